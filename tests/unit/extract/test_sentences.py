"""Where sentences end: not at abbreviations, initials and numbers, but behind closing marks."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.extract.document import Document
from bilateral.text.source import SourceText

TWO = [
    "The boats left.| They came back.",
    "The boats left at 5 p.m.| The harbour was empty.",
    "Was it late?| No one knew!| Vidal slept.",
    'He said "we are ready."| Vidal agreed.',
    "He said “we are ready.”| Vidal agreed.",
    "(The boats left.)| Vidal stayed.",
    "They waited…| Then they left.",
    "They went to the U.S.| The rest stayed.",
    "It belongs to Ferry Corp.| But nobody minds.",
    "They bought 40.| 12 were lost.",
    "They paid.| $3 million was lost.",
    "It rang.| iPhones are loud.",
    "It was Vidal.| Élan was all she had.",
    "A first line\n|A second line.| A third",
    "The boats were counted.12| Vidal slept.",
    "He said “we are ready.”3| Vidal agreed.",
]
ONE = [
    "The U.S. Congress met.",
    "Gen. Ana Vidal spoke to Mr. Otter.",
    "J. R. Otter spoke.",
    "It rose to 3.5 million.",
    "It came on Jan. 5 with No. 7.",
    "It met at 5 p.m. Friday.",
    "Ferry Inc. Chairman Otter left.",
    "Visit example.org. or not.",
    "He said ... nothing at all.",
    "1. The boats",
    "They fled to No.2 Harbour and to Sec.5 Island.",
    "He left, i.e. Norland was without him.",
]


def _split(text: str) -> list[str]:
    document = Document(SourceText(text))
    return [document.source.slice(span) for span in document.sentences]


@pytest.mark.parametrize("text", TWO)
def test_a_sentence_ends(text: str) -> None:
    assert _split(text.replace("|", "")) == [each.strip() for each in text.split("|")]


@pytest.mark.parametrize("text", ONE)
def test_a_sentence_goes_on(text: str) -> None:
    assert _split(text) == [text]


@given(st.text(st.sampled_from(" .!?…\"')A1a\n“”\u2019U.S"), max_size=80) | st.text(max_size=80))
def test_sentences_stand_in_order_and_hold_all_that_is_no_space(text: str) -> None:
    document = Document(SourceText(text))
    spans = document.sentences
    assert all(span.start < span.end for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert [character for at, character in enumerate(text) if at not in covered and not character.isspace()] == []
    assert all(not document.text[span.start].isspace() and not document.text[span.end - 1].isspace() for span in spans)


@pytest.mark.parametrize("piece", ["A. ", ".", '."', "?! ", ". A", "U.S. ", "a" * 50 + ". ", ". " + " " * 20])
def test_the_time_grows_with_the_length_alone(piece: str) -> None:
    def seconds(characters: int) -> float:
        document = Document(SourceText(piece * (characters // len(piece))))
        start = time.process_time()
        assert document.sentences
        return time.process_time() - start

    assert seconds(100_000) < 12 * max(seconds(25_000), 0.01)
