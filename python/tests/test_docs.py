"""Every line of docs/python.md, and of the docstrings, does what it says."""

import doctest
import json
import re
import warnings

import burin

SPEC = {
    "title": "Hosts",
    "data": {"values": [{"year": "2020", "hosts": 28}, {"year": "2021", "hosts": 55}]},
    "mark": "bar",
    "encoding": {
        "x": {"field": "year", "type": "nominal"},
        "y": {"field": "hosts", "type": "quantitative"},
    },
}


def test_the_page_does_what_it_says(sources, tmp_path, monkeypatch):
    page = (sources / "docs" / "python.md").read_text()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hosts.vl.json").write_text(json.dumps(SPEC))
    blocks = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert len(blocks) > 10
    text = "\n".join(blocks)
    case = doctest.DocTestParser().get_doctest(text, {}, "docs/python.md", None, 0)
    assert case.examples
    said = []
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(case, out=said.append)
    assert not result.failed, "".join(said)
    assert (tmp_path / "hosts.pdf").exists() and (tmp_path / "many.png").exists()


def test_the_docstring_of_the_package():
    assert doctest.testmod(burin).attempted
    assert not doctest.testmod(burin).failed


def test_the_page_names_the_wheel_s_version(sources):
    page = (sources / "docs" / "python.md").read_text()
    assert f"burin-{burin.__version__}-py3" in page


def test_the_functions_of_vl_convert_that_the_page_lists(sources):
    import burin.vl_convert

    page = (sources / "docs" / "python.md").read_text()
    listed = re.search(r"^There are (`vegalite_to_png`.*?)\. What", page, re.M | re.S).group(1)
    for name in re.findall(r"`(\w+)`", listed):
        assert callable(getattr(burin.vl_convert, name))
