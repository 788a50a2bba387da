#!/bin/sh
# make_growth.sh FOLDER: writes the specs that growth.sh counts, each for a size and for its double and
# its fourfold: facets.ROWS.CELLS (points of cells.ROWS.CELLS.csv, in cells of 24 columns), layers.COUNT
# and views.COUNT (of five rows each, as layers and as a concatenation), and channels.COUNT (fields of "detail").
# The numbers are those of a small generator, the same everywhere.
set -eu

cd "$1"

facets() {
    awk -v rows="$1" -v cells="$2" 'BEGIN {
        seed = 1
        print "cell,x,y"
        for (i = 0; i < rows; i++) {
            seed = (seed * 16807) % 2147483647; x = seed % 1000
            seed = (seed * 16807) % 2147483647; y = seed % 1000
            printf "cell-%d,%d,%d\n", (i * 7919) % cells, x, y
        }
    }' >"cells.$1.$2.csv"
    cat >"facets.$1.$2.vl.json" <<END
{
  "data": {"url": "cells.$1.$2.csv"},
  "mark": "point", "width": 40, "height": 40,
  "encoding": {
    "facet": {"field": "cell", "type": "nominal", "columns": 24},
    "x": {"field": "x", "type": "quantitative"},
    "y": {"field": "y", "type": "quantitative"}
  }
}
END
}

# several NAME COUNT PROPERTY COLUMNS: COUNT views of the rows that all have; COLUMNS 0: none
several() {
    awk -v count="$2" -v property="$3" -v columns="$4" 'BEGIN {
        printf "{\"data\": {\"values\": ["
        for (i = 0; i < 5; i++)
            printf "%s{\"a\": %d, \"b\": %d}", i ? ", " : "", i, (i * 7) % 5
        printf "]},\n%s\"%s\": [", columns ? "\"columns\": " columns ",\n" : "", property
        for (i = 0; i < count; i++)
            printf "%s\n{\"mark\": \"line\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\"}, " \
                "\"y\": {\"field\": \"b\", \"type\": \"quantitative\"}}}", i ? "," : ""
        print "]}"
    }' >"$1.$2.vl.json"
}

channels() {
    awk -v count="$1" 'BEGIN {
        printf "{\"data\": {\"values\": ["
        for (i = 0; i < 5; i++) {
            printf "%s{\"a\": %d", i ? ", " : "", i
            for (k = 0; k < count; k++)
                printf ", \"f%d\": %d", k, i % 2
            printf "}"
        }
        printf "]},\n\"mark\": \"point\", \"encoding\": {\"x\": {\"field\": \"a\", \"type\": \"quantitative\"}, \"detail\": ["
        for (k = 0; k < count; k++)
            printf "%s{\"field\": \"f%d\"}", k ? ", " : "", k
        print "]}}"
    }' >"channels.$1.vl.json"
}

for factor in 1 2 4; do
    facets $((5000 * factor)) $((250 * factor))
    facets $((10000 * factor)) $((1000 * factor))
    several layers $((25 * factor)) layer 0
    several views $((75 * factor)) concat 15
    channels $((25 * factor))
done
