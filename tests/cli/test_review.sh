#!/bin/sh
# test_review.sh: docs/review.md does what it says. Its blocks of shell run one after the other, in
# one folder; where a block of text follows, that is what was printed.
set -eu

command -v git >/dev/null || exit 77
sources=$(pwd)
PATH=${BURIN_BUILD:?}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
HOME=$work
export PATH HOME
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE

# 01.sh, 01.text, 02.sh …
awk -v work="$work" '
    /^```sh$/ { number++; file = sprintf("%s/%02d.sh", work, number); next }
    /^```text$/ { file = sprintf("%s/%02d.text", work, number); next }
    /^```$/ { file = ""; next }
    file != "" { print >file }' "$sources/docs/review.md"
[ -s "$work/01.sh" ] || { echo "docs/review.md has no blocks" >&2; exit 1; }

cd "$work"
for block in "$work"/??.sh; do
    status=0
    sh "$block" >told 2>&1 || status=$?
    [ "$status" -le 1 ] || { echo "$block: status $status" >&2; cat told >&2; exit 1; }
    if [ -e "${block%.sh}.text" ]; then
        cmp "${block%.sh}.text" told >&2 || { diff "${block%.sh}.text" told >&2; exit 1; }
    elif [ "$status" -ne 0 ]; then
        echo "$block fails" >&2
        cat told >&2
        exit 1
    fi
    case $block in */01.sh) cd report ;; esac
done
