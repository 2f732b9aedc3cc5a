"""Dates as EDTF (ISO 8601-2): level 0, level 1 and one-of sets, read into an interval of days with a precision.

Why this grammar stands here and not in a library: ``docs/decisions/0005-dates.md``.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from bilateral.findings import quoted

PRECISION: Mapping[str, str] = {
    "time": "To a time of day.",
    "day": "To a day.",
    "month": "To a month.",
    "season": "To a season.",
    "year": "To a year.",
    "decade": "To ten years.",
    "century": "To a hundred years.",
}
"""How precisely a date is given, finest first. An interval or a set is as precise as its coarsest part."""

_ORDER = list(PRECISION)
_DATE = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?[?~%]?")
_TIME = re.compile(r"(.{10})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])?")
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
"""First month of the northern seasons; winter ends in the February after the year that it is named by."""
_OPEN = ("..", "")
"""How an interval writes an open and an unknown end."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days that an EDTF expression allows, both ends included; ``None`` for an open or unknown end."""

    earliest: dt.date | None
    latest: dt.date | None
    precision: str


@lru_cache(maxsize=4096)
def parse_period(text: str) -> Period:
    """Read an EDTF expression.

    Raises :class:`ValueError` with the reason where it is none, or is of a kind that the record does not hold.
    """
    if text.startswith("[") and text.endswith("]"):
        return _cover(text, [_member(each) for each in text[1:-1].split(",")])
    if "/" in text:
        return _interval(text, *text.split("/", 1))
    return _single(text)


def _interval(text: str, start: str, end: str) -> Period:
    if start in _OPEN and end in _OPEN:
        raise ValueError(f"{quoted(text)} has no end, and so says nothing")
    if "X" in text:
        raise ValueError(f"{quoted(text)} is EDTF of level 2: no digit of an interval may be unknown")
    first = None if start in _OPEN else _single(start)
    last = None if end in _OPEN else _single(end)
    if first and last and (first.earliest or dt.date.min) > (last.latest or dt.date.max):
        raise ValueError(f"{quoted(text)} ends before it begins")
    return Period(
        first.earliest if first else None,
        last.latest if last else None,
        _coarsest([period for period in (first, last) if period]),
    )


def _member(text: str) -> Period:
    """A member of a one-of set: a date, or two with ``..`` between them, of which one may be left out."""
    start, dots, end = text.partition("..")
    return _interval(text, start, end) if dots else _single(text)


def _cover(text: str, periods: list[Period]) -> Period:
    """From the first day of any to the last day of any."""
    starts = [period.earliest for period in periods if period.earliest]
    ends = [period.latest for period in periods if period.latest]
    if len(starts) < len(periods) > len(ends):
        raise ValueError(f"{quoted(text)} has no end, and so says nothing")
    return Period(
        min(starts) if len(starts) == len(periods) else None,
        max(ends) if len(ends) == len(periods) else None,
        _coarsest(periods),
    )


def _coarsest(periods: list[Period]) -> str:
    return max((period.precision for period in periods), key=_ORDER.index)


def _single(text: str) -> Period:
    timed = _TIME.fullmatch(text)
    if timed:
        day = _single(timed[1])
        if day.precision != "day":
            raise ValueError(f"{quoted(text)} has a time and no day")
        return Period(day.earliest, day.latest, "time")
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"{quoted(text)} is no EDTF date of level 0 or 1")
    year, month, day_of_month = match.groups()
    return _dated(text, year, month, day_of_month)


def _dated(text: str, year: str, month: str | None, day: str | None) -> Period:
    unknown = year.count("X")
    if (unknown and month) or (month == "XX" and day not in (None, "XX")):
        raise ValueError(f"{quoted(text)} is EDTF of level 2: a known part may not follow an unknown one")
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if not first:
        raise ValueError(f"{quoted(text)} lies outside the years 1 to 9999")
    if month is None or month == "XX":
        precision = ("year", "decade", "century")[unknown]
        return Period(dt.date(first, 1, 1), dt.date(last, 12, 31), precision)
    if int(month) in _SEASON_STARTS and day is None:
        return _season(text, first, _SEASON_STARTS[int(month)])
    return _in_month(text, first, int(month), day)


def _in_month(text: str, year: int, month: int, day: str | None) -> Period:
    try:
        if day is None or day == "XX":
            last = calendar.monthrange(year, month)[1]
            return Period(dt.date(year, month, 1), dt.date(year, month, last), "month")
        date = dt.date(year, month, int(day))
    except ValueError:  # calendar.IllegalMonthError is one too
        raise ValueError(f"{quoted(text)} is a day or month that does not exist") from None
    return Period(date, date, "day")


def _season(text: str, year: int, month: int) -> Period:
    last_year, last_month = (year + 1, 2) if month == 12 else (year, month + 2)
    if last_year > dt.MAXYEAR:
        raise ValueError(f"{quoted(text)} lies outside the years 1 to 9999")
    last_day = calendar.monthrange(last_year, last_month)[1]
    return Period(dt.date(year, month, 1), dt.date(last_year, last_month, last_day), "season")
