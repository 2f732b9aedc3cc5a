"""A row of the table of scores."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A measure of a gold set: how many cases it has, and the score of each contender, from 0 to 1."""

    gold: str
    measure: str
    cases: int
    scores: Mapping[str, float]
