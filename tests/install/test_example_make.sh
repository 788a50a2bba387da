#!/bin/sh
# The example of a build with GNU make, from the installed examples: it makes what must be made.
. tests/install/common.sh
need make
. tests/install/examples.sh

rebuilds make 's|^burin .*/\(.*\)\.vl\.json -o .*|\1|p' make
are_all "$examples/build-systems/make/figures"

# "make check" makes nothing, and fails on what isn't current.
make -C "$examples/build-systems/make" check >"$work/log" 2>&1 || fail "$(cat "$work/log")"
sed -i 's/5310000/5320000/' "$specs/share.json"
! make -C "$examples/build-systems/make" check >"$work/log" 2>&1 || fail "a stale figure passed"
same "stale" "figures/share-of-hosts.png figures/share-of-hosts.svg" \
    "$(sed -n 's/^\(.*\): error: stale: share\.json has changed$/\1/p' "$work/log" |
        paste -sd ' ' -)"
