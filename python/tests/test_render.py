"""Specifications of every kind become pictures, and what is wrong is told."""

import json
import threading
import warnings

import burin
import pytest
from pictures import bars, png_per_metre, png_pixels


def test_formats_begin_as_their_standards_say(bar):
    assert burin.render(bar)[:8] == b"\x89PNG\r\n\x1a\n"
    assert b"<svg" in burin.render(bar, "svg")
    assert burin.render(bar, "pdf")[:5] == b"%PDF-"
    assert burin.formats() == ["png", "svg", "pdf", "scene.json"]


def test_dicts_texts_paths_and_charts_are_the_same(bar, tmp_path):
    class Chart:
        def to_dict(self):
            return bar

    path = tmp_path / "bar.vl.json"
    path.write_text(json.dumps(bar))
    expected = bars(bar)
    assert expected[0] / expected[1] == pytest.approx(28 / 55, abs=1e-4)
    for spec in (json.dumps(bar), path, str(path), Chart(), json.dumps(bar).encode()):
        assert bars(spec) == expected


def test_what_is_no_specification_is_a_mistake_of_the_call():
    with pytest.raises(TypeError, match="not int"):
        burin.render(5)
    with pytest.raises(FileNotFoundError):
        burin.render("missing.vl.json")


def test_urls_start_from_the_folder_of_the_specification(bar, tmp_path, monkeypatch):
    (tmp_path / "rows.csv").write_text("a,b\nA,1\nB,2\n")
    path = tmp_path / "bar.vl.json"
    path.write_text(json.dumps({**bar, "data": {"url": "rows.csv"}}))
    small, large = bars(path)
    assert large == pytest.approx(2 * small)
    # That of a dict is the working directory.
    monkeypatch.chdir(tmp_path)
    assert bars({**bar, "data": {"url": "rows.csv"}}) == [small, large]


def test_a_text_may_begin_with_a_comment(bar):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert bars("// two bars\n" + json.dumps(bar)) == bars(bar)


def test_an_error_knows_its_place_and_proposes():
    spec = '{"data": {"values": [{"hosts": 1}]},\n "mark": "baz",\n "encoding": {}}'
    with pytest.raises(burin.SpecError) as told:
        burin.render(spec)
    error = told.value
    assert isinstance(error, ValueError)
    assert (error.line, error.pointer) == (2, "/mark")
    assert "bar" in error.hint
    assert error.code and error.messages[0].code == error.code
    assert str(error).startswith("<spec>:2:")
    assert "^" in str(error)  # as the command writes it


def test_an_error_in_a_dict_has_a_pointer_and_no_line(bar):
    bar["mark"] = "baz"
    with pytest.raises(burin.SpecError) as told:
        burin.render(bar)
    assert (told.value.pointer, told.value.line, told.value.file) == ("/mark", None, None)
    assert str(told.value).startswith("/mark: ")


def test_warnings_are_python_s_and_point_to_the_caller(bar):
    bar["colour"] = "red"
    with pytest.warns(burin.BurinWarning) as told:
        burin.render(bar)
    assert [w.message.message.pointer for w in told] == ["/colour"]
    assert told[0].filename == __file__
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(burin.BurinWarning):
            burin.render(bar)
    with pytest.warns(burin.BurinWarning) as told:
        with burin.Figure(bar) as figure:
            figure.render("svg")
    assert len(told) == 1 and told[0].filename == __file__


def test_strict_makes_warnings_errors(bar):
    bar["colour"] = "red"
    with pytest.raises(burin.SpecError):
        burin.render(bar, strict=True)


