#!/bin/sh
# The manual pages are well-formed for mandoc and for groff, are found by man, and name each other
# and what they are about.
. tests/install/common.sh
tried=

# Terminals print a letter over itself for bold.
plain() { sed "s/.$(printf '\b')//g"; }

for page in man1/burin.1 man5/burin.5; do
    file=$BURIN_PREFIX/share/man/$page
    if command -v mandoc >/dev/null; then
        tried="$tried mandoc"
        mandoc -T lint -W warning "$file" || fail "mandoc has warnings about $page"
        mandoc -T ascii "$file" | plain | grep -q '^NAME$' || fail "$page has no NAME"
    fi
    # man-db's groff may lack the macros of mdoc: a text without NAME says so.
    if command -v groff >/dev/null &&
        groff -mandoc -T ascii -P -c "$file" 2>/dev/null | plain | grep -q '^NAME$'; then
        tried="$tried groff"
        warnings=$(groff -mandoc -ww -b -z -T utf8 "$file" 2>&1)
        same "groff about $page" "" "$warnings"
    fi
done
[ -n "$tried" ] || { echo "skipped: no mandoc, no groff"; exit 77; }

if command -v man >/dev/null; then
    MANPATH=$BURIN_PREFIX/share/man
    export MANPATH
    for section in 1 5; do
        # (some containers replace man by a note that there are no pages)
        file=$(man -w "$section" burin 2>/dev/null) || continue
        [ -e "$file" ] || continue
        same "man -w $section" "$BURIN_PREFIX/share/man/man$section/burin.$section" "$file"
    done
fi
echo "tried:$tried"
