"""What burin says: messages, as errors and as warnings."""

from __future__ import annotations

import dataclasses
import warnings
from typing import Any, List, Optional, Sequence, Type

from ._library import SEVERITIES, text


@dataclasses.dataclass(frozen=True)
class Message:
    """Something that is wrong, or worth knowing, and its place."""

    severity: str  #: "error", "warning" or "note"
    code: Optional[str]  #: "unknown-field": the same in all versions, as of ``burin explain``
    kind: str  #: "syntax", "unknown", "type", "limit", "data", "unsupported", "system" or "call"
    text: str
    hint: Optional[str]
    file: Optional[str]  #: None where there is none, as for a dict
    pointer: Optional[str]  #: JSON pointer within the file or dict
    line: Optional[int]  #: from 1
    column: Optional[int]  #: from 1
    is_on_request: bool = False  #: a note for who wants to know more

    def __str__(self) -> str:
        place = self.pointer or ""
        if self.file is not None:
            place = self.file
            if self.line:
                place += f":{self.line}"
                if self.column:
                    place += f":{self.column}"
        said = f"{place}: {self.text}" if place else self.text
        return f"{said} ({self.hint})" if self.hint else said


class Error(ValueError):
    """What burin can't do. ``messages`` has all that was said, the first error's parts are
    attributes: ``code``, ``kind``, ``file``, ``pointer``, ``line``, ``column``, ``hint``."""

    def __init__(self, messages: Sequence[Message], written: Optional[str] = None) -> None:
        self.messages = list(messages)
        first = next((m for m in messages if m.severity == "error"), None)
        self.message = first
        self.code = first.code if first else None
        self.kind = first.kind if first else None
        self.file = first.file if first else None
        self.pointer = first.pointer if first else None
        self.line = first.line if first else None
        self.column = first.column if first else None
        self.hint = first.hint if first else None
        errors = [str(m) for m in messages if m.severity == "error"]
        super().__init__(written if written is not None else "\n".join(errors))


class SpecError(Error):
    """A specification, or its data, of which no figure can be made."""


class OptionError(Error):
    """An option with a value that is none."""


class PictureError(Error):
    """A picture that doesn't say what it was made from."""


class BurinWarning(UserWarning):
    """What is told of a figure that can be made. ``message`` has its parts."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(str(message))


def read_message(struct: Any, is_placed: bool = True) -> Message:
    """From burin's struct; is_placed: its file, line and column are the user's own."""
    return Message(
        severity=SEVERITIES[struct.severity],
        code=text(struct.code),
        kind=text(struct.kind) or "",
        text=text(struct.text) or "",
        hint=text(struct.hint),
        file=text(struct.file) if is_placed else None,
        pointer=text(struct.pointer),
        line=(struct.line or None) if is_placed else None,
        column=(struct.column or None) if is_placed else None,
        is_on_request=bool(struct.is_on_request),
    )


def out_of_memory() -> MemoryError:
    return MemoryError("burin: out of memory")


def raise_problem(problem: Any, error: Type[Error]) -> None:
    """Raises what a function of options says; a NULL means that memory is out."""
    if not problem:
        raise out_of_memory()
    raise error([read_message(problem.contents)])


def warn(messages: List[Message], stacklevel: int) -> None:
    """Warnings of burin become Python's. Notes are for who asks for messages."""
    for message in messages:
        if message.severity == "warning":
            warnings.warn(BurinWarning(message), stacklevel=stacklevel + 1)
