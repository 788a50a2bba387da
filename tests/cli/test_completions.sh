#!/bin/sh
# The completions in docs/completions, asked as the shells ask them. Runs in the root of the sources.
set -eu

root=$(pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
: >a.vl.json
: >'b c.vl.json'
: >other.txt
mkdir figs
status=0
tried=0

# expect SHELL LINE WANTED ANSWER: both sides as one line of words.
expect() {
    [ "$3" = "$4" ] && return
    printf '%s: burin %s\n  wanted: %s\n  got:    %s\n' "$1" "$2" "$3" "$4"
    status=1
}

# ask_bash WORD...: what the last word may become, one a line; bash itself splits at "=".
ask_bash() {
    bash -c '. "$1/docs/completions/burin.bash"
        shift
        COMP_WORDS=(burin "$@") COMP_CWORD=$# COMPREPLY=()
        _burin
        printf "%s\n" "${COMPREPLY[@]}"' bash "$root" "$@" | sort | paste -sd '|' -
}

# ask_fish LINE: likewise, without the descriptions, and without what only has the letters somewhere,
# which fish 4 tells as well and shows when nothing begins with them.
ask_fish() {
    HOME=$folder XDG_CONFIG_HOME=$folder fish -c "source $root/docs/completions/burin.fish
        complete -C '$1'" | cut -f 1 | grep "^${1##* }" | sort | paste -sd '|' -
}

if command -v bash >/dev/null; then
    tried=1
    expect bash "--sc" "--scale" "$(ask_bash --sc)"
    expect bash "--format p" "pdf|png" "$(ask_bash --format p)"
    expect bash "--format=s" "scene.json|svg" "$(ask_bash --format = s)"
    expect bash "--base " "figs" "$(ask_bash --base '')"
    expect bash "a.vl.json " "a.vl.json|b c.vl.json|figs" "$(ask_bash a.vl.json '')"
    expect bash "hel" "help" "$(ask_bash hel)"
    expect bash "help --h" "--help" "$(ask_bash help --h)"
fi
if command -v zsh >/dev/null; then
    tried=1
    zsh -n "$root/docs/completions/_burin" || status=1
fi
if command -v fish >/dev/null; then
    tried=1
    expect fish "--sc" "--scale" "$(ask_fish 'burin --sc')"
    expect fish "--format p" "pdf|png" "$(ask_fish 'burin --format p')"
    expect fish "help --h" "--help" "$(ask_fish "burin help --h")"
    expect fish "a" "a.vl.json" "$(ask_fish 'burin a.')"
fi
[ $tried = 1 ] || { echo "skipped: no bash, zsh or fish"; exit 77; }
exit $status
