# What the tests of the installed burin share; each reads it from the root of the sources. They get
# BURIN_BUILD (where burin was built), BURIN_PREFIX (where it is installed), BURIN_LIBDIR (its
# libraries, below the prefix), BURIN_CFLAGS (what programs must be compiled with to fit, such as
# sanitizers), CMAKE and CC.
# shellcheck shell=sh
set -eu

sources=$(pwd)
libraries=$BURIN_PREFIX/$BURIN_LIBDIR
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Nothing is found but what was installed.
PATH=$BURIN_PREFIX/bin:$PATH
PKG_CONFIG_PATH=$libraries/pkgconfig
CMAKE_PREFIX_PATH=$BURIN_PREFIX
unset MAKEFLAGS MAKELEVEL CMAKE_GENERATOR || true
export PATH PKG_CONFIG_PATH CMAKE_PREFIX_PATH

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# need COMMAND...: skips the test where one isn't installed.
need() {
    for command in "$@"; do
        command -v "$command" >/dev/null || { echo "skipped: no $command"; exit 77; }
    done
}

# same WHAT EXPECTED GOT
same() {
    [ "$2" = "$3" ] || fail "$1
expected:
$2
got:
$3"
}

# is_png FILE, is_svg FILE, is_pdf FILE: by how such files begin.
is_png() { [ "$(head -c 8 "$1" | od -An -tx1 | tr -d ' \n')" = 89504e470d0a1a0a ]; }
is_svg() { head -c 200 "$1" | grep -q '<svg'; }
is_pdf() { [ "$(head -c 5 "$1")" = %PDF- ]; }
