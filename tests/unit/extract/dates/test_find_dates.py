"""What is a date in a report, and which day it means."""

from __future__ import annotations

import datetime as dt

import pytest

from bilateral.extract.candidate import Confidence, Kind
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


ABSOLUTE = [
    ("The treaty of June 3, 1998 stands.", "June 3, 1998", "1998-06-03"),
    ("The treaty of 3 June 1998 stands.", "3 June 1998", "1998-06-03"),
    ("The treaty of the 3rd of June, 1998 stands.", "the 3rd of June, 1998", "1998-06-03"),
    ("Signed Sept. 9, 2004, in Tijuana.", "Sept. 9, 2004", "2004-09-09"),
    ("Signed 2004-09-09 in Tijuana.", "2004-09-09", "2004-09-09"),
    ("Logged 2004-09-09T16:30 at the gate.", "2004-09-09T16:30", "2004-09-09T16:30:00"),
    ("Signed 09/10/2004 in Tijuana.", "09/10/2004", "2004-09-10"),
    ("Signed 25/10/2004 in Tijuana.", "25/10/2004", "2004-10-25"),
    ("Signed 3-JUN-98 in Tijuana.".replace("JUN", "Jun"), "3-Jun-98", "1998-06-03"),
    ("It opened in June 1998.", "June 1998", "1998-06"),
    ("It opened in 1998.", "1998", "1998"),
    ("It was quiet in the 1990s.", "the 1990s", "199X"),
    ("It was quiet in the '90s.", "the '90s", "199X"),
    ("It was quiet in the nineties.", "the nineties", "199X"),
    ("A law of the 19th century.", "the 19th century", "18XX"),
    ("The budget of fiscal year 2010 grew.", "fiscal year 2010", "2009-10-01/2010-09-30"),
    ("The budget of FY2010 grew.", "FY2010", "2009-10-01/2010-09-30"),
    ("Seizures fell in the third quarter of 2015.", "the third quarter of 2015", "2015-07/2015-09"),
    ("Seizures fell in Q3 2015.", "Q3 2015", "2015-07/2015-09"),
    ("Seizures fell in the first half of 2015.", "the first half of 2015", "2015-01/2015-06"),
    ("They met in the summer of 2015.", "the summer of 2015", "2015-22"),
    ("They met in mid-2019.", "mid-2019", "2019"),
    ("They met in early March 2019.", "early March 2019", "2019-03"),
    ("They met around 2010.", "around 2010", "2010~"),
    ("They met on the first Tuesday of May 2019.", "the first Tuesday of May 2019", "2019-05-07"),
    ("They met on the last day of May 2019.", "the last day of May 2019", "2019-05-31"),
    ("They met on Christmas Eve 2019.", "Christmas Eve 2019", "2019-12-24"),
    ("They met on Thanksgiving 2019.", "Thanksgiving 2019", "2019-11-28"),
    ("They met on Good Friday, 2019.", "Good Friday, 2019", "2019-04-19"),
    ("After the Sept. 11 attacks it closed.", "Sept. 11", "2001-09-11"),
]
RELATIVE = [
    ("He spoke on Friday.", "Friday", "2023-04-14"),
    ("He spoke on Wednesday.", "Wednesday", "2023-04-19"),
    ("He will speak on Friday.", "Friday", "2023-04-21"),
    ("He is set to speak on Friday.", "Friday", "2023-04-21"),
    ("The report, to be released on Friday, is long.", "Friday", "2023-04-21"),
    ("They said that they had to keep the bridge closed until Friday.", "Friday", "2023-04-21"),
    ("The bridge was closed until Friday.", "Friday", "2023-04-14"),
    ("They agreed to meet on Friday.", "Friday", "2023-04-21"),
    ("They agreed on it on Friday.", "Friday", "2023-04-14"),
    ("He is to speak on Friday.", "Friday", "2023-04-21"),
    ("The talks could be held on Friday.", "Friday", "2023-04-21"),
    ("He spoke late Friday night.", "late Friday night", "2023-04-14"),
    ("He left nearly two years ago.", "nearly two years ago", "2021~"),
    ("In this year's third quarter it will rise.", "this year's third quarter", "2023-07/2023-09"),
    ("It must close by year-end.", "year-end", "2023"),
    ("Minister to visit border on Friday", "Friday", "2023-04-21"),
    ("He spoke last Friday.", "last Friday", "2023-04-14"),
    ("He speaks next Friday.", "next Friday", "2023-04-28"),
    ("He spoke yesterday.", "yesterday", "2023-04-18"),
    ("He spoke the day before yesterday.", "the day before yesterday", "2023-04-17"),
    ("He spoke on Friday night.", "Friday night", "2023-04-14"),
    ("He spoke last night.", "last night", "2023-04-18"),
    ("They were arrested in June.", "June", "2022-06"),
    ("The court will rule in June.", "June", "2023-06"),
    ("They were arrested last October.", "last October", "2022-10"),
    ("They were arrested on June 3.", "June 3", "2022-06-03"),
    ("It must close by June 3.", "June 3", "2023-06-03"),
    ("It must close by June 3 next year.", "June 3 next year", "2024-06-03"),
    ("He spoke this week.", "this week", "[2023-04-17..2023-04-19]"),
    ("He will speak next week.", "next week", "[2023-04-24..2023-04-30]"),
    ("He will speak on Tuesday of next week.", "Tuesday of next week", "2023-04-25"),
    ("He spoke over the weekend.", "the weekend", "[2023-04-15..2023-04-16]"),
    ("He spoke earlier this month.", "earlier this month", "2023-04"),
    ("He spoke last year.", "last year", "2022"),
    ("He spoke this summer.", "this summer", "2023-22"),
    ("It fell last quarter.", "last quarter", "2023-01/2023-03"),
    ("He spoke two days ago.", "two days ago", "2023-04-17"),
    ("He spoke three weeks ago.", "three weeks ago", "2023-03-29~"),
    ("He spoke three months ago.", "three months ago", "2023-01"),
    ("He spoke a decade ago.", "a decade ago", "2013"),
    ("He spoke 48 hours ago.", "48 hours ago", "2023-04-17"),
    ("It will close in two weeks.", "in two weeks", "2023-05-03~"),
    ("It has grown in the past five years.", "the past five years", "2018/2023-04-19"),
    ("It will grow over the next two weeks.", "the next two weeks", "2023-04-20/2023-05-03"),
    ("It has grown since 2008.", "2008", "2008/2023-04-19"),
    ("It has grown since last June.", "last June", "2022-06/2023-04-19"),
    ("It was the worst month since 2008.", "2008", "2008"),
    ("He spoke at 10 a.m. on Monday.", "10 a.m. on Monday", "2023-04-17T10:00:00"),
    ("He spoke Monday at noon.", "Monday at noon", "2023-04-17T12:00:00"),
    ("It fell at 18:00 GMT.", "18:00 GMT", "2023-04-19T18:00:00Z"),
    ("It fell at 6 p.m. EST.", "6 p.m. EST", "2023-04-19T18:00:00-05:00"),
    (
        "It began at 2:30 a.m. local time (0830 GMT) on Tuesday.",
        "2:30 a.m. local time (0830 GMT) on Tuesday",
        "2023-04-18T02:30:00",
    ),
    ("It must close no later than June 3.", "June 3", "2023-06-03"),
    ("He spoke in the year-ago quarter.", "the year-ago", "2022"),
    ("He spoke on New Year's Eve.", "New Year's Eve", "2022-12-31"),
    ("He spoke on the Day of the Dead.", "Day of the Dead", "2022-11-02"),
]
INTERVALS = [
    ("It fell in the first nine months of 2022.", "the first nine months of 2022", "2022-01/2022-09"),
    ("It fell in the first two weeks of the year.", "the first two weeks of the year", "2023-01-02/2023-01-15"),
    (
        "It fell in the nine months ended Sept. 30, 2022.",
        "the nine months ended Sept. 30, 2022",
        "2022-01-01/2022-09-30",
    ),
    ("It fell in the week ended June 3, 2022.", "the week ended June 3, 2022", "2022-05-28/2022-06-03"),
    ("It fell between January and August last year.", "between January and August last year", "2022-01/2022-08"),
    ("It fell between June 2022 and now.", "between June 2022 and now", "2022-06/2023-04-19"),
    ("It fell from November to February 2020.", "from November to February 2020", "2019-11/2020-02"),
    ("He led it from 2006 to 2012.", "from 2006 to 2012", "2006/2012"),
    ("He led it between 2006 and 2012.", "between 2006 and 2012", "2006/2012"),
    ("In the 2018-19 season it grew.", "2018-19", "2018/2019"),
    ("He led it between March and May.", "between March and May", "2022-03/2022-05"),
    ("Talks ran June 3-5, 2019.", "June 3-5, 2019", "2019-06-03/2019-06-05"),
    ("Talks ran from June 3 to July 5, 2019.", "from June 3 to July 5, 2019", "2019-06-03/2019-07-05"),
    ("Talks ran from 3 to 5 June 2019.", "from 3 to 5 June 2019", "2019-06-03/2019-06-05"),
    ("He ran it from Monday to Wednesday.", "from Monday to Wednesday", "2023-04-17/2023-04-19"),
    ("He spoke from 3 to 5 p.m. on Monday.", "from 3 to 5 p.m. on Monday", "2023-04-17T15:00:00/2023-04-17T17:00:00"),
]
UNCOMMON = [
    ("It begins at 1 p.m. ET on Friday.", "1 p.m. ET on Friday", "2023-04-21T13:00:00"),
    ("It fell at 1140 a.m. on Monday.", "1140 a.m. on Monday", "2023-04-17T11:40:00"),
    ("It fell at half past seven.", "half past seven", "2023-04-19T07:30:00"),
    ("It fell at a quarter past 3 p.m.", "a quarter past 3 p.m.", "2023-04-19T15:15:00"),
    ("It fell at 20 minutes past 3 p.m.", "20 minutes past 3 p.m.", "2023-04-19T15:20:00"),
    ("It fell at 10 in the morning.", "10 in the morning", "2023-04-19T10:00:00"),
    ("It begins at eight tonight.", "eight tonight", "2023-04-19T20:00:00"),
    ("It fell between 3 and 4 p.m.", "between 3 and 4 p.m.", "2023-04-19T15:00:00/2023-04-19T16:00:00"),
    (
        "It fell from 9:30 to 11:00 on Monday.",
        "from 9:30 to 11:00 on Monday",
        "2023-04-17T09:30:00/2023-04-17T11:00:00",
    ),
    ("It fell on Tuesday the 18th.", "Tuesday the 18th", "2023-04-18"),
    ("Signed 16. Nov. 2016 there.", "16. Nov. 2016", "2016-11-16"),
    ("It closed on 6/3.", "6/3", "2022-06-03"),
    ("It ends on the 20th of next month.", "the 20th of next month", "2023-05-20"),
    ("He spoke on Friday, March 31.", "Friday, March 31", "2023-03-31"),
    ("He spoke on Tuesday (April 18).", "Tuesday (April 18)", "2023-04-18"),
    ("He spoke April 18, Tuesday.", "April 18, Tuesday", "2023-04-18"),
    ("It fell on the last Friday of March.", "the last Friday of March", "2023-03-31"),
    ("He left three days before Christmas.", "three days before Christmas", "2022-12-22"),
    ("He left two years and three months ago.", "two years and three months ago", "2021-01"),
    ("It will close between now and June.", "between now and June", "2023-04-19/2023-06"),
    ("He spoke in the week of June 5, 2022.", "the week of June 5, 2022", "[2022-05-30..2022-06-05]"),
    ("It falls on the first Friday of the month.", "the first Friday of the month", "2023-04-07"),
    ("The treaty of 2008-9 failed.", "2008-9", "2008/2009"),
    ("He left two weeks and three days ago.", "two weeks and three days ago", "2023-04-02"),
    ("It came in 6/2013.", "6/2013", "2013-06"),
    ("It fell in Q3.", "Q3", "2022-07/2022-09"),
    ("He came on Easter weekend.", "Easter weekend", "2023-04-09"),
    ("It fell on the twenty-second of May.", "the twenty-second of May", "2022-05-22"),
    ("Forts of the 1800s stand.", "the 1800s", "18XX"),
    ("He left a year and a half ago.", "a year and a half ago", "2021-10~"),
    ("It fell in H1 2019.", "H1 2019", "2019-01/2019-06"),
    ("It fell in 2019's first half.", "2019's first half", "2019-01/2019-06"),
    ("It fell in the second half of July.", "the second half of July", "2022-07"),
    ("He left the day after tomorrow.", "the day after tomorrow", "2023-04-21"),
    ("He left two days before yesterday.", "two days before yesterday", "2023-04-16"),
    ("It will end two days after June 3.", "two days after June 3", "2023-06-05"),
    ("It comes within two weeks.", "within two weeks", "2023-04-20/2023-05-03"),
    ("It fell in the previous month.", "the previous month", "2023-03"),
    ("He came over the next decade.", "the next decade", "2023-04-19/2033"),
    ("He had grown since the 1990s.", "the 1990s", "1990~/2023-04-19"),
    ("It fell in the early '90s.", "the early '90s", "199X"),
    ("He spoke on Friday of last week.", "Friday of last week", "2023-04-14"),
    ("He spoke last week on Friday.", "last week on Friday", "2023-04-14"),
    ("It fell on 3 May, 2011.", "3 May, 2011", "2011-05-03"),
    ("He came from Friday to last Monday.", "from Friday to last Monday", "2023-04-14/2023-04-17"),
    ("He spoke on the 31st.", "the 31st", "2023-03-31"),
    ("It fell at 18:30 on April 3, 2020.", "18:30 on April 3, 2020", "2020-04-03T18:30:00"),
    ("It fell in the winter of 2019.", "the winter of 2019", "2019-24"),
    ("It fell next winter.", "next winter", "2023-24"),
    ("He comes next Christmas.", "next Christmas", "2023-12-25"),
    ("It closed Sat., April 15.", "Sat., April 15", "2023-04-15"),
    ("It ran Monday-Wednesday.", "Monday-Wednesday", "2023-04-17/2023-04-19"),
    ("It ran Dec. 30 - Jan. 2.", "Dec. 30 - Jan. 2", "2022-12-30/2023-01-02"),
    ("It was early 2019.", "early 2019", "2019"),
    ("In the last week of 2019.", "the last week of 2019", "[2019-12-23..2019-12-29]"),
    ("the last weekend of May 2019", "the last weekend of May 2019", "[2019-05-25..2019-05-26]"),
    ("the second Monday of 2019", "the second Monday of 2019", "2019-01-14"),
    ("fiscal 2023", "fiscal 2023", "2022-10-01/2023-09-30"),
    ("He spoke since yesterday.", "yesterday", "2023-04-18/2023-04-19"),
    ("the worst since Monday", "Monday", "2023-04-17"),
]
NO_DATES = [
    "It fell on 30/2/2011.",
    "They met at 25:00.",
    "It fell at 13 p.m.",
    "He spoke in the sixth quarter.",
    "in the 99th century",
    "We may march in two columns; the sun sat low, and he wed a second time.",
    "Call 555-867-5309 or +1 2010-555-0199 about version 3.5.1.",
    "They won 3-1, with odds of 10/1, and worked 24/7.",
    "He paid $2010 and £1998 for 2,010 shirts.",
    "[ad_1] text [ad_2]",
    "The 13-year-old fled; the man in his 40s stayed.",
    "A three-week trial ended after 2000 people had testified.",
    "She lives at Mar-a-Lago and read USA Today.",
    "At the time nobody knew.",
    "They met every Monday, at the last minute.",
    "At 1600 Pennsylvania Avenue they were silent.",
]


