#!/bin/sh
# Many figures with the installed burin: all examples in one process, one by one, and on threads; a
# spec that is wrong among them; annotations for CI; a call that is interrupted.
. tests/install/common.sh

mkdir "$work/specs"
cp examples/*/*.vl.json examples/*/*.json "$work/specs"
cd "$work/specs"
burin ./*.vl.json --out-dir ../one --format png --format svg -j 1
burin ./*.vl.json --out-dir ../four --format png --format svg -j 4
diff -r ../one ../four || fail "-j changes what is written"
for spec in *.vl.json; do
    name=${spec%.vl.json}
    burin "$spec" -o ../alone.png -o ../alone.svg
    cmp ../alone.png "../one/$name.png"
    cmp ../alone.svg "../one/$name.svg"
    is_png "../one/$name.png" || fail "$name.png is none"
    is_svg "../one/$name.svg" || fail "$name.svg is none"
done

# The others are made; the status tells.
printf '{\n  "mark": "barr"\n}\n' >wrong.vl.json
status=0
burin ./*.vl.json --out-dir ../some --format png --diagnostics github 2>../said || status=$?
same "exit status" 1 "$status"
same "figures that are made" "$(ls ../one/*.png | wc -l)" "$(ls ../some/*.png | wc -l)"
grep -q '^::error file=./wrong.vl.json,line=2,col=11,title=' ../said || fail "$(cat ../said)"
rm wrong.vl.json

# --diagnostics json: one object a line.
status=0
burin none.vl.json -o ../x.png --diagnostics json 2>../said || status=$?
same "exit status" 1 "$status"
grep -q '^{"severity":"error","kind":"system",.*}$' ../said || fail "$(cat ../said)"

# A signal leaves whole files only.
i=0
while [ $i -lt 500 ]; do
    cp stacked.vl.json "s$i.vl.json"
    i=$((i + 1))
done
burin ./s[0-9]*.vl.json --out-dir ../stopped --format svg -j 1 2>../said &
child=$!
while [ "$(ls ../stopped 2>/dev/null | wc -l)" -lt 3 ]; do
    sleep 0.01
done
kill -TERM $child
status=0
wait $child || status=$?
same "status of what SIGTERM ended" 143 "$status"
for file in ../stopped/* ../stopped/.[!.]*; do
    [ -e "$file" ] || continue
    tail -c 7 "$file" | grep -q '</svg>' || fail "$file is not whole"
done
grep -q 'interrupted: ' ../said || fail "$(cat ../said)"
