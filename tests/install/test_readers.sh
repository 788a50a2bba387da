#!/bin/sh
# Other programs read what the installed burin writes: whichever of these are installed. What the
# figures look like is none of their business here, but whether they are what they say.
. tests/install/common.sh

have() {
    command -v "$1" >/dev/null || return 1
    tried="$tried $1"
}

# The letters of a name and of texts that each format must escape.
mkdir "$work/specs" "$work/out"
cp examples/*/*.vl.json examples/*/*.json "$work/specs"
cat >"$work/specs/a & <b> (c) \\ é.vl.json" <<'SPEC'
{
  "title": "<R&D> (50 %) \\ ünï \u0001\u001b\ufffe",
  "description": "]]> \"quoted\" \u0002\n--> second line",
  "data": {"values": [{"a": "<x> & \u0003 \ufdd0", "b": 1}, {"a": "y", "b": 2}]},
  "mark": "bar",
  "encoding": {
    "x": {"field": "a", "type": "nominal"},
    "y": {"field": "b", "type": "quantitative"}
  }
}
SPEC
cat >"$work/specs/tagged.vl.json" <<'SPEC'
{
  "title": {"text": "The title", "subtitle": "Subtitle"},
  "description": "What the (figure) shows: drei Wörter",
  "usermeta": {"burin": {"kicker": "Kicker", "source": "Source: invented", "lang": "de"}},
  "data": {"values": [{"a": "first", "b": 1, "u": "https://example.org/(1)"},
                      {"a": "second", "b": 2, "u": "mailto:a@example.org"}]},
  "mark": "bar",
  "encoding": {
    "x": {"field": "a", "type": "nominal", "title": null},
    "y": {"field": "b", "type": "quantitative", "axis": null},
    "href": {"field": "u"},
    "color": {"field": "a", "type": "nominal", "title": "Legend"}
  }
}
SPEC
cd "$work/specs"
for text in outlines text; do
    burin ./*.vl.json --out-dir ../out/$text --svg-text $text --embed -q \
        --format png --format svg --format pdf 2>"$work/said" || fail "$(cat "$work/said")"
done

tried=
cd ../out/outlines
if have pngcheck; then
    pngcheck -q ./*.png || fail "pngcheck"
fi
if have qpdf; then
    for file in *.pdf; do
        qpdf --check "$file" >"$work/said" 2>&1 || fail "$file: $(cat "$work/said")"
    done
fi
if have pdftotext; then
    pdftotext "a & <b> (c) \\ é.pdf" - | grep -q '<R&D> (50 %)' || fail "no title in the PDF's text"
fi
if have pdfinfo; then
    pdfinfo "a & <b> (c) \\ é.pdf" | grep -q '^Title: *<R&D> (50 %) \\ ünï' || fail "pdfinfo: no title"
fi
# Tags, the alternative text and links of a PDF; its text in the order of reading.
if have qpdf; then
    qpdf --qdf --object-streams=disable tagged.pdf "$work/tagged.qdf" || fail "qpdf: tagged.pdf"
    for entry in '/Alt (What the \\(figure\\) shows: drei W\|/Alt <feff0057006800610074' '/Lang (de)' \
        '/Marked true' '/DisplayDocTitle true' '/S /Link'; do
        grep -aq "$entry" "$work/tagged.qdf" || fail "tagged.pdf has no $entry"
    done
fi
if have pdftotext; then
    same "the order of reading" "Kicker The title Subtitle first second Legend first second Source: invented " \
        "$(pdftotext -raw tagged.pdf - | tr -s '\n\f' '  ')"
fi
if have pdfinfo; then
    pdfinfo tagged.pdf | grep -q '^Tagged: *yes' || fail "pdfinfo: tagged.pdf isn't tagged"
    same "tags" "Document P H1 P Figure Link Object Link Object P " \
        "$(pdfinfo -struct tagged.pdf | sed -n 's/^ *\([A-Z][A-Za-z0-9]*\).*/\1/p' | tr '\n' ' ')"
    if pdfinfo -url tagged.pdf >"$work/said" 2>&1; then
        grep -q 'https://example.org/(1)$' "$work/said" || fail "pdfinfo: no link"
        grep -q 'mailto:a@example.org$' "$work/said" || fail "pdfinfo: no link"
    fi
fi
if have xmllint; then
    for file in ./*.svg ../text/*.svg; do
        xmllint --noout "$file" 2>"$work/said" || fail "$file: $(cat "$work/said")"
    done
    # An id that is used twice is an error to xmllint only with a DTD.
    for file in ./*.svg ../text/*.svg; do
        twice=$(grep -o ' id="[^"]*"' "$file" | sort | uniq -d)
        same "ids that $file has twice" "" "$twice"
    done
fi
if have rsvg-convert; then
    for file in *.svg; do
        # A figure for paper has its size in points, of which a PNG has one a pixel.
        rsvg-convert --dpi-x 72 --dpi-y 72 "$file" -o "$work/shown.png" 2>"$work/said" ||
            fail "$file: $(cat "$work/said")"
        # Width and height are bytes 16 to 23 of a PNG.
        same "size of $file" "$(od -An -tx1 -j16 -N8 "${file%.svg}.png")" \
            "$(od -An -tx1 -j16 -N8 "$work/shown.png")"
    done
fi
[ "$tried" ] || { echo "skipped: no pngcheck, qpdf, pdftotext, pdfinfo, xmllint, rsvg-convert"; exit 77; }
echo "tried:$tried"
