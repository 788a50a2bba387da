"""libburin: where it is, its structs and its functions, as burin.h declares them.

The shared library that a wheel carries goes first, then the system's. BURIN_LIBRARY names another.
Every call through ctypes lets other Python threads run meanwhile.
"""

from __future__ import annotations

import ctypes
import functools
import os
import pathlib
from ctypes import (
    CFUNCTYPE,
    POINTER,
    Structure,
    c_bool,
    c_char,
    c_char_p,
    c_double,
    c_int,
    c_size_t,
    c_ubyte,
    c_uint,
    c_void_p,
)
from typing import Any, Iterator, List, Optional, Tuple

from ._version import __version__

SEVERITIES = ("error", "warning", "note")
KINDS = ("flag", "text", "list", "number", "count", "file")
GROUPS = ("picture", "record", "messages", "program", "cost")
STATES = ("current", "stale", "missing", "altered", "unknown")
FILE_BY_NAME = 3
FOLDER = 2

HERE = pathlib.Path(__file__).resolve().parent


class MessageStruct(Structure):
    _fields_ = [
        ("severity", c_int),
        ("kind", c_char_p),
        ("file", c_char_p),
        ("pointer", c_char_p),
        ("line", c_uint),
        ("column", c_uint),
        ("text", c_char_p),
        ("hint", c_char_p),
        ("code", c_char_p),
        ("is_on_request", c_bool),
    ]


Choices = CFUNCTYPE(POINTER(c_char_p))
Does = CFUNCTYPE(c_char_p, c_char_p)


class OptionStruct(Structure):
    _fields_ = [
        ("name", c_char_p),
        ("letter", c_char),
        ("kind", c_int),
        ("group", c_int),
        ("names", c_int),
        ("recorded", c_int),
        ("value", c_char_p),
        ("help", c_char_p),
        ("more", c_char_p),
        ("absent", c_char_p),
        ("choices", Choices),
        ("does", Does),
        ("maximum", c_double),
    ]


class InputStruct(Structure):
    _fields_ = [
        ("role", c_char_p),
        ("name", c_char_p),
        ("path", c_char_p),
        ("digest", c_char_p),
        ("size", c_size_t),
        ("dataset", c_char_p),
        ("format", c_char_p),
        ("query", c_char_p),
    ]


class OutputStruct(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("format", c_char_p),
        ("scale", c_double),
        ("ppi", c_double),
        ("bytes", POINTER(c_ubyte)),
        ("length", c_size_t),
    ]


class ChangeStruct(Structure):
    _fields_ = [("kind", c_int), ("role", c_char_p), ("name", c_char_p), ("text", c_char_p)]


class VerdictStruct(Structure):
    _fields_ = [
        ("state", c_int),
        ("changes", POINTER(POINTER(ChangeStruct))),
        ("change_count", c_size_t),
        ("text", c_char_p),
    ]


class CheckStruct(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("spec", c_char_p),
        ("figure", c_char_p),
        ("draw", c_bool),
        ("tolerance", c_uint),
    ]


