"""Actors of any text: spans, names at word boundaries, time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.extract.actors import Gazetteer, find_actors
from bilateral.extract.actors.gazetteer import Name
from bilateral.extract.document import Document
from bilateral.extract.events import find_events
from bilateral.text.source import SourceText

_WORDS = """
The US Mexico Mexican President Foreign Minister of and Ana Torres Department official cartels said arrested
will visit killed sign O DEA Inc Gen 7 Secretary State administration in New York the two
"""
_MARKS = "' - , . ( ) 's \u2019s \u201c \u201d \u0301 \u00df \U0001f6a4"
_PIECES = st.sampled_from([*_WORDS.split(), *_MARKS.split(), "\n"])
_ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
_NEWS = st.lists(_PIECES, max_size=40).map(" ".join)
_NAMES = st.lists(
    st.text(st.sampled_from("abcdefgñéö"), min_size=2, max_size=7).map(str.capitalize), min_size=1, max_size=4
).map(" ".join)


@given(_ANY | _NEWS)
def test_spans_are_words_of_the_text_and_stand_in_order(text: str) -> None:
    found = find_actors(Document(SourceText(text)), Gazetteer((Name("Ana Torres", "person", "ana-torres"),)))
    spans = [each.span for each in found]
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    for span in [*spans, *(part.span for each in found for part in each.parts)]:
        assert 0 <= span.start < span.end <= len(text)
        words = text[span.start : span.end]
        assert words == words.strip()
        assert "\n" not in words


@given(st.lists(_NAMES, min_size=1, max_size=5, unique=True), st.data())
def test_each_name_is_found_anywhere_between_other_words(names: list[str], data: st.DataObject) -> None:
    gazetteer = Gazetteer(tuple(Name(name, "body", f"key-{number}") for number, name in enumerate(names)))
    number = data.draw(st.integers(0, len(names) - 1))
    before = data.draw(st.sampled_from(["", "then ", "(", "\u201c", "x, ", "we saw the "]))
    after = data.draw(st.sampled_from(["", ".", "'s plan", ")", "\u201d", ", who left", " went"]))
    text = f"{before}{names[number]}{after}"
    found = find_actors(Document(SourceText(text)), gazetteer)
    exact = {(text[each.span.start : each.span.end], each.value) for each in found}
    longer = any(names[number] != other and names[number] in other for other in names)
    assert longer or (names[number], f"key-{number}") in exact


@pytest.mark.parametrize(
    "piece",
    [
        "Ana Torres, ",
        "US ",
        "President ",
        "Mexico's ",
        "the two Mexican officials ",
        "of the ",
        "A-",
        "Aa.",
        '"Ab" ',
        "(DEA) ",
        'Ana "A B" ',
        "the Navy ",
        "Security and Drug ",
        "Ana A. Torres Doe ",
        "prosecutor's office ",
    ],
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    gazetteer = Gazetteer((Name("Ana Torres", "person", "ana-torres"), Name("A a a a a", "body", "a")))

    def seconds(times: int) -> float:
        document = Document(SourceText(piece * times))
        _ = document.sentences
        start = time.process_time()
        find_actors(document, gazetteer)
        return time.process_time() - start

    seconds(10)
    assert min(map(seconds, [1_600] * 3)) < 10 * min(map(seconds, [400] * 3)) + 0.1


@given(_ANY | _NEWS)
def test_spans_of_events_are_words_of_the_text(text: str) -> None:
    document = Document(SourceText(text))
    for event in find_events(document, [], find_actors(document)):
        for span in (event.span, *(part.span for part in event.parts)):
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == text[span.start : span.end].strip()


@pytest.mark.parametrize(
    "piece",
    [
        "visited, ",
        "Mexico said it will arrest ",
        "sent ",
        "killed. ",
        "US arrest of US ",
        "the visit ",
        "people killed US, ",
    ],
)
def test_time_for_events_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(times: int) -> float:
        document = Document(SourceText(piece * times))
        actors = find_actors(document)
        start = time.process_time()
        find_events(document, [], actors)
        return time.process_time() - start

    seconds(10)
    assert min(map(seconds, [1_600] * 3)) < 10 * min(map(seconds, [400] * 3)) + 0.1
