"""The validation that pandera brings, of a polars frame: the schema's half."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pandera.polars as pa
import polars as pl
from pandera.errors import SchemaErrors

from benchmarks.rows import COLUMNS, Answers, Check, Checks, Kind, Run

_CHECKS: Mapping[Kind, Callable[[Check], Any]] = {
    "at_least": lambda check: pa.Check.ge(check.low, error=check.id),
    "at_most": lambda check: pa.Check.le(check.high, error=check.id),
    "one_of": lambda check: pa.Check.isin(list(check.values), error=check.id),
    "pattern": lambda check: pa.Check.str_matches(check.text, error=check.id),
    "longest": lambda check: pa.Check.str_length(max_value=int(check.high or 0), error=check.id),
}


def prepare(path: Path, checks: Checks) -> Run:
    """The checks of the schema."""
    schema = pandera_schema(checks)
    by_name = {(check.column, named(check)): check.id for check in checks.schema}

    def run() -> Answers:
        answers = dict.fromkeys((check.id for check in checks.schema), 0)
        try:
            schema.validate(pl.read_parquet(path), lazy=True)
        except SchemaErrors as errors:
            counted = errors.failure_cases.group_by("column", "check").len()
            answers |= {by_name[column, check]: number for column, check, number in counted.iter_rows()}
        return answers

    return run


def pandera_schema(checks: Checks) -> pa.DataFrameSchema:
    """The schema, whose cells may all be empty."""
    own = {name: [check for check in checks.schema if check.column == name] for name in COLUMNS}
    return pa.DataFrameSchema(
        {
            name: pa.Column(
                kind,
                [_CHECKS[check.kind](check) for check in own[name] if check.kind != "unique"],
                nullable=True,
                unique=any(check.kind == "unique" for check in own[name]),
            )
            for name, kind in COLUMNS.items()
        }
    )


def named(check: Check) -> str:
    """How pandera names a check in what it finds."""
    return "field_uniqueness" if check.kind == "unique" else check.id
