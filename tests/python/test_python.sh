#!/bin/sh
# The Python package, its page in docs/ and the filter for pandoc, on Debian's python3 and with the
# libburin and the command of this build.
set -eu

python=${PYTHON:-/usr/bin/python3}
for module in pytest pandas altair; do
    "$python" -c "import $module" 2>/dev/null || { echo "skipped: no $module for $python"; exit 77; }
done
if ldd "$BURIN_BUILD/libburin.so" | grep -q -e libasan -e libclang_rt; then
    echo "skipped: a sanitizer must be in the program, which is Python"
    exit 77
fi

BURIN_LIBRARY=$BURIN_BUILD/libburin.so
BURIN=$BURIN_BUILD/burin
PYTHONDONTWRITEBYTECODE=1
export BURIN_LIBRARY BURIN PYTHONDONTWRITEBYTECODE
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
"$python" -m pytest -q -p no:cacheprovider -rs python/tests >"$work/log" 2>&1 || status=$?
sed 's/^SKIPPED/skipped:/' "$work/log"
exit "$status"
