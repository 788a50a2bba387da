"""Rows of the program: frames that speak the Arrow C stream interface, and columns of values, which
are handed over by the same interface. What has no type there goes over as JSON.

https://arrow.apache.org/docs/format/CStreamInterface.html
"""

from __future__ import annotations

import array
import ctypes
import datetime
import importlib
import itertools
import json
from ctypes import (
    CFUNCTYPE,
    POINTER,
    Structure,
    byref,
    c_char_p,
    c_int,
    c_int64,
    c_void_p,
    cast,
    memmove,
    sizeof,
)
from typing import Any, Callable, Dict, Iterable, List, Mapping, NamedTuple, Optional, Tuple, Union

from ._library import library
from ._messages import OptionError, raise_problem


class ArrowSchema(Structure):
    pass


ArrowSchema._fields_ = [
    ("format", c_char_p),
    ("name", c_char_p),
    ("metadata", c_char_p),
    ("flags", c_int64),
    ("n_children", c_int64),
    ("children", POINTER(POINTER(ArrowSchema))),
    ("dictionary", POINTER(ArrowSchema)),
    ("release", c_void_p),
    ("private_data", c_void_p),
]


class ArrowArray(Structure):
    pass


ArrowArray._fields_ = [
    ("length", c_int64),
    ("null_count", c_int64),
    ("offset", c_int64),
    ("n_buffers", c_int64),
    ("n_children", c_int64),
    ("buffers", POINTER(c_void_p)),
    ("children", POINTER(POINTER(ArrowArray))),
    ("dictionary", POINTER(ArrowArray)),
    ("release", c_void_p),
    ("private_data", c_void_p),
]


class ArrowArrayStream(Structure):
    _fields_ = [
        ("get_schema", c_void_p),
        ("get_next", c_void_p),
        ("get_last_error", c_void_p),
        ("release", c_void_p),
        ("private_data", c_void_p),
    ]


_NULLABLE = 2  # ARROW_FLAG_NULLABLE

# --- columns ----------------------------------------------------------------------------------


class Untyped(TypeError):
    """A column that has no Arrow type here: lists, mappings, values of several types."""


Buffer = Union[None, bytes, "array.array[Any]", Any]  # the last: an array of NumPy


class Column(NamedTuple):
    """A column as Arrow has it: the validity first among its buffers."""

    format: str
    length: int
    null_count: int
    buffers: List[Buffer]
    dictionary: Optional["Column"] = None  # what the numbers stand for


def _address(buffer: Buffer) -> Optional[int]:
    if buffer is None:
        return None
    if isinstance(buffer, bytes):
        return cast(c_char_p(buffer), c_void_p).value
    if isinstance(buffer, array.array):
        return buffer.buffer_info()[0]
    return int(buffer.ctypes.data)


def _is_missing(value: Any) -> bool:
    """None, NaN, and what pandas has for them."""
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return True
    return isinstance(value, float) and value != value


def _pack_bits(flags: Iterable[bool]) -> bytes:
    packed = bytearray()
    flags = list(flags)
    for start in range(0, len(flags), 8):
        packed.append(sum(1 << bit for bit, flag in enumerate(flags[start : start + 8]) if flag))
    return bytes(packed)


def _validity(values: List[Any]) -> Tuple[int, Optional[bytes]]:
    missing = [_is_missing(value) for value in values]
    count = sum(missing)
    return count, _pack_bits(not one for one in missing) if count else None


_NUMBERS = {"i": {1: "c", 2: "s", 4: "i", 8: "l"}, "u": {1: "C", 2: "S", 4: "I", 8: "L"}}
_UNITS = {"s": "s", "ms": "m", "us": "u", "ns": "n"}


def _numpy_column(values: Any, zone: str = "") -> Column:
    """Numbers as they lie in memory; they are copied only where they lie apart."""
    import numpy  # there is an array of it

    kind = values.dtype.kind
    if kind == "f":
        values = values.astype("=f4" if values.dtype.itemsize == 4 else "=f8", copy=False)
        form = "f" if values.dtype.itemsize == 4 else "g"
        missing = numpy.isnan(values)
    elif kind == "M":
        unit = numpy.datetime_data(values.dtype)[0]
        if unit not in _UNITS:
            unit = "ms"
        values = values.astype(f"=M8[{unit}]", copy=False)
        form = f"ts{_UNITS[unit]}:{zone}"
        missing = numpy.isnat(values)
    else:
        values = values.astype(values.dtype.newbyteorder("="), copy=False)
        form = "b" if kind == "b" else _NUMBERS[kind][values.dtype.itemsize]
        missing = None
    length = len(values)
    null_count = int(missing.sum()) if missing is not None else 0
    validity = numpy.packbits(~missing, bitorder="little") if null_count else None
    data = numpy.packbits(values, bitorder="little") if kind == "b" else numpy.ascontiguousarray(values)
    return Column(form, length, null_count, [validity, data])


