"""What an expression says, before the calendar is asked which days that are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from bilateral.extract.dates import stretch
from bilateral.extract.dates.holidays import weekday_of_month
from bilateral.extract.dates.stretch import FINE, Stretch

PAST, FUTURE = -1, 1
_DAY = dt.timedelta(days=1)
_FAR = 270
"""Days beyond which hardly anybody leaves out the year: "in May" is not the May of ten months ago, unless the verb is near."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression is counted from.

    The day of publication, the tense and whether that is sure, the date told before, and that told before in the same
    sentence.
    """

    published: dt.date | None
    tense: int = 0
    sure: bool = True
    before: Stretch | None = None
    beside: Stretch | None = None


class Place(Protocol):
    """Where words stand."""

    start: int
    end: int


class Meaning(Protocol):
    """What an expression says."""

    def resolve(self, setting: Setting) -> Stretch | None:
        """The days that it means; ``None`` where that cannot be known."""


class Placed(Meaning, Protocol):
    """What an expression says that has a place in each year, month or week."""

    def within(self, outer: Stretch) -> Stretch | None:
        """The days that it means in a longer stretch."""


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


@dataclass(frozen=True, slots=True)
class Fixed:
    """Days that are known."""

    days: Stretch | None

    def resolve(self, setting: Setting) -> Stretch | None:
        """They."""
        return self.days

    def within(self, outer: Stretch) -> Stretch | None:
        """They, if they lie there."""
        return self.days if self.days and outer.first <= self.days.first <= outer.last else None


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
        years = range(max(day.year - 5, 1), min(day.year + 5, 9998) + 1)
        found = [each for year in years if (each := self.in_year(year))]
        if self.weekday is not None:
            near = [each for each in found if abs(each.first.year - day.year) <= 1]
            found = [each for each in near if each.first.weekday() == self.weekday] or found
        if self.towards is not None:
            found = [each for each in found if (each.last < day if self.towards < 0 else each.first > day)]
        return _nearest(found, setting, self.towards or setting.tense)

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
        if not start or not day:
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
            return setting.before
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
            return stretch.between(far, stretch.of_day(day))
        return stretch.between(stretch.of_day(day + _DAY if fine == "day" else day), far)


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

    def resolve(self, setting: Setting) -> Stretch | None:
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
class Told:
    """That year, the same day, the following month: the unit of the date told before, or so many units from it."""

    unit: str
    count: int = 0
    otherwise: Unit | None = None

    def resolve(self, setting: Setting) -> Stretch | None:
        """The unit; counted from publication instead where the tense is not past or nothing was told before."""
        before = setting.before
        if self.otherwise and (before is None or setting.tense != PAST):
            return self.otherwise.resolve(setting)
        if before is None or self.unit in FINE:
            return None
        if self.unit == "":
            return before
        whole = stretch.unit_of(self.unit, before.first)
        if not (whole.first <= before.first and before.last <= whole.last):
            return None
        day = stretch.moved(before.first, self.unit, self.count)
        return stretch.unit_of(self.unit, day) if day else None


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day; ``half`` is a or p where it is told, ``zone`` hours from Greenwich."""

    hour: int
    minute: int = 0
    second: int = 0
    half: str = ""
    zone: int | None = None

    @property
    def text(self) -> str:
        """As EDTF has it, from the T on."""
        hour = self.hour if not self.half else self.hour % 12 + (12 if self.half == "p" else 0)
        zone = "" if self.zone is None else "Z" if self.zone == 0 else f"{self.zone:+03}:00"
        return f"T{hour % 24:02}:{self.minute:02}:{self.second:02}{zone}"

    def resolve(self, setting: Setting) -> Stretch | None:
        """That of the day told before in the sentence, or of the day of publication."""
        if setting.beside and setting.beside.unit == "day":
            return self.on(setting.beside)
        return self.on(stretch.of_day(setting.published)) if setting.published else None

    def on(self, day: Stretch) -> Stretch | None:
        """That of a day."""
        return replace(day, unit="time", edtf=f"{day.first}{self.text}") if day.first == day.last else None


@dataclass(frozen=True, slots=True)
class At:
    """A time of day on a day."""

    day: Meaning
    time: Time | TimeRange

    def resolve(self, setting: Setting) -> Stretch | None:
        """The time."""
        day = self.day.resolve(setting)
        return day and self.time.on(day)


@dataclass(frozen=True, slots=True)
class About:
    """About a date."""

    date: Meaning

    def resolve(self, setting: Setting) -> Stretch | None:
        """The date, marked as approximate."""
        found = self.date.resolve(setting)
        return found and stretch.about(found)


@dataclass(frozen=True, slots=True)
class Between:
    """From one date to another; ``spans`` are where they stand."""

    first: Meaning
    last: Meaning
    spans: tuple[Place, Place] | None = None

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


@dataclass(frozen=True, slots=True)
class Since:
    """From a date up to publication."""

    first: Meaning

    def resolve(self, setting: Setting) -> Stretch | None:
        """The interval."""
        first = self.first.resolve(replace(setting, tense=PAST))
        if first is None or setting.published is None or first.first > setting.published:
            return None
        return stretch.between(first, stretch.of_day(setting.published))


@dataclass(frozen=True, slots=True)
class Week:
    """The week of a day."""

    day: Meaning

    def resolve(self, setting: Setting) -> Stretch | None:
        """Monday to Sunday."""
        day = self.day.resolve(setting)
        return day and stretch.unit_of("week", day.first)


@dataclass(frozen=True, slots=True)
class TimeRange:
    """From one time of day to another."""

    first: Time
    last: Time

    def resolve(self, setting: Setting) -> Stretch | None:
        """That of the day told before, or of the day of publication."""
        day = self.first.resolve(setting)
        return day and self.on(day)

    def on(self, day: Stretch) -> Stretch | None:
        """That of a day."""
        if day.first != day.last:
            return None
        ends = (f"{day.first}{each.text}" for each in (self.first, self.last))
        return replace(day, unit="time", edtf="/".join(ends))


@dataclass(frozen=True, slots=True)
class Edged:
    """The early, middle or late part of a stretch, or its start or end, which EDTF has no sign for."""

    whole: Meaning
    edge: str
    start: int
    end: int

    def resolve(self, setting: Setting) -> Stretch | None:
        """The whole."""
        return self.whole.resolve(setting)
