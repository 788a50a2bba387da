"""Altair's charts: Debian's Altair 4 itself, and what Altair 5 and 6 call."""

import re
import sys
import types

import burin
import burin.altair
import pytest
from pictures import bars, png_pixels


@pytest.fixture
def altair():
    module = pytest.importorskip("altair")
    yield module
    burin.altair.disable()


@pytest.fixture
def frame():
    return pytest.importorskip("pandas").DataFrame({"a": ["A", "B"], "b": [28, 55]})


@pytest.fixture
def chart(altair, frame):
    return altair.Chart(frame, title="Calls").mark_bar().encode(x="a", y="b")


def test_a_chart_is_a_specification(chart, named, frame):
    assert bars(chart) == bars(named, data={"table": frame})


def test_save_draws_with_burin(chart, tmp_path):
    expected = burin.render(chart, "svg").decode()
    burin.altair.enable(data=False)
    for name in ("a.png", "a.svg", "a.pdf"):
        chart.save(str(tmp_path / name))
    assert (tmp_path / "a.svg").read_text() == expected[expected.index("<svg") :]
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    width, height = png_pixels((tmp_path / "a.png").read_bytes())
    chart.save(str(tmp_path / "b.png"), scale_factor=2)
    assert png_pixels((tmp_path / "b.png").read_bytes()) == (2 * width, 2 * height)
    chart.save(str(tmp_path / "a.html"))  # Altair's own
    assert "vegaEmbed" in (tmp_path / "a.html").read_text()


def test_frames_go_over_as_they_are(altair, chart, frame):
    expected = bars(chart)
    burin.altair.enable()
    spec = chart.to_dict()
    assert list(spec["data"]) == ["name"] and "datasets" not in spec
    assert bars(spec) == bars(chart) == expected
    many = altair.Chart(frame.loc[[0] * 6000]).mark_bar().encode(x="a", y="count()")
    assert len(bars(many)) == 1  # of more rows than Altair lets through
    burin.altair.disable()
    assert "datasets" in chart.to_dict()
    with pytest.raises(altair.MaxRowsError):
        many.to_dict()


def test_renderers_show_pictures_with_their_text(altair, chart):
    burin.altair.enable()
    data, about = chart._repr_mimebundle_()
    assert data["image/svg+xml"] == burin.render(chart, "svg").decode()
    assert data["text/plain"].startswith("Calls")
    burin.altair.enable(renderer="burin-png", theme="dark")
    data, about = chart._repr_mimebundle_()
    assert about["image/png"]["width"] * 2 == png_pixels(data["image/png"])[0]
    assert altair.renderers.active == "burin-png"
    burin.altair.disable()
    assert altair.renderers.active == "default"


def test_entry_points_name_functions_that_are_there(sources):
    text = (sources / "python" / "pyproject.toml").read_text()
    points = re.findall(r'^(burin\S*) = "burin\.altair:(\w+)"', text, re.MULTILINE)
    assert len(points) == 9
    for _, function in points:
        assert callable(getattr(burin.altair, function))
    for version in "456":
        assert f'"altair.vegalite.v{version}.renderer"' in text


# --- Altair 5 and 6 ---------------------------------------------------------------------------


class Registry:
    """What Altair's PluginRegistry has and burin.altair calls."""

    def __init__(self):
        self.plugins, self.active, self.options = {"default": None}, "default", {}

    def names(self):
        return sorted(self.plugins)

    def register(self, name, value):
        self.plugins[name] = value

    def enable(self, name, **options):
        assert name in self.plugins
        self.active, self.options = name, options


@pytest.fixture
def altair_6(monkeypatch):
    """altair/utils/mimebundle.py of Altair 5.5 and 6.0, as far as it chooses an engine."""
    for name in [name for name in sys.modules if name.split(".")[0] == "altair"]:
        monkeypatch.delitem(sys.modules, name)
    package, utils = types.ModuleType("altair"), types.ModuleType("altair.utils")
    module = types.ModuleType("altair.utils.mimebundle")
    package.__path__ = utils.__path__ = []
    package.renderers, package.data_transformers = Registry(), Registry()

    def _spec_to_mimebundle_with_engine(
        spec, format, mode, format_locale=None, time_format_locale=None, **kwargs
    ):
        return "altair"

    def spec_to_mimebundle(spec, format, mode=None, engine=None, embed_options=None, **kwargs):
        embed = embed_options or {}
        return module._spec_to_mimebundle_with_engine(
            spec,
            format,
            mode or "vega-lite",
            engine=engine,
            format_locale=embed.get("formatLocale"),
            time_format_locale=embed.get("timeFormatLocale"),
            **kwargs,
        )

    module._spec_to_mimebundle_with_engine = _spec_to_mimebundle_with_engine
    module.spec_to_mimebundle = spec_to_mimebundle
    for name, made in (
        ("altair", package),
        ("altair.utils", utils),
        ("altair.utils.mimebundle", module),
    ):
        monkeypatch.setitem(sys.modules, name, made)
    yield package, module
    burin.altair.disable()


def test_the_engine_of_altair_6_is_burin(altair_6, bar):
    package, module = altair_6
    burin.altair.enable()
    assert (package.renderers.active, package.data_transformers.active) == ("burin-svg", "burin")
    svg = module.spec_to_mimebundle(bar, "svg")["image/svg+xml"]
    assert svg.startswith("<svg")
    bundle, about = module.spec_to_mimebundle(bar, "png", scale_factor=2, ppi=144)
    width, height = png_pixels(burin.render(bar))
    assert png_pixels(bundle["image/png"]) == (4 * width, 4 * height)
    # Altair: pixels by (ppi / 72).
    assert about["image/png"] == {"width": 2 * width, "height": 2 * height}
    assert module.spec_to_mimebundle(bar, "pdf")["application/pdf"].startswith(b"%PDF-")


def test_locales_of_embed_options(altair_6, bar):
    package, module = altair_6
    bar["encoding"]["x"] = {"field": "b", "type": "quantitative", "axis": {"format": ".1f"}}
    burin.altair.enable(svg_text="text")
    german = {"formatLocale": "de-DE"}
    assert ",0</" in module.spec_to_mimebundle(bar, "svg", embed_options=german)["image/svg+xml"]
    assert ".0</" in module.spec_to_mimebundle(bar, "svg")["image/svg+xml"]


def test_what_burin_does_not_draw_stays_altair_s(altair_6, bar):
    package, module = altair_6
    original = module._spec_to_mimebundle_with_engine
    burin.altair.enable(renderer=None, data=False)
    assert package.renderers.active == package.data_transformers.active == "default"
    assert module.spec_to_mimebundle(bar, "vega") == "altair"
    assert module.spec_to_mimebundle(bar, "svg", mode="vega") == "altair"
    assert module.spec_to_mimebundle(bar, "svg", engine="vl-convert") == "altair"
    assert module.spec_to_mimebundle(bar, "svg", engine="burin") != "altair"
    burin.altair.disable()
    assert module._spec_to_mimebundle_with_engine is original
    assert module.spec_to_mimebundle(bar, "svg") == "altair"
