"""Figures of any text: exact spans, and time that grows with the text and no faster."""

# ruff: noqa: RUF001 (dashes and signs are what is tested)

from __future__ import annotations

import math
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.extract.candidate import Candidate, Kind
from bilateral.extract.document import Document
from bilateral.extract.figures import find_figures
from bilateral.text.source import SourceText

_WORDS = """
more than|about|between|and|to|two|hundred|million|dozens of|3|1,200|1,200/3|1/2|(0.5)|$|€|%|percent|kilos of|people
|years|old|aged|per|a|day|one|half|-|–|,|.|"|'|(|)|5th|second|pesos|°C|x|10|İ|ß|½|said|in violence|officials|both
|no more than|or more|below zero
"""
_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.lists(
    st.sampled_from(_WORDS.split("|")), max_size=14
).map(" ".join)


def _figures(text: str) -> list[Candidate]:
    return find_figures(Document(SourceText(text)))


@given(_texts)
def test_every_span_lies_in_the_text_and_every_amount_in_its_figure(text: str) -> None:
    for figure in _figures(text):
        spans = [figure.span, *(part.span for part in figure.parts)]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        amounts = [part for part in figure.parts if part.role in ("amount", "amount_to", "qualifier")]
        assert all(figure.span.holds(part.span) for part in amounts)


@given(_texts)
def test_figures_are_in_order_apart_and_have_a_number_for_a_value(text: str) -> None:
    figures = _figures(text)
    assert all(figure.kind is Kind.FIGURE for figure in figures)
    assert all(math.isfinite(float(figure.value)) for figure in figures)
    assert all(one.span.end <= other.span.start for one, other in pairwise(figures))


_HOSTILE = [
    "1,",
    "1,111",
    "1 111 ",
    "5",
    "$",
    '5"',
    "five ",
    "million ",
    "tens of thousands of ",
    "between 5 and ",
    "more than ",
    "a hundred and ",
    "one half and a ",
    "point one ",
    "5 pesos, ",
    "7 pounds, ",
    "3 years and 2 months, ",
    "for a ",
    "long",
    "said ",
    ', he said "',
    "according to ",
    "aaaaaaaaaa",
    "http://x/",
    "5 people in ",
    "1/2 ",
    "-5",
    "½",
    "100 per ",
    "a couple of ",
    "by a third ",
    "one twenty ",
    "555 ",
    "71 to ",
    "ringgit 4. ",
    "Kill 12 ",
    "5 km squared ",
]


@pytest.mark.parametrize("piece", _HOSTILE)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def seconds(size: int) -> float:
        document = Document(SourceText((piece * (size // len(piece) + 1))[:size]))
        assert document.sentences
        return min(_seconds(document) for _ in range(3))

    short, long = seconds(1_000), seconds(8_000)
    assert long < 32 * short + 0.1  # 64 times as long were its square


def _seconds(document: Document) -> float:
    start = time.process_time()
    find_figures(document)
    return time.process_time() - start
