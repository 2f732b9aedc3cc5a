"""Names of persons and bodies in the many ways in which news writes them."""

from __future__ import annotations

import pytest

from bilateral.extract.actors import find_actors
from tests.unit.extract.found import read


def kinds(text: str) -> dict[str, tuple[str, str]]:
    """What is found, with the name that it stands for and its kind."""
    document = read(text)
    return {
        document.source.slice(each.span): (each.value, part.value)
        for each in find_actors(document)
        if (part := each.part("kind")) is not None
    }


@pytest.mark.parametrize(
    ("text", "words", "value", "kind"),
    [
        ("Ramón “El Faro” Quiroga fled.", "Ramón “El Faro” Quiroga", 'Ramón "El Faro" Quiroga', "person"),
        ("Then Xelha Q. Brandt rose.", "Xelha Q. Brandt", "Xelha Q. Brandt", "person"),
        ("Then James A. Brandt rose.", "James A. Brandt", "James A. Brandt", "person"),
        ("The mayor's widow, Xelha Brandt, rose.", "Xelha Brandt", "Xelha Brandt", "person"),
        ("The Brandt Xola administration fell.", "Brandt Xola", "Brandt Xola", "person"),
        ("The Fiscalía Estatal de Puebla rose.", "Fiscalía Estatal de Puebla", "Fiscalía Estatal de Puebla", "body"),
        ("At El Colegio de Sonora it rose.", "El Colegio de Sonora", "El Colegio de Sonora", "body"),
        ("The U.S. Department of Commerce rose.", "U.S. Department of Commerce", "U.S. Department of Commerce", "body"),
        (
            "The Center for Border and Trade Studies rose.",
            "Center for Border and Trade Studies",
            "Center for Border and Trade Studies",
            "body",
        ),
        (
            "The Firearms Control and Monitoring Act passed.",
            "Firearms Control and Monitoring Act",
            "Firearms Control and Monitoring Act",
            "programme",
        ),
        ("The Attorney General's Office rose.", "Attorney General's Office", "Attorney General's Office", "body"),
        ("The state prosecutor's office rose.", "The state prosecutor's office", "state prosecutor's office", "body"),
        ("The Puerto de Lobos Cartel rose.", "Puerto de Lobos Cartel", "Puerto de Lobos Cartel", "armed_group"),
        ("In the end Operation Dry Delta ended.", "Operation Dry Delta", "Operation Dry Delta", "programme"),
        ("He spoke of Mexico's Navy.", "Navy", "Navy", "body"),
        ("It shut near Santa Xola.", "Santa Xola", "Santa Xola", "place"),
        ("The High Commissioner for Fisheries rose.", "High Commissioner for Fisheries", "", "office"),
        ("Officials spoke.", "Officials", "Officials", "group"),
    ],
)
def test_a_name_is_found_whole_with_its_kind(text: str, words: str, value: str, kind: str) -> None:
    found = kinds(text)
    assert words in found, found
    assert found[words] == (value or words, kind)


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("Guillermo Brandt Xola spoke. Later Brandt left.", "Brandt"),
        ("Guillermo Brandt Xola spoke. Later Guillermo Brandt left.", "Guillermo Brandt"),
        ("Guillermo Brandt Xola spoke. Later Guillermo left.", "Guillermo"),
    ],
)
def test_a_person_may_be_called_by_a_part_of_the_name_later(text: str, later: str) -> None:
    assert kinds(text)[later] == ("Guillermo Brandt Xola", "person")


def test_a_body_may_be_called_by_its_head_later() -> None:
    assert kinds("The Coast Fisheries Commission met. The Commission rose.")["Commission"] == (
        "Coast Fisheries Commission",
        "body",
    )


def test_an_acronym_in_brackets_may_be_of_the_name_in_another_language() -> None:
    found = kinds("The Coast Fisheries Commission (SPQX) met. Then SPQX rose.")
    assert found["SPQX"] == ("Coast Fisheries Commission", "body")


def test_an_office_ends_where_a_persons_name_begins() -> None:
    found = kinds("Deputy Attorney General Ann Q. Doyle of the Coast Fisheries Commission rose.")
    assert found["Deputy Attorney General Ann Q. Doyle"] == ("Ann Q. Doyle", "person")
    assert found["Coast Fisheries Commission"] == ("Coast Fisheries Commission", "body")


def test_an_office_of_two_words_after_a_name_is_found_whole() -> None:
    assert "attorney general" in kinds("Ann Doyle, the attorney general, rose.")


@pytest.mark.parametrize(
    "text",
    ["Mr. Chairman, I rise.", "FOR IMMEDIATE RELEASE\n\nIt rained.", "It rained (R-Xola)."],
)
def test_an_address_or_a_line_in_capitals_names_nobody(text: str) -> None:
    assert kinds(text) == {}


def test_a_country_that_opens_a_headline_is_a_government() -> None:
    assert kinds("US, Mexico sign a pact")["US"][1] == "government"
    assert kinds("MEXICO CITY, May 3 (XYZ) - It rained.")["MEXICO CITY"][1] == "place"


def test_words_with_nothing_between_them_are_read() -> None:
    assert kinds("The U.S.Xola Commission rose.")["U.S."][1] == "government"
