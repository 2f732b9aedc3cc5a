"""Dates that come again: a day of the year, of the month or of the week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from bilateral.extract.dates import stretch
from bilateral.extract.dates.meaning.setting import FUTURE, PAST, Setting
from bilateral.extract.dates.stretch import Stretch

_DAY = dt.timedelta(days=1)
_YEARS, _LEAP = 3, 8
"""Last year, this one and the next; and as many years around as one finds a 29 February in."""
_FAR = 270
"""Days beyond which hardly anybody leaves out the year: "in May" is not the May of ten months ago, unless its verb is
near."""


@dataclass(frozen=True, slots=True)
class Yearly:
    """What comes once a year: a month, a day of one, a holiday, a season or a quarter.

    ``towards`` is -1 for the last one before publication, 1 for the next one after, ``None`` where the tense decides.
    """

    in_year: Callable[[int], Stretch | None]
    towards: int | None = None
    weekday: int | None = None

    def resolve(self, setting: Setting) -> Stretch | None:
        """That of the year which the tense asks for; of those on the weekday, where one is told."""
        day = setting.published
        if day is None:
            return None
        if self.towards == 0:
            return self.within(stretch.of_year(day.year))
        found = self._around(day.year, 1)
        if len(found) < _YEARS:
            found = self._around(day.year, _LEAP)
        if self.weekday is not None:
            near = [each for each in found if abs(each.first.year - day.year) <= 1]
            found = [each for each in near if each.first.weekday() == self.weekday] or found
        if self.towards is not None:
            found = [each for each in found if (each.last < day if self.towards < 0 else each.first > day)]
        return _nearest(found, setting, self.towards or setting.tense)

    def _around(self, year: int, many: int) -> list[Stretch]:
        years = range(max(year - many, 1), min(year + many, 9998) + 1)
        return [each for year in years if (each := self.in_year(year))]

    def within(self, outer: Stretch) -> Stretch | None:
        """That of the year."""
        return self.in_year(outer.first.year)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday is 0; ``towards`` by the word before: last, this, next or coming."""

    weekday: int
    towards: str = ""

    def resolve(self, setting: Setting) -> Stretch | None:
        """The last one up to publication unless the tense is future; yesterday is never "last Monday"."""
        day = setting.published
        if day is None:
            return None
        ahead = (self.weekday - day.weekday()) % 7
        if self.towards == "next":
            return self.within(stretch.unit_of("week", day + 7 * _DAY))
        if self.towards in ("coming", "upcoming", "following"):
            return stretch.of_day(day + _DAY * (ahead or 7))
        if self.towards in ("last", "past", "preceding", "previous"):
            back = 7 - ahead
            return stretch.of_day(day - _DAY * (8 if back == 1 and self.towards == "last" else back))
        future = setting.tense == FUTURE or (self.towards == "this" and setting.tense != PAST)
        return stretch.of_day(day + _DAY * (ahead if future or not ahead else ahead - 7))

    def within(self, outer: Stretch) -> Stretch | None:
        """The first one."""
        day = outer.first + _DAY * ((self.weekday - outer.first.weekday()) % 7)
        return stretch.of_day(day) if day <= outer.last else None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day by its number alone."""

    number: int
    weekday: int | None = None

    def resolve(self, setting: Setting) -> Stretch | None:
        """That of the month which the tense asks for; the nearest on the weekday, where one is told."""
        day = setting.published
        if day is None:
            return None
        counts = range(-1, 2) if self.weekday is None else range(-11, 12)
        months = [stretch.moved(day.replace(day=1), "month", count) for count in counts]
        found = [each for month in months if month and (each := self.within(stretch.unit_of("month", month)))]
        if self.weekday is not None:
            found = [each for each in found if each.first.weekday() == self.weekday]
        return _nearest(found, setting, setting.tense)

    def within(self, outer: Stretch) -> Stretch | None:
        """That of the month."""
        day = outer.first + _DAY * (self.number - 1)
        return stretch.of_day(day) if day <= outer.last else None


def _nearest(found: list[Stretch], setting: Setting, tense: int) -> Stretch | None:
    """Of several stretches the last that has begun, the first that has not ended, or the nearest."""
    day = setting.published
    if day is None:
        return None
    if tense == PAST:
        told = max((one for one in found if one.first <= day), key=lambda one: one.first, default=None)
    else:
        told = min((one for one in found if one.last >= day), key=lambda one: one.first, default=None)
    nearest = min(found, key=lambda one: _distance(one, day), default=None)
    return told if told and tense and (setting.sure or _distance(told, day) <= _FAR) else nearest


def _distance(one: Stretch, day: dt.date) -> int:
    return max(one.first.toordinal() - day.toordinal(), day.toordinal() - one.last.toordinal(), 0)
