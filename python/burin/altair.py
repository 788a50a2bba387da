"""Altair's charts drawn by burin.

After ``pip install`` Altair knows the renderers "burin-svg" and "burin-png", by entry points:
``altair.renderers.enable("burin-svg")``. :func:`enable` makes ``chart.save()`` draw png, svg and pdf
with burin and hands frames over as they are, without Altair's limit of rows.
"""

from __future__ import annotations

import functools
import importlib
import re
from typing import Any, Callable, Dict, List, Mapping, Optional, Tuple

from . import _display, _frames, vl_convert
from ._figure import Figure

FORMATS = ("png", "svg", "pdf")
TRANSFORMER = "burin"

# --- pictures ---------------------------------------------------------------------------------


def _locales(call: Mapping[str, Any]) -> Dict[str, Any]:
    """What vega-embed takes as options of a chart: names or objects of d3."""
    number, time = call.get("format_locale"), call.get("time_format_locale")
    return {
        "locale": vl_convert.get_format_locale(number) if isinstance(number, str) else number,
        "time_locale": vl_convert.get_time_format_locale(time) if isinstance(time, str) else time,
    }


def _renderer(format: str, spec: Mapping[str, Any], options: Dict[str, Any]) -> _display.Bundle:
    scale = options.pop("scale_factor", options.pop("scale", None))
    options.pop("embed_options", None)
    with Figure(spec, **options) as figure:
        return _display.picture_of(figure, format, scale).bundle()


def svg_renderer(spec: Mapping[str, Any], **options: Any) -> _display.Bundle:
    """The renderer "burin-svg". Options are burin's."""
    return _renderer("svg", spec, options)


def png_renderer(spec: Mapping[str, Any], **options: Any) -> _display.Bundle:
    """The renderer "burin-png". Options are burin's, and ``scale_factor``."""
    return _renderer("png", spec, options)


# --- rows -------------------------------------------------------------------------------------


def data_transformer(data: Any = None, **options: Any) -> Any:
    """Puts a name for a frame, which burin gets as it is: by the Arrow C stream interface."""
    if data is None:
        return functools.partial(data_transformer, **options)
    if isinstance(data, Mapping) or hasattr(data, "__geo_interface__"):
        return _altair().to_values(data)
    return {"name": _frames.name_frame(data)}


# --- Altair's own functions -------------------------------------------------------------------

_undo: List[Callable[[], Any]] = []


def _altair() -> Any:
    return importlib.import_module("altair")


def enable(
    *, renderer: Optional[str] = "burin-svg", data: bool = True, **options: Any
) -> Callable[[], None]:
    """Lets burin draw all pictures of Altair; :func:`disable`, or what is returned, takes it back.

    renderer: what notebooks show, "burin-svg", "burin-png", or None to leave it. data: frames go
    over as they are (a chart then only draws with burin: ``chart.to_json()`` names them). options
    are those of :func:`burin.render`, for all charts.
    """
    disable()
    altair = _altair()
    _patch(altair, options)
    if renderer is not None:
        _switch(altair.renderers, renderer, {"burin-svg": svg_renderer, "burin-png": png_renderer}, options)
    if data:
        _switch(altair.data_transformers, TRANSFORMER, {TRANSFORMER: data_transformer}, {})
    return disable


def disable() -> None:
    """Altair is as it was before :func:`enable`."""
    while _undo:
        _undo.pop()()


def _switch(registry: Any, name: str, plugins: Mapping[str, Any], options: Mapping[str, Any]) -> None:
    for plugin, function in plugins.items():
        if plugin not in registry.names():
            registry.register(plugin, function)
    before, before_options = registry.active, dict(registry.options)
    registry.enable(name, **options)
    if before:
        _undo.append(lambda: registry.enable(before, **before_options))


def _patch(altair: Any, options: Dict[str, Any]) -> None:
    """Altair 5 and 6 choose their engine in one function, after which there is no plugin point; it
    is looked up at each call. Altair 4 gives the whole matter to another package."""
    mimebundle = importlib.import_module("altair.utils.mimebundle")
    if hasattr(mimebundle, "_spec_to_mimebundle_with_engine"):
        _replace(mimebundle, "_spec_to_mimebundle_with_engine", options)
        return
    for name in ("altair.utils.mimebundle", "altair.utils.save", "altair.utils"):
        module = importlib.import_module(name)
        if callable(getattr(module, "spec_to_mimebundle", None)):
            _replace(module, "spec_to_mimebundle", options)


def _replace(module: Any, name: str, options: Dict[str, Any]) -> None:
    original = getattr(module, name)

    @functools.wraps(original)
    def drawn(spec: Any, format: str, *arguments: Any, **keywords: Any) -> Any:
        mode = arguments[0] if arguments else keywords.get("mode")
        engine = keywords.get("engine")
        if format not in FORMATS or mode == "vega" or (engine and not _is_burin(engine)):
            return original(spec, format, *arguments, **keywords)
        return mimebundle(spec, format, {**options, **_locales(keywords)}, keywords)

    setattr(module, name, drawn)
    _undo.append(lambda: setattr(module, name, original))


def _is_burin(engine: str) -> bool:
    return engine.lower().replace("-", "").replace("_", "") == "burin"


def _knows_sizes(altair: Any) -> bool:
    """Since 5.1 a png comes with its size."""
    numbers = re.findall(r"\d+", getattr(altair, "__version__", "6.0"))
    return [int(number) for number in numbers[:2]] >= [5, 1]


def mimebundle(
    spec: Mapping[str, Any], format: str, options: Dict[str, Any], call: Mapping[str, Any]
) -> Any:
    """What Altair's own function returns: of png with the size in px besides."""
    scale = call.get("scale_factor", 1)
    if format == "svg":
        with Figure(spec, **options) as figure:
            svg = figure.render("svg").decode()
        return {"image/svg+xml": svg[svg.index("<svg") :]}
    ppi = call.get("ppi") or 72
    if format == "pdf":
        with Figure(spec, **options) as figure:
            return {"application/pdf": figure.render("pdf", scale=scale, ppi=72)}
    with Figure(spec, **options) as figure:
        png = figure.render("png", scale=scale * ppi / 72, ppi=ppi)
        width, height = figure.size
    if not _knows_sizes(_altair()):
        return {"image/png": png}
    # As Altair reckons it: from the pixels, by the resolution alone.
    return {"image/png": png}, {"image/png": {"width": width * scale, "height": height * scale}}