def _text_column(values: List[Any]) -> Column:
    null_count, validity = _validity(values) if not all(type(v) is str for v in values) else (0, None)
    parts = [v.encode("utf-8", "surrogatepass") if isinstance(v, str) else b"" for v in values]
    data = b"".join(parts)
    is_large = len(data) > 2**31 - 1
    offsets = array.array("q" if is_large else "i", itertools.accumulate(map(len, parts), initial=0))
    return Column("U" if is_large else "u", len(values), null_count, [validity, offsets, data])


def _bool_column(values: List[Any]) -> Column:
    null_count, validity = _validity(values)
    return Column("b", len(values), null_count, [validity, _pack_bits(v is True for v in values)])


def _filled(values: List[Any], code: str, form: str, convert: Callable[[Any], Any]) -> Column:
    null_count, validity = _validity(values)
    data = array.array(code, [0 if _is_missing(v) else convert(v) for v in values])
    return Column(form, len(values), null_count, [validity, data])


def _int_column(values: List[Any]) -> Column:
    try:
        return _filled(values, "q", "l", int)
    except OverflowError:
        return _filled(values, "d", "g", float)


_EPOCH = datetime.datetime(1970, 1, 1)
_MICROSECOND = datetime.timedelta(microseconds=1)


def _time_column(values: List[Any]) -> Column:
    """Times with a zone are instants; those without stay the local ones that they are."""
    present = [v for v in values if not _is_missing(v)]
    zoned = [v.tzinfo is not None for v in present]
    if any(zoned) != all(zoned):
        raise Untyped
    if any(zoned):
        utc = _EPOCH.replace(tzinfo=datetime.timezone.utc)
        return _filled(values, "q", "tsu:UTC", lambda v: (v - utc) // _MICROSECOND)
    return _filled(values, "q", "tsu:", lambda v: (v - _EPOCH) // _MICROSECOND)


def _date_column(values: List[Any]) -> Column:
    first = _EPOCH.date().toordinal()
    return _filled(values, "i", "tdD", lambda v: v.toordinal() - first)


def _dictionary_column(codes: Any, values: Any) -> Column:
    """Few values that come often: pandas numbers them faster than any loop here could copy them."""
    missing = codes < 0
    numbers = _numpy_column(codes.clip(0))
    null_count = int(missing.sum())
    if null_count:
        import numpy  # it is of NumPy

        numbers.buffers[0] = numpy.packbits(~missing, bitorder="little")
    return numbers._replace(null_count=null_count, dictionary=column_of(values))


def _series_column(values: Any) -> Optional[Column]:
    """A series of categories, or of texts alone; None: it is of something else."""
    if hasattr(values, "cat"):
        return _dictionary_column(values.cat.codes.to_numpy(), values.cat.categories)
    if getattr(values.dtype, "kind", None) != "O" or not hasattr(values, "factorize"):
        return None
    infer = importlib.import_module("pandas").api.types.infer_dtype
    if infer(values, skipna=True) != "string":
        return None
    codes, texts = values.factorize()
    return _dictionary_column(codes, list(texts))


_KINDS: List[Tuple[Tuple[type, ...], Callable[[List[Any]], Column]]] = [
    ((str,), _text_column),
    ((bool,), _bool_column),
    ((datetime.datetime,), _time_column),
    ((datetime.date,), _date_column),
    ((int,), _int_column),
    ((int, float), lambda values: _filled(values, "d", "g", float)),
]


def _list_column(values: List[Any]) -> Column:
    types = {type(v) for v in values if not _is_missing(v)}
    if not types:
        return Column("n", len(values), len(values), [])
    for kinds, make in _KINDS:
        if all(issubclass(t, kinds) and (t is not bool or bool in kinds) for t in types):
            return make(values)
    raise Untyped


def column_of(values: Any) -> Column:
    """Any sequence of values: a list, an array of NumPy, a series of pandas."""
    zone = ""
    dtype = getattr(values, "dtype", None)
    if getattr(dtype, "tz", None) is not None:  # pandas: an instant
        values = values.dt.tz_convert("UTC").dt.tz_localize(None)
        zone = "UTC"
    if hasattr(values, "to_numpy"):
        made = _series_column(values)
        if made is not None:
            return made
        values = values.to_numpy()
    kind = getattr(getattr(values, "dtype", None), "kind", None)
    if kind is not None and kind in "iufbM" and values.ndim == 1:
        return _numpy_column(values, zone)
    return _list_column(values.tolist() if hasattr(values, "tolist") else list(values))


def columns_of(rows: Any) -> Optional[Dict[str, Any]]:
    """The columns of a mapping or a frame; None where there are rows rather than columns."""
    if isinstance(rows, Mapping):
        return {str(name): values for name, values in rows.items()}
    if hasattr(rows, "columns") and hasattr(rows, "__getitem__"):
        return {str(name): rows[name] for name in rows.columns}
    return None


# --- streams ----------------------------------------------------------------------------------

# What lives until its consumer calls release: of each schema, array and stream.
_alive: Dict[int, Any] = {}
_tokens = itertools.count(1)


def _keep(thing: Any) -> int:
    token = next(_tokens)
    _alive[token] = thing
    return token


def _release(pointer: Any) -> None:
    """With its children, but for those that the consumer has moved, whose release is NULL here."""
    struct = pointer.contents
    for index in range(getattr(struct, "n_children", 0)):
        if struct.children[index].contents.release:
            _release(struct.children[index])
    if getattr(struct, "dictionary", None) and struct.dictionary.contents.release:
        _release(struct.dictionary)
    struct.release = None
    _alive.pop(struct.private_data, None)


_release_schema = CFUNCTYPE(None, POINTER(ArrowSchema))(_release)
_release_array = CFUNCTYPE(None, POINTER(ArrowArray))(_release)
_release_stream = CFUNCTYPE(None, POINTER(ArrowArrayStream))(_release)


def _code(callback: Any) -> Optional[int]:
    return cast(callback, c_void_p).value


def _pointers(kind: Any, structs: List[Any]) -> Any:
    return (POINTER(kind) * max(len(structs), 1))(*[ctypes.pointer(s) for s in structs])


def _make_schema(name: str, column: Column, children: List[ArrowSchema]) -> ArrowSchema:
    schema = ArrowSchema(
        format=column.format.encode(), name=name.encode(), flags=_NULLABLE, n_children=len(children)
    )
    schema.children = _pointers(ArrowSchema, children)
    if column.dictionary:
        schema.dictionary = ctypes.pointer(_make_schema("", column.dictionary, []))
    schema.release = _code(_release_schema)
    schema.private_data = _keep((children, schema.children, schema.dictionary))
    return schema


def _make_array(column: Column, children: List[ArrowArray]) -> ArrowArray:
    count = len(column.buffers)
    made = ArrowArray(
        length=column.length,
        null_count=column.null_count,
        n_buffers=count,
        n_children=len(children),
    )
    buffers = (c_void_p * max(count, 1))(*[_address(b) for b in column.buffers])
    made.buffers = cast(buffers, POINTER(c_void_p))
    made.children = _pointers(ArrowArray, children)
    if column.dictionary:
        made.dictionary = ctypes.pointer(_make_array(column.dictionary, []))
    made.release = _code(_release_array)
    made.private_data = _keep((column, buffers, children, made.children, made.dictionary))
    return made


class _Producer:
    """One batch of columns, for one consumer."""

    def __init__(self, columns: Mapping[str, Column], length: int) -> None:
        self.columns = columns
        self.rows = Column("+s", length, 0, [None])
        self.is_done = False

    def schema(self) -> ArrowSchema:
        children = [_make_schema(name, column, []) for name, column in self.columns.items()]
        return _make_schema("", self.rows, children)

    def next(self) -> ArrowArray:
        if self.is_done:
            return ArrowArray()  # its release is NULL: the end
        self.is_done = True
        children = [_make_array(column, []) for column in self.columns.values()]
        return _make_array(self.rows, children)


def _fill(stream: Any, out: Any, kind: Any, make: Callable[[_Producer], Any]) -> int:
    made = make(_alive[stream.contents.private_data])
    memmove(out, byref(made), sizeof(kind))
    return 0


_get_schema = CFUNCTYPE(c_int, POINTER(ArrowArrayStream), POINTER(ArrowSchema))(
    lambda stream, out: _fill(stream, out, ArrowSchema, _Producer.schema)
)
_get_next = CFUNCTYPE(c_int, POINTER(ArrowArrayStream), POINTER(ArrowArray))(
    lambda stream, out: _fill(stream, out, ArrowArray, _Producer.next)
)
_get_last_error = CFUNCTYPE(c_char_p, POINTER(ArrowArrayStream))(lambda stream: None)


def make_stream(columns: Mapping[str, Any]) -> ArrowArrayStream:
    """A stream of one batch. Untyped when a column has no type."""
    made = {name: column_of(values) for name, values in columns.items()}
    lengths = {column.length for column in made.values()}
    if len(lengths) > 1:
        raise ValueError(f"columns of different lengths: {sorted(lengths)}")
    producer = _Producer(made, lengths.pop() if lengths else 0)
    return ArrowArrayStream(
        get_schema=_code(_get_schema),
        get_next=_code(_get_next),
        get_last_error=_code(_get_last_error),
        release=_code(_release_stream),
        private_data=_keep(producer),
    )


def _capsule_pointer(capsule: Any) -> int:
    point = ctypes.pythonapi.PyCapsule_GetPointer
    point.restype = c_void_p
    point.argtypes = [ctypes.py_object, c_char_p]
    return int(point(capsule, b"arrow_array_stream"))


def _stream_of(rows: Any) -> Any:
    """The capsule of a frame's own stream; None where it has none: that of pandas needs pyarrow."""
    if not hasattr(rows, "__arrow_c_stream__"):
        return None
    try:
        return rows.__arrow_c_stream__()
    except ImportError:
        return None


def add_frame(options: Optional[int], name: str, rows: Any) -> None:
    """Gives rows to burin's options: by the frame's own stream, else by columns, else as JSON."""
    capsule = _stream_of(rows)
    if capsule is not None:
        _add_stream(options, name, _capsule_pointer(capsule))
        return
    columns = columns_of(rows)
    if columns:
        try:
            stream = make_stream(columns)
        except Untyped:
            pass
        else:
            _add_stream(options, name, ctypes.addressof(stream))
            return
    add_bytes(options, name, json_rows(rows), b"json")


def add_bytes(options: Optional[int], name: str, content: bytes, format: Optional[bytes]) -> None:
    """Gives burin's options what would stand in a file; a format of None: as it looks."""
    if not library().burin_options_add_data(options, name.encode(), content, len(content), format):
        raise_problem(library().burin_options_problem(options), OptionError)


def _add_stream(options: Optional[int], name: str, stream: int) -> None:
    if not library().burin_options_add_arrow(options, name.encode(), stream):
        raise_problem(library().burin_options_problem(options), OptionError)


# --- JSON -------------------------------------------------------------------------------------


def json_value(value: Any) -> Any:
    """What json.dumps() asks for: dates, and the numbers and arrays of NumPy."""
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    for method in ("tolist", "item", "to_dict"):
        if hasattr(value, method):
            return getattr(value, method)()
    if type(value).__name__ in ("NAType", "NaTType"):
        return None
    if hasattr(value, "__float__"):  # Decimal, Fraction
        return float(value)
    if hasattr(value, "__iter__"):
        return list(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON: {value!r}")


def _finite(value: Any) -> Any:
    """The value with null for NaN and the infinities, which JSON doesn't have."""
    if isinstance(value, float):
        return value if value - value == 0 else None
    if isinstance(value, Mapping):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(item) for item in value]
    if type(value).__name__ in ("NAType", "NaTType"):
        return None
    return value


def to_json(value: Any) -> bytes:
    def write(given: Any) -> str:
        return json.dumps(given, ensure_ascii=False, allow_nan=False, default=json_value)

    try:
        return write(value).encode()
    except ValueError:  # NaN, or a loop: then the next one says so
        plain = json.loads(json.dumps(value, default=json_value))
        return write(_finite(plain)).encode()


def _plain_values(column: Any) -> List[Any]:
    kind = getattr(getattr(column, "dtype", None), "kind", None)
    if kind == "M" and not hasattr(column, "dt"):  # times of NumPy would be numbers of their unit
        return [None if t != t else str(t) for t in column.astype("M8[ms]")]
    return list(column.tolist() if hasattr(column, "tolist") else column)


def json_rows(rows: Any) -> bytes:
    """Rows as a JSON array of objects, from rows or columns."""
    columns = columns_of(rows)
    if columns is None:
        return to_json(list(rows))
    values = [_plain_values(column) for column in columns.values()]
    return to_json([dict(zip(columns, row)) for row in zip(*values)])
