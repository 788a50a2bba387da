#!/bin/sh
# test_manual.sh: the examples of burin(1) can be called as they stand there, one after the other,
# and every command has one.
set -eu

sources=$(pwd)
PATH=${BURIN_BUILD:?}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
HOME=$work
export PATH HOME
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

cd "$work"
printf 'country,hosts\nArland,5\nBorduria,3\nSyldavia,2\n' >hosts.csv
cat >hosts.vl.json <<'END'
{
  "title": "Hosts", "data": {"url": "hosts.csv"}, "mark": "bar",
  "encoding": {
    "y": {"field": "country", "type": "nominal", "sort": "-x"},
    "x": {"field": "hosts", "type": "quantitative", "title": "Number of hosts"}
  }
}
END
mkdir figures
cp hosts.csv hosts.vl.json figures
burin figures/hosts.vl.json -o figures/hosts.png

sed -n '/^\.Sh EXAMPLES/,/^\.Sh DIAGNOSTICS/s/^\.Dl //p' "$sources/docs/burin.1" >examples
burin --help | sed -n '/^Commands besides:/,/prints more of each/s/^  \([a-z]*\) .*/\1/p' >commands
[ "$(wc -l <commands)" -ge 10 ] || fail "burin --help lists no commands"
while read -r command; do
    grep -q "^burin $command\>" examples || fail "no example of \"burin $command\" in burin(1)"
done <commands

has_git=$(command -v git || true)
if [ -n "$has_git" ]; then
    git init -q . && git add hosts.vl.json hosts.csv
    git -c user.name=a -c user.email=a@example.org commit -qm hosts
fi
while read -r example; do
    case $example in
    *--watch) continue ;; # which doesn't end: test_watch.sh
    *'diff HEAD'*) [ -n "$has_git" ] || continue ;;
    esac
    status=0
    sh -c "$example" >told 2>&1 </dev/null || status=$?
    # What lint and diff find is no mistake in the call.
    case $example in 'burin lint '*) [ "$status" -le 1 ] && status=0 ;; esac
    [ "$status" -eq 0 ] || fail "$example: status $status
$(cat told)"
done <examples
