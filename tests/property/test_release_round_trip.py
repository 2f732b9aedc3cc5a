"""Whatever a table holds, what is read from its Parquet file is what was written."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow.parquet as pq
from hypothesis import given
from hypothesis import strategies as st

from bilateral.project import Project
from bilateral.release.arrow import arrow_table
from bilateral.release.content import Released
from bilateral.release.parquet import parquet_bytes
from bilateral.shape import Column, Shape

SMALL = Path(__file__).resolve().parents[1] / "unit" / "small"
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "string": TEXT,
    "integer": st.integers(-(2**63), 2**63 - 1),
    "number": st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(),
}
TYPES = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean}


@cache
def any_shape() -> Shape:
    return Project.open(SMALL).shapes["remarks"]


@st.composite
def columns(draw: st.DrawFn, name: str) -> tuple[Column, list[Any]]:
    kind = draw(st.sampled_from(["string", "integer", "number", "boolean", "codes"]))
    nullable = draw(st.booleans())
    codes = draw(st.lists(TEXT, min_size=1, max_size=70, unique=True)) if kind == "codes" else None
    values = st.sampled_from(codes) if codes else VALUES[kind]
    cells = draw(st.lists(st.none() | values if nullable else values, min_size=4, max_size=4))
    meanings = dict.fromkeys(codes, "A code.") if codes else None
    return Column(name, "string" if codes else kind, "X.", nullable=nullable, codes=meanings), cells  # type: ignore[arg-type]


@given(columns("one"), columns("two"), st.integers(0, 4))
def test_what_is_read_is_what_was_written(one: Any, two: Any, rows: int) -> None:
    shape = replace(any_shape(), columns=(one[0], two[0]), key=("one",))
    frame = pl.DataFrame(
        {column.name: pl.Series(cells[:rows], dtype=TYPES[column.type]) for column, cells in (one, two)}
    )
    raw = parquet_bytes(arrow_table(Released(shape, frame), {"table": "any"}))
    read = pl.read_parquet(io.BytesIO(raw))
    plain = read.with_columns(pl.col(pl.Enum, pl.Categorical).cast(pl.String))
    assert plain.equals(frame)
    assert plain.schema == frame.schema
    assert pq.read_table(io.BytesIO(raw)).to_pylist() == frame.to_dicts()
    assert parquet_bytes(arrow_table(Released(shape, frame.clone()), {"table": "any"})) == raw
