#!/bin/sh
# The report of the examples: LaTeX with PDF figures, remade when their data change, without a
# warning.
. tests/install/common.sh
need make pdflatex
. tests/install/examples.sh

HOME=$work # TeX may want to write fonts there
export HOME
report=$examples/build-systems/latex
run() {
    make -C "$report" >"$work/log" 2>&1 || fail "$(cat "$work/log" "$report/report.log")"
    sed -n 's|^burin .*/\(.*\)\.vl\.json -o .*|\1|p' "$work/log" | sort -u | paste -sd ' ' -
}
same "at first" "controlled-hosts servers-and-hosts share-of-hosts" "$(run)"
is_pdf "$report/report.pdf" || fail "report.pdf is none"
! grep -i -A 2 -e warning -e overfull -e underfull "$report/report.log" || fail "LaTeX warns"
# Every figure is in it, with its text.
if command -v pdftotext >/dev/null; then
    pdftotext "$report/report.pdf" "$work/text"
    for words in "Servers abroad controlled about 5.31 million hosts in China" \
        "The largest alone reached about 84 % of the controlled hosts" \
        "About 102 controlled hosts in China for every server abroad"; do
        grep -qF "$words" "$work/text" || fail "not in the report: $words"
    done
fi

same "nothing changed" "" "$(run)"
sleep 0.02
touch "$specs/share.json" "$work/before"
same "data of one figure" "share-of-hosts" "$(run)"
[ -n "$(find "$report/report.pdf" -newer "$work/before")" ] || fail "the report wasn't made again"
same "nothing changed again" "" "$(run)"
