"""Figures: specifications of any kind become pictures, and pictures say what they are of."""

from __future__ import annotations

import ctypes
import dataclasses
import json
import os
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Union

from ._arrow import to_json
from ._frames import take_frames
from ._library import STATES, CheckStruct, OutputStruct, library, name_array, names, text
from ._messages import (
    Message,
    PictureError,
    SpecError,
    out_of_memory,
    read_message,
    warn,
)
from ._options import Options

Spec = Union[str, "os.PathLike[str]", Mapping[str, Any], Any]
Data = Optional[Mapping[str, Any]]


# --- specifications ---------------------------------------------------------------------------


class _Source:
    """A specification as burin reads it. is_text: places in it are the user's own."""

    def __init__(self, spec: Spec) -> None:
        self.name, self.is_text = "<spec>", True
        if isinstance(spec, os.PathLike) or (isinstance(spec, str) and not _is_json(spec)):
            self.name = os.fspath(spec)
            with open(spec, "rb") as file:
                self.content = file.read()
        elif isinstance(spec, str):
            self.content = spec.encode("utf-8", "surrogatepass")
        elif isinstance(spec, (bytes, bytearray)):
            self.content = bytes(spec)
        else:
            self.is_text = False
            self.content = to_json(spec_dict(spec))
        self.content, self.data = take_frames(self.content)


def _is_json(spec: str) -> bool:
    """Rather than a path: it has lines, or begins as an object does."""
    return "\n" in spec or spec.lstrip("\ufeff \t\r").startswith(("{", "["))


def spec_dict(spec: Any) -> Mapping[str, Any]:
    """The dict of a chart of Altair, or of anything else that has one."""
    if isinstance(spec, Mapping):
        return spec
    if hasattr(spec, "to_dict"):
        made = spec.to_dict()
        if isinstance(made, Mapping):
            return made
    raise TypeError(
        "a specification is a dict, JSON as text, a path or a chart of Altair, not "
        + type(spec).__name__
    )


# --- figures ----------------------------------------------------------------------------------


