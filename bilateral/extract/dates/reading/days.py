"""Words that mean a day."""

from __future__ import annotations

import datetime as dt

from bilateral.extract.dates import stretch
from bilateral.extract.dates.meaning.intervals import Between
from bilateral.extract.dates.meaning.parts import Edged, Fixed, Within
from bilateral.extract.dates.meaning.recurring import DayOfMonth, Weekday, Yearly
from bilateral.extract.dates.meaning.relative import Told, Unit
from bilateral.extract.dates.meaning.setting import Meaning
from bilateral.extract.dates.meaning.times import At, Time
from bilateral.extract.dates.reading.caught import Build, month_of, spans, towards_of, value_of, year_of
from bilateral.extract.dates.sequence import Caught
from bilateral.extract.dates.stretch import Stretch
from bilateral.extract.dates.words import SHIFTS


def day_of_year(year: int, month: int, day: int) -> Stretch | None:
    try:
        return stretch.of_day(dt.date(year, month, day))
    except ValueError:
        return None


def fixed(days: Stretch | None) -> Fixed | None:
    return Fixed(days) if days else None


def full_date(caught: Caught) -> Meaning | None:
    return fixed(day_of_year(*caught["date"].value))


def moment(caught: Caught) -> Meaning | None:
    year, month, day, *time = caught["moment"].value
    days = fixed(day_of_year(year, month, day))
    hour, minute, second = (*time, 0)[:3]
    return days and At(days, Time(hour, minute, second, zone=value_of(caught, "zone")))


def month_day(caught: Caught) -> Meaning | None:
    return day_in_year(month_of(caught), caught["day"].value, year_of(caught))


def day_in_year(month: int, day: int, year: int | None) -> Meaning | None:
    if year is not None:
        return fixed(day_of_year(year, month, day))
    return Yearly(lambda year: day_of_year(year, month, day)) if day_of_year(2000, month, day) else None


def attacks(caught: Caught) -> Meaning | None:
    """The day of 2001 that needs no year."""
    days = day_of_year(2001, 9, 11)
    return Fixed(days) if (month_of(caught), caught["day"].value) == (9, 11) else None


def day_number(caught: Caught) -> Meaning | None:
    return DayOfMonth(caught["nth"].value) if 0 < caught["nth"].value <= 31 else None


def day_range(caught: Caught) -> Meaning | None:
    year, month = year_of(caught), month_of(caught)
    first = day_in_year(month, caught["day"].value, year)
    last = day_in_year(caught["month2"].value if "month2" in caught else month, caught["day2"].value, year)
    apart = "and" in caught and caught["day2"].value != caught["day"].value + 1
    return Between(first, last, spans(caught, "day", "day2")) if first and last and not apart else None


def weekday(caught: Caught) -> Meaning:
    return Weekday(caught["weekday"].value, value_of(caught, "towards") or "")


def weekday_after_next(caught: Caught) -> Meaning:
    return Within(Weekday(caught["weekday"].value), Unit("week", 2))


def slashed(caught: Caught) -> Meaning | None:
    month, day = caught["slashed"].value
    return day_in_year(month, day, None)


def weekday_number(caught: Caught) -> Meaning | None:
    number = caught["nth" if "nth" in caught else "ord"].value
    return DayOfMonth(number, caught["weekday"].value) if 0 < number <= 31 else None


def day_word(shift: int) -> Build:
    def build(caught: Caught) -> Meaning | None:
        if value_of(caught, "unit") not in (None, "day"):
            return None
        word = caught["dayword"]
        day = Unit("day", SHIFTS[word.value] + shift)
        return Edged(day, "night", word.span) if word.value == "tonight" else day

    return build


def daytime(caught: Caught) -> Meaning:
    part = caught["daytime"]
    return Edged(Unit("day", towards_of(caught) or 0), part.value, part.span)


def told_daytime(count: int) -> Build:
    """That afternoon, the following morning."""

    def build(caught: Caught) -> Meaning:
        part = caught["daytime"]
        return Edged(Told("day", count, Unit("day", count)), part.value, part.span)

    return build


def feast_time(caught: Caught) -> Meaning | None:
    """Easter week, Labor Day weekend: told no closer than the day."""
    unit = caught["unit"]
    return Edged(feast(caught), unit.value, unit.span) if unit.value in ("week", "weekend") else None


def feast(caught: Caught) -> Meaning:
    day, year = caught["feast"].value, year_of(caught)
    if year is not None:
        return Fixed(day(year))
    return Yearly(day, towards_of(caught))
