"""A mention of an actor, by the numbers of its words."""

from __future__ import annotations

from typing import NamedTuple

from bilateral.extract.candidate import Confidence


class Mention(NamedTuple):
    """Words ``first`` to ``last`` (included) that stand for an actor; ``name`` are the words of its bare name.

    ``office`` and ``organisation`` are words too, which may lie outside. ``others`` are further keys of the record
    that go by this name. (A tuple, for there are many of them, and frozen dataclasses are slow to make.)
    """

    first: int
    last: int
    kind: str
    value: str
    rule: str
    confidence: Confidence
    name: tuple[int, int]
    office: tuple[int, int] | None = None
    organisation: tuple[int, int] | None = None
    others: tuple[str, ...] = ()
