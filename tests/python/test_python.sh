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
"$python" -m pytest -q -p no:cacheprovider -rs python/tests | sed 's/^SKIPPED/skipped:/' | tee /dev/stderr |
    grep -q -E '^[0-9]+ passed[^f]*$' # neither failed nor errors
