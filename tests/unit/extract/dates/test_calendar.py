"""Holidays and stretches of days, by the calendar."""

from __future__ import annotations

import datetime as dt

import pytest

from bilateral.extract.dates import stretch
from bilateral.extract.dates.holidays import BY_FIRST_WORD, easter, weekday_of_month

EASTERS = ["1961-04-02", "2000-04-23", "2011-04-24", "2019-04-21", "2024-03-31", "2038-04-25"]


@pytest.mark.parametrize("day", EASTERS)
def test_easter_is_known(day: str) -> None:
    expected = dt.date.fromisoformat(day)
    assert easter(expected.year) == expected


def test_every_holiday_has_a_day_in_every_year() -> None:
    days = [day(year) for names in BY_FIRST_WORD.values() for _, day in names for year in (1900, 2000, 2023, 2099)]
    assert {day.first.year for day in days} == {1900, 2000, 2023, 2099}


def test_a_fifth_friday_is_not_in_every_month() -> None:
    assert weekday_of_month(2023, 6, 4, 5) == dt.date(2023, 6, 30)
    assert weekday_of_month(2023, 5, 4, 5) is None
    assert weekday_of_month(2023, 5, 4, -1) == dt.date(2023, 5, 26)


def test_a_month_later_ends_with_the_month() -> None:
    assert stretch.moved(dt.date(2023, 1, 31), "month", 1) == dt.date(2023, 2, 28)


@pytest.mark.parametrize(("unit", "count"), [("year", 9000), ("day", -(10**7)), ("century", 10**9)])
def test_a_day_out_of_the_calendar_is_none(unit: str, count: int) -> None:
    assert stretch.moved(dt.date(2023, 1, 31), unit, count) is None


def test_an_interval_begins_about_its_decade() -> None:
    assert stretch.between(stretch.of_decade(1994), stretch.of_year(2003)).edtf == "1990~/2003"


def test_winter_ends_in_the_next_year() -> None:
    winter = stretch.of_season(2023, 24)
    assert (winter.first, winter.last, winter.edtf) == (dt.date(2023, 12, 1), dt.date(2024, 2, 29), "2023-24")


def test_only_a_simple_date_can_be_approximate() -> None:
    week = stretch.unit_of("week", dt.date(2023, 4, 19))
    assert stretch.about(stretch.of_year(2023)).edtf == "2023~"
    assert stretch.about(week) == week
