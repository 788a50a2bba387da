#!/bin/sh
# growth.sh BURIN [FOLDER]: how many instructions figures take at a size, at its double and its fourfold,
# with the memory of the last, and how the two increases compare: 2.00 is linear, 4.00 square. The specs
# (make_growth.sh) are left in FOLDER where one is given. See README.md.
set -eu

burin=$1
here=$(dirname "$0")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
folder=${2:-$scratch}
sh "$here/make_growth.sh" "$folder"

# count SPEC: the instructions of the process and its threads.
count() {
    valgrind --tool=callgrind --callgrind-out-file="$scratch/callgrind" "$burin" "$folder/$1.vl.json" \
        -o "$scratch/x.svg" 2>"$scratch/log" >"$scratch/out" || { cat "$scratch/log" >&2; return 1; }
    sed -n 's/.*Collected : \([0-9]*\).*/\1/p' "$scratch/log"
}

# row NAME SPEC DOUBLE FOURFOLD: a line of the table.
row() {
    name=$1 last=$4
    set -- "$(count "$2")" "$(count "$3")" "$(count "$4")"
    memory=$(/usr/bin/time -f %M "$burin" "$folder/$last.vl.json" -o "$scratch/x.svg" 2>&1 >"$scratch/out" | tail -n 1)
    awk -v name="$name" -v one="$1" -v two="$2" -v four="$3" -v memory="$memory" 'BEGIN {
        printf "%-36s %8.1f %8.1f %8.1f %6.2f %5d\n", name, one / 1e6, two / 1e6, four / 1e6, \
            (four - two) / (two - one), memory / 1024
    }'
}

printf '%-36s %8s %8s %8s %6s %5s\n' "millions of instructions" n 2n 4n ratio MB
row "20 rows a cell, 250 cells" facets.5000.250 facets.10000.500 facets.20000.1000
row "10 rows a cell, 1000 cells" facets.10000.1000 facets.20000.2000 facets.40000.4000
row "layers, 25" layers.25 layers.50 layers.100
row "concatenated views, 75" views.75 views.150 views.300
row "fields of detail, 25" channels.25 channels.50 channels.100
