#!/bin/sh
# A CMake project finds the installed burin: its program, its library shared and static, and says
# what is missing; burin_add_figures() makes a figure when it must and only then, with Ninja and Make.
. tests/install/common.sh
need "$CMAKE"

project=$work/project
mkdir -p "$project/specs" "$project/data"
cp tests/install/cmake_project/CMakeLists.txt "$project"

# spec FILE DATA: a figure of the two columns of DATA.
spec() {
    printf '{"data": {"url": "%s"}, "mark": "bar", "encoding": {"x": {"field": "n"}, ' "$2" >"$1"
    printf '"y": {"field": "site"}}}\n' >>"$1"
}
spec "$project/one.vl.json" data/one.csv
spec "$project/specs/two.vl.json" "../data/the two.csv" # a name that Make and Ninja would split
spec "$project/generated.vl.json" made.csv
for file in "data/one.csv" "data/the two.csv" raw.csv; do
    printf 'site,n\nnorth,3\nsouth,5\n' >"$project/$file"
done
echo '{"bar": {"color": "black"}}' >"$project/the config.json"

configure() { # OPTION...
    "$CMAKE" -S "$project" -B "$work/build" -DCMAKE_C_COMPILER="$CC" \
        -DCMAKE_C_FLAGS="$BURIN_CFLAGS" -Dembed="$sources/tests/install/embed.c" "$@" \
        >"$work/configure.log" 2>&1
}

built() { # TARGET: the figures that building TARGET makes, in one line
    "$CMAKE" --build "$work/build" --target "$1" >"$work/build.log" 2>&1 ||
        fail "$(cat "$work/build.log")"
    sed -n 's/.*Figure \(.*\)$/\1/p' "$work/build.log" | sort | paste -sd ' ' -
}

later() { sleep 0.02; } # the clock of a file system ticks every few milliseconds

# figures GENERATOR
figures() {
    rm -rf "$work/build"
    configure -G "$1" -Dscale=1 || fail "$(cat "$work/configure.log")"
    same "$1: all figures" "one two" "$(built figures)"
    for name in one two; do
        is_png "$work/build/my figures/$name.png" || fail "$1: $name.png is none"
        is_svg "$work/build/my figures/$name.svg" || fail "$1: $name.svg is none"
    done
    same "$1: FIGURES" "one.png one.svg two.png two.svg" \
        "$(tr ';' '\n' <"$work/build/made.txt" | sed 's|.*/||' | paste -sd ' ' -)"
    same "$1: ALL" "generated" "$(built all)"
    is_png "$work/build/generated.png" || fail "$1: generated.png is none"
    same "$1: nothing changed" "" "$(built figures)$(built all)"

    later
    touch "$project/data/one.csv"
    same "$1: data of one" "one" "$(built figures)"
    touch "$project/data/the two.csv"
    same "$1: data of two" "two" "$(built figures)"
    touch "$project/specs/two.vl.json"
    same "$1: spec of two" "two" "$(built figures)"
    touch "$project/raw.csv"
    same "$1: what data is made from" "generated" "$(built all)"
    touch "$project/the config.json"
    same "$1: a config" "generated" "$(built all)"
    same "$1: nothing changed again" "" "$(built figures)$(built all)"

    # The options are a reason as well, for Make too.
    later
    configure -Dscale=2
    same "$1: options" "generated" "$(built all)"
    same "$1: no other figure" "" "$(built figures)"
    rm "$work/build/my figures/one.svg"
    same "$1: one format is gone" "one" "$(built figures)"

    # A data file that is gone is burin's error, not one of the build's.
    mv "$project/data/one.csv" "$work/one.csv"
    ! "$CMAKE" --build "$work/build" --target figures >"$work/build.log" 2>&1 ||
        fail "$1: a figure without its data"
    grep -q 'one\.vl\.json:1:[0-9]*: error: .*one\.csv' "$work/build.log" ||
        fail "$1: no error of burin: $(cat "$work/build.log")"
    mv "$work/one.csv" "$project/data/one.csv"
    later
    touch "$project/data/one.csv"
    same "$1: data are back" "one" "$(built figures)"
}

command -v ninja >/dev/null && figures Ninja
command -v make >/dev/null && figures "Unix Makefiles"
[ -d "$work/build" ] || need ninja make

