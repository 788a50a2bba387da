#!/bin/sh
# Four times as many unknown properties cost four times as many instructions, as valgrind counts them:
# each is looked for, told and placed in a time of its own.
set -eu

burin=${BURIN_BUILD:-build/dev}/burin
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
command -v valgrind >/dev/null || exit 77

# count SPEC: instructions
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$burin" "$1" -o "$scratch/out.svg" --no-sandbox 2>&1 |
        sed -n 's/,//g; s/.*I *refs: *\([0-9]*\).*/\1/p'
}

# spec COUNT: names of the same length
spec() {
    printf '{"data": {"values": [{"a": 1}]}, "mark": {"type": "bar"'
    seq -f '"unknown%06.0f": 1' 1 "$1" | sed 's/^/, /'
    printf '}, "encoding": {"x": {"field": "a"}}}'
}

for count in 1 301 1201; do
    spec "$count" >"$scratch/$count.vl.json"
done
base=$(count "$scratch/1.vl.json")
[ -n "$base" ] || exit 77 # valgrind doesn't run what the sanitizers made
few=$(($(count "$scratch/301.vl.json") - base))
many=$(($(count "$scratch/1201.vl.json") - base))
echo "$few instructions for 300 more, $many for 1200"
[ "$few" -gt 1000000 ] # they are looked at
[ "$((many * 10))" -lt "$((few * 44))" ]
