"""vl-convert's functions, drawn by burin: ``import burin.vl_convert as vl_convert``.

The names and arguments are those of vl-convert-python 1.9; what is told of options by keyword holds
for 2.0 as well. There is no JavaScript here: what hands out or runs JavaScript raises
:class:`NeedsJavaScript`, which says what to do instead.
"""

from __future__ import annotations

import json
import os
import sys
import warnings
from typing import Any, Dict, List, Mapping, NoReturn, Optional, Union

from . import _messages
from ._figure import Figure, spec_dict
from ._library import library, names
from ._version import __version__ as __version__

VlSpec = Union[str, Mapping[str, Any]]
Locale = Union[str, Mapping[str, Any]]

#: The versions of Vega-Lite whose specifications are read: all alike.
VEGALITE_VERSIONS = ["5.8", "5.14", "5.15", "5.16", "5.17", "5.20", "5.21", "6.1", "6.4"]

_INCH = 72  # px
_font_directories: List[str] = []


class NeedsJavaScript(NotImplementedError):
    """What vl-convert does with JavaScript, and burin therefore can't."""


# --- Vega-Lite to pictures --------------------------------------------------------------------


def _check_version(version: Optional[str]) -> None:
    """"5.20", "v5_20" and "6.1.0" are versions; all are read as the same language."""
    if version is None:
        return
    major = str(version).lstrip("v").replace("_", ".").split(".")[0]
    if major not in ("4", "5", "6"):
        raise ValueError(
            f"Unsupported Vega-Lite version {version!r}; there are {', '.join(VEGALITE_VERSIONS)}"
        )


def _locale_options(number: Optional[Locale], time: Optional[Locale]) -> Dict[str, Any]:
    """Locales by their names, or as objects of d3."""
    return {
        "locale": get_format_locale(number) if isinstance(number, str) else number,
        "time_locale": get_time_format_locale(time) if isinstance(time, str) else time,
    }


def _read_spec(vl_spec: VlSpec) -> Union[str, Mapping[str, Any]]:
    if not isinstance(vl_spec, str):
        return spec_dict(vl_spec)
    if not vl_spec.lstrip().startswith("{"):  # no path here, as burin.render() takes it
        raise ValueError(f"Failed to parse vl_spec string as JSON: {vl_spec[:40]!r}")
    return vl_spec


def _draw(
    format: str,
    vl_spec: VlSpec,
    vl_version: Optional[str],
    config: Optional[Mapping[str, Any]],
    theme: Optional[str],
    show_warnings: Optional[bool],
    format_locale: Optional[Locale],
    time_format_locale: Optional[Locale],
    **options: Any,
) -> bytes:
    _check_version(vl_version)
    options.update(_locale_options(format_locale, time_format_locale))
    options.update(theme=theme, config=config or None)
    if _font_directories:
        options["font_dir"] = list(_font_directories)
    with warnings.catch_warnings():
        if not show_warnings:
            warnings.simplefilter("ignore", _messages.BurinWarning)
        with Figure(_read_spec(vl_spec), **options) as figure:
            return figure.render(format)


def vegalite_to_svg(
    vl_spec: VlSpec,
    vl_version: Optional[str] = None,
    config: Optional[Mapping[str, Any]] = None,
    theme: Optional[str] = None,
    show_warnings: Optional[bool] = None,
    allowed_base_urls: Optional[List[str]] = None,
    format_locale: Optional[Locale] = None,
    time_format_locale: Optional[Locale] = None,
) -> str:
    """The figure as SVG, which begins with ``<svg``. Text is outlines, the same everywhere."""
    svg = _draw(
        "svg", vl_spec, vl_version, config, theme, show_warnings, format_locale, time_format_locale
    ).decode()
    return svg[svg.index("<svg") :]


def vegalite_to_png(
    vl_spec: VlSpec,
    vl_version: Optional[str] = None,
    scale: Optional[float] = None,
    ppi: Optional[float] = None,
    config: Optional[Mapping[str, Any]] = None,
    theme: Optional[str] = None,
    show_warnings: Optional[bool] = None,
    allowed_base_urls: Optional[List[str]] = None,
    format_locale: Optional[Locale] = None,
    time_format_locale: Optional[Locale] = None,
) -> bytes:
    """The figure as PNG, of ``scale * ppi / 72`` pixels a px."""
    ppi = ppi or _INCH
    return _draw(
        "png",
        vl_spec,
        vl_version,
        config,
        theme,
        show_warnings,
        format_locale,
        time_format_locale,
        scale=(scale or 1) * ppi / _INCH,
        ppi=ppi,
    )


def vegalite_to_pdf(
    vl_spec: VlSpec,
    vl_version: Optional[str] = None,
    scale: Optional[float] = None,
    config: Optional[Mapping[str, Any]] = None,
    theme: Optional[str] = None,
    show_warnings: Optional[bool] = None,
    allowed_base_urls: Optional[List[str]] = None,
    format_locale: Optional[Locale] = None,
    time_format_locale: Optional[Locale] = None,
) -> bytes:
    """The figure as PDF, of a page ``scale`` points a px."""
    return _draw(
        "pdf",
        vl_spec,
        vl_version,
        config,
        theme,
        show_warnings,
        format_locale,
        time_format_locale,
        scale=scale or 1,
        ppi=_INCH,
    )


