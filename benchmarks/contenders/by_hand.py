"""The limit: one query written by hand for all counts, and one for the first failing rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import polars as pl

from benchmarks.rows import Answers, Check, Checks, Kind, Run

SHOWN = 20
"""Failing rows of a check that are listed."""

PASSES: Mapping[Kind, Callable[[Check, pl.Expr], pl.Expr]] = {
    "at_least": lambda check, column: column >= check.low,
    "at_most": lambda check, column: column <= check.high,
    "between": lambda check, column: column.is_between(check.low, check.high),
    "one_of": lambda check, column: column.is_in(check.values),
    "pattern": lambda check, column: column.str.contains(check.text),
    "longest": lambda check, column: column.str.len_chars() <= check.high,
    "greater": lambda check, column: column > pl.col(check.other),
    "filled": lambda _, column: column.is_not_null(),
}
"""Which cells hold; a null neither does nor does not."""


def prepare(path: Path, checks: Checks) -> Run:
    """All checks."""

    def run() -> Answers:
        frame = pl.scan_parquet(path)
        counted = frame.select(_count(check).alias(check.id) for check in checks.all).collect(engine="streaming")
        answers = {name: int(value) for name, value in counted.row(0, named=True).items()}
        failing = [check for check in checks.all if answers[check.id] and check.kind in PASSES]
        rows = (pl.col("row").filter(_fails(check)).head(SHOWN).implode().alias(check.id) for check in failing)
        frame.with_row_index("row").select(rows).collect(engine="streaming")
        return answers

    return run


def _count(check: Check) -> pl.Expr:
    column = pl.col(check.column)
    match check.kind:
        case "unique":
            return pl.len() - column.n_unique()
        case "mean":
            return column.mean().is_between(check.low, check.high).not_().cast(pl.Int64)
        case _:
            return _fails(check).sum()


def _fails(check: Check) -> pl.Expr:
    return PASSES[check.kind](check, pl.col(check.column)).not_()
