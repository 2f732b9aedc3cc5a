"""The report for a program, and the schema that it is published with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bilateral.findings import Finding, Location, Report, Severity
from bilateral.project import Project
from bilateral.report import as_json
from bilateral.report.as_json import write_json
from bilateral.rules import RULES
from bilateral.validate.run import validate
from tests.acceptance.cases import TODAY, apply_edit, make_project
from tests.unit.report.samples import CRITICAL, REPORTS, SUMMARY, setting

SCHEMA = json.loads(Path(as_json.__file__).with_name("report.schema.json").read_text(encoding="utf-8"))
_VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
_WAIVER = """
[[waivers]]
rule = "reference"
table = "aliases"
key = "ana-vidul|Vidal"
column = "actor_id"
reason = "The source is being asked."
until = 2020-12-31
"""


def _written(report: Report) -> Any:
    return json.loads(write_json(report, setting()))


def _problems(raw: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in _VALIDATOR.iter_errors(raw)]


def test_a_report_is_one_object_with_summary_counts_findings_and_what_is_waived() -> None:
    assert _written(Report((CRITICAL,), SUMMARY, REPORTS["waived"].waived)) == {
        "format": 1,
        "version": "1.2.3",
        "summary": {
            "tables": 2,
            "rows": 1,
            "cells": 1234,
            "expectations": 5,
            "expectations_run": 5,
            "spans": 7,
            "spans_reread": 7,
            "texts": 2,
        },
        "counts": {"critical": 1, "warning": 0, "info": 0},
        "findings": [_CRITICAL],
        "waived": [{**_CRITICAL, "reason": "The ferry's town is not named.", "until": "2020-12-31"}],
    }


_CRITICAL = {
    "rule": "reference",
    "severity": "critical",
    "message": "towns has no row 'b'",
    "table": "boats",
    "key": "x",
    "row": 1,
    "column": "town_id",
    "value": "b",
    "left_out": 0,
    "location": {"path": "dataset/boats.csv", "line": 3, "column": 3, "end_line": 3, "end_column": 4},
    "related": [{"path": "dataset/towns.csv", "line": 2, "column": 1, "message": "the only town"}],
}


def test_what_a_finding_does_not_know_is_null_and_an_end_that_is_not_known_is_left_out() -> None:
    (finding,) = _written(Report((Finding("empty-file", Severity.CRITICAL, "empty", Location("a.csv")),)))["findings"]
    unknown = {name for name, value in finding.items() if value is None}
    assert unknown == {"table", "key", "row", "column", "value"}
    assert finding["location"] == {"path": "a.csv", "line": 1, "column": 1}


def test_json_keeps_letters_as_they_are_and_ends_with_a_newline() -> None:
    text = write_json(Report((Finding("code", Severity.CRITICAL, "'é' is no code", Location("a.csv")),)), setting())
    assert "'é' is no code" in text
    assert text.endswith("}\n")


def test_no_finding_is_left_out_whatever_the_limit() -> None:
    text = write_json(Report((CRITICAL,) * 30), setting(limit=1))
    assert len(json.loads(text)["findings"]) == 30


def test_the_schema_is_one_itself_and_describes_every_property() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    bare: list[str] = []
    loose: list[str] = []

    def look(where: str, part: Any) -> None:
        if isinstance(part, dict):
            for name, each in part.get("properties", {}).items():
                if "description" not in each and "description" not in SCHEMA["$defs"][each["$ref"].split("/")[-1]]:
                    bare.append(f"{where}.{name}")
            for name, each in part.items():
                look(f"{where}.{name}", each)

    look("$", SCHEMA)
    for name, part in SCHEMA["$defs"].items():
        closed = part.get("additionalProperties") is False or part.get("unevaluatedProperties") is False
        if part.get("properties") and not closed and name not in {"place", "found"}:  # those two are built upon
            loose.append(name)
    assert (bare, loose) == ([], [])


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_every_sort_of_report_is_valid(report: Report) -> None:
    assert _problems(_written(report)) == []


def test_what_the_validator_says_of_a_project_is_valid_and_waives_what_it_should(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    edit = {"find": "ana-vidal,Vidal,en", "replace": "ana-vidul,Vidal,en"}
    apply_edit(project / "dataset" / "aliases.csv", edit)
    apply_edit(project / "dataset" / "members.csv", {"append": "two-towns,nobody\n\n"})
    apply_edit(project / "dataset" / "dataset.toml", {"append": _WAIVER})
    report, _ = validate(Project.open(project), today=TODAY, texts=project / "texts")
    raw = _written(report)
    assert _problems(raw) == []
    assert [each["rule"] for each in raw["waived"]] == ["reference"]
    assert {each["rule"] for each in raw["findings"]} >= {"blank-line", "reference"}


@pytest.mark.parametrize(
    "where",
    [
        (),
        ("summary",),
        ("counts",),
        ("findings", 0),
        ("findings", 0, "location"),
        ("findings", 0, "related", 0),
        ("waived", 0),
    ],
)
def test_a_stray_or_missing_property_is_not_valid(where: tuple[str | int, ...]) -> None:
    report = Report((CRITICAL,), SUMMARY, REPORTS["waived"].waived)
    stray = _written(report)
    _at(stray, where)["stray"] = 1
    assert _problems(stray) != []
    for name in _at(_written(report), where):
        missing = _written(report)
        del _at(missing, where)[name]
        assert _problems(missing) != [], name


def _at(raw: Any, where: tuple[str | int, ...]) -> Any:
    for step in where:
        raw = raw[step]
    return raw


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("format",), 2),
        (("counts", "critical"), -1),
        (("findings", 0, "severity"), "grave"),
        (("findings", 0, "row"), -1),
        (("findings", 0, "location", "line"), 0),
        (("waived", 0, "until"), "soon"),
    ],
)
def test_a_value_that_no_report_has_is_not_valid(where: tuple[str | int, ...], value: object) -> None:
    raw = _written(Report((CRITICAL,), SUMMARY, REPORTS["waived"].waived))
    _at(raw, where[:-1])[where[-1]] = value
    assert len(_problems(raw)) == 1


def test_the_schema_allows_the_id_of_every_rule() -> None:
    for rule in RULES.values():
        assert _problems(_written(Report((Finding(rule.id, rule.severity, "x", Location("a.csv")),)))) == []
