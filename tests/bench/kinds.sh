#!/bin/sh
# kinds.sh BURIN [FOLDER]: the processor time of each mark, transform and guide over 1,000, 10,000 and 100,000
# rows, beside Vega's where VEGA names a folder with node_modules; how it grows from the second to the
# third (1.00 is linear, 2.00 square); and a chart of that. See README.md.
set -eu

burin=$1
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
folder=${2:-}
folder=${folder:-$scratch}
mkdir -p "$folder"
sh "$here/make_kinds.sh" "$folder" 1 1000 10000 100000
cd "$folder"

# work COMMAND...: the processor time in milliseconds, or nothing if it fails or takes a minute.
work() {
    if command -v perf >/dev/null && perf stat -x, -e task-clock true >/dev/null 2>&1; then
        timeout 60 perf stat -x, -e task-clock -o "$scratch/stat" "$@" >/dev/null 2>&1 || return 0
        sed -n 's/^\([0-9.]*\),msec.*/\1/p' "$scratch/stat"
    else
        timeout 60 /usr/bin/time -f '%U %S' -o "$scratch/stat" "$@" >/dev/null 2>&1 || return 0
        awk 'END { print ($1 + $2) * 1000 }' "$scratch/stat"
    fi
}

# own KIND SIZE: the less of two runs.
own() {
    first=$(work "$burin" "$1.$2.vl.json" -o "$scratch/x.png")
    second=$(work "$burin" "$1.$2.vl.json" -o "$scratch/x.png")
    echo "$first $second" | awk 'NF { print NF == 2 && $2 < $1 ? $2 : $1 }'
}

vega() {
    [ -n "${VEGA:-}" ] || return 0
    (cd "$VEGA" && work node "$here/vega.mjs" "$folder/$1.$2.vl.json" "$scratch/y.png")
}

printf '%-16s %8s %8s %8s %6s %8s %6s\n' "ms of processor" 1000 10000 100000 grows Vega ratio
echo "kind,rows,ms,exponent" >kinds.csv
start=$(own bin 1)
for kind in $(ls ./*.1000.vl.json | sed 's,^\./,,; s/\.1000\.vl\.json$//'); do
    a=$(own "$kind" 1000) b=$(own "$kind" 10000) c=$(own "$kind" 100000)
    peer=$(vega "$kind" 100000)
    awk -v kind="$kind" -v a="${a:--}" -v b="${b:--}" -v c="${c:--}" -v start="${start:-0}" -v peer="${peer:--}" 'BEGIN {
        # What starting takes is taken off; less than a tenth of it is noise.
        grows = b == "-" || c == "-" || b - start < start / 10 ? "-" : sprintf("%.2f", log((c - start) / (b - start)) / log(10))
        ratio = peer == "-" || c == "-" ? "-" : sprintf("%.2f", c / peer)
        printf "%-16s %8s %8s %8s %6s %8s %6s\n", kind, a, b, c, grows, peer, ratio
        if (a != "-") print kind ",1000," a "," grows >>"kinds.csv"
        if (b != "-") print kind ",10000," b "," grows >>"kinds.csv"
        if (c != "-") print kind ",100000," c "," grows >>"kinds.csv"
    }'
done
cp "$here/kinds.vl.json" .
"$burin" kinds.vl.json -o kinds.svg -o kinds.png
if [ "$folder" != "$scratch" ]; then
    echo "$folder/kinds.svg shows them"
fi
