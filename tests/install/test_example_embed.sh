#!/bin/sh
# examples/embed/, compiled against the installed libburin: its 100,000 rows in memory, as Arrow's
# columns, draw what the same rows draw as JSON.
. tests/install/common.sh
need pkg-config "$CC" awk

# Words of options: pkg-config's are meant to be split.
# shellcheck disable=SC2046,SC2086
"$CC" -std=c17 -Wall -Wextra -Wpedantic -Werror $BURIN_CFLAGS "$sources/examples/embed/arrow.c" \
    -o "$work/arrow" $(pkg-config --cflags --libs burin) -lm -Wl,-rpath,"$libraries"
"$work/arrow" "$work/arrow.svg"

sed -n 's/^ *"\(.*\)"[;]*$/\1/p' "$sources/examples/embed/arrow.c" | grep -v '^%' |
    sed 's/\\"/"/g' >"$work/loads.vl.json"
awk 'BEGIN {
    for (i = 0; i < 100000; i++)
        printf "{\"hour\": %d, \"load\": %.17g}\n", i % 24, 2 + sin(i % 24 * 3.14159265358979 / 12 - 2) + i % 7 / 10.0
}' >"$work/loads.ndjson"
burin "$work/loads.vl.json" --data "loads=$work/loads.ndjson" --no-fingerprint -o "$work/json.scene.json"
"$work/arrow" "$work/arrow.scene.json"
cmp "$work/json.scene.json" "$work/arrow.scene.json"
