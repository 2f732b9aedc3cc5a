"""A gazetteer is compiled from whatever tables play the roles."""

from __future__ import annotations

from pathlib import Path

from bilateral.extract.actors import Gazetteer
from bilateral.project import Project
from bilateral.read.record import Record, read_record

ROOT = Path(__file__).resolve().parents[3]


def test_names_and_aliases_of_the_record_are_in_it() -> None:
    gazetteer = Gazetteer.of(read_record(Project.open(ROOT)))
    names = {(name.text, name.actor, name.kind) for name in gazetteer.names}
    assert ("Ned Price", "ned-price", "person") in names
    assert ("El Chapo", "joaquin-guzman", "person") in names
    assert gazetteer.by_key["us-state-department"].text == "State Department"


def test_the_offices_are_those_of_the_holders() -> None:
    gazetteer = Gazetteer.of(read_record(Project.open(ROOT)))
    assert gazetteer.offices["michael-shifter"] == ("President",)
    assert "inter-american-dialogue" not in gazetteer.offices


def test_a_record_without_names_gives_an_empty_one(small_record: Record) -> None:
    assert Gazetteer.of(small_record) == Gazetteer()
