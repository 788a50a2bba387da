#!/bin/sh
# test_watch.sh: --watch makes figures again when their files change. Nothing here depends on how
# fast that is: what is to come is waited for, and only what never comes fails.
set -eu

burin=${BURIN_BUILD:?}/burin
sources=$(pwd)
work=$(mktemp -d)
process=
trap '[ -z "$process" ] || kill "$process"; rm -rf "$work"' EXIT
cd "$work"

fail() {
    printf '%s\n' "$*" >&2
    cat told >&2
    exit 1
}

# wait_for WHAT COMMAND…: until the command succeeds.
wait_for() {
    what=$1
    shift
    tries=0
    until "$@"; do
        tries=$((tries + 1))
        [ "$tries" -lt 1200 ] || fail "$what: waited in vain"
        kill -0 "$process" 2>/dev/null || fail "$what: the process has ended"
        sleep 0.05
    done
}

# How often the messages have that line so far; has_more: more often than COUNT.
count() { grep -c -- "$1" told || true; }
has_more() { [ "$(count "$1")" -gt "$2" ]; }

# after WHAT PATTERN COMMAND…: does it, and waits for one more line like PATTERN.
after() {
    name=$1
    pattern=$2
    shift 2
    before=$(count "$pattern")
    "$@"
    wait_for "$name" has_more "$pattern" "$before"
}

shown() { "$burin" inspect --spec hosts.png 2>/dev/null; }

write_data() { printf 'k,v\nA,%s\nB,2\n' "$1" >hosts.csv; }
write_spec() {
    printf '{"data": {"url": "hosts.csv"}, "title": "%s", "mark": "bar", "encoding": {"x": ' "$1"
    printf '{"field": "k", "type": "nominal"}, "y": {"field": "v", "type": "quantitative"}}}\n'
}
save_spec() { write_spec "$1" >hosts.vl.json; }
# As editors do: beside it, then in its place.
rename_spec() {
    write_spec "$1" >hosts.vl.json~new
    mv hosts.vl.json~new hosts.vl.json
}
break_spec() { printf '{"mark": "bar"' >hosts.vl.json; }
save_config() { printf '{"background": "%s"}\n' "$1" >theme.json; }

write_data 11
save_spec First
save_config white
: >told
"$burin" hosts.vl.json -o hosts.png --embed --config theme.json --watch 2>told &
process=$!
wait_for "the first picture" has_more 'watching' 0
shown | grep -q First || fail "the first picture isn't there"

after "data" 'hosts.png, in' write_data 12
[ "$(count 'hosts.csv has changed')" -eq 1 ] || fail "it isn't said that the data has changed"
shown | grep -q '12' || fail "the picture has the old data"

after "a spec" 'hosts.png, in' save_spec Second
shown | grep -q Second || fail "the picture has the old spec"

after "a spec that was renamed" 'hosts.png, in' rename_spec Third
shown | grep -q Third || fail "the picture has the old spec after it was renamed"

after "a config" 'hosts.png, in' save_config gray
shown | grep -q gray || fail "the picture has the old config"

# What is broken is told, and the last picture stays.
cp hosts.png kept.png
after "a broken spec" 'what was there stays' break_spec
grep -q 'hosts.vl.json:1:[0-9]*: error: ' told || fail "the error isn't told"
cmp -s hosts.png kept.png || fail "the last good picture has gone"

after "data that is gone" 'what was there stays' rm hosts.csv
after "a spec whose data is gone" 'what was there stays' save_spec Fourth
after "data that comes back" 'hosts.png, in' write_data 13
shown | grep -q Fourth || fail "the picture isn't made again after the errors"

kill "$process"
wait "$process" || true

# A font of the project that is renewed.
mkdir fonts
cp "$sources/tests/fonts/Layers.ttf" fonts/
: >told
"$burin" hosts.vl.json -o hosts.svg --font 'Burin Layers' --font-dir fonts --allow missing-glyph \
    --watch 2>told &
process=$!
wait_for "the first picture in a font" has_more 'watching' 0
if "$burin" inspect hosts.svg | grep -q 'font *BurinLayers'; then
    after "a font" 'Layers.ttf has changed' cp "$sources/tests/fonts/Layers.ttf" fonts/
fi
kill "$process"
wait "$process" || true
process=
"$burin" - -o x.png --watch </dev/null 2>told && fail "standard input is watched"
[ "$(count "standard input can't be watched")" -eq 1 ] || fail "no word of standard input"
