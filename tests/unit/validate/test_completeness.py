"""Completeness: what looks like data is recorded or declined, character by character."""

from __future__ import annotations

from pathlib import Path

import pytest

from bilateral.findings import Location
from bilateral.text.source import SourceText
from bilateral.validate.completeness import check_completeness
from bilateral.validate.texts import Shelf
from tests.unit.validate.spans import TEXT, declined, record, span

_SHELF = Shelf({"herald": SourceText(TEXT)}, {"herald": "texts/herald.txt"})
_NUMBER = span("300", "people")
_DATE = declined("2020", "date")


def _told(folder: Path, *, evidence: list[dict[str, object]], declined: list[dict[str, object]]) -> list[str]:
    rows = record(folder, evidence=evidence, declined=declined)
    return [finding.message for finding in check_completeness(rows, _SHELF)]


def test_each_surface_that_nothing_accounts_for_is_told_with_its_place_in_the_text(tmp_path: Path) -> None:
    findings = list(check_completeness(record(tmp_path), _SHELF))
    assert [(finding.rule, finding.table, finding.message) for finding in findings] == [
        ("uncovered", "evidence", "number at 6-9 of herald is neither recorded nor declined: '300'"),
        ("uncovered", "evidence", "name at 25-33 of herald is neither recorded nor declined: 'Ana Port'"),
        ("uncovered", "evidence", "date at 56-60 of herald is neither recorded nor declined: '2020'"),
    ]
    assert findings[2].location == Location("texts/herald.txt", 2, 22, 2, 26)


def test_spans_account_for_the_kinds_of_their_column_alone(tmp_path: Path) -> None:
    name = span("Ana Port", "people")
    assert _told(tmp_path, evidence=[_NUMBER, name], declined=[_DATE]) == [
        "name at 25-33 of herald is neither recorded nor declined: 'Ana Port'"
    ]
    assert _told(tmp_path, evidence=[_NUMBER, {**name, "column": "name"}], declined=[_DATE]) == []


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["Ana", "Port"], True),
        (["Port", "Ana"], True),
        (["Ana Po", "a Port"], True),
        (["Ana Port", "na"], True),
        (["Ana", "Por"], False),
        (["na", "Port"], False),
        (["An", "Port"], False),
    ],
)
def test_several_spans_account_for_a_name_together(tmp_path: Path, parts: list[str], whole: bool) -> None:  # noqa: FBT001 (a parameter)
    told = _told(tmp_path, evidence=[_NUMBER, *(span(part, "name") for part in parts)], declined=[_DATE])
    assert (told == []) is whole


@pytest.mark.parametrize(
    "other", [{"source_id": "gazette"}, {"start": None}, {"end": None}, {"start": 33, "end": 25}, {"end": 25}]
)
def test_a_span_that_covers_nothing_accounts_for_nothing(tmp_path: Path, other: dict[str, object]) -> None:
    assert len(_told(tmp_path, evidence=[_NUMBER, span("Ana Port", "name", **other)], declined=[_DATE])) == 1


def test_a_span_of_any_length_is_accounted_at_once(tmp_path: Path) -> None:
    endless = span("Ana", "name", start=-(2**62), end=2**62)
    assert _told(tmp_path, evidence=[_NUMBER, *[endless] * 3], declined=[_DATE]) == []


@pytest.mark.parametrize("missing", ["evidence", "declined"])
def test_without_its_tables_nothing_is_said(tmp_path: Path, missing: str) -> None:
    assert list(check_completeness(record(tmp_path, unread=frozenset({missing})), _SHELF)) == []


@pytest.mark.parametrize(("length", "shown"), [(60, "x" * 60), (61, "x" * 57 + "…")])
def test_long_words_are_cut(tmp_path: Path, length: int, shown: str) -> None:
    shelf = Shelf({"herald": SourceText(f'so "{"x" * length}"\n')}, _SHELF.paths)
    (finding,) = check_completeness(record(tmp_path), shelf)
    assert finding.message.endswith(f"declined: {shown!r}")
