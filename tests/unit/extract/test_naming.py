"""Whom the parts of a candidate name."""

from __future__ import annotations

import pytest

from bilateral.extract.candidate import Candidate, Confidence, Kind, Part
from bilateral.extract.naming import with_actors
from bilateral.text.source import Span

TEXT = "Officials of Norland said that the State Department paid Ana Vidal."


def _at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _actor(words: str, value: str) -> Candidate:
    return Candidate(Kind.ACTOR, _at(words), value, "any", Confidence.SAFE)


ACTORS = [
    _actor("Norland", "norland"),
    _actor("State Department", "state-department"),
    _actor("Ana Vidal", "ana-vidal"),
]


def _named(part: Part) -> str:
    figure = Candidate(Kind.FIGURE, Span(0, 1), "1", "any", Confidence.SAFE, (part,))
    (found,) = with_actors([figure], ACTORS)
    return found.parts[0].value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the State Department", "state-department"),
        ("Ana Vidal", "ana-vidal"),
        ("Officials of Norland", ""),
        ("Officials", ""),
        (TEXT, ""),
    ],
)
def test_a_part_names_the_actor_that_is_most_of_its_words(words: str, value: str) -> None:
    assert _named(Part("attributed_to", _at(words))) == value


def test_what_a_grammar_resolved_already_stays() -> None:
    assert _named(Part("speaker", _at("Ana Vidal"), "somebody-else")) == "somebody-else"


def test_other_parts_name_nobody() -> None:
    assert _named(Part("unit", _at("Norland"))) == ""
