#!/bin/sh
# flow.sh BURIN [FOLDER]: what files of rows cost that are summed up: read in pieces, and as a whole. For each it
# prints the processor's seconds and the most memory, in MB, of the lesser of two runs.
set -eu

burin=$1
here=$(dirname "$0")
folder=${2:-$(mktemp -d)}

# 10^6 rows of four columns into 24 bars of three parts, and the same ten times in a row.
sh "$here/make_rows.sh" 1000000 "$folder"
rm "$folder/rows.json" "$folder/rows.ndjson"
for i in 1 2 3 4 5 6 7 8 9 10; do
    if [ $i = 1 ]; then cat "$folder/rows.csv"; else tail -n +2 "$folder/rows.csv"; fi
done >"$folder/rows7.csv"
sed 's/rows\.csv/rows7.csv/' "$folder/csv.vl.json" >"$folder/rows7.vl.json"
mv "$folder/csv.vl.json" "$folder/rows.vl.json"

# 13 columns of 68 MB into one sum, and 100 of 580 MB into five bars.
awk 'BEGIN {
    print "id,time,host,user,agent,path,status,size,value,lat,lon,note,kind"
    seed = 1
    for (i = 0; i < 520000; i++) {
        seed = (seed * 16807) % 2147483647
        printf "%d,2024-%02d-%02dT%02d:%02d:%02d,host-%d,user%d,agent %d/%d,/path/%x/%x,200,%d,%.3f,%.5f,%.5f,note %x,%s\n",
            i, i % 12 + 1, i % 28 + 1, i % 24, i % 60, i % 59, seed % 5000, seed % 99991, seed % 9, i % 7, seed, i,
            seed % 1000003, seed % 100000 / 1000, seed % 90, seed % 180, seed, substr("ABC", i % 3 + 1, 1)
    }
}' >"$folder/thirteen.csv"
awk 'BEGIN {
    for (c = 0; c < 100; c++) printf "%sc%d", c ? "," : "", c
    print ""
    seed = 1
    for (i = 0; i < 1000; i++) {
        seed = (seed * 16807) % 2147483647
        line = sprintf("%d,%d", seed % 5, seed % 1000)
        for (c = 2; c < 100; c++) line = line "," (seed + c) % 99991
        block = block line "\n"
    }
    for (i = 0; i < 1000; i++) printf "%s", block
}' >"$folder/hundred.csv"
cat >"$folder/thirteen.vl.json" <<'END'
{"data": {"url": "thirteen.csv"}, "mark": "bar", "encoding": {"y": {"aggregate": "sum", "field": "value"}}}
END
cat >"$folder/hundred.vl.json" <<'END'
{"data": {"url": "hundred.csv"}, "mark": "bar", "encoding": {"x": {"field": "c0"},
 "y": {"aggregate": "sum", "field": "c1"}, "opacity": {"aggregate": "mean", "field": "c17"}}}
END

# cost NAME PIECE
cost() {
    for run in 1 2; do
        /usr/bin/time -f '%U %S %M' "$burin" --piece "$2" "$folder/$1.vl.json" -o "$folder/$1.svg" 2>&1 | tail -n 1
    done | awk '{ seconds = $1 + $2; mb = $3 / 1024 }
        NR == 1 || seconds < least { least = seconds; most = mb }
        END { printf "%.2f s, %.0f MB", least, most }'
}

echo "| | in pieces | as a whole |"
echo "|---|---:|---:|"
for name in rows rows7 thirteen hundred; do
    echo "| $name | $(cost $name 1000000) | $(cost $name 1e12) |"
done
[ $# -gt 1 ] || rm -r "$folder"
