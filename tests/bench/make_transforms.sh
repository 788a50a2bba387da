#!/bin/sh
# A spec of rows through a list of transforms, all of one kind, on standard output; one bar is drawn
# of their count, so that drawing costs nothing.
#
#     make_transforms.sh KIND STEPS ROWS
set -eu
kind=$1 steps=$2 rows=$3

# The transform number $1, each with results of its own.
transform() {
    case $kind in
    calculate) echo '{"calculate": "datum.x * '"$1"' + 1", "as": "c'"$1"'"}' ;;
    replace) echo '{"calculate": "datum.y + '"$1"'", "as": "y"}' ;;
    text) echo '{"calculate": "'"'k' + datum.x % $1"'", "as": "c'"$1"'"}' ;;
    array) echo '{"calculate": "[datum.x, '"$1"']", "as": "a"}' ;;
    filter) echo '{"filter": "datum.x % 1000 != '"$1"'"}' ;;
    window) echo '{"window": [{"op": "row_number", "as": "w'"$1"'"}]}' ;;
    bin) echo '{"bin": {"maxbins": '"$((10 + $1))"'}, "field": "x", "as": ["b'"$1"'", "e'"$1"'"]}' ;;
    timeUnit) echo '{"timeUnit": "yearmonth", "field": "x", "as": "t'"$1"'"}' ;;
    stack) echo '{"stack": "x", "groupby": [], "as": ["s'"$1"'", "e'"$1"'"]}' ;;
    joinaggregate) echo '{"joinaggregate": [{"op": "sum", "field": "x", "as": "j'"$1"'"}]}' ;;
    fold) echo '{"fold": ["x"], "as": ["key", "x"]}' ;;
    flatten) echo '{"calculate": "[datum.x]", "as": "f"}, {"flatten": ["f"]}' ;;
    lookup) echo '{"lookup": "m", "from": {"data": {"values": [{"k": 0, "v": 1}, {"k": 1, "v": 2}]},' \
        '"key": "k", "fields": ["v"]}, "as": ["l'"$1"'"]}' ;;
    *) echo "make_transforms.sh: no kind $kind" >&2 && exit 2 ;;
    esac
}

echo '{"data": {"sequence": {"start": 0, "stop": '"$rows"', "as": "x"}},'
echo '"transform": [{"calculate": "datum.x % 2", "as": "m"},'
i=1
while [ "$i" -le "$steps" ]; do
    echo "$(transform "$i"),"
    i=$((i + 1))
done
echo '{"aggregate": [{"op": "count", "as": "n"}]}],'
echo '"mark": "bar", "encoding": {"x": {"field": "n", "type": "quantitative"}}}'
