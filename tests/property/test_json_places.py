"""Every value of a JSON text is found where its place says that it starts."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bilateral.json_text import Pointer, json_places, read_json

_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
_VALUES = st.recursive(_SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


def _at(value: Any, pointer: Pointer) -> Any:
    for part in pointer:
        value = value[part]
    return value


@given(
    value=_VALUES,
    indent=st.sampled_from([None, 0, 2]),
    ascii_only=st.booleans(),
    around=st.sampled_from(["", " ", "\n\t "]),
)
def test_what_starts_at_a_place_is_the_value(value: Any, *, indent: int | None, ascii_only: bool, around: str) -> None:
    text = around + json.dumps(value, indent=indent, ensure_ascii=ascii_only) + around
    lines = text.split("\n")
    places = json_places(text)
    assert read_json(text) == value
    for pointer, (line, column) in places.items():
        start = sum(len(each) + 1 for each in lines[: line - 1]) + column - 1
        assert json.JSONDecoder().raw_decode(text, start)[0] == _at(value, pointer)
    assert len(places) == _count(value)


def _count(value: Any) -> int:
    """How many values there are, those within it included."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(map(_count, inner))
