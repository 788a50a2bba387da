"""Rows of the program: frames, columns, rows, bytes and files."""

import datetime
import decimal
import json

import burin
import pytest
from burin import _arrow, _frames
from pictures import bars

ROWS = [{"a": "A", "b": 28}, {"a": "B", "b": 55}]


@pytest.fixture
def expected(bar):
    return bars(bar)


def test_rows_columns_bytes_and_files_are_the_same(named, expected, tmp_path):
    csv = b"a,b\nA,28\nB,55\n"
    path = tmp_path / "rows.csv"
    path.write_bytes(csv)
    for rows in (
        ROWS,
        {"a": ["A", "B"], "b": [28, 55]},
        {"a": ("A", "B"), "b": (28.0, 55.0)},
        csv,
        json.dumps(ROWS).encode(),
        path,
        str(path),
    ):
        assert bars(named, data={"table": rows}) == expected, rows


def test_frames_of_pandas_are_taken_by_columns(named, expected):
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(ROWS)
    for made in (
        frame,
        frame.astype({"b": "float32"}),
        frame.astype({"b": "uint8"}),
        frame.astype({"a": "category"}),
        frame.astype({"a": "string", "b": "Int64"}),
        frame.iloc[::-1].iloc[::-1],
        frame.set_index("a", drop=False),
    ):
        assert bars(named, data={"table": made}) == expected


def test_missing_values_are_null(named):
    pandas = pytest.importorskip("pandas")
    rows = [{"a": "A", "b": 1}, {"a": "B", "b": None}, {"a": "C", "b": 2}]
    expected = bars({**named, "data": {"values": rows}})
    assert len(expected) == 2
    frame = pandas.DataFrame(rows)
    for made in (rows, frame, frame.astype({"b": "Int64"}), {"a": "ABC", "b": [1, None, 2]}):
        assert bars(named, data={"table": made}) == expected


def scene_of(kind, rows, data=None, **options):
    """Points over a field t of times, or x of what else."""
    spec = {
        "data": {"name": "table"} if data is not None else {"values": rows},
        "mark": "point",
        "encoding": {"x": {"field": "v", "type": kind}},
    }
    given = {} if data is None else {"data": {"table": data}}
    return json.loads(burin.render(spec, "scene.json", **given, **options))


def test_instants_and_local_times_stay_what_they_are():
    pandas = pytest.importorskip("pandas")
    local = ["2026-01-01T12:00:00", "2026-07-01T12:00:00"]
    expected = scene_of("temporal", [{"v": v} for v in local], timezone="Europe/Berlin")
    naive = [datetime.datetime.fromisoformat(v) for v in local]
    series = pandas.to_datetime(pandas.Series(local))
    for values in (naive, series, series.to_numpy(), series.dt.tz_localize("Europe/Berlin"),
                   list(series.dt.tz_localize("Europe/Berlin"))):
        assert scene_of("temporal", None, {"v": values}, timezone="Europe/Berlin") == expected
    dates = scene_of("temporal", [{"v": "2026-01-01"}, {"v": "2026-07-01"}])
    values = [datetime.date(2026, 1, 1), datetime.date(2026, 7, 1)]
    assert scene_of("temporal", None, {"v": values}) == dates


def test_booleans_large_numbers_decimals_and_lists():
    flags = [True, False, True, None, True, False, True, True, False]
    assert scene_of("nominal", None, {"v": flags}) == scene_of(
        "nominal", [{"v": v} for v in flags]
    )
    large = [2**70, 1]
    assert scene_of("quantitative", None, {"v": large}) == scene_of(
        "quantitative", [{"v": float(2**70)}, {"v": 1}]
    )
    exact = [decimal.Decimal("1.5"), decimal.Decimal("2")]
    assert scene_of("quantitative", None, {"v": exact}) == scene_of(
        "quantitative", [{"v": 1.5}, {"v": 2}]
    )


def test_columns_of_different_lengths_are_a_mistake(named):
    with pytest.raises(ValueError, match="different lengths"):
        _arrow.make_stream({"a": ["A", "B"], "b": [1]})


def test_columns_are_arrow_s():
    """https://arrow.apache.org/docs/format/CDataInterface.html"""
    column = _arrow.column_of(["é", None, "abc"])
    assert (column.format, column.length, column.null_count) == ("u", 3, 1)
    assert column.buffers[0] == b"\x05"
    assert list(column.buffers[1]) == [0, 2, 2, 5]
    assert column.buffers[2] == "éabc".encode()
    column = _arrow.column_of([True, False, None])
    assert (column.format, column.buffers) == ("b", [b"\x03", b"\x01"])
    assert _arrow.column_of([1, 2]).format == "l"
    assert _arrow.column_of([1, 2.5]).format == "g"
    assert _arrow.column_of([1, 2**63]).format == "g"
    assert _arrow.column_of([None]).format == "n"
    assert _arrow.column_of([datetime.date(1970, 1, 2)]).buffers[1][0] == 1
    assert _arrow.column_of([datetime.datetime(1970, 1, 1, 0, 0, 1)]).format == "tsu:"
    with pytest.raises(_arrow.Untyped):
        _arrow.column_of([1, "a"])


def test_frames_that_a_specification_names_are_found(named):
    frame = {"a": ["A", "B"], "b": [28, 55]}

    class Frame(dict):
        pass

    frame = Frame(frame)
    name = _frames.name_frame(frame)
    assert _frames.name_frame(frame) == name
    spec = {**named, "data": {"name": name}}
    assert bars(spec) == bars(named, data={"table": frame})
    other = _frames.name_frame(Frame(frame))
    assert other != name
    # The picture doesn't depend on how many frames there were before.
    assert burin.render({**named, "data": {"name": other}}) == burin.render(spec)
