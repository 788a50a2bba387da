"""Frames that specifications name: what burin.altair's data transformer hands over.

A chart's frame is not written into the specification; a name stands there, which leads back to the
frame as long as that lives, and for the last of them in any case.
"""

from __future__ import annotations

import collections
import re
import threading
import weakref
from typing import Any, Dict, Tuple

PREFIX = "burin-frame-"
_KEPT = 4

_lock = threading.Lock()
_weak: "weakref.WeakValueDictionary[str, Any]" = weakref.WeakValueDictionary()
_last: "collections.OrderedDict[str, Any]" = collections.OrderedDict()
_count = 0


def name_frame(frame: Any) -> str:
    """The name of a frame: the same as long as it is the same frame."""
    global _count
    with _lock:
        for name, kept in list(_weak.items()) + list(_last.items()):
            if kept is frame:
                return name
        _count += 1
        name = f"{PREFIX}{_count}"
        try:
            _weak[name] = frame
        except TypeError:  # it can't be referred to weakly
            pass
        _last[name] = frame
        while len(_last) > _KEPT:
            _last.popitem(last=False)
        return name


_named = re.compile(rb'"(' + PREFIX.encode() + rb'[0-9]+)"')


def take_frames(content: bytes) -> Tuple[bytes, Dict[str, Any]]:
    """A specification that names frames in its own order, so that the same chart makes the same
    picture whatever was drawn before; and these frames."""
    found: Dict[bytes, Any] = {}
    for name in _named.findall(content):
        with _lock:
            frame = _weak.get(name.decode())
            if frame is None:
                frame = _last.get(name.decode())
        if frame is not None:
            found[name] = frame
    names = {name: b"frame-%d" % number for number, name in enumerate(found, 1)}
    content = _named.sub(
        lambda match: b'"' + names.get(match.group(1), match.group(1)) + b'"', content
    )
    return content, {names[name].decode(): frame for name, frame in found.items()}