@pytest.mark.parametrize(("text", "words", "value"), ABSOLUTE + RELATIVE + INTERVALS + UNCOMMON)
def test_a_date_is_found_with_its_value(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, value)]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("value", [value for _, _, value in ABSOLUTE + RELATIVE + INTERVALS + UNCOMMON])
def test_every_value_is_one_that_the_record_holds(value: str) -> None:
    assert parse_period(value).precision


def test_a_date_is_a_candidate_of_its_kind_with_its_preposition_apart() -> None:
    (found,) = find_dates(Document(SourceText("It must close by June 3."), PUBLISHED))
    assert (found.kind, found.rule, found.confidence) == (Kind.DATE, "month-day", Confidence.LIKELY)
    assert [(part.role, part.value) for part in found.parts] == [("preposition", "by"), ("deadline", "2023-06-03")]


def test_a_full_date_is_safe_and_a_weekday_is_not() -> None:
    found = find_dates(Document(SourceText("It fell on June 3, 1998, and again on Friday."), PUBLISHED))
    assert [each.confidence for each in found] == [Confidence.SAFE, Confidence.LIKELY]


def test_today_is_doubtful_in_the_mouth_of_another() -> None:
    (found,) = find_dates(Document(SourceText('He spoke of "the threats of today".'), PUBLISHED))
    assert (found.value, found.confidence) == ("2023-04-19", Confidence.DOUBTFUL)


