#!/bin/sh
# The example of a build with CMake, from the installed examples: it makes what must be made.
. tests/install/common.sh
need cmake
. tests/install/examples.sh

project=$examples/build-systems/cmake
"$CMAKE" -S "$project" -B "$project/build" >"$work/log" 2>&1 || fail "$(cat "$work/log")"
rebuilds cmake 's/.*Figure \(.*\)$/\1/p' "$CMAKE" --build build
are_all "$project/figures"

# The test passes on what was committed, fails when data have changed, and passes on new figures.
checks() {
    ctest --test-dir "$project/build" --output-on-failure >"$work/log" 2>&1
}
checks || fail "$(cat "$work/log")"
sed -i 's/5310000/5320000/' "$specs/share.json"
! checks || fail "a stale figure passed"
grep -q '/share-of-hosts\.png: error: stale: share\.json has changed$' "$work/log" ||
    fail "not why: $(cat "$work/log")"
"$CMAKE" --build "$project/build" >"$work/log" 2>&1 || fail "$(cat "$work/log")"
checks || fail "$(cat "$work/log")"
