"""A line of the table that `make bench-extract` prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """What a measure gives on a gold set of so many cases, by who is measured; the first is the project."""

    gold: str
    measure: str
    cases: int
    scores: Mapping[str, float]
