#!/bin/sh
# No include runs up or sideways: cli -> library/burin.h, library -> charts -> {data, render} -> base.
# Each is written from the root. Runs in the root of the sources.
set -eu

status=0
# floor FOLDER ALLOWED: what the files of FOLDER may include, as an extended regular expression.
floor() {
    [ -n "$(find "$1" -name '*.[ch]')" ] || { echo "no sources in $1"; status=1; }
    bad=$(grep -rnE '^[[:space:]]*#[[:space:]]*include[[:space:]]*"' --include='*.[ch]' "$1" |
        grep -vE "include[[:space:]]*\"($2)\"" || true)
    [ -z "$bad" ] || { printf '%s may not include:\n%s\n' "$1" "$bad"; status=1; }
}

name='[a-z0-9_/]+\.h'
floor base "base/$name"
floor data "(data|base)/$name"
floor render "(render|base)/$name"
floor charts "(charts|data|render|base)/$name"
floor library "(library|charts|data|render|base)/$name"
floor cli "cli/$name|library/burin\.h"

# The public header stands alone, and nobody paints but render/.
if grep -nE '#[[:space:]]*include[[:space:]]*"' library/burin.h; then
    echo "library/burin.h may include nothing of ours"
    status=1
fi
if grep -rnE '#[[:space:]]*include[[:space:]]*<(cairo|pango|png)' base data charts library cli; then
    echo "only render/ may use cairo, pango and libpng"
    status=1
fi
exit $status
