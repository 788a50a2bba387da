"""Figures in notebooks: pictures with their alternative text, for Jupyter and what is like it."""

from __future__ import annotations

import re
import shlex
import struct
from typing import Any, Dict, Mapping, Optional, Tuple
from xml.sax.saxutils import unescape

from ._figure import Data, Figure, Spec

Bundle = Tuple[Dict[str, Any], Dict[str, Any]]

_MIME = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf"}
_DOTS_PER_PX = 2  # of PNG in notebooks, as screens are now


class Picture:
    """A picture that notebooks show. ``alt`` is its alternative text."""

    def __init__(self, format: str, content: bytes, alt: str, px: Optional[Tuple[int, int]]) -> None:
        self.format = format
        self.content = content
        self.alt = alt
        self.px = px  # of PNG: how large it is to be shown

    def bundle(self) -> Bundle:
        """The data and metadata of a mimebundle."""
        mime = _MIME[self.format]
        data: Any = self.content.decode() if self.format == "svg" else self.content
        about: Dict[str, Any] = {"alt": self.alt} if self.alt else {}
        if self.px:
            about["width"], about["height"] = self.px
        return {mime: data, "text/plain": self.alt or repr(self)}, {mime: about} if about else {}

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Bundle:
        return self.bundle()

    def __repr__(self) -> str:
        return f"<burin.Picture: {self.format}, {len(self.content)} bytes>"

    def __bytes__(self) -> bytes:
        return self.content


def alternative_text(svg: str) -> str:
    """What burin's SVG says of itself to who doesn't see it: its title and description."""
    head = svg[: svg.find("<metadata")] if "<metadata" in svg else svg[:4096]
    found = [re.search(rf"<{tag}\b[^>]*>(.*?)</{tag}>", head, re.DOTALL) for tag in ("title", "desc")]
    return ". ".join(
        unescape(match.group(1), {"&apos;": "'", "&quot;": '"'}).rstrip(".")
        for match in found
        if match and match.group(1)
    )


def _png_size(png: bytes) -> Tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def picture_of(figure: Figure, format: str, scale: Optional[float] = None) -> Picture:
    if format not in _MIME:
        raise ValueError(f'notebooks show {", ".join(_MIME)}, not "{format}"')
    svg = figure.render("svg")
    alt = alternative_text(svg.decode())
    if format != "png":
        return Picture(format, svg if format == "svg" else figure.render(format), alt, None)
    dots = scale or _DOTS_PER_PX
    png = figure.render("png", scale=dots)
    width, height = _png_size(png)
    return Picture("png", png, alt, (round(width / dots), round(height / dots)))


def display(spec: Spec, format: str = "svg", *, data: Data = None, **options: Any) -> Picture:
    """The figure as an object that notebooks show, as SVG or PNG, with its alternative text.

    The rest is as :func:`burin.render` has it.
    """
    scale = options.pop("scale", None)
    with Figure(spec, data=data, **options) as figure:
        return picture_of(figure, format, scale)


def register_magic(ipython: Any) -> None:
    def vegalite(line: str, cell: str) -> Picture:
        """%%vegalite [OPTION=VALUE]...: shows the specification in the cell."""
        options: Dict[str, Any] = {}
        for word in shlex.split(line):
            name, equals, value = word.partition("=")
            options[name.lstrip("-").replace("-", "_")] = value if equals else True
        names: Mapping[str, Any] = getattr(ipython, "user_ns", {})
        data = {name: names[name] for name in re.findall(r'"name"\s*:\s*"(\w+)"', cell) if name in names}
        return display(cell, options.pop("format", "svg"), data=data, **options)

    ipython.register_magic_function(vegalite, "cell", "vegalite")


