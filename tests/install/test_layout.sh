#!/bin/sh
# Every file that "cmake --install" makes is where others look for it, and none besides; libburin.so
# exports what burin.h declares and nothing else.
. tests/install/common.sh

# By hand: the places of GNU's coding standards, bash-completion, zsh, fish, pkg-config and CMake.
cat >"$work/expected" <<LIST
bin/burin
include/burin.h
$BURIN_LIBDIR/cmake/burin/burinLibrary.cmake
$BURIN_LIBDIR/cmake/burin/burinStatic.cmake
$BURIN_LIBDIR/libburin.a
$BURIN_LIBDIR/libburin.so
$BURIN_LIBDIR/pkgconfig/burin.pc
share/bash-completion/completions/burin
share/burin/burin.lua
share/cmake/burin/BurinFigures.cmake
share/cmake/burin/burinConfig.cmake
share/cmake/burin/burinConfigVersion.cmake
share/cmake/burin/burinProgram.cmake
share/doc/burin/CHANGELOG.md
share/doc/burin/LICENSE
share/doc/burin/README.md
share/doc/burin/docs/supported.md
share/fish/vendor_completions.d/burin.fish
share/man/man1/burin.1
share/man/man5/burin.5
share/zsh/site-functions/_burin
LIST
(
    cd "$BURIN_PREFIX"
    find . ! -type d | sed 's|^\./||' | grep -v -e '/cmake/burin/burin[A-Za-z]*-[a-z]*\.cmake$' \
        -e '/libburin\.so\.[0-9.]*$' -e '^share/doc/burin/examples/' \
        -e '^share/doc/burin/docs/.*\.png$'
) | LC_ALL=C sort >"$work/got"
grep -v '^share/doc/burin/docs/' "$work/got" >"$work/got.rest"
grep -v '^share/doc/burin/docs/' "$work/expected" | LC_ALL=C sort >"$work/expected.rest"
same "installed files" "$(cat "$work/expected.rest")" "$(cat "$work/got.rest")"

# The pages and examples of the sources, whichever they are.
for folder in docs examples; do
    (cd "$sources" && find "$folder" -type f) | LC_ALL=C sort >"$work/expected"
    [ "$folder" = examples ] ||
        grep -e '\.md$' -e '\.png$' "$work/expected" >"$work/expected.docs"
    (cd "$BURIN_PREFIX/share/doc/burin" && find "$folder" -type f) | LC_ALL=C sort >"$work/got"
    [ "$folder" = examples ] || mv "$work/expected.docs" "$work/expected"
    same "installed $folder" "$(cat "$work/expected")" "$(cat "$work/got")"
done

version=$(sed -n 's/^#define BURIN_VERSION "\(.*\)"$/\1/p' library/burin.h)
same "version" "burin $version" "$("$BURIN_PREFIX/bin/burin" --version)"
same "version of the pkg-config file" "$version" "$(pkg-config --modversion burin)"

# What burin.h declares, by its own words, without its comments.
"$CC" -E -P "$BURIN_PREFIX/include/burin.h" | tr '\n' ' ' |
    sed 's/__attribute__((visibility("default")))/\nexport/g' >"$work/header"
sed -n 's/^export[^(]*[ *]\(burin_[a-z_]*\)(.*/\1/p' "$work/header" | LC_ALL=C sort >"$work/declared"
same "read declarations" "$(grep -c '^BURIN_API' "$BURIN_PREFIX/include/burin.h")" \
    "$(wc -l <"$work/declared")"
nm -D --defined-only "$libraries/libburin.so" | awk '{print $NF}' | LC_ALL=C sort >"$work/exported"
same "exported symbols" "$(cat "$work/declared")" "$(cat "$work/exported")"

minor=$(echo "$version" | cut -d . -f 1,2)
need readelf
soname=$(readelf -d "$libraries/libburin.so" | sed -n 's/.*soname: \[\(.*\)\]/\1/p')
same "soname" "libburin.so.$minor" "$soname"
[ -e "$libraries/$soname" ] || fail "no $soname beside libburin.so"

# The command is linked to no libburin.so: it starts faster, and runs wherever it is copied.
! readelf -d "$BURIN_PREFIX/bin/burin" | grep -q 'NEEDED.*libburin' ||
    fail "the command needs libburin.so"
