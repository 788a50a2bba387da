#!/bin/sh
# The example of a build with CMake, from the installed examples: it makes what must be made.
. tests/install/common.sh
need cmake
. tests/install/examples.sh

project=$examples/build-systems/cmake
"$CMAKE" -S "$project" -B "$project/build" >"$work/log" 2>&1 || fail "$(cat "$work/log")"
rebuilds cmake 's/.*Figure \(.*\)$/\1/p' "$CMAKE" --build build
are_all "$project/figures"
