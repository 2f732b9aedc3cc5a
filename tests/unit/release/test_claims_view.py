"""The published view ``claims`` of the dataset itself, over invented figures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from pandera.errors import SchemaErrors

from bilateral.project import Project
from bilateral.read.derived import with_derived
from bilateral.read.views import read_view
from bilateral.settings import Limits

CHECKOUT = Path(__file__).resolve().parents[3]
TYPES = {"string": pl.String, "number": pl.Float64, "integer": pl.Int64, "boolean": pl.Boolean}


@pytest.fixture(scope="module")
def project() -> Project:
    return Project.open(CHECKOUT)


def claims(project: Project, rows: list[dict[str, Any]]) -> pl.DataFrame:
    shape = project.shapes["figures"]
    plain: dict[str, Any] = {"indicator": "assistance", "qualifier": "exact", "unit": "USD", "preferred": False}
    schema = {column.name: TYPES[column.type] for column in shape.columns}
    figures = pl.DataFrame([dict.fromkeys(schema) | plain | row for row in rows], schema=schema)
    path = project.views["claims"]
    return read_view(path, project.shown(path), {"figures": with_derived(shape, figures)}, Limits())


def agreement(frame: pl.DataFrame) -> list[tuple[Any, ...]]:
    return frame.select("claim_id", "figure_id", "statements", "sources", "sources_agreeing").rows()


def figure(key: str, claim: str, source: str, value: float, **words: Any) -> dict[str, Any]:
    return {"figure_id": key, "claim_id": claim, "source_id": source, "value": value, **words}


def test_a_claim_is_one_row_with_its_preferred_statement(project: Project) -> None:
    frame = claims(
        project,
        [
            figure(
                "aid-a", "aid", "a", 3e9, preferred=True, qualifier="more_than", period="2008/2021", measure="given"
            ),
            figure("aid-b", "aid", "b", 3e9),
        ],
    )
    assert frame.to_dicts() == [
        {
            "claim_id": "aid",
            "figure_id": "aid-a",
            "indicator": "assistance",
            "subject_id": None,
            "event_id": None,
            "counterparty_id": None,
            "measure": "given",
            "value": 3e9,
            "value_to": None,
            "qualifier": "more_than",
            "unit": "USD",
            "scope": None,
            "period": "2008/2021",
            "source_id": "a",
            "statements": 2,
            "sources": 2,
            "sources_agreeing": 1,
        }
    ]


def test_a_source_agrees_only_with_the_same_number_qualifier_and_unit(project: Project) -> None:
    rows = [
        figure("p", "c", "a", 5, preferred=True),
        figure("same", "c", "b", 5),
        figure("other-number", "c", "c", 6),
        figure("other-qualifier", "c", "d", 5, qualifier="about"),
        figure("other-unit", "c", "e", 5, unit="MXN"),
        figure("range", "c", "f", 5, value_to=6),
    ]
    assert agreement(claims(project, rows)) == [("c", "p", 6, 6, 2)]


def test_two_ranges_agree_only_when_both_ends_do(project: Project) -> None:
    words = {"qualifier": "between", "value_to": 9.0}
    rows = [
        figure("p", "c", "a", 5, preferred=True, **words),
        figure("same", "c", "b", 5, **words),
        figure("wider", "c", "d", 5, qualifier="between", value_to=10.0),
    ]
    assert agreement(claims(project, rows)) == [("c", "p", 3, 3, 2)]


def test_a_source_that_states_a_claim_twice_counts_once(project: Project) -> None:
    rows = [figure("p", "c", "a", 5, preferred=True), figure("again", "c", "a", 5), figure("b", "c", "b", 5)]
    assert agreement(claims(project, rows)) == [("c", "p", 3, 2, 2)]


def test_claims_are_sorted_by_key_and_not_mixed(project: Project) -> None:
    rows = [figure("2", "z", "a", 1, preferred=True), figure("1", "b", "a", 1, preferred=True)]
    assert agreement(claims(project, rows)) == [("b", "1", 1, 1, 1), ("z", "2", 1, 1, 1)]


def test_the_view_has_the_columns_that_its_schema_declares(project: Project) -> None:
    frame = claims(project, [figure("p", "c", "a", 5, preferred=True)])
    assert frame.columns == [column.name for column in project.shapes["claims"].columns]
    project.shapes["claims"].model.validate(frame, lazy=True)


def test_a_claim_with_two_preferred_statements_breaks_the_views_key(project: Project) -> None:
    frame = claims(project, [figure(key, "c", "a", 5, preferred=True) for key in ("p", "q")])
    with pytest.raises(SchemaErrors) as caught:
        project.shapes["claims"].model.validate(frame, lazy=True)
    assert "field_uniqueness" in json.dumps(caught.value.message, default=str) + str(caught.value)
