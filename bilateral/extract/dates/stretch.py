"""A stretch of days and what it is called in EDTF; which stretch is the week, quarter or year of a day."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_DAY = dt.timedelta(days=1)
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
_MONTHS_OF: Mapping[str, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""Units that are so many months long."""
_DAYS_OF: Mapping[str, int] = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}
"""Units that are so many days from one to the next."""
FINE = ("second", "minute", "hour")
"""Units that a day of publication cannot count."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """First and last day, the unit of time that it is one of (``span`` for any other), and the EDTF expression."""

    first: dt.date
    last: dt.date
    unit: str
    edtf: str


def of_day(day: dt.date) -> Stretch:
    """A day."""
    return Stretch(day, day, "day", day.isoformat())


def of_month(year: int, month: int) -> Stretch:
    """A month."""
    last = calendar.monthrange(year, month)[1]
    return Stretch(dt.date(year, month, 1), dt.date(year, month, last), "month", f"{year:04}-{month:02}")


def of_year(year: int) -> Stretch:
    """A year."""
    return Stretch(dt.date(year, 1, 1), dt.date(year, 12, 31), "year", f"{year:04}")


def of_fiscal_year(year: int) -> Stretch:
    """A fiscal year of the United States, which starts in the October before the year that it is called by."""
    first, last = dt.date(year - 1, 10, 1), dt.date(year, 9, 30)
    return Stretch(first, last, "fiscal", f"{first}/{last}")


def of_decade(year: int) -> Stretch:
    """The ten years that start with the same three digits."""
    first = year - year % 10
    return Stretch(dt.date(first, 1, 1), dt.date(first + 9, 12, 31), "decade", f"{first // 10:03}X")


def of_century(year: int) -> Stretch:
    """The hundred years that start with the same two digits."""
    first = year - year % 100
    return Stretch(dt.date(max(first, 1), 1, 1), dt.date(first + 99, 12, 31), "century", f"{first // 100:02}XX")


def of_season(year: int, code: int) -> Stretch:
    """A northern season by its code, 21 for spring to 24 for winter, which ends in the next year."""
    start = _SEASON_STARTS[code]
    end = of_month(year + 1, 2) if code == 24 else of_month(year, start + 2)
    return Stretch(dt.date(year, start, 1), end.last, "season", f"{year:04}-{code}")


def of_months(year: int, month: int, count: int, unit: str) -> Stretch:
    """So many months from one on: a quarter or a half of a year."""
    return between(of_month(year, month), of_month(*_month_after(year, month, count - 1)), unit)


def one_of(first: dt.date, last: dt.date, unit: str) -> Stretch:
    """One of several days in a row."""
    return of_day(first) if first == last else Stretch(first, last, unit, f"[{first}..{last}]")


def between(first: Stretch, last: Stretch, unit: str = "span") -> Stretch:
    """From the first to the last; EDTF allows no unknown digits in an interval, so "the 1990s" start about 1990."""
    if first.edtf == last.edtf:
        return first
    return Stretch(first.first, last.last, unit, f"{_end(first, first.first)}/{_end(last, last.last)}")


def _end(stretch: Stretch, day: dt.date) -> str:
    """A stretch as the end of an interval."""
    if stretch.unit in ("decade", "century"):
        return f"{day.year:04}~"
    if "/" in stretch.edtf or stretch.edtf.startswith("["):
        return day.isoformat()
    return stretch.edtf


def about(stretch: Stretch) -> Stretch:
    """The stretch as an approximate one, where EDTF can say so."""
    simple = stretch.unit in ("day", "month", "year", "season", "decade") and stretch.edtf[-1] not in "~]"
    return Stretch(stretch.first, stretch.last, stretch.unit, stretch.edtf + "~") if simple else stretch


def unit_of(unit: str, day: dt.date) -> Stretch:
    """The week, month, quarter ... that a day lies in; of a weekend that of its week. Weeks start on Monday."""
    return _OF[unit](day)


def _week(day: dt.date) -> Stretch:
    monday = day - _DAY * day.weekday()
    return one_of(monday, monday + 6 * _DAY, "week")


def _weekend(day: dt.date) -> Stretch:
    saturday = day + _DAY * (5 - day.weekday())
    return one_of(saturday, saturday + _DAY, "weekend")


def _months(count: int, unit: str) -> Callable[[dt.date], Stretch]:
    return lambda day: of_months(day.year, (day.month - 1) // count * count + 1, count, unit)


_OF: Mapping[str, Callable[[dt.date], Stretch]] = {
    "day": of_day,
    "week": _week,
    "fortnight": _week,
    "weekend": _weekend,
    "month": lambda day: of_month(day.year, day.month),
    "quarter": _months(3, "quarter"),
    "half": _months(6, "half"),
    "year": lambda day: of_year(day.year),
    "decade": lambda day: of_decade(day.year),
    "century": lambda day: of_century(day.year),
}


UNITS = frozenset(_OF)
"""Units of which each day lies in one."""


def moved(day: dt.date, unit: str, count: int) -> dt.date | None:
    """The day so many units later, or earlier; the month's last where it has no such day; ``None`` out of range."""
    try:
        if unit in _DAYS_OF:
            return day + _DAY * _DAYS_OF[unit] * count
        year, month = _month_after(day.year, day.month, _MONTHS_OF[unit] * count)
        return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    except (ValueError, OverflowError):
        return None


def _month_after(year: int, month: int, count: int) -> tuple[int, int]:
    years, index = divmod(month - 1 + count, 12)
    return year + years, index + 1