def test_the_ends_of_an_interval_are_parts() -> None:
    text = "He led it from 2006 to 2012."
    (found,) = find_dates(Document(SourceText(text), PUBLISHED))
    ends = [(part.role, text[part.span.start : part.span.end], part.value) for part in found.parts]
    assert ends == [("from", "2006", "2006"), ("to", "2012", "2012")]


def test_a_modifier_is_a_part() -> None:
    (found,) = find_dates(Document(SourceText("They met in early March 2019."), PUBLISHED))
    assert [(part.role, part.value) for part in found.parts] == [("preposition", "in"), ("modifier", "early")]


def test_without_a_day_of_publication_only_full_dates_have_a_value() -> None:
    assert read("He spoke on Friday, as on June 3, 1998.", None) == [("Friday", ""), ("June 3, 1998", "1998-06-03")]


def test_a_dateline_stands_in_for_the_day_of_publication() -> None:
    text = "EL PASO, April 19, 2023 (Wire) - He spoke on Friday."
    assert read(text, None) == [("April 19, 2023", "2023-04-19"), ("Friday", "2023-04-14")]


def test_a_date_refers_to_the_one_before_it() -> None:
    text = "He fled on June 3, 1998. The same day two were shot. Three days later he was caught."
    assert [value for _, value in read(text)] == ["1998-06-03", "1998-06-03", "1998-06-06"]


def test_a_since_opens_an_interval_as_far_as_its_clause_goes() -> None:
    text = "Crime has grown since the new governor took office in 2019."
    (found,) = find_dates(Document(SourceText(text), PUBLISHED))
    assert (found.value, found.part("since").value) == ("2019", "2019/2023-04-19")  # type: ignore[union-attr]


def test_what_came_later_in_the_past_did_not_come_after_publication() -> None:
    assert read("He was shot on June 3 and died two years later.")[1] == ("two years later", "")


def test_that_year_is_the_year_of_the_date_before() -> None:
    assert [value for _, value in read("He fled in June 1998. That year two were shot.")] == ["1998-06", "1998"]


def test_what_counts_from_no_date_has_no_value() -> None:
    assert read("Three days later he was caught.") == [("Three days later", "")]


def test_a_noun_after_a_month_takes_the_nearest_month_and_not_that_of_the_verb() -> None:
    assert read("He said that he ignored the May vote.") == [("May", "2023-05")]


def test_days_before_months_in_one_date_are_days_before_months_in_all() -> None:
    assert [value for _, value in read("From 25/10/2004 on, and on 03/04/2005.")] == ["2004-10-25", "2005-04-03"]
