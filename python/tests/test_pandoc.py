"""burin.lua: documents of pandoc get their figures. BURIN names the command."""

import os
import re
import shutil
import subprocess
import zipfile

import burin
import pytest

pytestmark = pytest.mark.skipif(
    not shutil.which("pandoc") or "BURIN" not in os.environ, reason="no pandoc, or no BURIN"
)

DOCUMENT = """---
title: Report
burin:
  timezone: Europe/Berlin
---

```{.vega-lite #fig-hosts caption="Hosts by *year*" width=8cm}
{"title": "Hosts", "description": "Twice as many.", "data": {"url": "rows.csv"}, "mark": "bar",
 "encoding": {"x": {"field": "a", "type": "nominal"}, "y": {"field": "b", "type": "quantitative"}}}
```

![Shares](shares.vl.json){#fig-shares width=50% burin-theme=dark}

An ![](shares.vl.json){alt="Another text"} in a line.

``` {.json}
{"mark": "bar"}
```
"""

SHARES = """{"title": "Shares", "data": {"values": [{"a": 1}, {"a": 2}]}, "mark": "point",
 "encoding": {"x": {"field": "a", "type": "quantitative"}}}
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "doc.md").write_text(DOCUMENT)
    (tmp_path / "shares.vl.json").write_text(SHARES)
    (tmp_path / "rows.csv").write_text("a,b\nA,28\nB,55\n")
    (tmp_path / "out").mkdir()
    return tmp_path


def convert(folder, output, *options, document="doc.md"):
    words = ["pandoc", "--lua-filter", burin.lua_filter(), document, "-o", output, *options]
    return subprocess.run(words, cwd=folder, stderr=subprocess.PIPE, text=True)


def pictures(folder, extension):
    return sorted((folder / "out" / "burin-figures").glob(f"*.{extension}"))


def test_pages_of_the_web_get_svg(folder):
    assert convert(folder, "out/doc.html").stderr == ""
    page = (folder / "out" / "doc.html").read_text()
    sources = re.findall(r'<img\s+src="([^"]+)"', page)
    assert len(sources) == 3
    for source in sources:
        assert (folder / "out" / source).read_bytes().startswith(b"<?xml")
    # On the picture, or with the text on the figure around it: pandoc 3.
    hosts = r'id="fig-hosts"(>\s*<img src="[^"]*"\s+style="[^"]*")?\s+alt="Hosts. Twice as many.'
    assert re.search(hosts, page)
    assert "<em>year</em>" in page
    assert 'alt="Another text"' in page and 'id="fig-shares"' in page
    assert page.count("<code") == 1  # other code stays
    made = burin.inspect(folder / "out" / sources[0])["options"]
    assert (made["width"], made["timezone"]) == ("8cm", "Europe/Berlin")
    assert burin.inspect(folder / "out" / sources[1])["options"]["theme"] == "dark"


def test_one_file_has_its_figures_in_it(folder):
    convert(folder, "out/doc.html", "--self-contained", "--metadata", "title=a")
    page = (folder / "out" / "doc.html").read_text()
    assert page.count("data:image/svg+xml") + page.count("<svg") == 3  # pandoc 3 puts elements


def test_latex_gets_pdf_with_captions_and_labels(folder):
    assert convert(folder, "out/doc.tex").stderr == ""
    text = (folder / "out" / "doc.tex").read_text()
    assert re.search(r"\\includegraphics\[width=8cm[^{]*\{burin-figures/fig-hosts-\w+\.pdf\}", text)
    assert r"\caption{Hosts by \emph{year}}\label{fig-hosts}" in text
    assert len(pictures(folder, "pdf")) == 3
    assert pictures(folder, "pdf")[0].read_bytes().startswith(b"%PDF-")
    if shutil.which("pdflatex"):
        assert convert(folder, "out/doc.pdf").returncode == 0


def test_word_gets_png_and_its_text(folder):
    assert convert(folder, "out/doc.docx").stderr == ""
    with zipfile.ZipFile(folder / "out" / "doc.docx") as document:
        images = [name for name in document.namelist() if name.startswith("word/media/")]
        body = document.read("word/document.xml").decode()
    assert len(images) == 3 and all(name.endswith(".png") for name in images)
    assert "Hosts by" in body
    # 8 cm, in English Metric Units: 360,000 a cm.
    assert any(abs(int(n) - 8 * 360000) < 5000 for n in re.findall(r'<wp:extent cx="(\d+)"', body))


def test_a_current_figure_is_not_drawn_again(folder):
    convert(folder, "out/doc.html")

    def times():
        return {path.name: path.stat().st_mtime_ns for path in pictures(folder, "svg")}

    before = times()
    convert(folder, "out/doc.html")
    assert times() == before
    (folder / "rows.csv").write_text("a,b\nA,1\nB,2\n")
    convert(folder, "out/doc.html")
    changed = {name.split("-")[0] for name, time in times().items() if time != before[name]}
    assert changed == {"fig"}  # fig-hosts alone


def test_a_figure_that_cannot_be_made_stops_pandoc(folder):
    (folder / "bad.md").write_text('```{.vega-lite #fig-bad}\n{"mark": "baz"}\n```\n')
    told = convert(folder, "out/bad.html", document="bad.md")
    assert told.returncode != 0
    assert "fig-bad.vl.json:1:" in told.stderr and "did you mean" in told.stderr
    assert not (folder / "out" / "bad.html").exists()
    (folder / "none.md").write_text("---\nburin:\n  command: no-such-command\n---\n\n![](shares.vl.json)\n")
    told = convert(folder, "out/none.html", document="none.md")
    assert told.returncode != 0 and "no-such-command" in told.stderr
