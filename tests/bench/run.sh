#!/bin/sh
# run.sh BURIN: prints the instructions of one figure, beside gnuplot's where it is installed. See
# README.md.
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
