"""What the words that a rule of the grammar caught mean together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bilateral.extract.dates import stretch
from bilateral.extract.dates.meaning import (
    About,
    At,
    Away,
    Between,
    DayOfMonth,
    Edged,
    Fixed,
    Meaning,
    Nth,
    Reach,
    Since,
    Time,
    TimeRange,
    Told,
    Unit,
    Week,
    Weekday,
    Within,
    Yearly,
)
from bilateral.extract.dates.sequence import Caught, Item
from bilateral.extract.dates.stretch import FINE, Stretch
from bilateral.extract.dates.words import SHIFTS

Build = Callable[[Caught], Meaning | None]
_TOWARDS = {"last": -1, "past": -1, "preceding": -1, "previous": -1, "prior": -1, "this": 0, "current": 0}
"""Units from the present one that the word before a unit means; one more for any other."""
_HALVES = {"noon": (12, "p"), "midday": (12, "p"), "midnight": (12, "a")}


def _value(caught: Caught, name: str) -> Any:
    return caught[name].value if name in caught else None


def _said(caught: Caught, name: str) -> Any:
    """The meaning of an expression that was caught."""
    return caught[name].value.meaning


def _count(caught: Caught, name: str = "count") -> int | None:
    """A number; one for an article, ``None`` for "several"."""
    value = caught[name].value
    return value if isinstance(value, int) else 1 if value in ("a", "an") else None


def _units(caught: Caught, sign: int, make: Callable[[int, str], Meaning]) -> Meaning:
    """What so many units mean: nothing that is known, of "a few"; days, of so many times 24 hours."""
    count, unit = (_count(caught) if "count" in caught else 1), caught["unit"].value
    if count is None:
        return Fixed(None)
    if unit == "hour" and count % 24 == 0:
        return make(sign * (count // 24), "day")
    return make(sign * count, unit)


def _towards(caught: Caught) -> int | None:
    return _TOWARDS.get(caught["towards"].value, 1) if "towards" in caught else None


# Days.


def _day(year: int, month: int, day: int) -> Stretch | None:
    try:
        return stretch.of_day(dt.date(year, month, day))
    except ValueError:
        return None


def _fixed(days: Stretch | None) -> Fixed | None:
    return Fixed(days) if days else None


def full_date(caught: Caught) -> Meaning | None:
    return _fixed(_day(*caught["date"].value))


def moment(caught: Caught) -> Meaning | None:
    year, month, day, *time = caught["moment"].value
    days = _fixed(_day(year, month, day))
    return days and At(days, Time(*time, zone=_value(caught, "zone")))


def month_day(caught: Caught) -> Meaning | None:
    return _month_day(_month(caught), caught["day"].value, _year(caught))


def _month(caught: Caught, number: str = "") -> int:
    return int(caught["month" + number].value)


def _year(caught: Caught) -> int | None:
    year = _value(caught, "year")
    return year if year is None or year > 99 else year + 1900


def _month_day(month: int, day: int, year: int | None) -> Meaning | None:
    if year is not None:
        return _fixed(_day(year, month, day))
    return Yearly(lambda year: _day(year, month, day)) if _day(2000, month, day) else None


def attacks(caught: Caught) -> Meaning | None:
    """The day of 2001 that needs no year."""
    days = _day(2001, 9, 11)
    return Fixed(days) if (_month(caught), caught["day"].value) == (9, 11) else None


def day_number(caught: Caught) -> Meaning | None:
    return DayOfMonth(caught["nth"].value) if 0 < caught["nth"].value <= 31 else None


def _spans(caught: Caught, first: str, last: str) -> tuple[Item, Item]:
    """Where the ends of an interval stand, by an item of each."""
    return caught[first], caught[last]


def day_range(caught: Caught) -> Meaning | None:
    year, month = _year(caught), _month(caught)
    first = _month_day(month, caught["day"].value, year)
    last = _month_day(caught["month2"].value if "month2" in caught else month, caught["day2"].value, year)
    return Between(first, last, _spans(caught, "month", "day2")) if first and last else None


def weekday(caught: Caught) -> Meaning:
    return Weekday(caught["weekday"].value, _value(caught, "towards") or "")


def slashed(caught: Caught) -> Meaning | None:
    return _month_day(*caught["slashed"].value, None)


def weekday_number(caught: Caught) -> Meaning | None:
    number = caught["ord"].value
    return DayOfMonth(number, caught["weekday"].value) if 0 < number <= 31 else None


def day_word(shift: int) -> Build:
    def build(caught: Caught) -> Meaning | None:
        if _value(caught, "unit") not in (None, "day"):
            return None
        word = caught["dayword"]
        day = Unit("day", SHIFTS[word.value] + shift)
        return Edged(day, "night", word.start, word.end) if word.value == "tonight" else day

    return build


def daytime(caught: Caught) -> Meaning:
    part = caught["daytime"]
    return Edged(Unit("day", _towards(caught) or 0), part.value, part.start, part.end)


def feast(caught: Caught) -> Meaning | None:
    day, year = caught["feast"].value, _year(caught)
    if year is not None:
        return Fixed(stretch.of_day(day(year)))
    return Yearly(lambda year: stretch.of_day(day(year)), _towards(caught))


# Months, parts of years, and years.


def month(caught: Caught) -> Meaning:
    number, year = _month(caught), _year(caught)
    if year is not None:
        return Fixed(stretch.of_month(year, number))
    return Yearly(lambda year: stretch.of_month(year, number), _towards(caught))


def year_month(caught: Caught) -> Meaning | None:
    year, number = caught["yearmonth"].value
    return Fixed(stretch.of_month(year, number)) if 1 <= number <= 12 else None


def month_range(caught: Caught) -> Meaning:
    last = month({**caught, "month": caught["month2"]})
    return Between(month({"month": caught["month"]}), last, _spans(caught, "month", "month2"))


def quarter(caught: Caught) -> Meaning | None:
    if _value(caught, "unit") not in (None, "quarter"):
        return None
    number = caught["q" if "q" in caught else "ord"].value
    part, year = _part("quarter", 4 if number == -1 else number, 3), _year(caught)
    return part if part is None or year is None else Within(part, Fixed(stretch.of_year(year)))


def _part(unit: str, number: int, months: int) -> Yearly | None:
    if not 1 <= number <= 12 // months:
        return None
    return Yearly(lambda year: stretch.of_months(year, (number - 1) * months + 1, months, unit))


def season(caught: Caught) -> Meaning:
    code, year = caught["season"].value, _year(caught)
    if year is not None:
        return Fixed(stretch.of_season(year, code))
    return Yearly(lambda year: stretch.of_season(year, code), _towards(caught))


def year(caught: Caught) -> Meaning | None:
    number = caught["year"].value
    return Fixed(stretch.of_year(number)) if 1700 <= number < 2200 else None


def the_year(caught: Caught) -> Meaning | None:
    return year(caught) if caught["unit"].value == "year" else None


def edged_year(caught: Caught) -> Meaning | None:
    whole, edge = year(caught), caught["edge"]
    return whole and Edged(whole, edge.value, edge.start, edge.end)


def years(caught: Caught) -> Meaning:
    first, last = caught["years"].value
    return Between(Fixed(stretch.of_year(first)), Fixed(stretch.of_year(last)))


def year_range(caught: Caught) -> Meaning | None:
    first, last = caught["year"].value, caught["year2"].value
    known = 1700 <= first < last < 2200
    return (
        Between(Fixed(stretch.of_year(first)), Fixed(stretch.of_year(last)), _spans(caught, "year", "year2"))
        if known
        else None
    )


def fiscal(caught: Caught) -> Meaning | None:
    """The fiscal year of the United States starts in the October before."""
    number = caught["fiscalyear" if "fiscalyear" in caught else "year"].value
    first, last = _day(number - 1, 10, 1), _day(number, 9, 30)
    return _fixed(stretch.between(first, last, "fiscal")) if first and last else None


def decade(caught: Caught) -> Meaning:
    return Fixed(stretch.of_decade(caught["decade"].value))


def century(caught: Caught) -> Meaning | None:
    number = caught["ord"].value
    if caught["unit"].value != "century" or not 10 < number < 23:
        return None
    return Fixed(stretch.of_century((number - 1) * 100))


# Units of time.


def unit(caught: Caught) -> Meaning | None:
    """The coming weekend is that of this week; "the last minute" is no time."""
    if caught["unit"].value in FINE:
        return None
    name, towards = caught["unit"].value, caught["towards"].value
    coming = name == "weekend" and towards in ("coming", "upcoming")
    return Unit(name, 0 if coming else _towards(caught) or 0, _value(caught, "when") or "")


def the_unit(caught: Caught) -> Meaning | None:
    """The next decade starts now, and next decade with its first year; the next day is the one after another."""
    name, towards = caught["unit"].value, _towards(caught) or 0
    if caught["towards"].value in ("next", "following", "previous"):
        return Told(name, towards, Unit(name, towards))
    return Reach(towards, name) if towards and name in ("decade", "century") else unit(caught)


def told_month(caught: Caught) -> Meaning:
    number = _month(caught)
    return Within(Yearly(lambda year: stretch.of_month(year, number)), Told("year"))


def weekend(caught: Caught) -> Meaning | None:
    return Unit("weekend", 0) if caught["unit"].value == "weekend" else None


def reach(sign: int) -> Build:
    def make(count: int, unit: str) -> Meaning:
        return Unit(unit, sign) if unit == "quarter" and abs(count) == 1 else Reach(count, unit)

    return lambda caught: _units(caught, sign, make)


def away(sign: int, *, told: bool = False) -> Build:
    return lambda caught: _units(caught, sign, lambda count, unit: Away(count, unit, told=told))


def away_from(sign: int) -> Build:
    return lambda caught: _units(caught, sign, lambda count, unit: Away(count, unit, _said(caught, "d")))


def away_from_word(sign: int) -> Build:
    def build(caught: Caught) -> Meaning:
        base = Unit("day", SHIFTS[caught["dayword"].value])
        return _units(caught, sign, lambda count, unit: Away(count, unit, base))

    return build


def away_twice(caught: Caught) -> Meaning | None:
    """Two years and three months ago."""
    first, second = _count(caught), _count(caught, "count2")
    if first is None or second is None:
        return None
    return Away(-second, caught["unit2"].value, Away(-first, caught["unit"].value, Unit("day", 0)))


def told(count: int) -> Build:
    return lambda caught: Told(caught["unit"].value, count)


def since_told(caught: Caught) -> Meaning:
    return Since(Told(""))


def week_of(caught: Caught) -> Meaning | None:
    return Week(_said(caught, "d")) if caught["unit"].value == "week" else None


def week_of_number(caught: Caught) -> Meaning | None:
    return Week(DayOfMonth(caught["nth"].value)) if caught["unit"].value == "week" else None


# Times of day.


def clock(caught: Caught) -> Time | None:
    hour, minute, second = _hour(caught)
    half = _value(caught, "half") or ""
    zone = _value(caught, "zone")
    if isinstance(hour, str):
        return Time(_HALVES[hour][0], half=_HALVES[hour][1], zone=zone)
    return None if half and not 1 <= hour <= 12 else Time(hour, minute, second or 0, half, zone)


def _hour(caught: Caught) -> tuple[Any, int, int | None]:
    for name in ("clock", "hours"):
        if name in caught:
            hour, minute, second = caught[name].value
            return hour, minute, second
    return caught["noon" if "noon" in caught else "hour"].value, 0, None


def clock_digits(caught: Caught) -> Time | None:
    hour, minute = divmod(caught["hhmm"].value, 100)
    known = 1 <= hour <= 12 and minute < 60
    return Time(hour, minute, half=caught["half"].value, zone=_value(caught, "zone")) if known else None


def clock_past(caught: Caught) -> Time | None:
    minute = caught["minutes"].value if "minutes" in caught else 30
    hour = caught["hour"].value
    if _value(caught, "unit") not in (None, "minute") or not isinstance(minute, int) or not 1 <= hour <= 12:
        return None
    return Time(hour, minute, half=_value(caught, "half") or "") if minute < 60 else None


def clock_after(caught: Caught) -> Time | None:
    minute, time = caught["minutes"].value, _said(caught, "t")
    if caught["unit"].value == "quarter" and minute in ("a", 1):
        minute = 15
    elif caught["unit"].value != "minute":
        return None
    whole = isinstance(time, Time) and not time.minute and isinstance(minute, int) and minute < 60
    return replace(time, minute=minute) if whole else None


def at_hour_of_daytime(caught: Caught) -> Meaning | None:
    return at_hour(caught) if isinstance(_said(caught, "d"), Edged) else None


def at_hour(caught: Caught) -> Meaning | None:
    hour = caught["hour"].value
    return _at(_said(caught, "d"), Time(hour)) if 1 <= hour <= 12 else None


def _at(day: Meaning, time: Time | TimeRange) -> Meaning:
    """The time on the day; an hour of an evening is one after noon."""
    if isinstance(day, Edged) and isinstance(time, Time) and not time.half and time.hour <= 12:
        time = replace(time, half="a" if day.edge == "morning" else "p")
    return At(day, time)


def clock_in(caught: Caught) -> Time | None:
    time = _said(caught, "t") if "t" in caught else clock(caught)
    if not isinstance(time, Time) or time.half or time.hour > 12:
        return None
    return replace(time, half="a" if caught["daytime"].value == "morning" else "p")


def clock_range(caught: Caught) -> Meaning | None:
    """Of two times the first takes its half of the day from the second."""
    first = clock(caught) if "hour" in caught else _said(caught, "t")
    last = clock({"hour": caught["hour2"]}) if "hour2" in caught else _said(caught, "t2")
    if not isinstance(first, Time) or not isinstance(last, Time):
        return None
    if not first.half and first.hour <= 12 and last.half:
        first = replace(first, half=last.half if first.hour % 12 <= last.hour % 12 else "a")
    return TimeRange(first, replace(last))


# Combinations.


def inner(name: str) -> Build:
    return lambda caught: _said(caught, name)


def in_daytime(caught: Caught) -> Meaning:
    part = caught["daytime"]
    return Edged(_said(caught, "d"), part.value, part.start, part.end)


def with_weekday(caught: Caught) -> Meaning | None:
    """Of a day without a year the one that is on the weekday."""
    day = _said(caught, "md")
    return replace(day, weekday=_said(caught, "w").weekday) if isinstance(day, Yearly) else day


def within(name: str) -> Build:
    def build(caught: Caught) -> Meaning | None:
        outer = _said(caught, "outer")
        longer = not isinstance(outer, Unit | Told) or outer.unit in ("year", "decade")
        days = isinstance(_said(caught, name), DayOfMonth)
        return Within(_said(caught, name), outer) if longer != days else None

    return build


def within_week(caught: Caught) -> Meaning | None:
    week = _said(caught, "u")
    return Within(_said(caught, "w"), week) if isinstance(week, Unit | Told) and week.unit == "week" else None


def nth(sign: int) -> Build:
    """The first, last or third unit or weekday of a longer stretch."""

    def build(caught: Caught) -> Meaning:
        number = caught["ord"].value if "ord" in caught else 1
        unit = caught["unit"].value if "unit" in caught else _said(caught, "w").weekday
        return Within(Nth(sign * number, unit), _said(caught, "x"))

    return build


def last_of(caught: Caught) -> Meaning | None:
    """The last week of March; but last year in March is March of last year."""
    part, outer = _said(caught, "u" if "u" in caught else "w"), _said(caught, "x")
    if isinstance(part, Weekday):
        return Within(Nth(-1, part.weekday), outer) if part.towards == "last" else None
    if not isinstance(part, Unit) or part.count > 0:
        return None
    if part.unit == "year" and isinstance(outer, Yearly):
        return Within(outer, part)
    return Within(Nth(-1, part.unit), outer) if part.count < 0 and part.unit != "year" else None


def nth_of_unit(caught: Caught) -> Meaning:
    unit = caught["unit"].value if "unit" in caught else _said(caught, "w").weekday
    return Within(Nth(caught["ord"].value, unit), Unit(caught["unit2"].value, 0))


def day_of(caught: Caught) -> Meaning | None:
    month = _said(caught, "u")
    if _value(caught, "unit") not in (None, "day") or not isinstance(month, Unit | Told) or month.unit != "month":
        return None
    return Within(DayOfMonth(caught["ord"].value), month)


def edged(caught: Caught) -> Meaning:
    edge = caught["edge"]
    return Edged(_said(caught, "x"), edge.value, edge.start, edge.end)


def edged_unit(caught: Caught) -> Meaning:
    edge = caught["edge"]
    return Edged(Unit(caught["unit"].value, 0), edge.value, edge.start, edge.end)


def half_of(caught: Caught) -> Meaning | None:
    """Half of a year is six months; half of anything else is told no closer than the whole."""
    whole, number = _said(caught, "x"), caught["ord"]
    if number.value not in (1, 2):
        return None
    if getattr(whole, "unit", "") == "year" or (isinstance(whole, Fixed) and whole.days and whole.days.unit == "year"):
        part = _part("half", number.value, 6)
        return part and Within(part, whole)
    return Edged(whole, "half", number.start, number.end)


def vague(caught: Caught) -> Meaning:
    return Fixed(None)


def about(caught: Caught) -> Meaning:
    return About(_said(caught, "x"))


def at(caught: Caught) -> Meaning:
    return _at(_said(caught, "d"), _said(caught, "t"))


def between(caught: Caught) -> Meaning:
    first, last = _said(caught, "x"), _said(caught, "x2")
    mixed = isinstance(first, Weekday) != isinstance(last, Weekday)
    return None if mixed else Between(first, last, _spans(caught, "x", "x2"))


def until_date(caught: Caught) -> Meaning:
    return Between(Unit("day", 0), _said(caught, "x2"))
