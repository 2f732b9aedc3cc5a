"""Dates are read back as they were written, spans are exact in any text, and time grows with its length alone."""

from __future__ import annotations

import calendar
import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.extract.candidate import Candidate
from bilateral.extract.dates import find_dates
from bilateral.extract.document import Document
from bilateral.read.edtf import parse_period
from bilateral.text.source import SourceText

_DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))
_PUBLISHED = dt.date(2023, 4, 19)
_FORMS = (
    "{month} {day}, {year}",
    "{month} {day} {year}",
    "{month} {ordinal}, {year}",
    "{short} {day}, {year}",
    "{day} {month} {year}",
    "{day} of {month}, {year}",
    "the {ordinal} of {month} {year}",
    "{weekday}, {month} {day}, {year}",
    "{weekday} {day} {month} {year}",
    "{year}-{number:02}-{day:02}",
    "{number}/{day}/{year}",
)
_WORDS = """
the a in on by since from to until between and of last next this past early late mid end two three several week month
year years days decade May March june Friday fri. 3 15 31 2008 1990s '98 8/9 3:15 p.m. 24/7 noon Q3 fiscal quarter first
third same minute weekend FY hours Thursday de mayo morning and before
- , . ( ) \u2013 \u201c \u2019s \n today Christmas Day earlier later ago now said will \U0001f600
"""
_TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from([*_WORDS.split(" "), *_WORDS.split()]), max_size=30).map(" ".join),
)


def _find(text: str, published: dt.date | None = _PUBLISHED) -> list[Candidate]:
    return find_dates(Document(SourceText(text), published))


def _written(day: dt.date, form: str) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0, "th")
    month = calendar.month_name[day.month]
    return form.format(
        year=day.year,
        month=month,
        number=day.month,
        day=day.day,
        ordinal=f"{day.day}{ending}",
        short=month if len(month) < 5 else f"{month[:3]}.",
        weekday=calendar.day_name[day.weekday()],
    )


@given(_DAYS, st.sampled_from(_FORMS))
def test_a_day_is_read_back_however_it_is_written(day: dt.date, form: str) -> None:
    written = _written(day, form)
    text = f"It was signed on {written}, they say."
    (found,) = _find(text, None)
    assert (text[found.span.start : found.span.end], found.value) == (written, day.isoformat())


@given(_DAYS, _DAYS)
def test_a_weekday_of_the_past_is_at_most_six_days_old(published: dt.date, day: dt.date) -> None:
    (found,) = _find(f"He spoke on {calendar.day_name[day.weekday()]}.", published)
    told = dt.date.fromisoformat(found.value)
    assert told.weekday() == day.weekday()
    assert 0 <= (published - told).days <= 6


@given(_DAYS, _DAYS)
def test_a_weekday_to_come_is_at_most_six_days_off(published: dt.date, day: dt.date) -> None:
    (found,) = _find(f"He will speak on {calendar.day_name[day.weekday()]}.", published)
    assert 0 <= (dt.date.fromisoformat(found.value) - published).days <= 6


@given(_DAYS, st.integers(1, 12))
def test_a_month_of_the_past_has_begun_within_a_year(published: dt.date, month: int) -> None:
    (found,) = _find(f"Two were arrested in {calendar.month_name[month]}.", published)
    first = parse_period(found.value).earliest
    assert first is not None
    assert first.month == month
    assert 0 <= (published - first).days <= 366


@given(_TEXTS, st.one_of(st.none(), st.dates()))
def test_spans_lie_in_the_text_in_order_and_values_are_dates(text: str, published: dt.date | None) -> None:
    at = 0
    for found in _find(text, published):
        assert at <= found.span.start < found.span.end <= len(text)
        at = found.span.end
        for value in (found.value, *(part.value for part in found.parts if part.role in ("from", "to", "deadline"))):
            assert not value or parse_period(value).precision
        for part in found.parts:
            assert 0 <= part.span.start < part.span.end <= len(text)


@given(_TEXTS)
def test_curly_marks_are_read_as_plain_ones(text: str) -> None:
    lines = [SourceText(line).shadow for line in text.splitlines()]
    curly, plain = _find("\n".join(text.splitlines())), _find("\n".join(lines))
    assert curly == plain


_HARD = (
    "the ",
    "1",
    "1-",
    "1:",
    "May ",
    "March 3 to ",
    "from 2 to ",
    "twenty ",
    "''",
    '"',
    "a.m. ",
    "last ",
    "2008-",
    "é",
)


@pytest.mark.parametrize("piece", _HARD)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            _find(text)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(32_000) < 12 * max(seconds(8_000), 0.002)
