"""Every target says of every column what its schema states, no less and no more, but for what is listed as unsaid."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from bilateral.project import Project
from bilateral.read.record import read_record
from bilateral.release.arrow import arrow_schema, arrow_table
from bilateral.release.content import Released, released_content
from bilateral.release.croissant import croissant_text
from bilateral.release.datapackage import descriptor_text
from bilateral.release.dictionary import dictionary_section
from bilateral.release.parquet import parquet_bytes
from bilateral.release.statements import Kind, Statement, statements
from bilateral.release.targets import UNSAID, Target, why_unsaid
from bilateral.settings import Settings
from tests.unit.conftest import SMALL
from tests.unit.release.everything import everything
from tests.unit.release.said import said_by_arrow, said_by_croissant, said_by_dictionary, said_by_table_schema

CHECKOUT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Artefacts:
    """What is generated of some tables."""

    settings: Settings
    content: Sequence[Released]

    @cached_property
    def keys(self) -> Mapping[str, tuple[str, ...]]:
        return {released.name: released.shape.key for released in self.content if not released.view}

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        return {released.path: parquet_bytes(arrow_table(released, {})) for released in self.content}

    @cached_property
    def package(self) -> Any:
        return json.loads(descriptor_text(self.settings, self.content, self.files))

    @cached_property
    def croissant(self) -> Any:
        return json.loads(croissant_text(self.settings, self.content, self.files, "datasheet.html"))

    def stated(self, target: Target) -> set[Statement]:
        """What the target has to say."""
        return {each for each in self.all_statements() if why_unsaid(target, each) is None}

    def all_statements(self) -> Iterator[Statement]:
        for released in self.content:
            yield from statements(released.shape, self.keys)

    def said(self, target: Target) -> set[Statement]:
        """What the target says."""
        return {each for released in self.content for each in self._said_of(target, released)}

    def _said_of(self, target: Target, released: Released) -> Iterator[Statement]:
        match target:
            case Target.ARROW:
                yield from said_by_arrow(released.name, arrow_schema(released, {}))
            case Target.TABLE_SCHEMA:
                yield from said_by_table_schema(self.package, released.name)
            case Target.CROISSANT:
                yield from said_by_croissant(self.croissant, released.name)
            case Target.DICTIONARY:
                yield from said_by_dictionary(dictionary_section(released.shape, self.keys), released.name)


def _of_project(root: Path) -> Artefacts:
    project = Project.open(root)
    record = read_record(project)
    return Artefacts(project.settings, released_content(project, record))


@pytest.fixture(scope="module")
def all_artefacts() -> Mapping[str, Artefacts]:
    found = {"record": _of_project(CHECKOUT), "small": _of_project(SMALL)}
    return found | {"everything": Artefacts(found["small"].settings, everything())}


@pytest.mark.parametrize("target", Target)
@pytest.mark.parametrize("of", ["record", "small", "everything"])
def test_a_target_says_all_that_is_stated_of_every_column_and_nothing_else(
    all_artefacts: Mapping[str, Artefacts], of: str, target: Target
) -> None:
    artefacts = all_artefacts[of]
    said, stated = artefacts.said(target), artefacts.stated(target)
    assert sorted(map(str, stated - said)) == []
    assert sorted(map(str, said - stated)) == []
    columns = {(released.name, field.name) for released in artefacts.content for field in released.fields}
    assert {(each.table, each.column) for each in said if each.column} == columns


def test_every_kind_of_statement_is_made_somewhere_in_these_tables(all_artefacts: Mapping[str, Artefacts]) -> None:
    assert {each.kind for each in all_artefacts["everything"].all_statements()} == set(Kind)


@pytest.mark.parametrize("target", Target)
def test_what_is_unsaid_has_a_reason_and_is_unsaid(all_artefacts: Mapping[str, Artefacts], target: Target) -> None:
    assert all(reason.endswith(".") for reason in UNSAID[target].values())
    kinds = {each.kind for each in all_artefacts["everything"].said(target)}
    assert kinds.isdisjoint(UNSAID[target])


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places of all single values."""
    if isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(each, (*path, key))
    else:
        yield path


def _changed(document: Any, path: tuple[Any, ...]) -> Any:
    """A copy in which one single value is another."""
    copied = copy.deepcopy(document)
    holder = copied
    for key in path[:-1]:
        holder = holder[key]
    value = holder[path[-1]]
    holder[path[-1]] = (
        not value if isinstance(value, bool) else value + 1 if isinstance(value, int | float) else f"{value}x"
    )
    return copied


def _noticed(artefacts: Artefacts, target: Target) -> bool:
    """Whether the comparison of above fails, or the artefact cannot even be read."""
    try:
        return artefacts.said(target) != artefacts.stated(target)
    except (AssertionError, KeyError, ValueError):
        return True


@pytest.mark.parametrize("target", [Target.TABLE_SCHEMA, Target.CROISSANT])
def test_no_value_can_be_changed_by_hand_without_notice(all_artefacts: Mapping[str, Artefacts], target: Target) -> None:
    original = all_artefacts["everything"]
    name = "package" if target is Target.TABLE_SCHEMA else "croissant"
    document = getattr(original, name)
    places = [path for path in _leaves(document) if _speaks_of_columns(path)]
    assert len(places) > 100
    unnoticed = []
    for path in places:
        changed = Artefacts(original.settings, original.content)
        changed.__dict__[name] = _changed(document, path)
        if not _noticed(changed, target):
            unnoticed.append(path)
    assert unnoticed == []


def _speaks_of_columns(path: tuple[Any, ...]) -> bool:
    """Whether a place is within a schema or a record set, and says something that a schema states."""
    within = (path[0] == "resources" and path[2] == "schema") or path[0] == "recordSet"
    if not within or path[-1] in ("$schema", "@type"):
        return False
    return "codesInUse" not in path


@pytest.mark.parametrize("change", ["type", "null", "description", "unit"])
def test_no_field_of_an_arrow_schema_can_be_changed_without_notice(
    all_artefacts: Mapping[str, Artefacts], change: str
) -> None:
    boats = all_artefacts["everything"].content[0]
    schema = arrow_schema(boats, {})
    stated = set(said_by_arrow("boats", schema))
    index = schema.get_field_index("length")
    field = schema.field(index)
    changed = {
        "type": field.with_type(pa.int64()),
        "null": field.with_nullable(not field.nullable),
        "description": field.with_metadata({**field.metadata, b"description": b"Width."}),
        "unit": field.with_metadata({**field.metadata, b"unit": b"foot"}),
    }[change]
    assert set(said_by_arrow("boats", schema.set(index, changed))) != stated
