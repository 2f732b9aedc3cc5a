"""Views: queries over the tables, run by polars' SQL engine."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import polars as pl
from polars.exceptions import PolarsError

from bilateral.errors import ViewError
from bilateral.read.bounded import run_bounded
from bilateral.settings import Limits

_NO_CODE = re.compile(r"'(?:[^']|'')*'|--[^\n]*|/\*.*?\*/", re.DOTALL)
"""What holds no code: text in quotation marks, comments."""
_OUTSIDE = re.compile(r"\b(?:(?:read|scan)_\w+\s*\(|current_(?:date|time|timestamp)\b|now\s*\()", re.IGNORECASE)
_PLACE = re.compile(r"at Line: (\d+), Column: (\d+)")


def read_view(path: Path, shown: str, tables: Mapping[str, pl.DataFrame], limits: Limits) -> pl.DataFrame:
    """Run a view's query over the tables, derived columns included.

    Whole numbers come as 64-bit integers, whatever width the engine counted in.
    Raises :class:`~bilateral.errors.ViewError` where the file holds no query that the tables can answer, and where
    the answer takes more time or memory than the limits allow.
    """
    try:
        query = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ViewError(f"not UTF-8: {error.reason}", path=shown) from error
    _refuse_what_is_no_query(query, shown)
    try:
        frame = run_bounded(lambda: _run(query, tables), limits)
    except (TimeoutError, MemoryError) as error:
        hint = "Join on keys, or raise the limits in dataset.toml: view_seconds and view_megabytes under [limits]."
        raise ViewError(str(error), path=shown, hint=hint) from error
    except PolarsError as error:
        first_line = str(error).strip().splitlines()[0]
        place = _PLACE.search(first_line)
        line, column = (int(place[1]), int(place[2])) if place else (1, 1)
        hint = f"Tables: {', '.join(sorted(tables))}."
        raise ViewError(f"cannot be run: {first_line}", path=shown, line=line, column=column, hint=hint) from error
    if not frame.columns:
        raise ViewError("is no query", path=shown, hint="Write one SELECT.")
    return frame.with_columns(pl.selectors.integer().cast(pl.Int64))


def _run(query: str, tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    with pl.SQLContext(frames=dict(tables)) as context:
        return context.execute(query, eager=True)


def _refuse_what_is_no_query(query: str, shown: str) -> None:
    """A view is a query over the tables: it reads no file and no clock, and changes nothing."""
    code = _NO_CODE.sub(lambda match: " " * len(match[0]) if match[0][0] != "'" else "''", query)
    words = code.split(None, 1)
    if not words or words[0].upper() not in ("SELECT", "WITH"):
        raise ViewError("is no query", path=shown, hint="Write one SELECT, or WITH … SELECT.")
    outside = _OUTSIDE.search(code) or re.search(r"\b(?:from|join)\s*''", code, re.IGNORECASE)
    if outside:
        line = code.count("\n", 0, outside.start()) + 1
        hint = "A view reads the tables of the record alone: no file, no clock."
        raise ViewError(f"uses {outside[0].strip()!r}", path=shown, line=line, hint=hint)
