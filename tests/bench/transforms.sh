#!/bin/sh
# The most memory (MB) that 400,000 rows take through 0, 1, 5 and 10 transforms of each kind.
#
#     transforms.sh BURIN [KIND]...
set -eu
here=$(dirname "$0") burin=$1 folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
shift
[ $# -gt 0 ] || set -- calculate replace text array filter window bin timeUnit stack joinaggregate \
    fold flatten lookup
for kind in "$@"; do
    line=$kind
    for steps in 0 1 5 10; do
        sh "$here/make_transforms.sh" "$kind" "$steps" 400000 >"$folder/spec.vl.json"
        kb=$(/usr/bin/time -f %M "$burin" "$folder/spec.vl.json" -q -o "$folder/out.svg" 2>&1 | tail -1)
        line="$line $((kb / 1024))"
    done
    echo "$line"
done
