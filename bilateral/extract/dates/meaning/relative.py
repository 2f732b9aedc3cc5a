"""Dates that are counted from publication, or from a date told before."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from bilateral.extract.dates import stretch
from bilateral.extract.dates.meaning.setting import PAST, Meaning, Setting
from bilateral.extract.dates.stretch import FINE, Stretch

_DAY = dt.timedelta(days=1)
_FISCAL_START = 10
_MONTHS_TOLD = 2
"""Hyphens in an interval of months; more are in one of days."""


def _is_ahead(day: dt.date, setting: Setting) -> bool:
    """Whether a day that a past tense tells of lies after publication."""
    return setting.tense == PAST and setting.published is not None and day > setting.published


@dataclass(frozen=True, slots=True)
class Unit:
    """This week, last year, next month: a unit so many units from that of publication."""

    unit: str
    count: int
    edge: str = ""

    def resolve(self, setting: Setting) -> Stretch | None:
        """The unit; of this week under a past tense one of the days up to publication."""
        if setting.published is None or self.unit in FINE:
            return None
        day = stretch.moved(setting.published, self.unit, self.count)
        if day is None:
            return None
        if self.unit == "weekend" and self.count == 0 and setting.tense == PAST and setting.published.weekday() < 5:
            day -= 7 * _DAY
        found = stretch.unit_of(self.unit, day)
        if self.unit == "week" and self.count == 0:
            return self._part_of_week(found, setting.published, setting.tense)
        return found

    def _part_of_week(self, week: Stretch, day: dt.date, tense: int) -> Stretch:
        """Of the present week what lies behind publication, or what lies before it."""
        if self.edge == "later":
            return stretch.one_of(day, week.last, "week")
        behind = self.edge == "earlier" or (tense == PAST and day.weekday())
        return stretch.one_of(week.first, day, "week") if behind else week


@dataclass(frozen=True, slots=True)
class Away:
    """So many units before or after: publication, the date told before, or another expression."""

    count: int
    unit: str
    base: Meaning | None = None
    told: bool = False

    def resolve(self, setting: Setting) -> Stretch | None:
        """To the day for days, about the day for weeks, and to the month or year for these."""
        if self.unit in FINE:
            return None
        start = self._start(setting)
        day = start and stretch.moved(start.first, self.unit, self.count)
        if not start or not day or (self.told and _is_ahead(day, setting)):
            return None
        if self.unit in ("week", "fortnight"):
            return stretch.of_day(day) if self.base else stretch.about(stretch.of_day(day))
        if (self.base or self.told) and start.unit in ("day", "month"):
            return stretch.unit_of(start.unit, day)
        return stretch.unit_of("year" if self.unit in ("decade", "century") else self.unit, day)

    def _start(self, setting: Setting) -> Stretch | None:
        if self.base:
            return self.base.resolve(setting)
        if self.told:
            return setting.told(self.unit)
        return stretch.of_day(setting.published) if setting.published else None


@dataclass(frozen=True, slots=True)
class Reach:
    """The past five years, the next two weeks: so many units up to publication, or from it on."""

    count: int
    unit: str

    def resolve(self, setting: Setting) -> Stretch | None:
        """From the day, month or year that lies so far away."""
        day = setting.published
        other = day and self.unit not in FINE and stretch.moved(day, self.unit, self.count)
        if not day or not other:
            return None
        fine = "day" if self.unit in ("day", "week", "fortnight", "weekend") else self.unit
        far = stretch.unit_of({"decade": "year", "century": "year", "quarter": "month"}.get(fine, fine), other)
        if self.count < 0:
            return stretch.between(far, stretch.of_day(setting.known or day))
        return stretch.between(stretch.of_day(day + _DAY if fine == "day" else day), far)


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """So many fiscal years from that of publication."""

    count: int

    def resolve(self, setting: Setting) -> Stretch | None:
        """The year."""
        day = setting.published
        return stretch.of_fiscal_year(day.year + (day.month >= _FISCAL_START) + self.count) if day else None


@dataclass(frozen=True, slots=True)
class Same:
    """The same period of another year as that told before: of the year of a date, or so many years earlier."""

    year: Meaning | None
    count: int = 0

    def resolve(self, setting: Setting) -> Stretch | None:
        """The date told before, moved by whole years."""
        before, year = setting.before, self.year and self.year.resolve(setting)
        if before is None or (self.year and year is None) or before.unit == "time":
            return None
        count = year.first.year - before.first.year if year else self.count
        first, last = (stretch.moved(day, "year", count) for day in (before.first, before.last))
        if first is None or last is None:
            return None
        if before.unit in stretch.UNITS:
            return stretch.unit_of(before.unit, first)
        unit = "day" if before.edtf.count("-") > _MONTHS_TOLD else "month"
        return stretch.between(stretch.unit_of(unit, first), stretch.unit_of(unit, last))


@dataclass(frozen=True, slots=True)
class Told:
    """That year, the same day, the following month: the unit of the date told before, or so many units from it."""

    unit: str
    count: int = 0
    otherwise: Unit | None = None

    def resolve(self, setting: Setting) -> Stretch | None:
        """The unit; counted from publication where the tense is not past or nothing fit was told, but never past it."""
        before = setting.told(self.unit)
        found = self._from(before) if before else None
        if self.otherwise and (found is None or setting.tense != PAST):
            found = self.otherwise.resolve(setting)
        return None if found and _is_ahead(found.first, setting) else found

    def _from(self, before: Stretch) -> Stretch | None:
        if not self.unit or self.unit in FINE:
            return None if self.unit else before
        whole = stretch.unit_of(self.unit, before.first)
        if before.last > whole.last:
            return None
        day = stretch.moved(before.first, self.unit, self.count)
        return stretch.unit_of(self.unit, day) if day else None


@dataclass(frozen=True, slots=True)
class Since:
    """From a date up to publication."""

    first: Meaning

    def resolve(self, setting: Setting) -> Stretch | None:
        """The interval."""
        first = self.first.resolve(replace(setting, tense=PAST))
        if first is None or setting.known is None or first.first > setting.known:
            return None
        return stretch.between(first, stretch.of_day(setting.known))
