"""Actors are found by known names, by titles, by heads of names and by common nouns."""

from __future__ import annotations

import pytest

from bilateral.extract.actors import Gazetteer, find_actors
from bilateral.extract.actors.gazetteer import Name
from bilateral.extract.candidate import Confidence
from tests.unit.extract.found import read, told

RECORD = Gazetteer(
    (
        Name("María Peña", "person", "maria-pena"),
        Name("Peña", "person", "maria-pena"),
        Name("Harbour Patrol", "body", "harbour-patrol"),
        Name("Harbour Patrol chief", "office", "harbour-patrol-chief"),
        Name("Harbour Act", "programme", "harbour-act"),
        Name("smuggling rings", "armed_group", "smuggling-rings"),
        Name("Mexico", "country", "mexico"),
        Name("Mexico", "government", "mexican-government"),
    )
)


def found(text: str, gazetteer: Gazetteer = RECORD) -> list[str]:
    document = read(text)
    return told(document, find_actors(document, gazetteer))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Friday Mexican Foreign Minister Lucía Robles met US envoy John Carver.",
            [
                "Mexican Foreign Minister Lucía Robles -> Lucía Robles kind=person office=Foreign Minister",
                "Mexican Foreign Minister -> Mexican Foreign Minister kind=office",
                "US envoy John Carver -> John Carver kind=person office=envoy",
                "US envoy -> US envoy kind=office",
            ],
        ),
        (
            "Ports Agency spokesman Tom Hale spoke.",
            [
                "Ports Agency spokesman Tom Hale -> Tom Hale kind=person office=spokesman organisation=Ports Agency",
                "Ports Agency spokesman -> Ports Agency spokesman kind=office organisation=Ports Agency",
                "Ports Agency -> Ports Agency kind=body",
            ],
        ),
        (
            "Lucía Robles, Mexico's foreign minister, left.",
            [
                "Lucía Robles -> Lucía Robles kind=person office=foreign minister",
                "Mexico -> mexican-government kind=government other=mexico",
                "foreign minister -> foreign minister kind=office",
            ],
        ),
        (
            "The US ambassador to Mexico Ken Doyle left for the White House.",
            [
                "US ambassador to Mexico Ken Doyle -> Ken Doyle kind=person office=ambassador to Mexico",
                "US ambassador to Mexico -> US ambassador to Mexico kind=office",
                "White House -> White House kind=body",
            ],
        ),
        (
            "Gen. Raul Soto, head of the Coastal Research Institute, said so.",
            [
                "Gen. Raul Soto -> Raul Soto kind=person",
                "Coastal Research Institute -> Coastal Research Institute kind=body",
            ],
        ),
    ],
)
def test_an_office_is_found_with_its_holder(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met Maria Pena there.", "maria-pena"),
        ("They met MARÍA PEÑA there.", "maria-pena"),
        ("They met Mari\u0301a Pen\u0303a there.", "maria-pena"),
        ("It was Peña's plan.", "maria-pena"),
        ("It was Peña\u2019s plan.", "maria-pena"),
        ("A smuggling ring fell.", "smuggling-rings"),
        ("Smuggling rings fell.", "smuggling-rings"),
    ],
)
def test_a_known_name_is_found_whatever_its_accents_case_number_and_marks(text: str, value: str) -> None:
    assert [each.value for each in find_actors(read(text), RECORD)] == [value]


@pytest.mark.parametrize(
    "text", ["They met maria pena.", "It was Peñasco.", "They met María.\nPeña left not.", "He told us."]
)
def test_what_only_looks_like_a_known_name_is_none(text: str) -> None:
    assert "maria-pena" not in [each.value for each in find_actors(read(text.replace("\nPeña", "\npena")), RECORD)]


def test_the_longest_name_wins_and_the_body_inside_an_office_is_told_too() -> None:
    assert found("The Harbour Patrol chief spoke.") == [
        "Harbour Patrol chief -> harbour-patrol-chief kind=office",
        "Harbour Patrol -> harbour-patrol kind=body",
    ]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Mexico filed a suit.", "mexican-government"),
        ("They urged Mexico to act.", "mexican-government"),
        ("He flew to Mexico.", "mexico"),
        ("They crossed into Mexico on foot.", "mexico"),
        ("A Mexico-based firm closed.", "mexico"),
    ],
)
def test_a_countrys_name_means_the_land_or_its_government(text: str, key: str) -> None:
    (candidate,) = [each for each in find_actors(read(text), RECORD) if each.value.startswith("mexic")]
    assert candidate.value == key
    other = candidate.part("other")
    assert other is not None
    assert {candidate.value, other.value} == {"mexico", "mexican-government"}


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    text = "Peter Vance spoke first. Vance, who was late, said no. Mr. Vance left."
    assert [each.value for each in find_actors(read(text))] == ["Peter Vance"] * 3


