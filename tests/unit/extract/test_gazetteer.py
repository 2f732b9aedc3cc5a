"""A gazetteer is compiled from whatever tables play the roles."""

from __future__ import annotations

import pytest

from bilateral.extract.actors import Gazetteer, find_actors
from bilateral.extract.actors.gazetteer import Name
from bilateral.extract.known import known_record
from bilateral.project import Project
from tests.acceptance.cases import CHECKOUT
from tests.unit.extract.found import read, told


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The names of the project's own record."""
    return known_record(Project.open(CHECKOUT)).gazetteer


def test_names_and_aliases_of_the_record_are_in_it(gazetteer: Gazetteer) -> None:
    assert Name("Ned Price", "person", "ned-price") in gazetteer.names
    assert Name("El Chapo", "person", "joaquin-guzman") in gazetteer.names


def test_a_class_of_people_without_a_name_goes_by_the_words_of_its_key(gazetteer: Gazetteer) -> None:
    assert Name("drug traffickers", "group", "drug-traffickers") in gazetteer.names
    assert "two-mexican-officials" not in {each.actor for each in gazetteer.names}  # two others, in another text
    assert "senior-us-administration-official" not in {each.actor for each in gazetteer.names}


def test_the_offices_are_those_of_the_holders(gazetteer: Gazetteer) -> None:
    assert gazetteer.offices["michael-shifter"] == ("President",)
    assert "inter-american-dialogue" not in gazetteer.offices


def test_an_office_is_told_with_those_who_held_it(gazetteer: Gazetteer) -> None:
    document = read("The US Secretary of State left.")
    assert told(document, find_actors(document, gazetteer)) == [
        "US Secretary of State -> us-secretary-of-state kind=office holder=antony-blinken"
    ]


def test_a_record_without_names_gives_an_empty_one(small_project: Project) -> None:
    assert known_record(small_project).gazetteer == Gazetteer()
