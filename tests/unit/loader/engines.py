"""One table in the form of every engine, with its values as all of them should give them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

import bilateral

Seen = tuple[list[str], list[tuple[Any, ...]]]
"""Names of the columns, and rows."""


def in_every_engine(name: str, version: str | None = None) -> Mapping[str, Seen]:
    """Columns and rows of a table by engine."""
    polars = bilateral.load(name, version=version)
    lazy = bilateral.load(name, engine="lazy", version=version).collect()
    arrow = bilateral.load(name, engine="arrow", version=version)
    duckdb = bilateral.load(name, engine="duckdb", version=version)
    numpy_backed = bilateral.load(name, engine="pandas", version=version)
    arrow_backed = bilateral.load(name, engine="pandas", dtype_backend="pyarrow", version=version)
    return {
        "polars": (polars.columns, polars.rows()),
        "lazy": (lazy.columns, lazy.rows()),
        "arrow": (arrow.column_names, plain_rows(row.values() for row in arrow.to_pylist())),
        "duckdb": (duckdb.columns, plain_rows(duckdb.fetchall())),
        "pandas": _seen(numpy_backed),
        "pandas on arrow": _seen(arrow_backed),
    }


def plain_rows(rows: Iterable[Iterable[Any]]) -> list[tuple[Any, ...]]:
    """Rows of plain values."""
    return [tuple(_plain(value) for value in row) for row in rows]


def _seen(frame: pd.DataFrame) -> Seen:
    return list(frame.columns), plain_rows(frame.itertuples(index=False, name=None))


def _plain(value: Any) -> Any:
    """The value as any library should give it: nothing is None, a day is a date."""
    if isinstance(value, pd.Timestamp):
        return value.date()
    return None if value is not None and pd.isna(value) else value
