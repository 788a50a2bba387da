#!/bin/sh
# test_readme.sh: README.md keeps what it says. Its specification is drawn, without a warning, and lint
# finds nothing in it; its mistake is told as it shows; every file that it names is in the repository.
set -eu

sources=$(pwd)
burin=${BURIN_BUILD:?}/burin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# The first block of JSON, and where it stands: in the first screenful, of 60 lines.
awk '/^```json$/ && !found { found = open = 1; next }
     /^```$/ { open = 0 }
     open { if (NR > 60) exit 1; print }' README.md >"$work/hosts.vl.json" ||
    fail "the specification isn't in the first 60 lines"
[ -s "$work/hosts.vl.json" ] || fail "README.md has no specification"
cd "$work"
"$burin" hosts.vl.json -o hosts.png --strict || fail "README.md's specification isn't drawn"
[ -s hosts.png ] || fail "there is no picture"
"$burin" lint hosts.vl.json || fail "lint finds something in README.md's specification"

# The mistake: "hosts" of the encoding misspelt.
mkdir wrong
sed 's/{"field": "hosts"/{"field": "hots"/' hosts.vl.json >wrong/hosts.vl.json
(cd wrong && "$burin" hosts.vl.json -o hosts.png 2>../told) && fail "the mistake isn't told"
sed -n '/^    hosts.vl.json:[0-9]*:[0-9]*: error: /,/^ *hint: /s/^    //p' "$sources/README.md" >shown
cmp shown told || fail "what README.md shows isn't what is said:
$(cat told)"

# Inspected and checked as it shows.
cd "$sources"
sed -n '/^    \$ burin inspect /,/^$/s/^    //p' README.md | sed '1d;/^$/d' >"$work/shown"
"$burin" inspect docs/controlled-hosts.png >"$work/told"
cmp "$work/shown" "$work/told" || fail "burin inspect says: $(cat "$work/told")"
"$burin" check examples/control-servers-2020/controlled-hosts.vl.json --out-dir docs --ignore font \
    >"$work/told" 2>"$work/aside" || fail "docs/controlled-hosts.png isn't current"

# Links that aren't the web's.
grep -oE '\]\([^)#]+' README.md | sed 's/^](//' | grep -v '^https\?:' | sort -u >"$work/links"
[ "$(wc -l <"$work/links")" -ge 20 ] || fail "README.md has lost its links"
while read -r path; do
    [ -e "$path" ] || fail "README.md names $path, which isn't there"
done <"$work/links"
