"""What pictures say of themselves."""

import json

import burin
import pytest


@pytest.fixture
def drawn(bar, tmp_path):
    (tmp_path / "rows.csv").write_text("a,b\nA,1\nB,2\n")
    spec = tmp_path / "bar.vl.json"
    spec.write_text(json.dumps({**bar, "data": {"url": "rows.csv"}}))
    burin.save(spec, tmp_path / "bar.png", scale=2, embed=True)
    return tmp_path


def test_inspect_says_what_a_picture_was_made_from(drawn):
    found = burin.inspect(drawn / "bar.png")
    assert found["burin"] == burin.__version__
    assert [one["name"] for one in found["inputs"]][:2] == ["bar.vl.json", "rows.csv"]
    assert burin.inspect((drawn / "bar.png").read_bytes())["inputs"] == found["inputs"]


def test_an_embedded_specification_draws_the_same(drawn):
    spec = burin.embedded_spec(drawn / "bar.png")
    assert burin.Figure(spec).render("scene.json") == burin.Figure(drawn / "bar.vl.json").render(
        "scene.json"
    )


def test_what_is_no_picture_of_burin_is_told(bar, tmp_path):
    with pytest.raises(burin.PictureError):
        burin.inspect(b"GIF89a")
    burin.save(bar, tmp_path / "a.png", no_fingerprint=True)
    with pytest.raises(burin.PictureError):
        burin.inspect(tmp_path / "a.png")
    with pytest.raises(burin.PictureError):
        burin.embedded_spec(burin.render(bar))


def test_check_tells_what_has_changed(drawn):
    spec, picture = drawn / "bar.vl.json", drawn / "bar.png"
    assert burin.check(spec, picture)
    assert burin.check(spec, picture, draw=True).state == "current"
    stale = burin.check(spec, picture, scale=1)
    assert not stale and stale.state == "stale" and "scale" in stale.changes[0]
    (drawn / "rows.csv").write_text("a,b\nA,1\nB,3\n")
    stale = burin.check(spec, picture)
    assert stale.state == "stale"
    assert "rows.csv" in stale.changes[0]
    assert burin.check(spec, picture, ignore=["font", "version"]).state == "stale"
    assert burin.check(spec, drawn / "none.png").state == "missing"
    with pytest.raises(ValueError, match="known are"):
        burin.check(spec, picture, ignore=["weather"])
