"""The day that a text gives itself stands alone in its first lines, or after the place that opens it."""

from __future__ import annotations

import datetime as dt

import pytest

from bilateral.extract.dates import dateline
from bilateral.extract.document import Document
from bilateral.text.source import SourceText

DAY = dt.date(2023, 4, 19)
DATED = [
    "Border deal near\n\nEL PASO, April 19, 2023 (Wire) - Both sides spoke.",
    "Border deal near\nEL PASO, Texas, 19 April 2023 - Both sides spoke.",
    "Border deal near\nApril 19, 2023\nBoth sides spoke.",
    "Border deal near\nWednesday, April 19, 2023\nBoth sides spoke.",
    "Border deal near\nPublished: April 19, 2023 10:15 a.m. EDT\nBoth sides spoke.",
    "Border deal near\nBy Ana Vidal | April 19, 2023\nBoth sides spoke.",
    "2023-04-19\nBoth sides spoke.",
]
UNDATED = [
    "",
    "Both sides spoke on Friday.",
    "The attacks of April 19, 2023\n\nBoth sides spoke.",
    "In a speech on April 19, 2023, he praised it - twice.",
    "EL PASO, April 19 (Wire) - Both sides spoke.",
    "WASHINGTON (Wire) - On April 19, 2023, both sides spoke.",
    "\n".join(["Both sides spoke."] * 6 + ["April 19, 2023"]),
]


@pytest.mark.parametrize("text", DATED)
def test_the_day_of_a_text_is_read(text: str) -> None:
    assert dateline(Document(SourceText(text))) == DAY


@pytest.mark.parametrize("text", UNDATED)
def test_a_day_that_a_text_only_tells_of_is_not_its_own(text: str) -> None:
    assert dateline(Document(SourceText(text))) is None
