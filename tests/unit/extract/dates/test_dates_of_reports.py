"""Dates as reports, press releases and testimony write them."""

from __future__ import annotations

import datetime as dt

import pytest

from bilateral.extract.dates import find_dates
from bilateral.extract.document import Document
from bilateral.read.edtf import parse_period
from bilateral.text.source import SourceText

PUBLISHED = dt.date(2023, 4, 19)
"""A Wednesday."""


def read(text: str, published: dt.date | None = PUBLISHED) -> list[tuple[str, str]]:
    """The words and the value of each date."""
    found = find_dates(Document(SourceText(text), published))
    return [(text[each.span.start : each.span.end], each.value) for each in found]


FISCAL = [
    ("Aid fell in FY 2008.", "FY 2008", "2007-10-01/2008-09-30"),
    ("Aid fell in FY 12.", "FY 12", "2011-10-01/2012-09-30"),
    ("Aid fell in FY2010-12.", "FY2010-12", "2009-10-01/2012-09-30"),
    ("Aid fell in FY2010-FY2012.", "FY2010-FY2012", "2009-10-01/2012-09-30"),
    ("Aid fell from FY 2008 through FY 2018.", "from FY 2008 through FY 2018", "2007-10-01/2018-09-30"),
    ("Aid fell in fiscal years 2015 to 2017.", "fiscal years 2015 to 2017", "2014-10-01/2017-09-30"),
    ("Aid fell in fiscal years 2016 and 2017.", "fiscal years 2016 and 2017", "2015-10-01/2017-09-30"),
    ("Aid fell in fiscal year 2010-12.", "fiscal year 2010-12", "2009-10-01/2012-09-30"),
    ("Aid fell in the 2018-19 fiscal year.", "the 2018-19 fiscal year", "2018-10-01/2019-09-30"),
    ("Aid fell in the last fiscal year.", "the last fiscal year", "2021-10-01/2022-09-30"),
    ("Aid ends by the end of the fiscal year.", "the end of the fiscal year", "2022-10-01/2023-09-30"),
    ("Aid fell in calendar year 2018.", "calendar year 2018", "2018"),
    ("Aid fell in the years 2010 to 2014.", "years 2010 to 2014", "2010/2014"),
]
ORDERS = [
    ("Signed 2019 Sep 23 there.", "2019 Sep 23", "2019-09-23"),
    ("Signed on 2019/Sep/23 there.", "2019/Sep/23", "2019-09-23"),
    ("It opened in 2017 April.", "2017 April", "2017-04"),
    ("It was signed on October, 1st.", "October, 1st", "2022-10-01"),
    ("Publicado el 8 de octubre de 2021.", "8 de octubre de 2021", "2021-10-08"),
    ("Talks ran on May 5 and 6, 2019.", "May 5 and 6, 2019", "2019-05-05/2019-05-06"),
    ("Talks ran on 5 and 6 May 2019.", "5 and 6 May 2019", "2019-05-05/2019-05-06"),
    ("Talks ran between 5 and 9 May 2019.", "between 5 and 9 May 2019", "2019-05-05/2019-05-09"),
    ("It came in two thousand and six.", "two thousand and six", "2006"),
    ("It came in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ("It was audited in June 2009.1 The army fled.", "June 2009", "2009-06"),
    ("Who ruled in the 1990 s?", "the 1990 s", "199X"),
]
NEAR = [
    ("He left the week before last.", "the week before last", "[2023-04-03..2023-04-09]"),
    ("He leaves the week after next.", "the week after next", "[2023-05-01..2023-05-07]"),
    ("He leaves on the Friday after next.", "Friday after next", "2023-05-05"),
    ("He will speak Friday evening next week.", "Friday evening next week", "2023-04-28"),
    ("It fell in the early hours of Friday.", "the early hours of Friday", "2023-04-14"),
    ("It fell in the early morning hours of April 3.", "the early morning hours of April 3", "2023-04-03"),
    ("It fell in the 12 months through January 2023.", "the 12 months through January 2023", "2022-02/2023-01"),
    ("It fell in the second last week of May 2019.", "the second last week of May 2019", "[2019-05-20..2019-05-26]"),
    ("It fell on the weekend of April 3.", "the weekend of April 3", "[2023-04-08..2023-04-09]"),
    ("The talks were delayed until Friday.", "Friday", "2023-04-21"),
    ("The vote was to be held on Friday.", "Friday", "2023-04-21"),
    ("He takes office on June 3.", "June 3", "2023-06-03"),
    ("They passed a law in June.", "June", "2022-06"),
    ("It flows again by spring.", "spring", "2023-21"),
    ("It came in the month of May.", "the month of May", "2022-05"),
    ("At 3 p.m. Eastern time he spoke.", "3 p.m. Eastern time", "2023-04-19T15:00:00"),
    ("It opened thirty-seven years ago.", "thirty-seven years ago", "1986"),
    ("He led it from 2008 to the present.", "from 2008 to the present", "2008/2023-04-19"),
    ("It has grown since my arrival last August.", "last August", "2022-08"),
    ("He closes it for the rest of the year.", "the rest of the year", "2023"),
    ("It fell in the last two weeks of October 2020.", "the last two weeks of October 2020", "2020-10-19/2020-10-31"),
    ("They came in Holy Week 2019.", "Holy Week 2019", "2019-04-14/2019-04-20"),
    ("They came on Election Day 2020.", "Election Day 2020", "2020-11-03"),
    ("They came on Mexico's Independence Day.", "Mexico's Independence Day", "2022-09-16"),
]
SEVERAL = [
    ("He scored in the fifth minute of the weekend.", ["[2023-04-15..2023-04-16]"]),
    ("- 1989: sentenced", ["1989"]),
    ("He was shot on June 3, 1998; that afternoon two fled.", ["1998-06-03", "1998-06-03"]),
    ("In 2019 many fell, 900 in the first nine months.", ["2019", "2019-01/2019-09"]),
    (
        "Shots fell on May 5, 2019 and for years from 2020 to 2022. The day after that, or the following day, he fled.",
        ["2019-05-05", "2020/2022", "2019-05-06"],
    ),
    ("Aid grew in March and October 2019.", ["2019-03", "2019-10"]),
    ("Talks on May 5 and June 6, 2019 failed.", ["2019-05-05", "2019-06-06"]),
    ("In June they met, and in August a judge will rule.", ["2022-06", "2023-08"]),
    (
        "In the first half of 2022 it rose; in the same period a year earlier it fell.",
        ["2022-01/2022-06", "2021-01/2021-06"],
    ),
    ("Earlier this week, on Tuesday 18 April, he spoke.", ["[2023-04-17..2023-04-19]", "2023-04-18"]),
    ("In May 2022 it rose from the same month last year.", ["2022-05", "2022-05"]),
    (
        "From October 1, 2021 to May 3, 2022 it rose, and in the same period in 2019 it fell.",
        ["2021-10-01/2022-05-03", "2019-10-01/2020-05-03"],
    ),
    ("He came on Monday. He left at 6 a.m. and wept.", ["2023-04-17", "2023-04-17T06:00:00"]),
    ("It fell in May 2022, more than the year before.", ["2022-05", "2021"]),
    (
        "He was charged on April 3, 2020, for what he did from 2012 to 2015. Two days later he fled.",
        ["2020-04-03", "2012/2015", "2020-04-05"],
    ),
]
NO_DATES = [
    "See section 2151 of the act, 22 U.S.C. § 2151, page 2010 and No. 2006.",
    "Call +52 55 5080 2000 for document 2023-118 or flight 1998.",
    "Stocks continue to fall after five months' rise.",
    "The M-16 and the Avenida 16 de Septiembre are known, as is El Mayo.",
    "It came in the fifth minute.",
    "Plan Mexico 2099 and Route 2000 lead to Box 2100.",
    "The title 42 rule, the R-1 rifle and the CASA 235 stand.",
]


@pytest.mark.parametrize(("text", "words", "value"), FISCAL + ORDERS + NEAR)
def test_a_date_of_a_report_is_read_whole(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, value)]