# The library, both ways; the same picture as the command's.
"$CMAKE" --build "$work/build" >"$work/build.log" 2>&1 || fail "$(cat "$work/build.log")"
burin "$project/one.vl.json" -o "$work/expected.svg" --timezone Europe/Berlin
for kind in libburin libburin_static; do
    "$work/build/embed_$kind" "$project/one.vl.json" "$work/$kind.svg"
    cmp "$work/expected.svg" "$work/$kind.svg"
done

# burin_check_figures(): missing, current, made with other options.
checks() {
    ctest --test-dir "$work/build" -R '^committed$' --output-on-failure >"$work/log" 2>&1
}
! checks || fail "missing figures passed"
grep -q '/committed/two\.svg: error: missing$' "$work/log" || fail "not why: $(cat "$work/log")"
commit() { # OPTION...
    (cd "$project" && burin one.vl.json specs/two.vl.json --out-dir committed --format png \
        --format svg "$@")
}
commit
checks || fail "$(cat "$work/log")"
commit --config "the config.json"
sed -i 's/OUTPUT_DIR committed/& OPTIONS --config "the config.json"/' "$project/CMakeLists.txt"
configure
checks || fail "$(cat "$work/log")"
commit
! checks || fail "figures without the config passed"

# Every option of burin that takes a file or a folder (a locale may be one) is known to BurinFigures.cmake, but for those
# that say where outputs go.
burin --help | sed -n 's/^ *--\([a-z-]*\) \(FILE\|DIR\).*/\1/p; s/^ *--\(locale\|time-locale\) NAME.*/\1/p' | grep -v -x -e depfile -e out-dir |
    LC_ALL=C sort >"$work/expected"
sed -n 's/^ *set(path_options \(.*\))/\1/p' "$BURIN_PREFIX/share/cmake/burin/BurinFigures.cmake" |
    tr ' ' '\n' | LC_ALL=C sort >"$work/got"
same "path_options in cmake/BurinFigures.cmake" "$(cat "$work/expected")" "$(cat "$work/got")"

# refuses WORDS TEXT: a project of the one line TEXT isn't configured, and CMake says WORDS.
refuses() {
    rm -rf "$work/wrong" # its cache remembers where burin was
    mkdir "$work/wrong"
    printf 'cmake_minimum_required(VERSION 3.20)\nproject(wrong LANGUAGES NONE)\n%s\n' "$2" \
        >"$work/wrong/CMakeLists.txt"
    ! "$CMAKE" -S "$work/wrong" -B "$work/wrong/build" >"$work/configure.log" 2>&1 ||
        fail "configured: $2"
    tr -s ' \n' ' ' <"$work/configure.log" | grep -qF "$1" ||
        fail "not \"$1\": $(cat "$work/configure.log")"
}
found='find_package(burin REQUIRED)
'
refuses 'compatible with requested version "99"' 'find_package(burin 99 REQUIRED)'
refuses 'burin_add_figures: no SPECS were given' "${found}burin_add_figures(f FORMATS png)"
refuses 'burin_add_figures: unknown argument "a.vl.json"' "${found}burin_add_figures(f a.vl.json)"
refuses 'burin_add_figures: two specs make the figure "a"' \
    "${found}burin_add_figures(f SPECS a.vl.json b/a.json)"

# The program alone, as Debian's package burin has it, is enough for figures; the library is missed
# by name.
"$CMAKE" --install "$BURIN_BUILD" --prefix "$work/program" --component program >"$work/log"
(
    CMAKE_PREFIX_PATH=$work/program
    refuses "libburin isn't installed" 'find_package(burin REQUIRED COMPONENTS library)'
    refuses "libburin isn't installed" 'find_package(burin REQUIRED COMPONENTS static)'
    refuses 'two specs make the figure "a"' "${found}burin_add_figures(f SPECS a.vl.json b/a.json)"
)

# A copy of the prefix elsewhere is as good: no path of its first place is in it.
cp -R "$BURIN_PREFIX" "$work/moved prefix"
CMAKE_PREFIX_PATH="$work/moved prefix"
rm -rf "$work/build"
configure -Dscale=1 || fail "$(cat "$work/configure.log")"
same "moved prefix" "generated" "$(built generated)"
grep -rqF "$BURIN_PREFIX" "$work/moved prefix" --include='*.cmake' --include='*.pc' &&
    fail "the prefix is written into: $(grep -rlF "$BURIN_PREFIX" "$work/moved prefix" \
        --include='*.cmake' --include='*.pc')"
exit 0
