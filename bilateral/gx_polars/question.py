"""What a metric wants to know of the data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import polars as pl


@dataclass(frozen=True)
class Question:
    """Expressions of one value each, and what to make of those values.

    ``finish`` takes one argument for each expression. What it raises is the failure of this question alone.
    """

    expressions: tuple[pl.Expr, ...]
    finish: Callable[..., Any]


def ask(expression: pl.Expr, finish: Callable[[Any], Any] = lambda value: value) -> Question:
    """The question of a single expression."""
    return Question((expression,), finish)
