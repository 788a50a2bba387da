#!/bin/sh
# run.sh BURIN: prints the instructions of one figure, beside gnuplot's where it is installed, and the
# time and memory that a million rows take. See README.md.
set -eu

budget=60000000
burin=$1
here=$(dirname "$0")
spec=$here/../../examples/control-servers-2020/controlled-hosts.vl.json
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# count COMMAND...: the instructions of the process and its threads.
count() {
    valgrind --tool=callgrind --callgrind-out-file="$scratch/callgrind" "$@" 2>"$scratch/log" \
        >"$scratch/out" || { cat "$scratch/log" >&2; return 1; }
    sed -n 's/.*Collected : \([0-9]*\).*/\1/p' "$scratch/log"
}

# batch NUMBER FORMAT: the instructions of that many copies of the figure in one process.
batch() {
    rm -rf "$scratch/specs"
    mkdir "$scratch/specs"
    for i in $(seq "$1"); do
        cp "$spec" "$scratch/specs/$i.vl.json"
    done
    count "$burin" "$scratch"/specs/*.vl.json --base "$(dirname "$spec")" -j 1 \
        --out-dir "$scratch/figures" --format "$2"
}

# best COMMAND...: of three runs the shortest time, the least processor time, both in seconds, and
# the most memory in MB.
best() {
    for run in 1 2 3; do
        /usr/bin/time -f '%e %U %S %M' -a -o "$scratch/times" "$@" >"$scratch/out" 2>"$scratch/log" || {
            cat "$scratch/log" >&2
            return 1
        }
    done
    awk 'NR == 1 || $1 < time { time = $1 } NR == 1 || $2 + $3 < work { work = $2 + $3 }
         $4 > memory { memory = $4 }
         END { printf "%.2f %.2f %.0f", time, work, memory / 1024 }' "$scratch/times"
    rm "$scratch/times"
}

# row NAME COMMAND...: a line of the table; the first is what the others' work is compared with.
row() {
    name=$1
    shift
    set -- $(best "$@")
    plain=${plain:-$2}
    awk -v name="$name" -v time="$1" -v work="$2" -v memory="$3" -v plain="$plain" \
        'BEGIN { printf "%-14s %6.2f %10.2f %6d %8.2f\n", name, time, work, memory, work / plain }'
}

burin_count=$(count "$burin" "$spec" -o "$scratch/x.png")
echo "burin:   $burin_count instructions ($((burin_count * 100 / budget)) % of the budget)"
if command -v gnuplot >/dev/null; then
    gnuplot_count=$(count gnuplot "$here/controlled-hosts.gp")
    echo "gnuplot: $gnuplot_count instructions"
    echo "burin takes $((burin_count * 100 / gnuplot_count)) % of gnuplot's"
else
    echo "gnuplot is not installed"
fi
for format in png svg pdf; do
    first=$(batch 1 $format)
    echo "one more $format in a batch: $((($(batch 11 $format) - first) / 10)) instructions"
done

echo
echo "1,000,000 rows summed into 24 stacked bars:"
printf '%-14s %6s %10s %6s %8s\n' "" seconds processor MB ratio
sh "$here/make_rows.sh" 1000000 "$scratch"
row "awk, csv" awk -F, 'NR > 1 { sum[$1, $2] += $3 } END { for (i in sum) print i, sum[i] }' "$scratch/rows.csv"
for type in csv json ndjson; do
    row "burin, $type" "$burin" "$scratch/$type.vl.json" -o "$scratch/x.svg"
done
if [ -n "${VEGA:-}" ]; then
    vega=$(cd "$here" && pwd)/vega.mjs
    for type in csv json; do
        row "vega, $type" sh -c "cd '$VEGA' && node '$vega' '$scratch/$type.vl.json' '$scratch/y.svg'"
    done
fi

echo
echo "each mark, transform and guide:"
sh "$here/kinds.sh" "$burin" "${KINDS:-}"
