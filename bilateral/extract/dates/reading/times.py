"""Words that mean a time of day."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bilateral.extract.dates.meaning.parts import Edged
from bilateral.extract.dates.meaning.setting import Meaning
from bilateral.extract.dates.meaning.times import At, Time, TimeRange
from bilateral.extract.dates.reading.caught import said, value_of
from bilateral.extract.dates.sequence import Caught

_HALVES = {"noon": (12, "p"), "midday": (12, "p"), "midnight": (12, "a")}


def clock(caught: Caught) -> Time | None:
    hour, minute, second = _hour(caught)
    half = value_of(caught, "half") or ""
    zone = value_of(caught, "zone")
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
    return Time(hour, minute, half=caught["half"].value, zone=value_of(caught, "zone")) if known else None


def clock_past(caught: Caught) -> Time | None:
    minute = caught["minutes"].value if "minutes" in caught else 30
    hour = caught["hour"].value
    if value_of(caught, "unit") not in (None, "minute") or not isinstance(minute, int) or not 1 <= hour <= 12:
        return None
    return Time(hour, minute, half=value_of(caught, "half") or "") if minute < 60 else None


def clock_after(caught: Caught) -> Time | None:
    minute, time = caught["minutes"].value, said(caught, "t")
    if caught["unit"].value == "quarter" and minute in ("a", 1):
        minute = 15
    elif caught["unit"].value != "minute":
        return None
    whole = isinstance(time, Time) and not time.minute and isinstance(minute, int) and minute < 60
    return replace(time, minute=minute) if whole else None


def at_hour_of_daytime(caught: Caught) -> Meaning | None:
    return at_hour(caught) if isinstance(said(caught, "d"), Edged) else None


def at_hour(caught: Caught) -> Meaning | None:
    hour = caught["hour"].value
    return _at(said(caught, "d"), Time(hour, zone=value_of(caught, "zone"))) if 1 <= hour <= 12 else None


def _at(day: Meaning, time: Time | TimeRange) -> Meaning:
    """The time on the day; an hour of an evening is one after noon."""
    if isinstance(day, Edged) and isinstance(time, Time) and not time.half and time.hour <= 12:
        time = replace(time, half="a" if day.edge == "morning" else "p")
    return At(day, time)


def at(caught: Caught) -> Meaning:
    return _at(said(caught, "d"), said(caught, "t"))


def clock_twice(caught: Caught) -> Meaning:
    """At 2:30 a.m. (0830 GMT) on Tuesday: what is in brackets says the same in another zone."""
    return _at(said(caught, "d"), said(caught, "t"))


def clock_in(caught: Caught) -> Time | None:
    time = said(caught, "t") if "t" in caught else clock(caught)
    if not isinstance(time, Time) or time.half or time.hour > 12:
        return None
    return replace(time, half="a" if caught["daytime"].value == "morning" else "p")


def clock_range(caught: Caught) -> Meaning | None:
    """Of two times the first takes its half of the day from the second."""
    first = clock(caught) if "hour" in caught else said(caught, "t")
    last = clock({"hour": caught["hour2"]}) if "hour2" in caught else said(caught, "t2")
    if not isinstance(first, Time) or not isinstance(last, Time):
        return None
    if not first.half and first.hour <= 12 and last.half:
        first = replace(first, half=last.half if first.hour % 12 <= last.hour % 12 else "a")
    return TimeRange(first, replace(last))
