"""Dates are read back as they were written, and nothing but a ValueError comes of what is no date."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from edtf import parse_edtf
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bilateral.read.edtf import Period, parse_period

_DATES = st.dates()
_LOOKS_LIKE_IT = st.text(st.sampled_from("0123456789-/.,[]{}X?~%T:ZY "), max_size=24)
_PARTS = ["2021", "2021-10", "2021-10-07", "20XX", "2021-XX", "..", "/", ",", "[", "]", "{", "}", "?", "~", "-21", "1X"]
_PIECED = st.lists(st.sampled_from(_PARTS), max_size=5).map("".join)


@given(_DATES)
def test_a_day_is_itself(day: dt.date) -> None:
    assert parse_period(day.isoformat()) == Period(day, day, "day")


@given(_DATES)
def test_a_month_runs_from_its_first_day_to_its_last(day: dt.date) -> None:
    last = calendar.monthrange(day.year, day.month)[1]
    assert parse_period(day.isoformat()[:7]) == Period(day.replace(day=1), day.replace(day=last), "month")


@given(_DATES)
def test_a_year_runs_from_its_first_day_to_its_last(day: dt.date) -> None:
    first, last = day.replace(month=1, day=1), day.replace(month=12, day=31)
    assert parse_period(day.isoformat()[:4]) == Period(first, last, "year")


@given(_DATES, _DATES)
def test_an_interval_runs_from_its_first_day_to_its_last(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    assert parse_period(f"{first}/{last}") == Period(first, last, "day")


@given(_DATES, _DATES)
def test_an_interval_that_ends_before_it_begins_is_refused(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    if first != last:
        with pytest.raises(ValueError, match=r" ends before it begins$"):
            parse_period(f"{last}/{first}")


@given(_DATES)
def test_an_open_end_is_none(day: dt.date) -> None:
    assert parse_period(f"{day}/..") == Period(day, None, "day")
    assert parse_period(f"../{day}") == Period(None, day, "day")


@given(st.lists(_DATES, min_size=2, max_size=4))
def test_a_set_runs_from_its_earliest_member_to_its_latest(days: list[dt.date]) -> None:
    text = ",".join(map(str, days))
    assert parse_period(f"[{text}]") == Period(min(days), max(days), "day")


_MARKS = st.sampled_from(["", "?", "~", "%"])
_DAYS = _DATES.map(dt.date.isoformat)
_KNOWN = st.one_of(_DAYS, _DAYS.map(lambda day: day[:7]), _DAYS.map(lambda day: day[:4]))
_UNKNOWN = st.one_of(
    _DAYS.map(lambda day: f"{day[:3]}X"),
    _DAYS.map(lambda day: f"{day[:2]}XX"),
    _DAYS.map(lambda day: f"{day[:7]}-XX"),
    _DAYS.map(lambda day: f"{day[:4]}-XX"),
).filter(lambda text: not text.startswith("00"))
_SINGLE = st.builds("{}{}".format, _KNOWN, _MARKS) | _UNKNOWN
_SETS = st.lists(_KNOWN, min_size=2, max_size=4).map(lambda members: f"[{','.join(members)}]")
_INTERVALS = st.tuples(_DATES, _DATES, _MARKS).map(lambda drawn: f"{min(drawn[:2])}{drawn[2]}/{max(drawn[:2])}")


@settings(max_examples=60)  # the library takes a while
@given(_SINGLE | _SETS | _INTERVALS)
def test_the_days_are_those_that_the_edtf_library_gives(text: str) -> None:
    expected = parse_edtf(text)
    days = [dt.date(*bound[:3]) for bound in (expected.lower_strict(), expected.upper_strict())]
    period = parse_period(text)
    assert [period.earliest, period.latest] == days


@given(st.text(max_size=20) | _LOOKS_LIKE_IT | _PIECED)
@example("../292")
@example("2021-1X")
def test_any_text_is_a_period_or_a_value_error(text: str) -> None:
    try:
        period = parse_period(text)
    except ValueError:
        return
    assert period.earliest or period.latest
    assert not (period.earliest and period.latest) or period.earliest <= period.latest
