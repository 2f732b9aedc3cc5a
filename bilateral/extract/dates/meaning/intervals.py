"""From one date to another."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.extract.dates import stretch
from bilateral.extract.dates.meaning.recurring import DayOfMonth, Weekday, Yearly
from bilateral.extract.dates.meaning.setting import FUTURE, PAST, Meaning, Setting
from bilateral.extract.dates.meaning.times import At
from bilateral.extract.dates.stretch import Stretch
from bilateral.text.source import Span


@dataclass(frozen=True, slots=True)
class Between:
    """From one date to another; ``spans`` are where they stand."""

    first: Meaning
    last: Meaning
    spans: tuple[Span, Span] | None = None

    def resolve(self, setting: Setting) -> Stretch | None:
        """The interval."""
        ends = self.ends(setting)
        return ends and stretch.between(*ends)

    def ends(self, setting: Setting) -> tuple[Stretch, Stretch] | None:
        """Both ends; one without a year of its own is the nearest to the other one."""
        first, last = self.first.resolve(setting), self.last.resolve(setting)
        if first and _is_free(self.last) and not _is_free(self.first):
            last = self.last.resolve(Setting(first.first, FUTURE))
        elif last and _is_free(self.first) and (not _is_free(self.last) or (first and first.first > last.last)):
            first = self.first.resolve(Setting(last.first, PAST))
        return (first, last) if first and last and first.first <= last.last else None


def _is_free(date: Meaning) -> bool:
    """Whether a date comes again each week, month or year, and nothing but the tense says which one is meant."""
    if isinstance(date, At):
        return _is_free(date.day)
    return isinstance(date, DayOfMonth) or (isinstance(date, Yearly | Weekday) and not date.towards)
