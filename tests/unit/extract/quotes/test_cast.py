"""Speakers named by the actors that were found before. All sentences, and the people in them, are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bilateral.extract.candidate import Candidate, Confidence, Kind, Part
from bilateral.text.source import Span
from tests.unit.extract.quotes.reading import read


def _actor(text: str, words: str, value: str, kind: str, nth: int = 0) -> Candidate:
    start = text.index(words)
    for _ in range(nth):
        start = text.index(words, start + 1)
    span = Span(start, start + len(words))
    return Candidate(Kind.ACTOR, span, value, "known", Confidence.SAFE, (Part("kind", span, kind),))


@pytest.mark.parametrize(
    ("phrase", "actors", "speaker"),
    [
        ("Ana Duarte", {"Ana Duarte": "duarte"}, "duarte"),
        ("Mayor Ana Duarte", {"Ana Duarte": "duarte"}, "duarte"),
        ("The mayor, Ana Duarte,", {"Ana Duarte": "duarte"}, "duarte"),
        ("The Sonora union", {"Sonora union": "union", "Sonora": "sonora"}, "union"),
        ("Officials of both states", {"both states": "states"}, "Officials of both states"),
        ("Officials of both states", {"Officials": "officials", "both states": "states"}, "officials"),
        ("The bakers of Nogales", {"bakers of Nogales": "bakers", "Nogales": "nogales"}, "bakers"),
        ("A baker", {"Sonora": "sonora"}, "A baker"),
    ],
)
def test_the_actor_of_the_phrase_is_the_speaker(phrase: str, actors: dict[str, str], speaker: str) -> None:
    text = f"{phrase} said that arms had come by sea from Sonora."
    known = [_actor(text, words, value, "group") for words, value in actors.items()]
    (found,) = read(text, known)
    assert found.speakers == (speaker,)


def test_the_two_officials_are_the_last_two_people() -> None:
    text = (
        "Ana Duarte met Luis Prado, Duarte and Rosa Vega in Nogales. The two officials called for an end to the pact."
    )
    known = [
        _actor(text, "Ana Duarte", "duarte", "person"),
        _actor(text, "Luis Prado", "prado", "person"),
        _actor(text, "Duarte", "duarte", "person", nth=1),
        _actor(text, "Rosa Vega", "vega", "person"),
        _actor(text, "Nogales", "nogales", "place"),
    ]
    assert [each.speakers for each in read(text, known)] == [("duarte", "vega")]
    assert [each.speakers for each in read(text, known[-1:])] == [("The two officials",)]


@pytest.mark.parametrize("phrase", ["Two officials", "Two American officials", "Several officials"])
def test_two_officials_are_others_than_the_last_two_people(phrase: str) -> None:
    text = f"Ana Duarte met Luis Prado. {phrase} told Radio Sur that arms had come by sea."
    known = [_actor(text, "Ana Duarte", "duarte", "person"), _actor(text, "Luis Prado", "prado", "person")]
    assert [each.speakers for each in read(text, known)] == [(phrase,)]


def test_he_is_the_last_person_and_no_body() -> None:
    text = "Ana Duarte left. Radio Sur said arms came. She said they were many."
    known = [_actor(text, "Ana Duarte", "duarte", "person"), _actor(text, "Radio Sur", "radio-sur", "body")]
    assert [each.speakers for each in read(text, known)] == [("radio-sur",), ("duarte",)]


def _minister(text: str, office: str) -> Candidate:
    person = _actor(text, "Ana Duarte", "duarte", "person")
    at = text.index(office)
    return replace(person, parts=(*person.parts, Part("office", Span(at, at + len(office)), "mayor-of-nogales")))


@pytest.mark.parametrize(
    ("words", "speakers"), [("the mayor", ("duarte",)), ("The mayor", ("duarte",)), ("a mayor", ("a mayor",))]
)
def test_the_mayor_is_the_one_who_was_named_with_that_office(words: str, speakers: tuple[str, ...]) -> None:
    text = f"Mayor Ana Duarte came late. It rained, {words} said." if words.islower() else ""
    text = text or f"Mayor Ana Duarte came late. {words} said that it rained."
    assert [each.speakers for each in read(text, [_minister(text, "Mayor")])] == [speakers]


@pytest.mark.parametrize(("key", "speaker"), [("mayor-of-nogales", "duarte"), ("mayor-of-tijuana", "mayor-of-tijuana")])
def test_an_office_speaks_as_its_holder_where_that_one_was_named(key: str, speaker: str) -> None:
    text = "Mayor Ana Duarte came late. The city mayor said that it rained."
    known = [_minister(text, "Mayor"), _actor(text, "city mayor", key, "office")]
    assert [each.speakers for each in read(text, known)] == [(speaker,)]


def test_nobody_holds_an_office_before_being_named() -> None:
    text = "The mayor said that it rained. Mayor Ana Duarte came late."
    assert [each.speakers for each in read(text, [_minister(text, "Mayor")])] == [("The mayor",)]


@pytest.mark.parametrize(
    ("phrase", "speaker"),
    [
        ("Two U.S. officials", "Two U.S. officials"),
        ("A senior U.S. official", "A senior U.S. official"),
        ("Three former U.S. officials", "Three former U.S. officials"),
        ("U.S. officials", "us-officials"),
        ("The U.S. officials", "us-officials"),
    ],
)
def test_some_of_a_group_are_not_the_group(phrase: str, speaker: str) -> None:
    text = f"Ana Duarte met Luis Prado in Nogales. {phrase} said that arms had come by sea."
    known = [
        _actor(text, "Ana Duarte", "duarte", "person"),
        _actor(text, "Luis Prado", "prado", "person"),
        _actor(text, phrase[phrase.index("U.S.") :], "us-officials", "group"),
    ]
    assert [each.speakers for each in read(text, known)] == [(speaker,)]


@pytest.mark.parametrize("phrase", ["Two officials", "Officials", "A senior official", "Several officials", "Analysts"])
def test_people_whom_nobody_names_are_not_those_named_before(phrase: str) -> None:
    text = f"Ana Duarte met Luis Prado in Nogales. {phrase} said that arms had come by sea."
    known = [_actor(text, "Ana Duarte", "duarte", "person"), _actor(text, "Luis Prado", "prado", "person")]
    assert [each.speakers for each in read(text, known)] == [(phrase,)]
    assert [each.speakers for each in read(text)] == [(phrase,)]


def test_the_president_is_the_last_who_was_called_so_whatever_the_capitals() -> None:
    text = 'President Ana Duarte met Luis Prado. "We saw them," the president said.'
    office = Part("office", Span(0, 9), "President")
    duarte = _actor(text, "President Ana Duarte", "Ana Duarte", "person")
    known = [
        replace(duarte, parts=(*duarte.parts, office)),
        _actor(text, "Luis Prado", "Luis Prado", "person"),
        _actor(text, "the president", "president", "office"),
    ]
    assert [each.speakers for each in read(text, known)] == [("Ana Duarte",)]
