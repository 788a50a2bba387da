"""The structs and tables here are those of burin.h."""

import re

import burin
import pytest
from burin import _library

PLAIN = re.compile(r"/\*.*?\*/", re.DOTALL)


@pytest.fixture
def header(sources):
    return PLAIN.sub("", (sources / "library" / "burin.h").read_text())


def declared_members(header, name):
    body = re.search(rf"struct {name} \{{(.*?)\n\}};", header, re.DOTALL).group(1)
    members = []
    for line in body.split(";"):
        line = " ".join(line.split())
        if "(*" in line:  # a function
            members.append(re.search(r"\(\*(\w+)\)\(", line).group(1))
        elif line:
            members += [re.search(r"(\w+)$", part.strip()).group(1) for part in line.split(",")]
    return members


@pytest.mark.parametrize(
    "name, struct",
    [
        ("burin_message", _library.MessageStruct),
        ("burin_option_type", _library.OptionStruct),
        ("burin_input", _library.InputStruct),
        ("burin_output", _library.OutputStruct),
        ("burin_change", _library.ChangeStruct),
        ("burin_verdict", _library.VerdictStruct),
        ("burin_check", _library.CheckStruct),
    ],
)
def test_structs_have_the_members_of_the_header(header, name, struct):
    assert [field for field, _ in struct._fields_] == declared_members(header, name)


@pytest.mark.parametrize(
    "name, prefix, ours",
    [
        ("burin_severity", "BURIN_", _library.SEVERITIES),
        ("burin_option_kind", "BURIN_OPTION_", _library.KINDS),
        ("burin_option_group", "BURIN_OPTIONS_", _library.GROUPS),
        ("burin_state", "BURIN_", _library.STATES),
    ],
)
def test_enums_are_those_of_the_header(header, name, prefix, ours):
    body = re.search(rf"enum {name} \{{(.*?)\}}", header, re.DOTALL).group(1)
    names = [word.strip()[len(prefix) :].lower() for word in body.split(",") if word.strip()]
    assert names == list(ours)


def test_functions_are_declared_in_the_header(header):
    for name, _, arguments in _library.FUNCTIONS:
        found = re.search(rf"\b{name}\(([^;]*)\);", header)
        assert found, name
        taken = found.group(1).strip()
        assert (0 if taken in ("", "void") else taken.count(",") + 1) == len(arguments), name


def test_the_version_is_the_library_s():
    assert burin.__version__ == burin.library_version()


def test_a_library_that_is_not_there_is_told(monkeypatch):
    monkeypatch.setenv("BURIN_LIBRARY", "/nowhere/libburin.so")
    _library.library.cache_clear()
    try:
        with pytest.raises(ImportError, match="BURIN_LIBRARY"):
            _library.library()
    finally:
        _library.library.cache_clear()
