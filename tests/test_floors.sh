#!/bin/sh
# The checks of includes, of calls and of parameters can fail: each is tried on a house of two files
# with and without what it must find.
set -eu

tests=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
mkdir base data render charts charts/read charts/scale charts/encode library cli
status=0

# plant FILE TEXT OTHER TEXT
plant() {
    find base data render charts library cli -type f -exec rm {} +
    printf '%s\n' "$2" >"$1"
    printf '%s\n' "$4" >"$3"
}

# expect CHECK WORD ARGUMENT...: the check fails and says WORD; WORD "": it passes.
expect() {
    check=$1 word=$2
    shift 2
    if told=$(sh "$tests/test_$check.sh" "$@" 2>&1); then
        [ -z "$word" ] || { echo "$check: passed in spite of: $word"; status=1; }
    elif [ -z "$word" ] || ! printf '%s\n' "$told" | grep -qF "$word"; then
        printf '%s: expected "%s", was told: %s\n' "$check" "$word" "$told"
        status=1
    fi
}

include() {
    plant "$1" "#include \"$2\"" "$2" ''
    expect includes "$3" .
}

include charts/encode/a.c charts/read/b.h ''
include charts/read/a.c charts/encode/b.h 'charts/read/a.c: charts/encode/b.h: charts/read lies below charts/encode'
include data/a.c render/b.h 'data lies beside render'
include base/a.h charts/figure.h 'base lies below charts'
include charts/scale/a.c charts/read/channel.h ''
include charts/scale/a.c charts/read/view.h 'charts/scale may not use this of charts/read'
include cli/a.c library/burin.h ''
include cli/a.c library/session.h 'cli may not use this of library'
include cli/a.c base/b.h 'cli may not use this of base'
mkdir charts/attic
include charts/attic/a.c base/b.h 'there is no such room: charts/attic'
plant charts/scale/a.c 'struct view;' base/b.h '#include "base/c.h"'
expect includes 'charts/scale/ knows no spec' .
plant charts/read/a.c '#include <cairo.h>' base/b.h '#include "base/c.h"'
expect includes 'only render/ may use cairo' .

# build: the objects where cmake would put them
build() {
    rm -rf build
    find base data render charts library cli -name '*.c' | while read -r file; do
        object=build/CMakeFiles/house.dir/$file.o
        mkdir -p "${object%/*}"
        ${CC:-cc} -c -o "$object" "$file"
    done
}

call() {
    plant "$1" 'int up(void); int a(void); int a(void) { return up(); }' \
        "$2" 'int up(void); int up(void) { return 1; }'
    build
    expect calls "$3" . build
}

call charts/encode/a.c charts/read/b.c ''
call charts/read/a.c charts/encode/b.c 'charts/read/a.c: up of charts/encode/b.c: charts/read lies below charts/encode'
call data/a.c render/b.c 'data lies beside render'
plant charts/read/a.c 'extern const int up; const int *a(void); const int *a(void) { return &up; }' \
    charts/encode/b.c 'extern const int up; const int up = 1;'
build
expect calls 'up of charts/encode/b.c' . build
rm build/CMakeFiles/house.dir/charts/read/a.c.o
expect calls 'charts/read/a.c: has no object' . build

signature() {
    plant data/a.c "$1" base/b.h 'int b(void);'
    expect parameters "$2" .
}

signature 'int five(int a, int b, int (*c)(int, int), int d, int e)
{' ''
signature 'static struct value *six(int a, int b, int c, /* of (1, 2) */
                         int d, int e, int f)
{' 'data/a.c: six has 6 parameters'
signature 'int six(int a, int b, int c, int d, int e, int f);' '' # its definition tells
plant data/json_scan.c 'static bool fail(int a, int b)
{' base/b.h 'int b(void);'
expect parameters 'data/json_scan.c fail: this exception is not needed' .

exit $status
