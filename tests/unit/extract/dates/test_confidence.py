"""What of a date an editor can accept unseen."""

from __future__ import annotations

import datetime as dt

import pytest

from bilateral.extract.candidate import Confidence
from bilateral.extract.dates import find_dates
from bilateral.extract.document import Document
from bilateral.text.source import SourceText

PUBLISHED = dt.date(2023, 4, 19)
SAFE = [
    "The treaty of June 3, 1998 stands.",
    "Nobody knew of the treaty in 1998.",
    "It was signed in June 1998, and in 2008 it fell.",
    "It grew in the 1990s by 3 percent.",
    "It fell in fiscal year 2010 to 300 million dollars.",
    "It was logged on 2004-09-09 at the gate.",
    "It was signed on 25/10/2004 in Tijuana.",
]
UNSAFE = [
    "It will run from 4 to January 22, 1995.",
    "It will run from 10:30 to 3 on June 3, 1998.",
    "It was signed on 03/04/2005 in Tijuana.",
    "It was signed on 25/10/04 in Tijuana.",
    "Carnival in 2018",
    "They met in 2017, at 3 p.m. as ever.",
    "It fell in September 2020-23 as before.",
    "He came from next Friday to Oct. 1, 2024.",
    "The report of 2010 is long.",
    "It fell in the last fiscal year.",
]


def confidences(text: str) -> set[Confidence]:
    """Of each date of a text."""
    return {each.confidence for each in find_dates(Document(SourceText(text), PUBLISHED))}


@pytest.mark.parametrize("text", SAFE)
def test_a_date_that_stands_alone_is_safe(text: str) -> None:
    assert confidences(text) == {Confidence.SAFE}


@pytest.mark.parametrize("text", UNSAFE)
def test_what_touches_other_words_of_dates_or_may_be_none_is_not(text: str) -> None:
    assert Confidence.SAFE not in confidences(text)
    assert confidences(text)


def test_a_year_far_ahead_is_doubtful() -> None:
    assert confidences("Plan Mexico 2051 is long.") == {Confidence.DOUBTFUL}
    assert confidences("It will be so by 2050 at least.") == {Confidence.SAFE}
