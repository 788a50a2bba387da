#!/bin/sh
# test_calls.sh [SOURCES BUILD]: no call runs up or sideways either, whatever is declared where:
# what the symbol tables of the objects say. BUILD: where cmake built them; the test's own by default.
set -eu

support=$(cd "$(dirname "$0")/support" && pwd)
sources=$(cd "${1:-.}" && pwd)
cd "${2:-${BURIN_BUILD:?}}"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# SOURCE OBJECT, of every source; an object whose source is gone is left out.
(cd "$sources" && find base data render charts library cli -name '*.c') | LC_ALL=C sort >"$scratch/sources"
find . -path './CMakeFiles/*.dir/*' -name '*.c.o' |
    sed -E 's|^(.*\.dir/(.*)\.o)$|\2 \1|' >"$scratch/objects"
awk 'NR == FNR { objects[$1] = $2; next }
     !($1 in objects) { print $1 ": has no object in this build" >"/dev/stderr"; bad = 1; next }
     { print $1, objects[$1] }
     END { exit bad + 0 }' "$scratch/objects" "$scratch/sources" >"$scratch/pairs"

# "SOURCE KIND NAME", of every symbol that crosses files
cut -d ' ' -f 2 "$scratch/pairs" | xargs nm -A -g |
    sed -E 's|^[^:]*\.dir/([^:]*)\.o: *[0-9a-f]* *([A-Za-z]) ([^ ]*)$|\1 \2 \3|' >"$scratch/symbols"
awk '$2 != "U" { if (NR == FNR) home[$3] = $1; next }
     NR != FNR && $3 in home { print $1, home[$3], $3 }' "$scratch/symbols" "$scratch/symbols" |
    awk -f "$support/floors.awk"