def test_an_acronym_is_the_body_that_the_text_writes_out() -> None:
    text = "The Coastal Waters Inspection Agency (CWIA) closed it. CWIA said so."
    assert [each.value for each in find_actors(read(text))] == ["Coastal Waters Inspection Agency"] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A senior State Department official spoke.", ("A senior State Department official", "unnamed_official")),
        ("The two Mexican officials left.", ("The two Mexican officials", "group")),
        ("US gunmakers sell more.", ("US gunmakers", "firms")),
        ("Powerful drug cartels fight.", ("Powerful drug cartels", "armed_group")),
        ("The Mexican government refused.", ("The Mexican government", "government")),
        ("They seek a new security agreement.", ("a new security agreement", "programme")),
        ("It binds both countries.", ("both countries", "group")),
    ],
)
def test_a_common_noun_that_stands_for_actors_is_proposed(text: str, expected: tuple[str, str]) -> None:
    document = read(text)
    proposed = {(document.source.slice(each.span), part.value) for each in find_actors(document) for part in each.parts}
    assert expected in proposed


@pytest.mark.parametrize(
    "text",
    [
        "On Monday in June it rained.",
        "Yesterday it rained. After that, nothing.",
        "However, people left.",
        "He bought an iPhone and a TV.",
        "New Border Rules Anger Many Local Traders Today\n",
        "Photo Jane Roe POOL/XYZ/File",
        "",
    ],
)
def test_what_has_a_capital_for_another_reason_is_no_actor(text: str) -> None:
    assert found(text, Gazetteer()) == []


def test_a_place_is_told_as_a_place() -> None:
    assert found("They met in Tijuana.", Gazetteer()) == ["Tijuana -> Tijuana kind=place"]


def test_a_full_name_of_the_record_and_a_titled_name_are_safe() -> None:
    found_safe = find_actors(read("Governor Ana Torres met Maria Pena."), RECORD)
    assert [each.confidence for each in found_safe if each.value in ("Ana Torres", "maria-pena")] == [
        Confidence.SAFE
    ] * 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("London signed the deal.", "government"),
        ("They met in London.", "place"),
        ("LONDON (XYZ) - It rained.", "place"),
    ],
)
def test_a_capital_is_a_government_where_it_acts_and_else_a_place(text: str, kind: str) -> None:
    (candidate,) = find_actors(read(text))[:1]
    part = candidate.part("kind")
    assert part is not None
    assert part.value == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Torres, the agency's under secretary for finance, spoke.", "under secretary for finance"),
        ("Ana Torres, a former chief of operations for the Ports Board, spoke.", "former chief of operations"),
        ("Ana Torres, president of the river-based think-tank River Dialogue, spoke.", "president"),
    ],
)
def test_an_office_after_a_name_is_found_with_its_field(text: str, expected: str) -> None:
    part = find_actors(read(text))[0].part("office")
    assert part is not None
    assert part.value.startswith(expected)


def test_an_office_that_several_of_the_record_hold_is_nobodys() -> None:
    gazetteer = Gazetteer((Name("president", "office", "president-a"), Name("president", "office", "president-b")))
    assert found("Then the president spoke.", gazetteer) == [
        "president -> president kind=office other=president-a other=president-b"
    ]


def test_a_common_noun_of_the_record_is_not_found_inside_a_proper_name() -> None:
    gazetteer = Gazetteer((Name("cartels", "armed_group", "cartels"),))
    assert found("The Gulf Cartel grew.", gazetteer) == ["Gulf Cartel -> Gulf Cartel kind=armed_group"]


def test_people_by_nation_or_party_are_groups() -> None:
    assert found("Then Republicans and Canadians met.", Gazetteer()) == [
        "Republicans -> Republicans kind=group",
        "Canadians -> Canadians kind=group",
    ]


def test_a_name_that_the_text_shortens_to_its_first_word_is_a_body_and_to_its_last_a_person() -> None:
    text = "Then Orvel Batten grew. Orvel said so. Later Quill Mostyn left. Mostyn said no."
    kinds = {each.value: part.value for each in find_actors(read(text)) for part in each.parts if part.role == "kind"}
    assert (kinds["Orvel Batten"], kinds["Quill Mostyn"]) == ("body", "person")


def test_an_administration_that_describes_an_official_is_an_actor_too() -> None:
    gazetteer = Gazetteer((Name("Harlow administration", "government", "harlow"), Name("Harlow", "person", "h")))
    assert found("Later a senior Harlow administration official spoke.", gazetteer) == [
        "a senior Harlow administration official -> senior Harlow administration official kind=unnamed_official",
        "Harlow administration -> harlow kind=government",
        "Harlow -> h kind=person",
    ]


def test_a_person_named_right_after_a_body_is_told_apart_from_it() -> None:
    assert found("Then Harbour Company Peter Vance left.", Gazetteer()) == [
        "Harbour Company -> Harbour Company kind=body",
        "Peter Vance -> Peter Vance kind=person",
    ]


def test_a_chief_of_an_organisation_brings_the_organisation() -> None:
    assert found("Later the Harbour Patrol spokesman left.")[-1] == "Harbour Patrol -> harbour-patrol kind=body"
