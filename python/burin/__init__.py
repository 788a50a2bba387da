"""burin draws Vega-Lite: specifications and charts of Altair become PNG, SVG and PDF, natively.

>>> import burin
>>> svg = burin.render({"data": {"values": [{"a": "A", "b": 28}]}, "mark": "bar",
...                     "encoding": {"x": {"field": "a", "type": "nominal"},
...                                  "y": {"field": "b", "type": "quantitative"}}}, "svg")
>>> svg[:5]
b'<?xml'
"""

from __future__ import annotations

from typing import List, Optional

from . import _library
from ._display import Picture, display
from ._figure import (
    Figure,
    Verdict,
    check,
    embedded_spec,
    inspect,
    lint,
    render,
    save,
)
from ._messages import BurinWarning, Error, Message, OptionError, PictureError, SpecError
from ._options import Option, options
from ._version import __version__

__all__ = [
    "BurinWarning",
    "Error",
    "Figure",
    "Message",
    "Option",
    "OptionError",
    "Picture",
    "PictureError",
    "SpecError",
    "Verdict",
    "__version__",
    "check",
    "display",
    "embedded_spec",
    "formats",
    "inspect",
    "library_version",
    "lint",
    "load_ipython_extension",
    "lua_filter",
    "locales",
    "options",
    "render",
    "save",
    "themes",
]


def library_version() -> str:
    """The version of the libburin that runs."""
    return _library.text(_library.library().burin_version()) or ""


def formats() -> List[str]:
    """The formats of pictures."""
    return _library.names(_library.library().burin_formats())


def themes() -> List[str]:
    """The themes that the option ``theme`` takes."""
    return _library.names(_library.library().burin_themes())


def locales() -> List[str]:
    """The locales that ``"config": {"locale": NAME}`` knows."""
    found: List[str] = []
    while True:
        name: Optional[str] = _library.text(_library.library().burin_locale_at(len(found)))
        if name is None:
            return found
        found.append(name)


def lua_filter() -> str:
    """The path of burin.lua, the filter for pandoc and Quarto."""
    return str(_library.HERE / "burin.lua")


def load_ipython_extension(ipython: object) -> None:
    """``%load_ext burin``: cells that begin with ``%%vegalite`` show their specification."""
    from ._display import register_magic

    register_magic(ipython)
