#!/bin/sh
# test_includes.sh [SOURCES]: no include runs up or sideways between the floors and rooms of the
# house, and each is written from the root. support/floors.awk has the rules.
set -eu

support=$(dirname "$0")/support
cd "${1:-.}"
status=0

# FILE INCLUDED INCLUDED, of every include of ours
find base data render charts library cli -name '*.[ch]' |
    LC_ALL=C sort | xargs grep -HE '^[[:space:]]*#[[:space:]]*include[[:space:]]*"' |
    sed -E 's/^([^:]*):[^"]*"([^"]*)".*/\1 \2 \2/' |
    awk -f "$support/floors.awk" || status=1

# Nobody paints but render/.
if grep -rnE '#[[:space:]]*include[[:space:]]*<(cairo|pango|hb|fribidi|thai|png|jpeglib)' base data charts library cli; then
    echo "only render/ may use cairo, harfbuzz, fribidi, libthai, libpng and libjpeg"
    status=1
fi
# A name declared in passing is no include, but knowing a spec all the same.
if [ -d charts/scale ] && grep -rnwE 'struct (json_node|unit|view|context)' charts/scale; then
    echo "charts/scale/ knows no spec"
    status=1
fi
exit $status