# Names, results and arguments of the functions that the package calls.
_names = POINTER(c_char_p)
_problem = POINTER(POINTER(MessageStruct))
FUNCTIONS: List[Tuple[str, Any, List[Any]]] = [
    ("burin_version", c_char_p, []),
    ("burin_options_new", c_void_p, []),
    ("burin_options_free", None, [c_void_p]),
    ("burin_options_set", c_bool, [c_void_p, c_char_p, c_char_p, _problem]),
    (
        "burin_options_set_contents",
        c_bool,
        [c_void_p, c_char_p, c_char_p, c_char_p, c_size_t],
    ),
    ("burin_options_set_session", None, [c_void_p, c_void_p]),
    ("burin_options_add_data", c_bool, [c_void_p, c_char_p, c_char_p, c_size_t, c_char_p]),
    ("burin_options_add_arrow", c_bool, [c_void_p, c_char_p, c_void_p]),
    ("burin_options_problem", POINTER(MessageStruct), [c_void_p]),
    ("burin_option_type_at", POINTER(OptionStruct), [c_size_t]),
    ("burin_session_new", c_void_p, [c_void_p]),
    ("burin_session_free", None, [c_void_p]),
    ("burin_figure_new", c_void_p, [c_char_p, c_char_p, c_size_t, c_void_p]),
    ("burin_figure_free", None, [c_void_p]),
    ("burin_figure_is_good", c_bool, [c_void_p]),
    ("burin_figure_lint", c_bool, [c_void_p]),
    ("burin_figure_size", c_bool, [c_void_p, POINTER(c_double), POINTER(c_double)]),
    ("burin_figure_message_count", c_size_t, [c_void_p]),
    ("burin_figure_message", POINTER(MessageStruct), [c_void_p, c_size_t]),
    ("burin_figure_message_text", c_char_p, [c_void_p, c_size_t]),
    ("burin_figure_input_count", c_size_t, [c_void_p]),
    ("burin_figure_input", POINTER(InputStruct), [c_void_p, c_size_t]),
    ("burin_figure_render", c_bool, [c_void_p, POINTER(OutputStruct)]),
    (
        "burin_figure_write",
        c_bool,
        [c_void_p, POINTER(c_char_p), POINTER(OutputStruct), c_size_t],
    ),
    ("burin_output_free", None, [POINTER(OutputStruct)]),
    ("burin_format_for_path", c_char_p, [c_char_p]),
    ("burin_formats", _names, []),
    ("burin_themes", _names, []),
    ("burin_theme_config", c_char_p, [c_char_p]),
    ("burin_locale_at", c_char_p, [c_size_t]),
    ("burin_locale_number", c_char_p, [c_char_p]),
    ("burin_locale_time", c_char_p, [c_char_p]),
    ("burin_suggest", c_char_p, [c_char_p, _names]),
    ("burin_suggest_format", c_char_p, [c_char_p]),
    ("burin_record_load", c_void_p, [c_char_p]),
    ("burin_record_new", c_void_p, [c_char_p, c_char_p, c_size_t]),
    ("burin_record_free", None, [c_void_p]),
    ("burin_record_is_good", c_bool, [c_void_p]),
    ("burin_record_message_count", c_size_t, [c_void_p]),
    ("burin_record_message", POINTER(MessageStruct), [c_void_p, c_size_t]),
    ("burin_record_json", c_char_p, [c_void_p]),
    ("burin_record_spec", c_char_p, [c_void_p]),
    ("burin_checker_new", c_void_p, [c_void_p, _names, c_size_t]),
    ("burin_checker_free", None, [c_void_p]),
    ("burin_checker_run", POINTER(VerdictStruct), [c_void_p, POINTER(CheckStruct)]),
    ("burin_ignorable_roles", _names, []),
]


# While the version begins with 0 a new minor version may change the interface.
SONAME = "libburin.so." + ".".join(__version__.split(".")[:2])
BUNDLED = HERE / "lib" / SONAME


def is_bundled() -> bool:
    """Whether libburin and all that it needs are a wheel's own: nobody else in the process has them."""
    return BUNDLED.exists() and not os.environ.get("BURIN_LIBRARY")


def file_names() -> Iterator[str]:
    """Where libburin may be, the likeliest first."""
    given = os.environ.get("BURIN_LIBRARY")
    if given:
        yield given
        return
    if is_bundled():
        yield str(BUNDLED)
    yield SONAME


@functools.lru_cache(maxsize=None)
def library() -> Any:
    """libburin, loaded at the first call."""
    problem: Optional[OSError] = None
    for name in file_names():
        try:
            loaded = ctypes.CDLL(name)
        except OSError as error:
            problem = error
            continue
        for function, result, arguments in FUNCTIONS:
            entry = getattr(loaded, function, None)
            if entry is None:
                raise ImportError(f"{name} is another version of libburin: it has no {function}()")
            entry.restype = result
            entry.argtypes = arguments
        return loaded
    raise ImportError(
        f"libburin isn't found ({problem}): install Debian's package libburin0.1, or a wheel of "
        "burin, which brings its own (Linux with glibc); or let BURIN_LIBRARY name the file"
    )


def text(value: Optional[bytes]) -> Optional[str]:
    return None if value is None else value.decode("utf-8", "replace")


def names(array: Any) -> List[str]:
    """The texts of an array that ends with NULL."""
    found: List[str] = []
    for name in array:
        if name is None:
            break
        found.append(name.decode())
    return found


def name_array(texts: List[str]) -> Any:
    return (c_char_p * (len(texts) + 1))(*[item.encode() for item in texts], None)
