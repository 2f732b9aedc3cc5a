"""Dates of gold sets as moments: EDTF, TIMEX3, and the values of the two test suites, in one form."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from bilateral.read.edtf import parse_period

_DAY = dt.timedelta(days=1)
_TIME = re.compile(r"T(\d\d)(?::(\d\d))?(?::(\d\d))?")
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


@dataclass(frozen=True)
class Moment:
    """From the start up to but without the end; of a time of day the end is not compared."""

    start: dt.datetime
    end: dt.datetime | None

    def agrees(self, edtf: str) -> bool:
        """Whether an EDTF value means this.

        Of an interval each end must agree as precisely as it is told: ``2016/2021-10-08`` begins some day in 2016. A
        week that ends at publication is its week.
        """
        if not edtf:
            return False
        first, slash, last = edtf.partition("/")
        if "T" in edtf:
            return self._is_time(first)
        if slash and self.end is None:
            return parse_period(first).earliest == self.start.date()
        if slash and self.end:
            starts, ends = parse_period(first), parse_period(last)
            return (
                starts.earliest is not None
                and ends.latest is not None
                and starts.earliest <= self.start.date() <= (starts.latest or starts.earliest)
                and (ends.earliest or ends.latest) <= self.end.date() <= ends.latest + _DAY
            )
        period = parse_period(edtf)
        if period.earliest is None or period.latest is None or period.earliest != self.start.date():
            return False
        until = self.start + _DAY if self.end is None else self.end
        same_week = edtf.startswith("[") and (until - self.start).days == 7
        return period.latest + _DAY == until.date() or (same_week and period.latest < until.date())

    def _is_time(self, edtf: str) -> bool:
        day, _, clock = edtf.partition("T")
        return dt.datetime.fromisoformat(f"{day}T{clock[:8]}") == self.start


def of_edtf(edtf: str) -> Moment:
    """A moment of an EDTF date."""
    period = parse_period(edtf)
    assert period.earliest and period.latest
    return Moment(_midnight(period.earliest), _midnight(period.latest) + _DAY)


def of_timex(value: str) -> Moment | None:
    """A moment of a TIMEX3 value; ``None`` for PAST_REF, durations, sets and what no calendar knows."""
    try:
        if "X" in value or not value[:3].isdigit():
            return None
        if "T" in value:
            time = _TIME.search(value)
            day = dt.datetime.fromisoformat(value[:10])
            return (
                Moment(day.replace(hour=int(time[1]), minute=int(time[2] or 0)), None) if time else of_edtf(value[:10])
            )
        return _of_timex_date(value)
    except ValueError:
        return None


def _of_timex_date(value: str) -> Moment:
    week = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value)
    if week:
        monday = dt.date.fromisocalendar(int(week[1]), int(week[2]), 1)
        start = monday + 5 * _DAY if week[3] else monday
        return Moment(_midnight(start), _midnight(monday + 7 * _DAY))
    part = re.fullmatch(r"(\d{4})-([QH])(\d)", value)
    if part:
        months = 3 if part[2] == "Q" else 6
        first = (int(part[3]) - 1) * months + 1
        return of_edtf(f"{part[1]}-{first:02}/{part[1]}-{first + months - 1:02}")
    season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value)
    if season:
        return of_edtf(f"{season[1]}-{_SEASONS[season[2]]}")
    return of_edtf(f"{value}X" if len(value) == 3 else value)


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time())