class Figure:
    """A figure that is laid out, to be drawn to one format or several.

    Options are those of :func:`render`. Errors are raised as :class:`SpecError`; warnings of burin
    become Python's (:class:`BurinWarning`). ``messages`` has all that was said.
    """

    def __init__(self, spec: Spec, *, data: Data = None, **options: Any) -> None:
        self._open(spec, data, options)
        self._tell(stacklevel=2)

    def _open(self, spec: Spec, data: Data, given: Mapping[str, Any]) -> None:
        self._handle: Optional[int] = None
        source = _Source(spec)
        self._is_text = source.is_text
        self._told = 0
        self._options = Options(given, {**source.data, **(data or {})})
        self._lock = self._options.use_session()
        with self._lock:
            self._handle = library().burin_figure_new(
                source.name.encode("utf-8", "surrogateescape"),
                source.content,
                len(source.content),
                self._options.handle,
            )
        if not self._handle:
            raise out_of_memory()

    def __del__(self) -> None:
        self.close()

    def __enter__(self) -> Figure:
        return self

    def __exit__(self, *unused: Any) -> None:
        self.close()

    def close(self) -> None:
        """Frees what the figure holds, which Python also does when nobody has it any more."""
        if getattr(self, "_handle", None):
            with self._lock:
                library().burin_figure_free(self._handle)
            self._handle = None

    @property
    def messages(self) -> List[Message]:
        """Errors, warnings and notes in the order in which they were found."""
        with self._lock:
            count = library().burin_figure_message_count(self._open_handle())
            found = [library().burin_figure_message(self._handle, i) for i in range(count)]
            if not all(found):
                raise out_of_memory()
            return [read_message(message.contents, self._is_text) for message in found]

    def _open_handle(self) -> int:
        if not self._handle:
            raise ValueError("the figure is closed")
        return self._handle

    def _written(self) -> Optional[str]:
        """Errors as the command prints them, with the line and a caret; of a dict there is none."""
        if not self._is_text:
            return None
        with self._lock:
            handle = self._open_handle()
            texts = [
                text(library().burin_figure_message_text(handle, i)) or ""
                for i, message in enumerate(self.messages)
                if message.severity == "error"
            ]
        return "".join(texts).rstrip("\n")

    def _tell(self, stacklevel: int) -> None:
        messages = self.messages
        if not library().burin_figure_is_good(self._open_handle()):
            raise SpecError(messages, self._written())
        fresh = messages[self._told :]
        self._told = len(messages)
        warn(fresh, stacklevel + 1)

    @property
    def size(self) -> Tuple[float, float]:
        """Width and height of the whole picture in px."""
        width, height = ctypes.c_double(), ctypes.c_double()
        with self._lock:
            library().burin_figure_size(
                self._open_handle(), ctypes.byref(width), ctypes.byref(height)
            )
        return width.value, height.value

    def render(
        self,
        format: str = "png",
        *,
        scale: Optional[float] = None,
        ppi: Optional[float] = None,
    ) -> bytes:
        """The picture: "png", "svg", "pdf" or "scene.json"."""
        output = self._draw(format, scale, ppi, stacklevel=2)
        try:
            return ctypes.string_at(output.bytes, output.length)
        finally:
            library().burin_output_free(ctypes.byref(output))

    def _draw(
        self, format: str, scale: Optional[float], ppi: Optional[float], stacklevel: int
    ) -> OutputStruct:
        output = OutputStruct(
            size=ctypes.sizeof(OutputStruct),
            format=known_format(format).encode(),
            scale=scale or 0,
            ppi=ppi or 0,
        )
        with self._lock:
            is_drawn = library().burin_figure_render(self._open_handle(), ctypes.byref(output))
        if not is_drawn:
            raise SpecError(self.messages, self._written())
        self._tell(stacklevel + 1)
        return output

    def save(self, *paths: Union[str, "os.PathLike[str]"], format: Optional[str] = None) -> None:
        """Writes the picture to files, all of them or none; formats are as their names say."""
        self._save(paths, format, stacklevel=2)

    def _save(self, paths: Sequence[Any], format: Optional[str], stacklevel: int) -> None:
        files = [os.fsencode(path) for path in paths]
        outputs: List[OutputStruct] = []
        try:
            for path in paths:
                form = format or format_for_path(os.fspath(path))
                outputs.append(self._draw(form, None, None, stacklevel + 1))
            with self._lock:
                is_written = library().burin_figure_write(
                    self._open_handle(),
                    (ctypes.c_char_p * len(files))(*files),
                    (OutputStruct * len(files))(*outputs),
                    len(files),
                )
            if not is_written:
                raise SpecError(self.messages, self._written())
        finally:
            for output in outputs:
                library().burin_output_free(ctypes.byref(output))

    @property
    def inputs(self) -> List[Dict[str, Any]]:
        """The files that the figure is made from, with their digests; fonts once it is drawn."""
        with self._lock:
            handle = self._open_handle()
            found: List[Dict[str, Any]] = []
            for index in range(library().burin_figure_input_count(handle)):
                one = library().burin_figure_input(handle, index).contents
                found.append(
                    {
                        "role": text(one.role),
                        "name": text(one.name),
                        "path": text(one.path),
                        "digest": text(one.digest),
                        "size": one.size,
                        "dataset": text(one.dataset),
                        "format": text(one.format),
                        "query": text(one.query),
                    }
                )
            return found


def known_format(format: str) -> str:
    formats = names(library().burin_formats())
    if format in formats:
        return format
    near = text(library().burin_suggest_format(format.encode()))
    hint = f'did you mean "{near}"?' if near else f"known are {', '.join(formats)}"
    raise ValueError(f'there is no format "{format}"; {hint}')


def format_for_path(path: str) -> str:
    found = text(library().burin_format_for_path(os.fsencode(path)))
    if found is None:
        formats = ", ".join(names(library().burin_formats()))
        raise ValueError(f'"{path}" has no extension that is a format ({formats})')
    return found


def render(spec: Spec, format: str = "png", *, data: Data = None, **options: Any) -> bytes:
    """Draws a figure and returns its picture.

    spec: a dict, JSON as text, a path, or a chart of Altair. format: "png", "svg", "pdf" or
    "scene.json". data: rows of the data sets that the specification only names, ``{"table": rows}``:
    a frame (pandas, polars, pyarrow, DuckDB …), a dict of columns, a list of dicts, bytes of a
    file, or its path.

    options are those of the command, which :func:`options` lists: ``scale=2``, ``width="16cm"``,
    ``theme="dark"``, ``timezone="Europe/Berlin"``, ``config={...}`` or a path, ``font_dir=[...]``,
    ``limit={"memory": "4G"}``.

    Raises :class:`SpecError`, which knows the place and proposes what to do; burin's warnings become
    Python's. Safe to call from many threads, which run side by side.
    """
    figure = Figure.__new__(Figure)
    with figure:
        figure._open(spec, data, options)
        figure._tell(stacklevel=2)
        output = figure._draw(format, None, None, stacklevel=2)
        try:
            return ctypes.string_at(output.bytes, output.length)
        finally:
            library().burin_output_free(ctypes.byref(output))


