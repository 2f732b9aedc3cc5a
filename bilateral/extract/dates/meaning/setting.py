"""What an expression of time says, and what it is counted from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

from bilateral.extract.dates.stretch import Stretch

PAST, FUTURE = -1, 1


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is counted from.

    The day of publication, the tense and whether that is sure, the date told before, that told before in the same
    sentence, the day on which the text came out where it was written before, and the last day told before.
    """

    published: dt.date | None
    tense: int = 0
    sure: bool = True
    before: Stretch | None = None
    beside: Stretch | None = None
    out: dt.date | None = None

    day: Stretch | None = None

    def told(self, unit: str) -> Stretch | None:
        """The date told before: the last day that was, where days or weeks are counted from it."""
        whole = self.before is None or self.before.unit in ("day", "time")
        return self.before if whole or unit not in ("day", "week", "fortnight") else self.day

    @property
    def known(self) -> dt.date | None:
        """The last day that the text can know of."""
        return self.out or self.published


class Meaning(Protocol):
    """What an expression says."""

    def resolve(self, setting: Setting, /) -> Stretch | None:
        """The days that it means; ``None`` where that cannot be known."""


class Placed(Meaning, Protocol):
    """What an expression says that has a place in each year, month or week."""

    def within(self, outer: Stretch) -> Stretch | None:
        """The days that it means in a longer stretch."""
