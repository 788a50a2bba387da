#!/bin/sh
# The instructions (millions, by callgrind) that specs take which are wide in one way, at N, 2 N and
# 4 N, and how the two steps grow: 2.0 each is linear, 4.0 quadratic.
#
#     wide.sh BURIN N [KIND]...
set -eu
here=$(dirname "$0") burin=$1 first=$2 folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
shift 2
[ $# -gt 0 ] || set -- channels properties line params config transforms detail tooltip order

count() {
    sh "$here/make_wide.sh" "$1" "$2" >"$folder/spec.vl.json"
    valgrind --tool=callgrind --callgrind-out-file="$folder/callgrind" \
        "$burin" "$folder/spec.vl.json" -q -o "$folder/out.svg" 2>"$folder/log" >"$folder/out" || true
    sed -n 's/.*Collected : \([0-9]*\).*/\1/p' "$folder/log"
}

for kind; do
    none=$(count "$kind" 1)
    a=$(count "$kind" "$first") b=$(count "$kind" $((2 * first))) c=$(count "$kind" $((4 * first)))
    awk -v kind="$kind" -v none="$none" -v a="$a" -v b="$b" -v c="$c" 'BEGIN {
        printf "%-10s %8.1f %8.1f %8.1f   %.2f %.2f\n", kind, a / 1e6, b / 1e6, c / 1e6,
               (b - none) / (a - none), (c - none) / (b - none) }'
done
