"""Views: queries over the tables, run by polars' SQL engine."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import polars as pl
from polars.exceptions import PolarsError

from bilateral.errors import ViewError

_PLACE = re.compile(r"at Line: (\d+), Column: (\d+)")


def read_view(path: Path, shown: str, tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Run a view's query over the tables, derived columns included.

    Whole numbers come as 64-bit integers, whatever width the engine counted in.
    Raises :class:`~bilateral.errors.ViewError` where the file holds no query that the tables can answer.
    """
    try:
        query = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ViewError(f"not UTF-8: {error.reason}", path=shown) from error
    try:
        with pl.SQLContext(frames=dict(tables)) as context:
            frame = context.execute(query, eager=True)
    except PolarsError as error:
        first_line = str(error).strip().splitlines()[0]
        place = _PLACE.search(first_line)
        line, column = (int(place[1]), int(place[2])) if place else (1, 1)
        hint = f"Tables: {', '.join(sorted(tables))}."
        raise ViewError(f"cannot be run: {first_line}", path=shown, line=line, column=column, hint=hint) from error
    if not frame.columns:
        raise ViewError("is no query", path=shown, hint="Write one SELECT.")
    return frame.with_columns(pl.selectors.integer().cast(pl.Int64))
