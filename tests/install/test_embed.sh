#!/bin/sh
# A program in C and in C++ that embeds the installed libburin, shared and static, by pkg-config. It
# draws the same picture as the command, and gets the same message.
. tests/install/common.sh
need pkg-config "$CC"

spec=$sources/examples/bars/labels.vl.json
burin "$spec" -o "$work/expected.svg" --timezone Europe/Berlin
printf '{"mark": "bra", "data": {"values": [{"a": 1}]}}\n' >"$work/wrong.vl.json"
burin "$work/wrong.vl.json" -o "$work/wrong.svg" 2>"$work/expected.txt" &&
    fail "the command draws a mark \"bra\""

# draws PROGRAM
draws() {
    said=$("$work/$1" "$spec" "$work/$1.svg")
    same "problem of $1" 'scale "0" is out of range: a number above 0, at most 100' "$said"
    cmp "$work/expected.svg" "$work/$1.svg"
    status=0
    "$work/$1" "$work/wrong.vl.json" "$work/wrong.svg" >"$work/$1.out" 2>"$work/$1.txt" || status=$?
    same "exit status of $1" 1 "$status"
    same "message of $1" "$(cat "$work/expected.txt")" "$(cat "$work/$1.txt")"
}

# Words of options: pkg-config's are meant to be split.
# shellcheck disable=SC2046,SC2086
{
    warnings="-Wall -Wextra -Wpedantic -Werror"
    "$CC" -std=c17 $warnings $BURIN_CFLAGS "$sources/tests/install/embed.c" -o "$work/shared" \
        $(pkg-config --cflags --libs burin) -Wl,-rpath,"$libraries"
    # As the pkg-config file says what libburin.a needs, so the program needs no libburin.so.
    "$CC" -std=c17 $BURIN_CFLAGS "$sources/tests/install/embed.c" -o "$work/static" \
        $(pkg-config --cflags burin) \
        $(pkg-config --static --libs burin | sed 's/-lburin/-l:libburin.a/')
}
readelf -d "$work/shared" | grep -q 'NEEDED.*libburin' || fail "shared isn't linked to libburin.so"
! readelf -d "$work/static" | grep -q 'NEEDED.*libburin' || fail "static is linked to libburin.so"
# The static one exports no name but burin.h's, as the shared one does.
others=$(nm -g --defined-only "$libraries/libburin.a" | sed -n 's/^[0-9a-f]* [A-Z] //p' | grep -v '^burin_' || true)
[ -z "$others" ] || fail "libburin.a exports $(echo "$others" | head -n 5)"
draws shared
draws static

for cxx in "${CXX:-c++}" g++ clang++; do
    command -v "$cxx" >/dev/null || continue
    # shellcheck disable=SC2046,SC2086
    "$cxx" -std=c++17 $warnings $BURIN_CFLAGS -x c++ "$sources/tests/install/embed.c" -x none \
        -o "$work/cxx" $(pkg-config --cflags --libs burin) -Wl,-rpath,"$libraries"
    draws cxx
    exit 0
done
echo "no C++ compiler: burin.h wasn't tried in C++"
