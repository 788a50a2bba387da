"""Figures in notebooks."""

import json

import burin
from pictures import png_pixels

ALT = "Calls. Two offices & their calls"


def test_svg_with_alternative_text(bar):
    data, about = burin.display(bar)._repr_mimebundle_()
    assert data["image/svg+xml"] == burin.render(bar, "svg").decode()
    assert data["text/plain"] == ALT
    assert about["image/svg+xml"]["alt"] == ALT


def test_png_is_sharp_and_as_large_as_its_px(bar):
    data, about = burin.display(bar, "png")._repr_mimebundle_()
    width, height = png_pixels(burin.render(bar))
    assert png_pixels(data["image/png"]) == (2 * width, 2 * height)
    assert about["image/png"] == {"alt": ALT, "width": width, "height": height}


def test_a_cell_with_a_specification(bar, named):
    class Shell:
        user_ns = {"table": [{"a": "A", "b": 28}, {"a": "B", "b": 55}]}

        def register_magic_function(self, function, kind, name):
            assert (kind, name) == ("cell", "vegalite")
            self.magic = function

    shell = Shell()
    burin.load_ipython_extension(shell)
    picture = shell.magic("format=svg --theme=dark", json.dumps(named))
    assert picture.format == "svg"
    assert picture.alt == ALT
