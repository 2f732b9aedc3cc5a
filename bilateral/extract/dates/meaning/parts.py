"""Dates that are known, and parts of longer ones."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bilateral.extract.dates import stretch
from bilateral.extract.dates.holidays import weekday_of_month
from bilateral.extract.dates.meaning.recurring import Weekday, Yearly
from bilateral.extract.dates.meaning.setting import Meaning, Placed, Setting
from bilateral.extract.dates.stretch import FINE, Stretch
from bilateral.text.source import Span

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Fixed:
    """Days that are known."""

    days: Stretch | None

    def resolve(self, _: Setting) -> Stretch | None:
        """They."""
        return self.days

    def within(self, outer: Stretch) -> Stretch | None:
        """They, if they lie there."""
        return self.days if self.days and outer.first <= self.days.first <= outer.last else None


@dataclass(frozen=True, slots=True)
class Within:
    """A part of a longer stretch: Tuesday of last week, June of that year."""

    inner: Placed
    outer: Meaning

    def resolve(self, setting: Setting) -> Stretch | None:
        """The part."""
        outer = self.outer.resolve(setting)
        return outer and self.inner.within(outer)

    def within(self, outer: Stretch) -> Stretch | None:
        """The part of the part."""
        found = self.outer.within(outer) if isinstance(self.outer, Yearly) else None
        return found and self.inner.within(found)


@dataclass(frozen=True, slots=True)
class Nth:
    """The first Tuesday, the last week, the second half of something; ``number`` counts back where it is negative."""

    number: int
    unit: str | int

    def resolve(self, _: Setting) -> Stretch | None:
        """Nothing by itself."""
        return None

    def within(self, outer: Stretch) -> Stretch | None:
        """The unit of that number; a week belongs where its Thursday does."""
        if isinstance(self.unit, int):
            return self._weekday(outer, self.unit)
        start = outer.first if self.number > 0 else outer.last
        if self.unit in ("week", "weekend"):
            inside = 3 if self.unit == "week" else 5
            start += _DAY * ((inside - start.weekday()) % 7 if self.number > 0 else -((start.weekday() - inside) % 7))
        day = stretch.moved(start, self.unit, self.number - 1 if self.number > 0 else self.number + 1)
        found = day and stretch.unit_of(self.unit, day)
        return found if found and found.last >= outer.first and found.first <= outer.last else None

    def _weekday(self, outer: Stretch, weekday: int) -> Stretch | None:
        if outer.unit == "month":
            day = weekday_of_month(outer.first.year, outer.first.month, weekday, self.number)
            return stretch.of_day(day) if day else None
        first = Weekday(weekday).within(outer)
        day = first.first + 7 * _DAY * (self.number - 1) if first and self.number > 0 else None
        return stretch.of_day(day) if day and day <= outer.last else None


@dataclass(frozen=True, slots=True)
class Run:
    """The first nine months of a year, the last two weeks of a month: so many units at its start or end."""

    count: int
    unit: str

    def resolve(self, _: Setting) -> Stretch | None:
        """Nothing by itself."""
        return None

    def within(self, outer: Stretch) -> Stretch | None:
        """From the first unit to the last."""
        sign = 1 if self.count > 0 else -1
        ends = [Nth(sign, self.unit).within(outer), Nth(self.count, self.unit).within(outer)]
        first, last = ends[::sign]
        if first and last and last.last > outer.last:
            last = stretch.of_day(outer.last)
        return stretch.between(first, last) if first and last else None


@dataclass(frozen=True, slots=True)
class Ending:
    """The week or the nine months that ended on a day or with a month."""

    count: int
    unit: str
    last: Meaning

    def resolve(self, setting: Setting) -> Stretch | None:
        """From the day after the day or month that lies so many units before."""
        last = self.last.resolve(setting)
        if last is None or self.unit in FINE:
            return None
        start = stretch.moved(last.last + _DAY, self.unit, -self.count)
        if start is None:
            return None
        return stretch.between(stretch.unit_of("month" if last.unit == "month" else "day", start), last)


@dataclass(frozen=True, slots=True)
class Week:
    """The week or weekend of a day."""

    day: Meaning
    unit: str = "week"

    def resolve(self, setting: Setting) -> Stretch | None:
        """Monday to Sunday, or the last two of them."""
        day = self.day.resolve(setting)
        return day and stretch.unit_of(self.unit, day.first)


@dataclass(frozen=True, slots=True)
class Edged:
    """The early, middle or late part of a stretch, or its start or end, which EDTF has no sign for."""

    whole: Meaning
    edge: str
    span: Span

    def resolve(self, setting: Setting) -> Stretch | None:
        """The whole."""
        return self.whole.resolve(setting)


@dataclass(frozen=True, slots=True)
class About:
    """About a date."""

    date: Meaning

    def resolve(self, setting: Setting) -> Stretch | None:
        """The date, marked as approximate."""
        found = self.date.resolve(setting)
        return found and stretch.about(found)
