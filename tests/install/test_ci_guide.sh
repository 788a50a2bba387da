#!/bin/sh
# docs/ci.md, word for word: its files are written, its commands are run one after another, what it
# says they print is compared, and what its CI files run is run as well. The information strings of
# its blocks say what is what:
#
#     ```sh            is run and succeeds
#     ```sh fails      is run and exits with 1
#     ```text          is what the block before prints
#     ```LANGUAGE PATH is the file PATH
#
# The machine's apt-get and sudo aren't used: others in their place unpack packages into a folder.
. tests/install/common.sh
need awk git cpack dpkg-deb gzip

# --- a machine to install packages on -----------------------------------------------------------

root=$work/root
mkdir -p "$work/bin" "$root"
cat >"$work/bin/sudo" <<'SCRIPT'
#!/bin/sh
exec "$@"
SCRIPT
cat >"$work/bin/apt-get" <<SCRIPT
#!/bin/sh
for word in "\$@"; do
    case \$word in
    update) exit 0 ;;
    *.deb) exec dpkg-deb -x "\$word" "$root" ;;
    esac
done
echo "apt-get \$*: no package" >&2
exit 1
SCRIPT
chmod +x "$work/bin/sudo" "$work/bin/apt-get"

# burin's sources, beside the new repository, with the package made.
packages=$work/burin/build/package
cpack --config "$BURIN_BUILD/CPackConfig.cmake" -B "$packages" \
    -D CPACK_COMPONENTS_ALL=program >"$work/log" 2>&1 ||
    fail "$(cat "$work/log")"

# Nothing but what gets installed there.
PATH=$work/bin:$root/usr/bin:$(echo "$PATH" | sed "s|^$BURIN_PREFIX/bin:||")
CMAKE_PREFIX_PATH=$root/usr
HOME=$work
GIT_CONFIG_NOSYSTEM=1
unset GITHUB_ACTIONS GITLAB_CI CI || true
export PATH CMAKE_PREFIX_PATH HOME GIT_CONFIG_NOSYSTEM
git config --global user.name "A reader"
git config --global user.email reader@example.org
git config --global init.defaultBranch main

# --- the blocks of the guide --------------------------------------------------------------------

mkdir "$work/blocks"
awk -v folder="$work/blocks" '
    /^```/ && !open {
        open = 1
        name = sprintf("%s/%03d", folder, ++count)
        print substr($0, 4) >(name ".kind")
        printf "" >(name ".text")
        next
    }
    /^```$/ { open = 0; next }
    open { print >(name ".text") }
    END { if (open || count == 0) exit 1 }
' "$sources/docs/ci.md" || fail "docs/ci.md has no blocks, or one without an end"

# What a CI file runs: GitHub has it after "run:", GitLab in the list after "script:".
commands_of() { # FILE
    awk '
        /^ *- run: / { sub(/^ *- run: /, ""); print; next }
        /^ *script:/ { in_script = 1; next }
        in_script && /^ *- / { sub(/^ *- /, ""); print; next }
        { in_script = 0 }
    ' "$1"
}

# try WHAT COMMAND...: what must end well.
try() {
    what=$1
    shift
    "$@" >"$work/printed" 2>&1 || fail "$what failed: $(cat "$work/printed")"
}

# The hooks of burin's sources that a configuration of pre-commit names, as pre-commit calls them.
run_hooks() { # FILE
    sed -n 's/^ *- id: //p' "$1" >"$work/hooks"
    [ -s "$work/hooks" ] || fail "$1 names no hooks"
    while read -r id; do
        entry=$(awk -v id="- id: $id" '$0 == id { found = 1 }
            found && sub(/^ *entry: /, "") { print; exit }' "$sources/.pre-commit-hooks.yaml")
        [ -n "$entry" ] || fail "there is no hook \"$id\""
        arguments=$(awk -v id="- id: $id" 'index($0, id) { found = 1 }
            found && sub(/^ *args: \[/, "") { gsub(/[],]/, ""); print; exit }' "$1")
        files=
        [ "$id" = burin-check ] || files=$(echo figures/*.vl.json)
        # Arguments come one by one, and nobody expands their patterns.
        try "hook $id" sh -fc "$entry $arguments $files" </dev/null
    done <"$work/hooks"
}

# The steps of burin's own action, with what a workflow gives it.
run_action() { # FILE
    sed -n 's/^ *run: //p' "$sources/action.yml" >"$work/steps"
    same "steps of action.yml" 3 "$(wc -l <"$work/steps")"
    SPECS=$(sed -n 's/^ *specs: //p' "$1")
    PACKAGE=tools/burin.deb
    export SPECS PACKAGE OPTIONS
    number=0
    while read -r step; do
        number=$((number + 1))
        input=$([ $number = 2 ] && echo check || echo lint)
        OPTIONS=$(sed -n "s/^ *$input: //p" "$1")
        try "step $number of action.yml" sh -euc "$step" </dev/null
    done <"$work/steps"
}

ran=0
cd "$work"
for kind_file in "$work"/blocks/*.kind; do
    kind=$(cat "$kind_file")
    block=${kind_file%.kind}.text
    case $kind in
    sh)
        # In this shell, as it may change the folder.
        # shellcheck disable=SC1090
        { . "$block"; } >"$work/printed" 2>&1 || fail "failed: $(cat "$block" "$work/printed")"
        ran=$((ran + 1))
        ;;
    "sh fails")
        status=0
        sh -eu "$block" >"$work/printed" 2>&1 || status=$?
        same "exit status of $(cat "$block")" 1 "$status"
        ran=$((ran + 1))
        ;;
    text) same "what is printed" "$(cat "$block")" "$(cat "$work/printed")" ;;
    *" "*)
        path=${kind#* }
        mkdir -p "$(dirname "$path")"
        cp "$block" "$path"
        case $path in
        *.yml)
            commands_of "$path" >"$work/commands"
            [ -s "$work/commands" ] || fail "$path runs nothing"
            sh -eu "$work/commands" >"$work/printed" 2>&1 ||
                fail "failed: $(cat "$path" "$work/printed")"
            if grep -q 'uses: [^ ]*/burin@' "$path"; then
                run_action "$path"
                ran=$((ran + 1))
            fi
            ;;
        *.pre-commit-config.yaml)
            run_hooks "$path"
            ran=$((ran + 1))
            ;;
        esac
        ;;
    *) fail "docs/ci.md has a block of the kind \"$kind\", which isn't tried" ;;
    esac
done
[ "$ran" -ge 12 ] || fail "only $ran blocks of commands in docs/ci.md"
