"""Expressions that mean something together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bilateral.extract.dates.meaning.intervals import Between
from bilateral.extract.dates.meaning.parts import About, Edged, Ending, Fixed, Nth, Run, Week, Within
from bilateral.extract.dates.meaning.recurring import DayOfMonth, Weekday, Yearly
from bilateral.extract.dates.meaning.relative import Told, Unit
from bilateral.extract.dates.meaning.setting import Meaning
from bilateral.extract.dates.reading.caught import Build, count_of, said, spans, value_of
from bilateral.extract.dates.reading.years import part_of_year
from bilateral.extract.dates.sequence import Caught
from bilateral.extract.dates.stretch import FINE


def inner(name: str) -> Build:
    return lambda caught: said(caught, name)


def in_daytime(caught: Caught) -> Meaning:
    part = caught["daytime"]
    return Edged(said(caught, "d"), part.value, part.span)


def in_hours(caught: Caught) -> Meaning | None:
    """The early hours of Friday."""
    part = caught["when"]
    return Edged(said(caught, "d"), part.value, part.span) if caught["unit"].value == "hour" else None


def daytime_within_week(caught: Caught) -> Meaning | None:
    """Wednesday evening next week."""
    day, week = said(caught, "dayx"), said(caught, "u")
    if not isinstance(day, Edged) or not isinstance(day.whole, Weekday) or getattr(week, "unit", "") != "week":
        return None
    return replace(day, whole=Within(day.whole, week))


def with_weekday(caught: Caught) -> Meaning | None:
    """Of a day without a year the one that is on the weekday."""
    day = said(caught, "md")
    return replace(day, weekday=said(caught, "w").weekday) if isinstance(day, Yearly) else day


def within(name: str) -> Build:
    def build(caught: Caught) -> Meaning | None:
        outer = said(caught, "outer")
        longer = not isinstance(outer, Unit | Told) or outer.unit in ("year", "decade")
        days = isinstance(said(caught, name), DayOfMonth)
        return Within(said(caught, name), outer) if longer != days else None

    return build


def within_week(caught: Caught) -> Meaning | None:
    week = said(caught, "u")
    return Within(said(caught, "w"), week) if isinstance(week, Unit | Told) and week.unit == "week" else None


def nth(sign: int) -> Build:
    """The first, last or third unit or weekday of a longer stretch."""

    def build(caught: Caught) -> Meaning | None:
        number = caught["ord"].value if "ord" in caught else 1
        unit = caught["unit"].value if "unit" in caught else said(caught, "w").weekday
        return None if unit in FINE else Within(Nth(sign * number, unit), said(caught, "x"))

    return build


def nth_last(caught: Caught) -> Meaning | None:
    """The second last week of May."""
    part = said(caught, "u")
    last = isinstance(part, Unit) and part.count == -1 and caught["ord"].value > 0
    return Within(Nth(-caught["ord"].value, part.unit), said(caught, "x")) if last else None


def weekend_of(caught: Caught) -> Meaning | None:
    """The weekend of May 5."""
    return Week(said(caught, "d"), "weekend") if said(caught, "u") == Unit("weekend", 0) else None


def last_of(caught: Caught) -> Meaning | None:
    """The last week of March; but last year in March is March of last year."""
    part, outer = said(caught, "u" if "u" in caught else "w"), said(caught, "x")
    if isinstance(part, Weekday):
        return Within(Nth(-1, part.weekday), outer) if part.towards == "last" else None
    if not isinstance(part, Unit) or part.count > 0:
        return None
    if part.unit == "year" and isinstance(outer, Yearly):
        return Within(outer, part)
    return Within(Nth(-1, part.unit), outer) if part.count < 0 and part.unit != "year" else None


def run(caught: Caught) -> Meaning | None:
    """The first nine months of 2023."""
    found = _run(caught)
    return found and Within(found, said(caught, "x"))


def run_of_unit(caught: Caught) -> Meaning | None:
    found = _run(caught)
    return found and Within(found, Unit(caught["unit2"].value, 0))


def run_of_told_year(caught: Caught) -> Meaning | None:
    """In the first nine months: of the year told before."""
    found = _run(caught)
    long = caught["unit"].value in ("month", "quarter")
    return Within(found, Told("year", 0, Unit("year", 0))) if found and long else None


def _run(caught: Caught) -> Run | None:
    count = count_of(caught)
    if count is None or caught["unit"].value in FINE:
        return None
    if "ord" in caught and caught["ord"].value not in (1, -1):
        return None
    return Run(count * (caught["ord"].value if "ord" in caught else -1), caught["unit"].value)


def ending(caught: Caught) -> Meaning | None:
    count = count_of(caught) if "count" in caught else 1
    return Ending(count, caught["unit"].value, said(caught, "x")) if count else None


def range_within(caught: Caught) -> Meaning | None:
    """From January to August of last year: both ends are in it."""
    whole, outer = said(caught, "x"), said(caught, "outer")
    if not isinstance(whole, Between) or not isinstance(whole.first, Yearly) or not isinstance(whole.last, Yearly):
        return None
    return replace(whole, first=Within(whole.first, outer), last=Within(whole.last, outer))


def nth_of_unit(caught: Caught) -> Meaning | None:
    """The last day of the month."""
    unit = caught["unit"].value if "unit" in caught else said(caught, "w").weekday
    number = caught["ord"].value if "ord" in caught else -1
    return None if unit in FINE else Within(Nth(number, unit), Unit(caught["unit2"].value, 0))


def day_of(caught: Caught) -> Meaning | None:
    month = said(caught, "u")
    if value_of(caught, "unit") not in (None, "day") or not isinstance(month, Unit | Told) or month.unit != "month":
        return None
    return Within(DayOfMonth(caught["ord"].value), month)


def edged(caught: Caught) -> Meaning:
    edge = caught["edge"]
    return Edged(said(caught, "x"), edge.value, edge.span)


def edged_unit(caught: Caught) -> Meaning:
    edge = caught["edge"]
    return Edged(Unit(caught["unit"].value, 0), edge.value, edge.span)


def half_of(caught: Caught) -> Meaning | None:
    """Half of a year is six months; half of anything else is told no closer than the whole."""
    whole, number = said(caught, "x"), caught["ord"]
    if number.value not in (1, 2):
        return None
    if getattr(whole, "unit", "") == "year" or (isinstance(whole, Fixed) and whole.days and whole.days.unit == "year"):
        part = part_of_year("half", number.value, 6)
        return part and Within(part, whole)
    return Edged(whole, "half", number.span)


def about(caught: Caught) -> Meaning:
    return About(said(caught, "x"))


def between(caught: Caught) -> Meaning | None:
    first, last = said(caught, "x"), said(caught, "x2")
    mixed = isinstance(first, Weekday) != isinstance(last, Weekday)
    return None if mixed else Between(first, last, spans(caught, "x", "x2"))


def until_now(caught: Caught) -> Meaning:
    return Between(said(caught, "x"), Unit("day", 0))


def preposition(kind: str) -> Callable[[Caught], str]:
    """No date: the preposition that several words are."""
    return lambda _: kind


def until_date(caught: Caught) -> Meaning:
    return Between(Unit("day", 0), said(caught, "x2"))