def save(
    spec: Spec,
    *paths: Union[str, "os.PathLike[str]"],
    format: Optional[str] = None,
    data: Data = None,
    **options: Any,
) -> None:
    """Draws a figure to files, ``burin.save(chart, "a.pdf", "a.png")``: all of them or none.

    Formats are as the files' names say, or ``format``. The rest is as :func:`render` has it.
    """
    if not paths:
        raise TypeError("save() needs a path")
    figure = Figure.__new__(Figure)
    with figure:
        figure._open(spec, data, options)
        figure._tell(stacklevel=2)
        figure._save(paths, format, stacklevel=2)


def lint(spec: Spec, *, data: Data = None, **options: Any) -> List[Message]:
    """All that burin says of a figure, without drawing it: an empty list is good.

    Errors and warnings, and as ``burin lint`` what is no fault but makes the figure worse than it
    might be (the kind "design").
    """
    figure = Figure.__new__(Figure)
    with figure:
        figure._open(spec, data, options)
        with figure._lock:
            library().burin_figure_lint(figure._handle)
        return figure.messages


# --- pictures ---------------------------------------------------------------------------------


class _Record:
    def __init__(self, picture: Union[str, "os.PathLike[str]", bytes]) -> None:
        if isinstance(picture, (bytes, bytearray)):
            content = bytes(picture)
            self.handle = library().burin_record_new(b"<picture>", content, len(content))
        else:
            self.handle = library().burin_record_load(os.fsencode(picture))
        if not self.handle:
            raise out_of_memory()
        if not library().burin_record_is_good(self.handle):
            self.fail()

    def fail(self) -> None:
        count = library().burin_record_message_count(self.handle)
        found = [library().burin_record_message(self.handle, i) for i in range(count)]
        raise PictureError([read_message(message.contents) for message in found if message])

    def __del__(self) -> None:
        if getattr(self, "handle", None):
            library().burin_record_free(self.handle)
            self.handle = None


def inspect(picture: Union[str, "os.PathLike[str]", bytes]) -> Dict[str, Any]:
    """What a picture, a path or bytes, says that it was made from, as ``burin inspect --json``."""
    record = _Record(picture)
    written = library().burin_record_json(record.handle)
    if written is None:
        raise out_of_memory()
    found: Dict[str, Any] = json.loads(written)
    return found


def embedded_spec(picture: Union[str, "os.PathLike[str]", bytes]) -> Dict[str, Any]:
    """The specification, with its data, that a picture made with ``embed=True`` carries."""
    record = _Record(picture)
    written = library().burin_record_spec(record.handle)
    if written is None:
        record.fail()
    found: Dict[str, Any] = json.loads(written)
    return found


@dataclasses.dataclass(frozen=True)
class Verdict:
    """Whether a picture is current; true if it is."""

    state: str  #: "current", "stale", "missing", "altered" or "unknown"
    changes: Tuple[str, ...] = ()  #: what makes it stale: 'data "a.csv" has changed'
    text: Optional[str] = None  #: of "altered" and "unknown": what was found

    def __bool__(self) -> bool:
        return self.state == "current"


def check(
    spec: Union[str, "os.PathLike[str]"],
    picture: Union[str, "os.PathLike[str]"],
    *,
    draw: bool = False,
    tolerance: int = 0,
    ignore: Sequence[str] = (),
    **options: Any,
) -> Verdict:
    """Compares what a picture was made from with the files that are there now, drawing nothing.

    Options are taken from the picture where they aren't given. draw: draw it again as well and
    compare the pixels, which may be off by tolerance, of 255. ignore: roles of files that don't
    matter, such as "font".
    """
    known = names(library().burin_ignorable_roles())
    for role in ignore:
        if role not in known:
            raise ValueError(f'there is no "{role}" to ignore; known are {", ".join(known)}')
    given = Options(options)
    ignored = name_array(list(ignore))  # they and the options must outlive the checker
    checker = library().burin_checker_new(given.handle, ignored, len(ignore))
    if not checker:
        raise out_of_memory()
    try:
        call = CheckStruct(
            size=ctypes.sizeof(CheckStruct),
            spec=os.fsencode(spec),
            figure=os.fsencode(picture),
            draw=draw,
            tolerance=tolerance,
        )
        found = library().burin_checker_run(checker, ctypes.byref(call))
        if not found:
            raise out_of_memory()
        verdict = found.contents
        changes = [verdict.changes[i].contents for i in range(verdict.change_count)]
        return Verdict(
            STATES[verdict.state],
            tuple(f'{text(c.role)} "{text(c.name)}" {text(c.text)}' for c in changes),
            text(verdict.text),
        )
    finally:
        library().burin_checker_free(checker)
