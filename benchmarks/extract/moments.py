"""Dates of gold sets as moments: EDTF, TIMEX3, and the values of the two test suites, in one form."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from benchmarks.extract.found import Found
from bilateral.read.edtf import parse_period

_DAY = dt.timedelta(days=1)
_BEFORE = ("before", "until", "by")
_TIME = re.compile(r"T(\d\d)(?::(\d\d))?(?::(\d\d))?")
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


@dataclass(frozen=True)
class Moment:
    """From the start up to but without the end; no start is told of what lies before the end.

    Of a time of day the end is not compared.
    """

    start: dt.datetime | None
    end: dt.datetime | None
    zone: dt.timezone | None = None
    """Where start and end are told in it, that of a value is brought to it."""

    def agrees(self, found: Found) -> bool:
        """Whether a value means this.

        Of an interval each end must agree as precisely as it is told: ``2016/2021-10-08`` begins some day in 2016. A
        value with a modifier is the whole of which this is a part, as in TIMEX3, and one with "before" or "after" is
        the date on which this ends or after which it starts. A week that ends or starts at publication is its week.
        """
        first, slash, last = found.edtf.partition("/")
        if not first or (self.start is None and (found.relation not in _BEFORE or slash)):
            return False
        if "T" in first:
            return self._is_time(first)
        starts, ends = parse_period(first), parse_period(last or first)
        if not (starts.earliest and starts.latest and ends.earliest and ends.latest):
            return False
        after = ends.latest + _DAY
        if self.start is None:
            return self.end is not None and self.end.date() in (starts.earliest, after)
        start, end = self.start.date(), (self.end or self.start + _DAY).date()
        if found.relation == "after" and start in (starts.earliest, after):
            return True
        if found.modifier:
            return starts.earliest <= start and end <= after
        if slash:
            ended = self.end is None or ends.earliest <= end <= after
            return starts.earliest <= start <= starts.latest and ended
        if (end - start).days == 7 and first.startswith("["):
            return start <= starts.earliest and after <= end
        return starts.earliest == start and after == end

    def _is_time(self, edtf: str) -> bool:
        time = dt.datetime.fromisoformat(edtf)
        if time.tzinfo and self.zone:
            time = time.astimezone(self.zone)
        return time.replace(tzinfo=None) == (self.end if self.start is None else self.start)


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
