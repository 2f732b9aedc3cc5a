"""What a rule caught, piece by piece."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from bilateral.extract.dates.meaning.setting import Meaning
from bilateral.extract.dates.sequence import Caught
from bilateral.text.source import Span

Build: TypeAlias = Callable[[Caught], Meaning | None]
_TOWARDS = {"last": -1, "past": -1, "preceding": -1, "previous": -1, "prior": -1, "this": 0, "current": 0}
"""Units from the present one that the word before a unit means; one more for any other."""


def value_of(caught: Caught, name: str) -> Any:
    return caught[name].value if name in caught else None


def said(caught: Caught, name: str) -> Any:
    """The meaning of an expression that was caught."""
    return caught[name].value.meaning


def count_of(caught: Caught, name: str = "count") -> int | None:
    """A number; one for an article, ``None`` for "several"."""
    value = caught[name].value
    return value if isinstance(value, int) else 1 if value in ("a", "an") else None


def towards_of(caught: Caught) -> int | None:
    return _TOWARDS.get(caught["towards"].value, 1) if "towards" in caught else None


def spans(caught: Caught, first: str, last: str) -> tuple[Span, Span]:
    """Where the ends of an interval stand, by an item of each."""
    return caught[first].span, caught[last].span


def month_of(caught: Caught, number: str = "") -> int:
    return int(caught["month" + number].value)


def year_of(caught: Caught) -> int | None:
    """The year, of this century or the last where it has two digits."""
    year: int | None = value_of(caught, "year")
    return year if year is None or year > 99 else year + 1900
