#!/bin/sh
# arrow.sh BUILD: the instructions of a million rows in 24 stacked bars, as JSON by BUILD/burin and as
# Arrow's columns in memory by a program with BUILD/libburin.a. See README.md.
set -eu

build=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
sh "$here/make_rows.sh" "${ROWS:-1000000}" "$scratch"
sed 's/"url": "rows.csv"/"name": "rows"/' "$scratch/csv.vl.json" >"$scratch/arrow.vl.json"
# Words of options: pkg-config's are meant to be split.
# shellcheck disable=SC2046
"${CC:-cc}" -std=c17 -O2 -I"$here/../.." "$here/arrow.c" -o "$scratch/arrow" "$build/libburin.a" \
    $(pkg-config --libs cairo harfbuzz fribidi libthai fontconfig freetype2 libpng zlib jansson glib-2.0) -lcsv -lm
count() { # NAME OPTION... -- COMMAND...
    name=$1
    shift
    valgrind --tool=callgrind --callgrind-out-file="$scratch/out" "$@" 2>"$scratch/log"
    sed -n "s/.*Collected : \\([0-9]*\\).*/$name: \\1/p" "$scratch/log"
}
cd "$scratch"
count arrow --collect-atstart=no --toggle-collect=measured ./arrow "${ROWS:-1000000}" arrow.vl.json a.svg
count json "$build/burin" json.vl.json -o j.svg
