"""Options by name, from the library's own table: a new one needs no line here."""

from __future__ import annotations

import ctypes
import dataclasses
import functools
import json
import numbers
import os
import threading
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from . import _arrow
from ._library import (
    FILE_BY_NAME,
    GROUPS,
    KINDS,
    MessageStruct,
    is_bundled,
    library,
    name_array,
    names,
    text,
)
from ._messages import OptionError, out_of_memory, raise_problem


@dataclasses.dataclass(frozen=True)
class Option:
    """An option of :func:`burin.render` and others."""

    name: str  #: as the command has it, without dashes: "time-locale"
    keyword: str  #: as Python has it: "time_locale"
    kind: str  #: "flag", "text", "list", "number", "count" or "file"
    group: str  #: "picture", "record", "messages", "program" or "cost"
    help: str
    more: Optional[str]
    choices: Tuple[str, ...]  #: empty: any value
    default: Optional[str]
    gives_data: bool = False  #: NAME=FILE, the keyword ``data``


def _read_option(struct: Any) -> Option:
    name = text(struct.name) or ""
    return Option(
        name=name,
        keyword=name.replace("-", "_"),
        kind=KINDS[struct.kind],
        group=GROUPS[struct.group],
        help=" ".join((text(struct.help) or "").split()),
        more=text(struct.more),
        choices=tuple(names(struct.choices())) if struct.choices else (),
        default=text(struct.absent),
        gives_data=struct.names == FILE_BY_NAME,
    )


@functools.lru_cache(maxsize=None)
def option_table() -> Dict[str, Option]:
    """All options by keyword, in the order of the manual."""
    table: Dict[str, Option] = {}
    while True:
        struct = library().burin_option_type_at(len(table))
        if not struct:
            return table
        option = _read_option(struct.contents)
        table[option.keyword] = option


def options() -> List[Option]:
    """The options that figures have, in the order of the manual."""
    return list(option_table().values())


def find_option(keyword: str) -> Option:
    """The option of a keyword, which ``from_`` and the like end with an underscore in Python."""
    table = option_table()
    found = table.get(keyword) or table.get(keyword.rstrip("_"))
    if found:
        return found
    near = library().burin_suggest(keyword.encode(), name_array(list(table)))
    hint = f'; did you mean "{near.decode()}"?' if near else ""
    raise TypeError(f'burin has no option "{keyword}"{hint}')


def _is_many(value: Any) -> bool:
    return isinstance(value, (list, tuple, set, frozenset)) or hasattr(value, "__next__")


def write_value(option: Option, value: Any) -> str:
    """As the command line would have it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, numbers.Integral):
        return str(int(value))
    if isinstance(value, numbers.Real):
        return repr(float(value))
    if isinstance(value, (str, os.PathLike)):
        written = os.fspath(value)
        return written if isinstance(written, str) else os.fsdecode(written)
    raise TypeError(f'option "{option.keyword}" is of the kind {option.kind}, not {value!r}')


def write_values(option: Option, value: Any) -> List[str]:
    """One text for each time that the option is set: lists may be set many times, and a mapping
    is a list of NAME=VALUE, where what isn't text is JSON."""
    if option.kind != "list":
        return [write_value(option, value)]
    if isinstance(value, Mapping):
        return [
            f"{name}={item if isinstance(item, str) else json.dumps(item)}"
            for name, item in value.items()
        ]
    return [write_value(option, item) for item in (value if _is_many(value) else [value])]


class Options:
    """A ``struct burin_options`` that is freed with this object."""

    def __init__(self, given: Mapping[str, Any], data: Optional[Mapping[str, Any]] = None) -> None:
        self.handle: Optional[int] = library().burin_options_new()
        if not self.handle:
            raise out_of_memory()
        self.strict_fonts: List[Tuple[str, str]] = []  # what a session's fonts depend on
        for keyword, value in given.items():
            if value is not None:
                self.add(find_option(keyword), value)
        for name, rows in (data or {}).items():
            self.add_data(name, rows)

    def __del__(self) -> None:
        if getattr(self, "handle", None):
            library().burin_options_free(self.handle)
            self.handle = None

    def add(self, option: Option, value: Any) -> None:
        if option.kind == "file" and isinstance(value, Mapping):
            self.set_contents(option, json.dumps(value, ensure_ascii=False).encode())
            return
        for written in write_values(option, value):
            self.set(option, written)

    def set(self, option: Option, value: str) -> None:
        problem = ctypes.POINTER(MessageStruct)()
        if not library().burin_options_set(
            self.handle, option.name.encode(), os.fsencode(value), ctypes.byref(problem)
        ):
            raise_problem(problem, OptionError)
        if option.name.startswith("font"):
            self.strict_fonts.append((option.name, value))

    def set_contents(self, option: Option, content: bytes) -> None:
        if not library().burin_options_set_contents(
            self.handle, option.name.encode(), f"<{option.name}>".encode(), content, len(content)
        ):
            raise out_of_memory()

    def add_data(self, name: str, rows: Any) -> None:
        """Rows of a name: a file's path, bytes of a file, a frame, or rows or columns of values."""
        if isinstance(rows, (str, os.PathLike)):
            given = next((o for o in options() if o.gives_data), None)
            if given is None:
                raise TypeError("this libburin takes no files by name")
            self.set(given, f"{name}={os.fspath(rows)}")
            return
        if isinstance(rows, (bytes, bytearray, memoryview)):
            _arrow.add_bytes(self.handle, name, bytes(rows), None)
        else:
            _arrow.add_frame(self.handle, name, rows)

    def use_session(self) -> Any:
        """Takes this thread's session for figures of these fonts, which must outlive them. Who uses
        a figure in another thread takes the lock that is returned."""
        self.session = _thread_session(self)
        library().burin_options_set_session(self.handle, self.session.handle)
        return self.session.lock


class _Session:
    def __init__(self, given: Options) -> None:
        self.handle: Optional[int] = library().burin_session_new(given.handle)
        if not self.handle:
            raise out_of_memory()
        self.lock = threading.RLock()

    def __del__(self) -> None:
        if getattr(self, "handle", None):
            library().burin_session_free(self.handle)
            self.handle = None


_threads = threading.local()
_SESSIONS_A_THREAD = 4


def _thread_session(given: Options) -> _Session:
    """Sessions belong to one thread at a time, and their fonts are those of the first options."""
    if not hasattr(_threads, "sessions"):
        _threads.sessions = {}
    sessions: Dict[Sequence[Tuple[str, str]], _Session] = _threads.sessions
    key = tuple(given.strict_fonts)
    session = sessions.pop(key, None) or _Session(given)
    sessions[key] = session  # the last used is the last to go
    while len(sessions) > _SESSIONS_A_THREAD:
        del sessions[next(iter(sessions))]
    return session
