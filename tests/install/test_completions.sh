#!/bin/sh
# The shells find the installed completions by themselves, where they look for those of any program.
# What they answer is tested in tests/cli.
. tests/install/common.sh

HOME=$work
XDG_CONFIG_HOME=$work
XDG_DATA_DIRS=$BURIN_PREFIX/share:/usr/share
export HOME XDG_CONFIG_HOME XDG_DATA_DIRS
tried=

loader=/usr/share/bash-completion/bash_completion
if command -v bash >/dev/null && [ -e "$loader" ]; then
    tried="$tried bash"
    same "bash" "_burin" "$(bash --norc -c '. "$1"
        _completion_loader burin
        complete -p burin' bash "$loader" | sed -n 's/.*-F \([a-z_]*\) .*/\1/p')"
fi
if command -v zsh >/dev/null; then
    tried="$tried zsh"
    same "zsh" "_burin" "$(zsh -f -c 'fpath=($1 $fpath)
        autoload -U compinit && compinit -D -u && autoload +X _burin && print $_comps[burin]' \
        zsh "$BURIN_PREFIX/share/zsh/site-functions")"
fi
if command -v fish >/dev/null; then
    tried="$tried fish"
    same "fish" "--scale" "$(fish -c "complete -C 'burin --sca'" | cut -f 1)"
fi
[ -n "$tried" ] || { echo "skipped: no bash-completion, zsh or fish"; exit 77; }
echo "tried:$tried"
