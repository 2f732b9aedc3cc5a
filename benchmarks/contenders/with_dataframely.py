"""Dataframely, all rules in one schema: all but the check of a mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl

from benchmarks.contenders.by_hand import PASSES
from benchmarks.rows import COLUMNS, Answers, Check, Checks, Run

_TYPES = {pl.String: dy.String, pl.Int64: dy.Int64, pl.Float64: dy.Float64}


def prepare(path: Path, checks: Checks) -> Run:
    """What it can do of the checks."""
    rules = [check for check in checks.all if check.kind != "mean"]
    schema: Any = type("Rows", (dy.Schema,), dict(_parts(rules)))

    def run() -> Answers:
        _, failing = schema.filter(pl.read_parquet(path))
        counts = failing.counts()
        return {check.id: counts.get(_named(check), 0) for check in rules}

    return run


def _parts(rules: list[Check]) -> Iterator[tuple[str, Any]]:
    """Columns with their rules, and rules of two columns."""
    for name, kind in COLUMNS.items():
        own = [check for check in rules if check.column == name and check.kind != "greater"]
        asked = {check.kind for check in own}
        functions = {check.id: _function(check) for check in own if check.kind not in ("filled", "unique")}
        yield name, _TYPES[kind](nullable="filled" not in asked, unique="unique" in asked, check=functions or None)
    for check in rules:
        if check.kind == "greater":
            yield check.id, dy.rule()(lambda _, check=check: PASSES["greater"](check, pl.col(check.column)))


def _function(check: Check) -> Callable[[pl.Expr], pl.Expr]:
    return lambda column: PASSES[check.kind](check, column)


def _named(check: Check) -> str:
    """How dataframely names a rule."""
    names = {"filled": f"{check.column}|nullability", "unique": f"{check.column}|unique", "greater": check.id}
    return names.get(check.kind, f"{check.column}|check__{check.id}")
