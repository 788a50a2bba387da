"""The Arrow C stream interface: producers of other libraries, played by ctypes."""

import ctypes
import gc

import burin
import pytest
from burin import _arrow
from pictures import bars

make_capsule = ctypes.pythonapi.PyCapsule_New
make_capsule.restype = ctypes.py_object
make_capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]


class Producer:
    """A frame that offers nothing but its stream, as polars, pyarrow and DuckDB have it."""

    def __init__(self, columns, form=None):
        self.columns, self.form = columns, form
        self.count = 0

    def __arrow_c_stream__(self, requested_schema=None):
        self.count += 1
        self.stream = _arrow.make_stream(self.columns)  # who makes a capsule owns what is in it
        if self.form:
            made = _arrow._alive[self.stream.private_data].columns
            for name in made:
                made[name] = made[name]._replace(format=self.form)
        return make_capsule(ctypes.addressof(self.stream), b"arrow_array_stream", None)


@pytest.fixture(autouse=True)
def released():
    """All that was handed over is released once the figure is gone."""
    gc.collect()
    before = len(_arrow._alive)
    yield
    gc.collect()
    assert len(_arrow._alive) == before


def test_a_stream_is_read_once_and_released(named, bar):
    frame = Producer({"a": ["A", "B"], "b": [28, 55]})
    assert bars(named, data={"table": frame}) == bars(bar)
    assert frame.count == 1
    assert not frame.stream.release


def test_a_type_that_is_not_read_is_told_with_its_column(named):
    with pytest.raises(burin.OptionError) as told:
        burin.render(named, data={"table": Producer({"a": ["A"]}, form="z")})
    assert "table" in str(told.value) or "a" in str(told.value)


def test_a_figure_keeps_its_rows(named, bar):
    figure = burin.Figure(named, data={"table": Producer({"a": ["A", "B"], "b": [28, 55]})})
    gc.collect()
    with burin.Figure(bar) as plain:
        assert figure.render("scene.json") == plain.render("scene.json")
    figure.close()
    del figure


def test_many_rows_reach_a_chart(named):
    numpy = pytest.importorskip("numpy")
    pandas = pytest.importorskip("pandas")
    count = 100_000
    frame = pandas.DataFrame({"a": numpy.arange(count) % 24, "b": numpy.ones(count)})
    named["encoding"]["y"]["aggregate"] = "sum"
    heights = bars(named, data={"table": frame})
    assert len(heights) == 24
    # Rows are spread evenly but for the rest: 100,000 = 24 * 4166 + 16.
    assert heights[0] / heights[-1] == pytest.approx(4167 / 4166, abs=1e-4)


def test_a_frame_whose_stream_lacks_a_package_goes_by_its_columns(named, bar):
    """pandas from 2.2 without pyarrow."""

    class Frame(dict):
        def __arrow_c_stream__(self, requested_schema=None):
            raise ImportError("pyarrow")

    assert bars(named, data={"table": Frame(a=["A", "B"], b=[28, 55])}) == bars(bar)
