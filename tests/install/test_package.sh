#!/bin/sh
# cpack makes Debian packages: what they are called, what they need, and that the command works from
# where a clean root holds them.
. tests/install/common.sh
need cpack dpkg-deb dpkg gzip

SOURCE_DATE_EPOCH=1600000000 # any
export SOURCE_DATE_EPOCH
cpack --config "$BURIN_BUILD/CPackConfig.cmake" -B "$work/first" >"$work/log" 2>&1 ||
    fail "$(cat "$work/log")"
version=$(burin --version | cut -d ' ' -f 2)
minor=$(echo "$version" | cut -d . -f 1,2)
architecture=$(dpkg --print-architecture)
same "packages" \
    "burin_${version}_$architecture.deb libburin-dev_${version}_$architecture.deb \
libburin${minor}_${version}_$architecture.deb python3-burin_${version}_all.deb" \
    "$(cd "$work/first" && printf '%s\n' *.deb | LC_ALL=C sort | paste -sd ' ' -)"

field() { dpkg-deb -f "$work/first/$1_${version}_$architecture.deb" "$2"; }
has() { # PACKAGE FIELD WORD
    field "$1" "$2" | grep -qF "$3" || fail "$1: no $3 in $2: $(field "$1" "$2")"
}
has burin Depends 'fonts-liberation2 | fonts-liberation'
has burin Recommends fonts-noto-cjk
has libburin-dev Depends "libburin$minor (= $version)"
# Itself or through another one: Debian 13 has gio-2.0.pc in libgio-2.0-dev, on which libglib2.0-dev
# depends.
needs() { # PACKAGE OTHER
    wanted=$(field "$1" Depends | tr -d ' ' | tr ',|' '\n\n' | cut -d '(' -f 1)
    for other in $wanted; do
        [ "$other" != "$2" ] || return 0
        dpkg-query -W -f '${Depends}' "$other" 2>/dev/null | tr ',' '\n' | grep -q "^ *$2\>" && return 0
    done
    fail "$1: no way to $2 from $(field "$1" Depends)"
}
# What the pkg-config file requires, by the packages that have it here.
for module in $(sed -n 's/^Requires.private: //p' "$libraries/pkgconfig/burin.pc"); do
    file=$(pkg-config --variable=pcfiledir "$module")/$module.pc
    owner=$(dpkg -S "$file" 2>/dev/null | cut -d : -f 1)
    [ -z "$owner" ] || needs libburin-dev "$owner"
done
# What is loaded when a figure has a JPEG.
has burin Depends libjpeg
has "libburin$minor" Depends libjpeg
if command -v dpkg-shlibdeps >/dev/null && command -v file >/dev/null; then
    for library in libcairo2 libharfbuzz0b libjansson4 libpng16-16; do
        has burin Depends "$library"
        has "libburin$minor" Depends "$library"
    done
fi
! field burin Depends | grep -q libburin || fail "the command needs the library's package"

# The symbols that the package tells are those that the library has, which are all it exports.
dpkg-deb -e "$work/first/libburin${minor}_${version}_$architecture.deb" "$work/control"
sed -n 's/^ \(.*\)@Base .*/\1/p' "$work/control/symbols" >"$work/told"
nm -D --defined-only "$libraries/libburin.so" | sed 's/.* //; s/@.*//' | LC_ALL=C sort >"$work/exported"
LC_ALL=C sort "$work/told" | cmp - "$work/exported" ||
    fail "symbols: $(diff "$work/told" "$work/exported")"

root=$work/root
for package in burin "libburin$minor" libburin-dev; do
    dpkg-deb -x "$work/first/${package}_${version}_$architecture.deb" "$root"
    [ -e "$root/usr/share/doc/$package/copyright" ] || fail "$package has no copyright"
    gzip -t "$root/usr/share/doc/$package/changelog.gz"
done
gzip -cd "$root/usr/share/man/man5/burin.5.gz" | cmp - docs/burin.5
[ -e "$root/usr/share/zsh/vendor-completions/_burin" ] ||
    fail "Debian's zsh finds no completion"
(cd "$root" && find . ! -type d) >"$work/files"
! grep -qv '^\./usr/' "$work/files" || fail "files outside /usr"

"$root/usr/bin/burin" examples/bars/labels.vl.json -o "$work/packed.png"
burin examples/bars/labels.vl.json -o "$work/installed.png"
cmp "$work/packed.png" "$work/installed.png"

# Python's package, with the library of its own package: it knows its version and what it offers.
python_package=$work/first/python3-burin_${version}_all.deb
dpkg-deb -x "$python_package" "$root"
dpkg-deb -f "$python_package" Depends | grep -qF "libburin$minor (= $version)" ||
    fail "python3-burin needs another library: $(dpkg-deb -f "$python_package" Depends)"
if [ -x /usr/bin/python3 ]; then
    library=$(find "$root/usr/lib" -name "libburin.so.$minor")
    cat >"$work/use.py" <<'END'
import importlib.metadata
import sys

import burin

version, root = sys.argv[1:]
assert burin.__file__.startswith(root), burin.__file__
assert importlib.metadata.version("burin") == burin.library_version() == version
names = {(p.group, p.name) for p in importlib.metadata.distribution("burin").entry_points}
assert ("altair.vegalite.v6.renderer", "burin-svg") in names, names
assert burin.render("examples/bars/labels.vl.json", "svg").startswith(b"<?xml")
END
    PYTHONPATH=$root/usr/lib/python3/dist-packages BURIN_LIBRARY=$library \
        PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$work/use.py" "$version" "$root" ||
        fail "python3-burin doesn't draw"
fi
