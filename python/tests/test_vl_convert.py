"""vl-convert's documented calls, unchanged but for the import."""

import inspect
import json
import re

import burin
import burin.vl_convert as vlc
import pytest
from pictures import png_per_metre, png_pixels


def test_the_documented_calls_draw(bar, tmp_path):
    """https://github.com/vega/vl-convert: README of vl-convert-python"""
    vl_spec = json.dumps(bar)
    png_data = vlc.vegalite_to_png(vl_spec=vl_spec, scale=2)
    with open(tmp_path / "chart.png", "wb") as f:
        f.write(png_data)
    svg_str = vlc.vegalite_to_svg(vl_spec=vl_spec)
    with open(tmp_path / "chart.svg", "wt") as f:
        f.write(svg_str)
    pdf = vlc.vegalite_to_pdf(vl_spec, vl_version="5.8", scale=2)
    assert svg_str.startswith("<svg")
    assert pdf.startswith(b"%PDF-")
    assert png_data == vlc.vegalite_to_png(bar, scale=2)


def test_ppi_multiplies_the_pixels(bar):
    """vl-convert: the image is scale * ppi / 72 pixels a px."""
    width, height = png_pixels(burin.render(bar))
    assert png_pixels(vlc.vegalite_to_png(bar)) == (width, height)
    double = vlc.vegalite_to_png(bar, ppi=144)
    assert png_pixels(double) == (2 * width, 2 * height)
    assert png_pixels(vlc.vegalite_to_png(bar, scale=2, ppi=144)) == (4 * width, 4 * height)
    assert png_per_metre(double) == round(144 / 0.0254)
    assert png_pixels(vlc.vegalite_to_png(bar, "5.8", 2.0, 144)) == (4 * width, 4 * height)


def test_a_pdf_is_as_large_as_its_scale_says(bar):
    def page(pdf):
        return [float(n) for n in re.search(rb"MediaBox \[ ?([^\]]*)\]", pdf).group(1).split()][2:]

    once, twice = page(vlc.vegalite_to_pdf(bar)), page(vlc.vegalite_to_pdf(bar, scale=2))
    assert twice == pytest.approx([2 * n for n in once], abs=1)
    assert once == pytest.approx(list(png_pixels(burin.render(bar))), abs=1)


def test_themes_and_config(bar):
    dark = vlc.get_themes()["dark"]["background"]
    assert dark in vlc.vegalite_to_svg(bar, theme="dark")
    over = vlc.vegalite_to_svg(bar, theme="dark", config={"background": "#123456"})
    assert "#123456" in over and dark not in over
    assert set(vlc.get_themes()) == set(burin.themes()) - {"none"}


def test_locales_by_name_and_as_objects(bar):
    bar["data"] = {"values": [{"a": "A", "b": 1234.5}]}
    bar["encoding"]["text"] = {"field": "b", "type": "quantitative", "format": ",.1f"}
    bar["mark"] = "text"

    def texts(**options):
        scene = vlc.vegalite_to_scenegraph(bar, **options)["scenegraph"]["items"][0]["items"]
        return [i["text"] for mark in scene if mark["role"] == "mark" for i in mark["items"]]

    assert texts() == ["1,234.5"]
    assert texts(format_locale="de-DE") == ["1.234,5"]
    assert texts(format_locale=vlc.get_format_locale("de-DE")) == ["1.234,5"]
    assert vlc.get_time_format_locale("de-DE")["days"][0] == "Sonntag"
    with pytest.raises(ValueError, match="xx-XX"):
        vlc.get_format_locale("xx-XX")
    with pytest.raises(ValueError, match="xx-XX"):
        vlc.vegalite_to_svg(bar, format_locale="xx-XX")


def test_scenegraphs_are_groups_of_marks_of_items(bar):
    scene = vlc.vegalite_to_scenegraph(bar)
    assert set(scene) == {"width", "height", "origin", "scenegraph"}
    root = scene["scenegraph"]
    assert (root["marktype"], root["name"], root["role"]) == ("group", "root", "frame")
    marks = [m for m in root["items"][0]["items"] if m["role"] == "mark"]
    assert [(m["marktype"], len(m["items"])) for m in marks] == [("rect", 2)]
    with pytest.raises(NotImplementedError, match="msgpack"):
        vlc.vegalite_to_scenegraph(bar, format="msgpack")


def test_warnings_are_shown_where_asked_for(bar, recwarn):
    bar["colour"] = "red"
    vlc.vegalite_to_svg(bar)
    assert len(recwarn) == 0
    with pytest.warns(burin.BurinWarning):
        vlc.vegalite_to_svg(bar, show_warnings=True)


def test_a_text_is_json_and_no_path(tmp_path):
    with pytest.raises(ValueError, match="JSON"):
        vlc.vegalite_to_svg(str(tmp_path / "a.vl.json"))


def test_versions_are_read_alike(bar):
    for version in (None, "5.8", "v5_20", "5.20.1", "6.1", "4.17"):
        assert vlc.vegalite_to_svg(bar, vl_version=version) == vlc.vegalite_to_svg(bar)
    with pytest.raises(ValueError, match="Unsupported"):
        vlc.vegalite_to_svg(bar, vl_version="3.4")
    assert all(re.fullmatch(r"\d+\.\d+", version) for version in vlc.get_vegalite_versions())


def test_fonts_of_a_folder(bar, tmp_path, monkeypatch):
    monkeypatch.setattr(vlc, "_font_directories", [])
    with pytest.raises(ValueError, match="no folder"):
        vlc.register_font_directory(str(tmp_path / "missing"))
    vlc.register_font_directory(str(tmp_path))
    assert vlc.vegalite_to_svg(bar).startswith("<svg")


@pytest.mark.parametrize(
    "name",
    [
        "vegalite_to_vega",
        "vegalite_to_html",
        "vega_to_svg",
        "vega_to_png",
        "vega_to_pdf",
        "javascript_bundle",
        "vegalite_to_jpeg",
        "svg_to_png",
    ],
)
def test_what_needs_javascript_says_so(name, bar):
    with pytest.raises(NotImplementedError, match=name):
        getattr(vlc, name)(bar)


@pytest.mark.parametrize(
    "name, arguments",
    [
        (
            "vegalite_to_png",
            "vl_spec vl_version scale ppi config theme show_warnings allowed_base_urls "
            "format_locale time_format_locale",
        ),
        (
            "vegalite_to_svg",
            "vl_spec vl_version config theme show_warnings allowed_base_urls format_locale "
            "time_format_locale",
        ),
    ],
)
def test_arguments_are_in_vl_convert_s_order(name, arguments):
    """vl-convert-python 1.9: its signatures."""
    assert list(inspect.signature(getattr(vlc, name)).parameters) == arguments.split()
