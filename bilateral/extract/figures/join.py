"""The quantities of a text: measured numbers, those together that say one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bilateral.extract.figures.measured import Measured, Quantity
from bilateral.extract.figures.ranges import read_range, read_two_sided
from bilateral.extract.figures.together import read_again, read_composed, read_give_or_take, read_one_in
from bilateral.text.number_value import Form

_FARTHEST = 20
"""Characters between two numbers that may say one thing."""


def join(measured: Iterable[Measured], lower: str) -> Iterator[Quantity]:
    """The numbers in order, those together that say one thing."""
    before: Quantity | None = None
    for found in measured:
        joined = None if before is None else _joined(before, found, lower)
        if joined is not None:
            before = joined
            continue
        if before is not None:
            yield before
        before = Quantity(found)
    if before is not None:
        yield before


def _joined(before: Quantity, found: Measured, lower: str) -> Quantity | None:
    gap = lower[before.span.end : found.span.start]
    if (
        len(gap) > _FARTHEST
        or before.upper is not None
        or Form.ORDINAL in (before.lower.number.form, found.number.form)
    ):
        return None
    first = before.lower
    return (
        read_composed(first, found, gap, lower)
        or read_one_in(first, found, gap)
        or read_give_or_take(first, found, gap)
        or read_again(first, found, gap, lower)
        or read_two_sided(first, found, gap, lower)
        or read_range(first, found, gap, lower)
    )