@pytest.mark.parametrize("value", [value for _, _, value in FISCAL + ORDERS + NEAR])
def test_every_value_is_one_that_the_record_holds(value: str) -> None:
    assert parse_period(value).precision


@pytest.mark.parametrize(("text", "values"), SEVERAL)
def test_dates_are_read_by_those_around_them(text: str, values: list[str]) -> None:
    assert [value for _, value in read(text)] == values


@pytest.mark.parametrize("text", NO_DATES)
def test_numbers_of_sections_pages_and_telephones_are_no_years(text: str) -> None:
    assert read(text) == []


def test_friday_is_counted_from_the_dateline_and_a_since_ends_when_the_text_came_out() -> None:
    text = "EL PASO, April 14 (Wire) - He spoke on Friday and will speak on Saturday, the first time since 2019."
    values = [value for _, value in read(text, dt.date(2023, 4, 17))]
    assert values == ["2023-04-14", "2023-04-14", "2023-04-15", "2019"]


def test_a_since_further_before_opens_an_interval_up_to_last_august() -> None:
    (found,) = find_dates(Document(SourceText("It has grown since my arrival last August."), PUBLISHED))
    assert (found.part("since") or found).value == "2022-08/2023-04-19"


def test_an_old_day_after_a_place_is_no_dateline() -> None:
    text = "EL PASO, March 3 (Wire) - He spoke on Friday."
    assert read(text)[1] == ("Friday", "2023-04-14")


@pytest.mark.parametrize("year", [1, 9999])
@pytest.mark.parametrize(
    "text", ["They met on Friday and in the past five years.", "It ends next year, two days later."]
)
def test_a_text_from_the_edge_of_the_calendar_has_no_day_to_count_from(year: int, text: str) -> None:
    dates = find_dates(Document(SourceText(text), dt.date(year, 12, 30)))
    assert {each.value for each in dates} == {""}
