"""A row of the table of scores."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A measure on a set of gold: our score as ``bilateral``, those of peers by their names."""

    gold: str
    measure: str
    cases: int
    scores: Mapping[str, float]
