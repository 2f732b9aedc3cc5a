"""Words that count units of time."""

from __future__ import annotations

from collections.abc import Callable

from bilateral.extract.dates import stretch
from bilateral.extract.dates.meaning.parts import About, Edged, Fixed, Week, Within
from bilateral.extract.dates.meaning.recurring import DayOfMonth, Yearly
from bilateral.extract.dates.meaning.relative import Away, Reach, Same, Since, Told, Unit
from bilateral.extract.dates.meaning.setting import Meaning
from bilateral.extract.dates.reading.caught import Build, count_of, month_of, said, towards_of, value_of, year_of
from bilateral.extract.dates.reading.years import month
from bilateral.extract.dates.sequence import Caught
from bilateral.extract.dates.stretch import FINE
from bilateral.extract.dates.words import SHIFTS

_IN = {("year", "month"): 12, ("week", "day"): 7, ("decade", "year"): 10}
"""How many of the second unit are one of the first."""


def units_of(caught: Caught, sign: int, make: Callable[[int, str], Meaning]) -> Meaning:
    """What so many units mean: nothing that is known, of "a few"; days, of so many times 24 hours."""
    count, unit = (count_of(caught) if "count" in caught else 1), caught["unit"].value
    if count is None:
        return Fixed(None)
    if unit == "hour" and count % 24 == 0:
        return make(sign * (count // 24), "day")
    return make(sign * count, unit)


def unit(caught: Caught) -> Meaning | None:
    """The coming weekend is that of this week; "the last minute" is no time."""
    if caught["unit"].value in FINE:
        return None
    name, towards = caught["unit"].value, caught["towards"].value
    coming = name == "weekend" and towards in ("coming", "upcoming")
    return Unit(name, 0 if coming else towards_of(caught) or 0, value_of(caught, "when") or "")


def the_unit(caught: Caught) -> Meaning | None:
    """The next decade starts now, and next decade with its first year; the next day is the one after another."""
    name, towards = caught["unit"].value, towards_of(caught) or 0
    if towards and name in ("decade", "century"):
        return Reach(towards, name)
    if caught["towards"].value in ("next", "following", "previous"):
        return Told(name, towards, Unit(name, towards))
    return unit(caught)


def units_away(count: int) -> Build:
    """The week after next, the week before last."""
    return lambda caught: None if caught["unit"].value in FINE else Unit(caught["unit"].value, count)


def told_before(caught: Caught) -> Meaning | None:
    """20 percent more than the year before."""
    name = caught["unit"].value
    return None if name in FINE else Told(name, -1, Unit(name, -1))


def same_of_unit(caught: Caught) -> Meaning | None:
    """The same period last year."""
    unit = caught["unit2"].value
    return Same(Unit("year", towards_of(caught) or 0)) if unit == "year" else None


def same_of_year(caught: Caught) -> Meaning | None:
    year = year_of(caught)
    return Same(Fixed(stretch.of_year(year))) if year else None


def same_before(caught: Caught) -> Meaning | None:
    """The same period two years earlier."""
    count = count_of(caught)
    return Same(None, -count) if count and caught["unit2"].value == "year" else None


def month_of_name(caught: Caught) -> Meaning | None:
    """The month of May."""
    return month(caught) if caught["unit"].value == "month" else None


def told_month(caught: Caught) -> Meaning:
    number = month_of(caught)
    return Within(Yearly(lambda year: stretch.of_month(year, number)), Told("year"))


def weekend(caught: Caught) -> Meaning | None:
    return Unit("weekend", 0) if caught["unit"].value == "weekend" else None


def reach(sign: int) -> Build:
    def make(count: int, unit: str) -> Meaning:
        return Unit(unit, sign) if unit == "quarter" and abs(count) == 1 else Reach(count, unit)

    return lambda caught: units_of(caught, sign, make)


def away(sign: int, *, told: bool = False) -> Build:
    return lambda caught: units_of(caught, sign, lambda count, unit: Away(count, unit, told=told))


def about_ago(caught: Caught) -> Meaning | None:
    """Nearly two years ago."""
    date = _ago(caught)
    return date and About(date)


def away_and_half(caught: Caught) -> Meaning | None:
    """A year and a half ago is eighteen months ago, to the year; a week and a half to the day."""
    count, months = count_of(caught), {"year": 12, "decade": 120}.get(caught["unit"].value)
    return About(Away(-(count * months + months // 2), "month")) if count and months else None


def unit_end(caught: Caught) -> Meaning | None:
    """Year-end, the year's end."""
    unit = caught["unit"]
    return None if unit.value in FINE else Edged(Unit(unit.value, 0), "end", unit.span)


def away_from(sign: int) -> Build:
    return lambda caught: units_of(caught, sign, lambda count, unit: Away(count, unit, said(caught, "d")))


def away_from_word(sign: int) -> Build:
    def build(caught: Caught) -> Meaning:
        base = Unit("day", SHIFTS[caught["dayword"].value])
        return units_of(caught, sign, lambda count, unit: Away(count, unit, base))

    return build


def away_twice(caught: Caught) -> Meaning | None:
    """Two years and three months ago are 27 months ago."""
    first, second = count_of(caught), count_of(caught, "count2")
    many = _IN.get((caught["unit"].value, caught["unit2"].value))
    if first is None or second is None or many is None:
        return None
    return Away(-(many * first + second), caught["unit2"].value)


def told(count: int) -> Build:
    return lambda caught: Told(caught["unit"].value, count)


_ago = away(-1)


def told_or_present(caught: Caught) -> Meaning | None:
    """Later in the day: in the day told before, or in that of publication."""
    name = caught["unit"].value
    return None if name in FINE else Told(name, 0, Unit(name, 0))


def unit_ago(caught: Caught) -> Meaning | None:
    """The year-ago quarter."""
    return None if caught["unit"].value in FINE else Unit(caught["unit"].value, -1)


def since_told(_: Caught) -> Meaning:
    return Since(Told(""))


def week_of(caught: Caught) -> Meaning | None:
    unit = caught["unit"].value
    return Week(said(caught, "d"), unit) if unit in ("week", "weekend") else None


def week_of_number(caught: Caught) -> Meaning | None:
    return Week(DayOfMonth(caught["nth"].value)) if caught["unit"].value == "week" else None


def vague(_: Caught) -> Meaning:
    return Fixed(None)
