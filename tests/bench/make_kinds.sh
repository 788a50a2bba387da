#!/bin/sh
# make_kinds.sh FOLDER SIZE...: writes rows.SIZE.csv (i, a time t, a walk w, noise y, a size s, a text c of
# eight, a text k of its own in each row), and specs KIND.SIZE.vl.json of each mark, transform and guide.
# The numbers are those of a small generator, the same everywhere.
set -eu

cd "$1"
shift

rows() {
    awk -v count="$1" 'BEGIN {
        seed = 1; walk = 0
        print "i,t,w,y,s,c,k"
        for (i = 0; i < count; i++) {
            noise = -6
            for (k = 0; k < 12; k++) { seed = (seed * 16807) % 2147483647; noise += seed / 2147483647 }
            walk += noise
            printf "%d,%.0f,%.3f,%.3f,%.2f,%s,k%d\n", i, 1500000000000 + i * 60000, walk, noise, \
                (noise < 0 ? -noise : noise) * 2 + 1, substr("abcdefgh", i % 8 + 1, 1), i
        }
    }' >"rows.$1.csv"
}

# spec KIND SIZE MARK ENCODING [TRANSFORM]
spec() {
    printf '{"data": {"url": "rows.%s.csv", "format": {"parse": {"t": "number"}}}, "width": 600, "height": 400,\n"transform": [%s],\n"mark": %s,\n"encoding": {%s}}\n' \
        "$2" "${5:-}" "$3" "$4" >"$1.$2.vl.json"
}

xy='"x": {"field": "t", "type": "temporal"}, "y": {"field": "y", "type": "quantitative"}'
walk='"x": {"field": "t", "type": "temporal"}, "y": {"field": "w", "type": "quantitative"}'
places='"x": {"field": "i", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}'

marks() {
    spec line-walk "$1" '"line"' "$walk"
    spec line-noise "$1" '"line"' "$xy"
    spec area "$1" '"area"' "$xy"
    spec trail "$1" '"trail"' "$xy, \"size\": {\"field\": \"s\", \"type\": \"quantitative\"}"
    spec point "$1" '"point"' "$places"
    spec circle "$1" '"circle"' "$places, \"color\": {\"field\": \"c\"}"
    spec tick "$1" '"tick"' "$places"
    spec rule "$1" '"rule"' "$places"
    spec bar "$1" '"bar"' "$places"
    spec text "$1" '"text"' "$places, \"text\": {\"field\": \"y\"}"
    spec arc "$1" '"arc"' '"theta": {"field": "s", "type": "quantitative"}, "color": {"field": "c"}'
}

# over KIND SIZE TRANSFORM FIELD: what a transform makes of the rows, as the greatest value of a field
over() {
    spec "$1" "$2" '"bar"' "\"y\": {\"aggregate\": \"max\", \"field\": \"$4\", \"type\": \"quantitative\"}" "$3"
}

transforms() {
    over filter "$1" '{"filter": "datum.y > 0"}' y
    over calculate "$1" '{"calculate": "datum.y * 2", "as": "m"}' m
    over bin "$1" '{"bin": true, "field": "y", "as": "m"}' m
    over timeUnit "$1" '{"timeUnit": "yearmonth", "field": "t", "as": "m"}' w
    over aggregate "$1" '{"aggregate": [{"op": "median", "field": "y", "as": "m"}], "groupby": ["c"]}' m
    over joinaggregate "$1" '{"joinaggregate": [{"op": "mean", "field": "y", "as": "m"}], "groupby": ["c"]}' m
    over stack "$1" '{"stack": "s", "groupby": ["c"], "as": ["m", "n"]}' m
    over fold "$1" '{"fold": ["w", "y"]}' value
    over sample "$1" '{"sample": 1000}' y
    over lookup "$1" "{\"lookup\": \"k\", \"from\": {\"data\": {\"url\": \"rows.$1.csv\"}, \"key\": \"k\", \"fields\": [\"s\"]}, \"as\": [\"m\"]}" m
    over window-sum "$1" '{"window": [{"op": "sum", "field": "y", "as": "m"}], "frame": [-500, 500]}' m
    over window-max "$1" '{"window": [{"op": "max", "field": "y", "as": "m"}], "frame": [-500, 500]}' m
    over running-median "$1" '{"window": [{"op": "median", "field": "y", "as": "m"}]}' m
    over rank "$1" '{"window": [{"op": "rank", "as": "m"}], "sort": [{"field": "y"}]}' m
    over quantile "$1" '{"quantile": "y"}' value
    over density "$1" '{"density": "y"}' density
    over regression "$1" '{"regression": "y", "on": "i"}' y
    over loess "$1" '{"loess": "y", "on": "i"}' y
    over impute "$1" '{"impute": "y", "key": "i", "method": "mean"}' y
}

guides() {
    spec axis "$1" '"tick"' '"x": {"field": "k"}'
    spec legend "$1" '"point"' '"color": {"field": "k"}'
}

for size; do
    rows "$size"
    marks "$size"
    transforms "$size"
    guides "$size"
    over pivot "$size" '{"pivot": "k", "value": "y"}' k7
done
