"""Pointblank, all checks in one plan: all but the check of a mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pointblank as pb
import polars as pl

from benchmarks.contenders.by_hand import PASSES
from benchmarks.rows import Answers, Check, Checks, Kind, Run

_STEPS: Mapping[Kind, Callable[[Any, Check], Any]] = {
    "unique": lambda plan, check: plan.rows_distinct(columns_subset=check.column),
    "at_least": lambda plan, check: plan.col_vals_ge(check.column, check.low, na_pass=True),
    "at_most": lambda plan, check: plan.col_vals_le(check.column, check.high, na_pass=True),
    "between": lambda plan, check: plan.col_vals_between(check.column, check.low, check.high, na_pass=True),
    "one_of": lambda plan, check: plan.col_vals_in_set(check.column, list(check.values)),
    "pattern": lambda plan, check: plan.col_vals_regex(check.column, check.text, na_pass=True),
    "longest": lambda plan, check: plan.col_vals_expr(PASSES["longest"](check, pl.col(check.column))),
    "filled": lambda plan, check: plan.col_vals_not_null(check.column),
    "greater": lambda plan, check: plan.col_vals_gt(check.column, pb.col(check.other), na_pass=True),
}


def prepare(path: Path, checks: Checks) -> Run:
    """What it can do of the checks."""
    steps = [check for check in checks.all if check.kind in _STEPS]

    def run() -> Answers:
        plan: Any = pb.Validate(data=pl.read_parquet(path))
        for check in steps:
            plan = _STEPS[check.kind](plan, check)
        failed = plan.interrogate().n_failed()
        return {check.id: int(failed[number]) for number, check in enumerate(steps, start=1)}

    return run
