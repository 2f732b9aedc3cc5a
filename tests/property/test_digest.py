"""Whatever a table holds, its digest is the same in every library, and another one when a cell is another one."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import duckdb
import pandas as pd
import polars as pl
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bilateral.compare.digest import POLARS_TYPES, logical_digest, number_text

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "string": TEXT,
    "integer": st.integers(-(2**63), 2**63 - 1),
    "number": st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(),
    "date": st.dates(dt.date(1678, 1, 1), dt.date(2261, 12, 31)),  # days that every library has
}
KINDS = {f"{kind} column": kind for kind in VALUES}


@st.composite
def frames(draw: st.DrawFn) -> pl.DataFrame:
    """A table with a column of each type, its cells empty or not."""
    rows = draw(st.integers(0, 5))
    return pl.DataFrame(
        {
            name: pl.Series(
                draw(st.lists(st.none() | VALUES[kind], min_size=rows, max_size=rows)), dtype=POLARS_TYPES[kind]
            )
            for name, kind in KINDS.items()
        }
    )


@settings(max_examples=60)
@given(frames())
def test_every_library_gives_the_same_digest(frame: pl.DataFrame) -> None:
    arrow = frame.to_arrow()
    digest = logical_digest(frame, KINDS)
    assert logical_digest(arrow, KINDS) == digest
    assert logical_digest(arrow.to_pandas(types_mapper=pd.ArrowDtype), KINDS) == digest
    with duckdb.connect() as connection:
        assert logical_digest(connection.from_arrow(arrow).to_arrow_table(), KINDS) == digest
    small = frame.with_columns(pl.col("integer column") % 2**53)  # floats, in which plain pandas holds them, go so far
    assert logical_digest(small.to_arrow().to_pandas(), KINDS) == logical_digest(small, KINDS)


@settings(max_examples=60)
@given(frames(), st.data())
def test_one_other_cell_gives_another_digest(frame: pl.DataFrame, data: st.DataObject) -> None:
    assume(frame.height)
    name = data.draw(st.sampled_from(list(KINDS)))
    row = data.draw(st.integers(0, frame.height - 1))
    value = data.draw(st.none() | VALUES[KINDS[name]])
    assume(value != frame[name][row])
    cells = [*frame[name][:row], value, *frame[name][row + 1 :]]
    other = frame.with_columns(pl.Series(name, cells, dtype=frame[name].dtype))
    assert logical_digest(other, KINDS) != logical_digest(frame, KINDS)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_json_and_is_read_back(value: float) -> None:
    assert float(json.loads(number_text(value))) == value
