"""Tests of the package, with the libburin of the build: BURIN_LIBRARY names it."""

import pathlib
import sys
import warnings

import pytest

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = HERE.parent.parent
sys.path.insert(0, str(HERE.parent))

import burin  # noqa: E402


@pytest.fixture
def bar():
    """Two bars, whose rows are in the specification."""
    return {
        "title": "Calls",
        "description": "Two offices & their calls.",
        "data": {"values": [{"a": "A", "b": 28}, {"a": "B", "b": 55}]},
        "mark": "bar",
        "encoding": {
            "x": {"field": "a", "type": "nominal"},
            "y": {"field": "b", "type": "quantitative"},
        },
    }


@pytest.fixture
def named(bar):
    """The same, whose rows the program gives."""
    return {**bar, "data": {"name": "table"}}


@pytest.fixture
def sources():
    return SOURCES
