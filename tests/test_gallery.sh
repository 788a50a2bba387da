#!/bin/sh
# test_gallery.sh [SOURCES]: each figure of docs/gallery is drawn without a warning, its picture is there and its page
# shows it; and there are as many as it promises.
set -eu

burin=${BURIN_BUILD:?}/burin
cd "${1:-.}/docs/gallery"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$burin" ./*.vl.json --out-dir "$work" --format svg --strict
count=0
for spec in *.vl.json; do
    name=${spec%.vl.json}
    [ -s "$name.png" ] || {
        echo "$name has no picture: ./dev figures" >&2
        exit 1
    }
    grep -q "($name.png)\](.*$spec)" README.md || {
        echo "README.md lacks $name: ./dev figures" >&2
        exit 1
    }
    count=$((count + 1))
done
[ "$count" -ge 36 ] || { echo "$count figures" >&2; exit 1; }
