#!/bin/sh
# make_rows.sh COUNT FOLDER: writes rows.csv, rows.json and rows.ndjson with the same COUNT rows of an
# hour, a kind, a value and a host, and a spec NAME.vl.json for each: the values summed into 24 bars,
# stacked by kind. The numbers are those of a small generator, the same everywhere.
set -eu

count=$1
folder=$2
awk -v count="$count" -v folder="$folder" 'BEGIN {
    seed = 1
    csv = folder "/rows.csv"; json = folder "/rows.json"; lines = folder "/rows.ndjson"
    print "hour,kind,value,host" > csv
    printf "[" > json
    for (i = 0; i < count; i++) {
        seed = (seed * 16807) % 2147483647; hour = seed % 24
        seed = (seed * 16807) % 2147483647; kind = substr("ABC", seed % 3 + 1, 1)
        seed = (seed * 16807) % 2147483647; value = seed % 10000 / 100
        seed = (seed * 16807) % 2147483647; host = "host-" seed % 5000
        printf "%d,%s,%.2f,%s\n", hour, kind, value, host > csv
        record = sprintf("{\"hour\": %d, \"kind\": \"%s\", \"value\": %.2f, \"host\": \"%s\"}", hour, kind, value, host)
        printf "%s\n%s", i ? "," : "", record > json
        print record > lines
    }
    print "\n]" > json
}'
for type in csv json ndjson; do
    cat >"$folder/$type.vl.json" <<END
{
  "data": {"url": "rows.$type"},
  "mark": "bar",
  "encoding": {
    "x": {"field": "hour", "type": "ordinal"},
    "y": {"aggregate": "sum", "field": "value", "type": "quantitative"},
    "color": {"field": "kind", "type": "nominal"}
  }
}
END
done