def vegalite_to_scenegraph(
    vl_spec: VlSpec,
    vl_version: Optional[str] = None,
    config: Optional[Mapping[str, Any]] = None,
    theme: Optional[str] = None,
    show_warnings: Optional[bool] = None,
    allowed_base_urls: Optional[List[str]] = None,
    format_locale: Optional[Locale] = None,
    time_format_locale: Optional[Locale] = None,
    format: str = "dict",
) -> Dict[str, Any]:
    """The figure as a scenegraph: ``width``, ``height``, ``origin`` and ``scenegraph``.

    Within its root group the marks are flat, in the order in which they are painted, and their items
    are in absolute px: groups are resolved.
    """
    if format != "dict":
        raise NotImplementedError(f'burin has scenegraphs as "dict" only, not as "{format}"')
    scene = json.loads(
        _draw(
            "scene.json",
            vl_spec,
            vl_version,
            config,
            theme,
            show_warnings,
            format_locale,
            time_format_locale,
        )
    )
    return {
        "width": scene["width"],
        "height": scene["height"],
        "origin": [0, 0],
        "scenegraph": {
            "marktype": "group",
            "name": "root",
            "role": "frame",
            "interactive": True,
            "clip": False,
            "items": [
                {
                    "width": scene["width"],
                    "height": scene["height"],
                    "fill": scene.get("background"),
                    "items": _marks(scene["items"]),
                }
            ],
        },
    }


def _marks(items: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
    """Items that follow each other and are of a kind are a mark's."""
    marks: List[Dict[str, Any]] = []
    for item in items:
        kind, role = item.pop("mark"), item.pop("role", None)
        if not marks or (marks[-1]["marktype"], marks[-1]["role"]) != (kind, role):
            marks.append({"marktype": kind, "role": role, "interactive": True, "items": []})
        marks[-1]["items"].append(item)
    return marks


# --- what there is ----------------------------------------------------------------------------


def register_font_directory(font_dir: Union[str, "os.PathLike[str]"]) -> None:
    """Fonts in that folder, and below, go before those that are installed."""
    folder = os.fspath(font_dir)
    if not os.path.isdir(folder):
        raise ValueError(f"Failed to register font directory: there is no folder {folder!r}")
    if folder not in _font_directories:
        _font_directories.append(folder)


def get_vegalite_versions() -> List[str]:
    return list(VEGALITE_VERSIONS)


def get_local_tz() -> str:
    """The zone of local times: burin's is UTC, whatever the machine is set to."""
    return "UTC"


def _built_in(kind: str, name: str, content: Optional[bytes]) -> Dict[str, Any]:
    if content is None:
        raise ValueError(f"Invalid {kind} name: {name}")
    found: Dict[str, Any] = json.loads(content)
    return found


def get_themes() -> Dict[str, Dict[str, Any]]:
    """Themes by name, with their configs."""
    return {
        name: _built_in("theme", name, library().burin_theme_config(name.encode()))
        for name in names(library().burin_themes())
        if name != "none"
    }


def get_format_locale(name: str) -> Dict[str, Any]:
    """A locale of d3-format by its name, such as "de-DE"."""
    return _built_in("format locale", name, library().burin_locale_number(name.encode()))


def get_time_format_locale(name: str) -> Dict[str, Any]:
    """A locale of d3-time-format by its name, such as "de-DE"."""
    return _built_in("time format locale", name, library().burin_locale_time(name.encode()))


# --- what needs JavaScript --------------------------------------------------------------------


def _refuse(name: str, reason: str) -> Any:
    def refused(*arguments: Any, **keywords: Any) -> NoReturn:
        raise NeedsJavaScript(f"burin.vl_convert.{name}(): {reason}")

    refused.__name__ = name
    refused.__doc__ = f"Raises NeedsJavaScript: {reason}."
    setattr(sys.modules[__name__], name, refused)
    return refused


_TO_VEGA = "burin draws Vega-Lite itself and makes no Vega of it; draw with vegalite_to_svg(), _png() or _pdf()"
_OF_VEGA = "burin draws Vega-Lite, not Vega, which is a program that needs JavaScript to run"
_IN_BROWSER = "a page that runs Vega needs its JavaScript, which burin doesn't have; an SVG shows the same figure"
_NO_JPEG = "burin writes PNG, SVG and PDF; charts are no photographs, and PNG is smaller and sharper"
_NO_SVG_READER = "burin draws specifications, not SVG; draw the specification to that format"

for _name, _reason in {
    "vegalite_to_vega": _TO_VEGA,
    "vegalite_to_html": _IN_BROWSER,
    "vegalite_to_url": _IN_BROWSER,
    "vegalite_to_jpeg": _NO_JPEG,
    "vega_to_svg": _OF_VEGA,
    "vega_to_png": _OF_VEGA,
    "vega_to_pdf": _OF_VEGA,
    "vega_to_jpeg": _OF_VEGA,
    "vega_to_scenegraph": _OF_VEGA,
    "vega_to_html": _IN_BROWSER,
    "vega_to_url": _IN_BROWSER,
    "javascript_bundle": _IN_BROWSER,
    "get_vega_version": _OF_VEGA,
    "get_vega_embed_version": _IN_BROWSER,
    "get_vega_themes_version": _IN_BROWSER,
    "svg_to_png": _NO_SVG_READER,
    "svg_to_pdf": _NO_SVG_READER,
    "svg_to_jpeg": _NO_SVG_READER,
}.items():
    _refuse(_name, _reason)
