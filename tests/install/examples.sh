# What the tests of examples/build-systems share: the installed examples in a folder of their own,
# where one figure has data of its own, and what must be made when. Read after common.sh.
# shellcheck shell=sh
examples=$work/examples
specs=$examples/control-servers-2020
cp -R "$BURIN_PREFIX/share/doc/burin/examples" "$examples"
cp "$specs/figures.json" "$specs/share.json"
sed -i 's/"figures\.json"/"share.json"/' "$specs/share-of-hosts.vl.json"

# rebuilds FOLDER SED COMMAND...: SED finds the figures' names in what COMMAND prints when it is run
# in build-systems/FOLDER.
rebuilds() {
    folder=$examples/build-systems/$1
    pattern=$2
    shift 2
    made() {
        (cd "$folder" && "$@" 2>&1) >"$work/log" || fail "$(cat "$work/log")"
        sed -n "$pattern" "$work/log" | sort -u | paste -sd ' ' -
    }
    same "at first" "$figures" "$(made "$@")"
    same "nothing changed" "" "$(made "$@")"
    sleep 0.02 # the clock of a file system ticks every few milliseconds
    touch "$specs/share.json"
    same "data of one figure" "share-of-hosts" "$(made "$@")"
    touch "$specs/figures.json"
    same "data of the others" "$(echo "$figures" | sed 's/ share-of-hosts//')" "$(made "$@")"
    touch "$specs/servers-and-hosts.vl.json"
    same "a spec" "servers-and-hosts" "$(made "$@")"
    same "nothing changed again" "" "$(made "$@")"
}
figures='controlled-hosts controlled-hosts.zh servers-and-hosts share-of-hosts'

# All figures are there, and the same as burin alone makes.
are_all() { # FOLDER
    for name in $figures; do
        is_png "$1/$name.png" || fail "$name.png is none"
        is_svg "$1/$name.svg" || fail "$name.svg is none"
    done
    (cd "$specs" && burin share-of-hosts.vl.json -o "$work/alone.svg")
    cmp "$work/alone.svg" "$1/share-of-hosts.svg"
}