def test_numbers_flags_lists_texts_and_files_are_options(bar, tmp_path):
    width, height = png_pixels(burin.render(bar))
    assert png_pixels(burin.render(bar, scale=2)) == (2 * width, 2 * height)
    assert png_per_metre(burin.render(bar, scale=2, ppi=254)) == 10000
    config = {"background": "#abcdef"}
    path = tmp_path / "config.json"
    path.write_text(json.dumps(config))
    plain = burin.render(bar, "svg", no_fingerprint=True)
    assert b"#abcdef" not in plain and b"metadata" not in plain
    for given in (config, path, str(path)):
        assert b"#abcdef" in burin.render(bar, "svg", config=given)
    for root in (tmp_path, [tmp_path, "/usr"], (str(tmp_path),)):
        burin.render(bar, root=root)
    with pytest.raises(burin.SpecError) as told:
        burin.render(bar, limit={"memory": 1000})
    assert told.value.kind == "limit"


def test_options_are_those_of_the_table(bar):
    by_keyword = {option.keyword: option for option in burin.options()}
    assert by_keyword["time_locale"].name == "time-locale"
    assert by_keyword["timezone"].default == "UTC"
    assert "vega" in by_keyword["layout"].choices
    assert by_keyword["strict"].kind == "flag"
    with pytest.raises(TypeError, match='did you mean "scale"'):
        burin.render(bar, scael=2)
    with pytest.raises(burin.OptionError) as told:
        burin.render(bar, scale=0)
    assert "scale" in str(told.value)
    with pytest.raises(burin.OptionError):
        burin.render(bar, timezone="Europe/Berlim")
    with pytest.raises(TypeError):
        burin.render(bar, scale=object())
    with pytest.raises(ValueError, match='did you mean "png"'):
        burin.render(bar, "pnk")


def test_none_leaves_an_option_as_it_is(bar):
    assert burin.render(bar, scale=None, theme=None) == burin.render(bar)


def test_nan_is_null_and_dates_are_iso(bar):
    import datetime

    bar["data"] = {"values": [{"a": datetime.date(2026, 1, 2), "b": float("nan")},
                              {"a": datetime.date(2026, 1, 3), "b": 2}]}
    plain = json.loads(json.dumps(bar, default=str).replace("NaN", "null"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert bars(bar) == bars(plain)


def test_save_writes_all_files_or_none(bar, tmp_path):
    burin.save(bar, tmp_path / "a.png", str(tmp_path / "a.svg"), scale=2)
    assert (tmp_path / "a.png").read_bytes() == burin.render(bar, "png", scale=2)
    assert (tmp_path / "a.svg").read_bytes() == burin.render(bar, "svg", scale=2)
    with pytest.raises(burin.SpecError):
        burin.save(bar, tmp_path / "b.png", tmp_path / "missing" / "b.svg")
    with pytest.raises(ValueError, match="extension"):
        burin.save(bar, tmp_path / "b.png", tmp_path / "b")
    assert not (tmp_path / "b.png").exists()
    burin.save(bar, tmp_path / "c", format="pdf")
    assert (tmp_path / "c").read_bytes()[:5] == b"%PDF-"


def test_a_figure_is_drawn_many_times_and_closed_once(bar):
    figure = burin.Figure(bar)
    assert figure.render("svg") == figure.render("svg")
    assert png_pixels(figure.render("png", scale=3))[0] == 3 * png_pixels(figure.render())[0]
    assert figure.inputs[0]["role"] == "spec"
    assert {one["role"] for one in figure.inputs} == {"spec", "font"}
    figure.close()
    figure.close()
    with pytest.raises(ValueError, match="closed"):
        figure.render()


def test_lint_tells_all_and_raises_nothing(bar):
    assert burin.lint(bar) == []
    bar["colour"] = "red"
    assert [m.severity for m in burin.lint(bar)] == ["warning"]
    bar["mark"] = "baz"
    assert "error" in [m.severity for m in burin.lint(bar)]


def test_threads_draw_the_same_bytes(bar):
    """Eight at once, each with its own session; and a figure that wanders among them."""
    expected = burin.render(bar, "svg")
    shared = burin.Figure(bar)
    found, failed = set(), []

    def draw():
        try:
            for _ in range(5):
                found.add(burin.render(bar, "svg"))
                found.add(shared.render("svg"))
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=draw) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert found == {expected}
