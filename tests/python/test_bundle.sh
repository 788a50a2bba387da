#!/bin/sh
# The wheel and the tarball of "./dev wheel": what they bring is all that they need besides glibc, and
# they draw what the build draws. The fonts are the same here and there.
set -eu

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}
python=/usr/bin/python3
for command in patchelf dpkg ldd "$python"; do
    command -v "$command" >/dev/null || { echo "skipped: no $command"; exit 77; }
done
if ldd "$BURIN_BUILD/libburin.so" | grep -q -e libasan -e libclang_rt; then
    echo "skipped: what a sanitizer needs isn't bundled"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
SOURCE_DATE_EPOCH=1600000000 # any
PYTHONDONTWRITEBYTECODE=1
unset BURIN_LIBRARY || true
export SOURCE_DATE_EPOCH PYTHONDONTWRITEBYTECODE
"$python" python/bundle.py "$BURIN_BUILD" "$work/made"

spec=examples/bars/labels.vl.json
"$BURIN_BUILD/burin" "$spec" -o "$work/built.png"

# --- the tarball
tar -C "$work" -xzf "$work"/made/burin-*.tar.gz
root=$(echo "$work"/burin-*-linux-*)
ln -s "$root/bin/burin" "$work/burin" # from wherever it is called
"$work/burin" "$spec" -o "$work/unpacked.png"
cmp "$work/built.png" "$work/unpacked.png"
outside=$(ldd "$root/libexec/burin" "$root"/lib/* | grep '=>' | grep -v -F "$root" |
    grep -v -E '^[[:space:]]*(lib(c|m|dl|rt|pthread|resolv)\.so|ld-linux)' || true)
[ -z "$outside" ] || fail "not bundled:
$outside"
[ -e "$root/share/burin/fonts/LiberationSans-Regular.ttf" ] || fail "no fonts"
grep -q '^libcairo.so.2 .*libcairo2.txt$' "$root/share/doc/burin/licenses/BUNDLED.txt" ||
    fail "the licence of Cairo isn't listed"
for file in $(sed -n 's/.*, \(.*\.txt\)$/\1/p' "$root/share/doc/burin/licenses/BUNDLED.txt"); do
    [ -s "$root/share/doc/burin/licenses/$file" ] || fail "no $file"
done
# Where there is no glibc: another loader's name stands for that.
sed -i 's|/ld-linux|/no-ld-linux|g' "$root/bin/burin"
status=0
"$root/bin/burin" --version 2>"$work/told" || status=$?
[ "$status" = 2 ] && grep -q 'glibc 2\.' "$work/told" || fail "it doesn't ask for glibc"

# --- the wheel
"$python" -m zipfile -e "$work"/made/burin-*.whl "$work/site"
PYTHONPATH=$work/site "$python" - "$spec" "$work/wheel.png" <<'END'
import importlib.metadata
import os
import sys

import burin

burin.save(sys.argv[1], sys.argv[2])
used = {line.split()[-1] for line in open("/proc/self/maps") if "burin.so" in line}
assert used and all(os.path.dirname(burin.__file__) in path for path in used), used
assert importlib.metadata.version("burin") == burin.library_version()
END
cmp "$work/built.png" "$work/wheel.png"
case $(echo "$work"/made/burin-*.whl) in
*-py3-none-manylinux_2_[0-9]*_x86_64.whl | *-py3-none-manylinux_2_[0-9]*_aarch64.whl) ;;
*) fail "another name: $(ls "$work/made")" ;;
esac
