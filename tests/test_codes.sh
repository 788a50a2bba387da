#!/bin/sh
# test_codes.sh [SOURCES]: every code of base/diag_code.h has a row, is told somewhere, and has a
# golden in tests/errors, with the specification or the call that brings it about; those of databases
# have a test that sets one up.
set -eu

cd "${1:-.}"
status=0
codes=$(sed -n '/^enum diag_code/,/DIAG_CODE_COUNT/s/^ *\(DIAG_[A-Z_0-9]*\)\(,\| =\).*/\1/p' \
    base/diag_code.h | grep -v "DIAG_KIND_COUNT\|DIAG_CODE_COUNT")
for code in $codes; do
    # shellcheck disable=SC1087 # [ is no index
    name=$(tr -d '\n' <base/diag_code.c | sed -n "s/.*\[$code\] = *{\"\([a-z0-9-]*\)\".*/\1/p")
    if [ -z "$name" ]; then
        echo "$code has no row in base/diag_code.c"
        status=1
        continue
    fi
    if ! grep -rqw "$code" data render charts library cli base/budget.c; then
        echo "$code is told by nobody"
        status=1
    fi
    if ! grep -q "\[$name\]$" tests/errors/*.txt tests/errors/*/*.txt &&
        ! { [ "${name#database}" != "$name" ] && grep -rqwE -- "$name|$code" tests/cli tests/data; }; then
        echo "$name: no message in tests/errors has it"
        status=1
    fi
done
[ -n "$codes" ] || status=1
exit $status
