#!/bin/sh
# A spec that is wide in one way, on standard output.
#
#     make_wide.sh KIND COUNT
set -eu
kind=$1 count=$2

# list FORMAT: the numbers up to count, each written with the format, commas between.
list() {
    seq "$count" | awk -v format="$1" '{ text = format; gsub(/#/, $1, text)
        printf("%s%s", NR > 1 ? ",\n" : "", text) }'
}

rows='"data": {"values": [{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]}'
bar='"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "nominal"}'
case $kind in
channels) # that Vega-Lite doesn't have
    echo "{$rows, \"mark\": \"bar\", \"encoding\": {$bar,"
    list '"channel#": {"field": "a"}'
    echo '}}'
    ;;
properties) # of the mark
    echo "{$rows, \"mark\": {\"type\": \"bar\","
    list '"property#": #'
    echo "}, \"encoding\": {$bar}}"
    ;;
line) # the same on one line
    echo "{$rows, \"mark\": {\"type\": \"bar\","
    list '"property#": #' | tr '\n' ' '
    echo "}, \"encoding\": {$bar}}"
    ;;
params) # each with one property that there is none of
    echo "{$rows, \"params\": ["
    list '{"name": "p#", "value": #, "wrong": 1}'
    echo "], \"mark\": \"bar\", \"encoding\": {$bar}}"
    ;;
config) # blocks
    echo "{$rows, \"config\": {"
    list '"block#": {"a": 1}'
    echo "}, \"mark\": \"bar\", \"encoding\": {$bar}}"
    ;;
transforms) # each with a field that is in no row
    echo "{$rows, \"transform\": ["
    list '{"calculate": "datum.none#", "as": "c"}'
    echo "], \"mark\": \"bar\", \"encoding\": {$bar}}"
    ;;
detail)
    echo "{$rows, \"mark\": \"bar\", \"encoding\": {$bar, \"detail\": ["
    list '{"field": "b", "title": "#"}'
    echo ']}}'
    ;;
tooltip)
    echo "{$rows, \"mark\": \"bar\", \"encoding\": {$bar, \"tooltip\": ["
    list '{"field": "b", "title": "#"}'
    echo ']}}'
    ;;
order)
    echo "{$rows, \"mark\": \"bar\", \"encoding\": {$bar, \"order\": ["
    list '{"field": "b"}'
    echo ']}}'
    ;;
*) echo "make_wide.sh: no kind $kind" >&2 && exit 2 ;;
esac
