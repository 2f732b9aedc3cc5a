"""Views: queries over the tables, run by polars' SQL engine."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import polars as pl
from polars.exceptions import PolarsError

from bilateral.errors import ViewError
from bilateral.files import read_small
from bilateral.read.bounded import TooMuchError, run_bounded
from bilateral.read.cells import MOST_CELLS
from bilateral.settings import Limits

_NO_CODE = re.compile(r"'(?:[^']|'')*'|--[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)
"""What holds no code: text in quotation marks, comments. An open comment runs to the end, so that no part of it is
searched again."""
_OUTSIDE = re.compile(
    r"\b(?:(?:read|scan)_\w+\s*\(|current_(?:date|time|timestamp)\b|now\s*\(|(?:from|join)\s*')", re.IGNORECASE
)
_QUOTED = re.compile(r"""['"`](\w+)['"`(]""")
_PLACE = re.compile(r"at Line: (\d+), Column: (\d+)")


def read_view(path: Path, shown: str, tables: Mapping[str, pl.DataFrame], limits: Limits) -> pl.DataFrame:
    """Run a view's query over the tables, derived columns included.

    Whole numbers come as 64-bit integers, whatever width the engine counted in.
    Raises :class:`~bilateral.errors.ViewError` where the file holds no query that the tables can answer, and where
    the answer takes more time or memory than the limits allow.
    """
    try:
        query = read_small(path)
    except UnicodeDecodeError as error:
        raise ViewError(f"not UTF-8: {error.reason}", path=shown) from error
    except ValueError as error:
        raise ViewError(str(error), path=shown) from error
    _refuse_what_is_no_query(query, shown)
    try:
        frame = run_bounded(lambda: _run(query, tables), seconds=limits.view_seconds, megabytes=limits.view_megabytes)
    except TooMuchError as error:
        hint = "Join on keys, or raise the limits in dataset.toml: view_seconds and view_megabytes under [limits]."
        raise ViewError(str(error), path=shown, hint=hint) from error
    except PolarsError as error:
        first_line = str(error).strip().splitlines()[0]
        line, column = _place(query, first_line)
        hint = f"Tables: {', '.join(sorted(tables))}."
        raise ViewError(f"cannot be run: {first_line}", path=shown, line=line, column=column, hint=hint) from error
    if frame.height * frame.width > MOST_CELLS:
        problem = f"gives {frame.height:,} rows of {frame.width:,} columns, and at most {MOST_CELLS:,} cells are read"
        raise ViewError(problem, path=shown, hint="Join on keys.")
    if not frame.columns:
        raise ViewError("gives no column", path=shown, hint="Name the columns after SELECT.")
    return frame.with_columns(pl.selectors.integer().cast(pl.Int64))


def _run(query: str, tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    with pl.SQLContext(frames=dict(tables)) as context:
        return context.execute(query, eager=True)


def _refuse_what_is_no_query(query: str, shown: str) -> None:
    """A view is a query over the tables: it reads no file and no clock, and changes nothing."""
    code = _code(query)
    words = code.split(None, 1)
    if not words or words[0].upper() not in ("SELECT", "WITH"):
        raise ViewError("is no query", path=shown, hint="Write one SELECT, or WITH … SELECT.")
    outside = _OUTSIDE.search(code)
    if outside:
        line, column = _line_and_column(code, outside.start())
        hint = "A view reads the tables of the record alone: no file, no clock."
        raise ViewError(f"uses {' '.join(outside[0].split())!r}", path=shown, line=line, column=column, hint=hint)


def _code(query: str) -> str:
    """The query with its comments and the insides of its texts blanked, each character where it was."""
    return _NO_CODE.sub(lambda match: f"'{_blank(match[0][1:-1])}'" if match[0][0] == "'" else _blank(match[0]), query)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _place(query: str, message: str) -> tuple[int, int]:
    """Line and column that the engine's message tells, or those of the name that it quotes first."""
    told = _PLACE.search(message)
    if told:
        return int(told[1]), int(told[2])
    name = _QUOTED.search(message)
    found = re.search(rf"\b{re.escape(name[1])}\b", _code(query), re.IGNORECASE) if name else None
    return _line_and_column(query, found.start()) if found else (1, 1)


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
