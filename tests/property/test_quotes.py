"""Quotes of any text: exact spans, each printed form, and time that grows with the text alone."""

# ruff: noqa: RUF001 (curly marks are what is tested)

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.extract.candidate import Kind
from bilateral.extract.document import Document
from bilateral.extract.quotes import find_quotes
from bilateral.extract.quotes.marks import find_quoted
from bilateral.text.source import SourceText

_ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
_TOKENS = """
        said told that he Price , . ? : ; - " ' “ ” ‘ ’ « » '' `` ( ) who the officials according to and but saying
        warned of claims Duarte on Friday 's called for is worried about US "X" \n \n\n İ 🚤
"""
_PIECES = st.lists(st.sampled_from(_TOKENS.split(" ")), max_size=30).map(" ".join)
_GLUED = st.lists(st.sampled_from(["“", "”", '"', "'", "a", " ", "\n", ",", ".", "said", "He"]), max_size=30).map(
    "".join
)

_MARKS = st.sampled_from([('"', '"'), ("“", "”"), ("''", "''"), ("``", "''"), ("«", "»"), ("'", "'"), ("‘", "’")])
_SPEAKER = st.sampled_from(["Ana Duarte", "Luis Prado", "Rosa Maria Vega", "Tom O'Hara"])
_SAID = st.sampled_from(["said", "told AFP", "wrote", "added", "told reporters on Friday"])
_VOCABULARY = "we will keep the border open for those who ask"
_WORDS = st.lists(st.sampled_from(_VOCABULARY.split()), min_size=5, max_size=12)
_FORM = st.sampled_from(
    [
        "{open}{words},{close} {speaker} {cue}.",
        "{speaker} {cue}: {open}{words}.{close}",
        "{speaker} {cue}, {open}{words}.{close}",
    ]
)


@given(_ANY | _PIECES | _GLUED)
def test_every_span_is_a_stretch_of_the_text(text: str) -> None:
    for quote in find_quotes(Document(SourceText(text))):
        assert quote.kind is Kind.QUOTE
        words = [part for part in quote.parts if part.role == "words"]
        assert quote.value == " … ".join(text[part.span.start : part.span.end] for part in words)
        for part in quote.parts:
            assert 0 <= part.span.start < part.span.end <= len(text)
        for part in quote.parts:
            if part.role in ("words", "content"):
                assert quote.span.holds(part.span)


@given(_ANY | _PIECES | _GLUED)
def test_quotations_stand_apart_and_hold_no_spaces_at_their_ends(text: str) -> None:
    found = find_quoted(Document(SourceText(text)))
    for quoted, following in pairwise(found):
        assert quoted.outer.end <= following.outer.start
    for quoted in found:
        words = text[quoted.inner.start : quoted.inner.end]
        assert words
        assert words == words.strip()
        assert quoted.outer.holds(quoted.inner)


@given(_MARKS, _SPEAKER, _SAID, _WORDS, _FORM)
def test_a_quote_is_found_with_its_speaker(
    marks: tuple[str, str], speaker: str, cue: str, words: list[str], form: str
) -> None:
    said = " ".join(words).capitalize()
    text = form.format(open=marks[0], close=marks[1], words=said, speaker=speaker, cue=cue)
    (quote,) = find_quotes(Document(SourceText(text)))
    assert quote.value.rstrip(".,") == said
    assert [part.value for part in quote.parts if part.role == "speaker"] == [speaker]


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        '" ',
        '"a" ',
        "'a ",
        "''",
        '"We go," he said. ',
        "said that he ",
        "the man who, ",
        "a, ",
        'He said:\n"a"\n',
        "(a ",
    ],
)
def test_the_time_grows_with_the_text_alone(unit: str) -> None:
    few, many = (min(_seconds(unit * count) for _ in range(2)) for count in (500, 2_000))
    assert many < 10 * few + 0.05


def test_a_million_quotation_marks_are_read() -> None:
    assert find_quotes(Document(SourceText('"' * 1_000_000))) == []


def _seconds(text: str) -> float:
    document = Document(SourceText(text))
    start = time.process_time()
    find_quotes(document)
    return time.process_time() - start
