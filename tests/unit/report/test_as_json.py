"""The report for a program."""

from __future__ import annotations

import json

from bilateral.errors import SuiteError
from bilateral.findings import Finding, Location, Related, Report, Severity, Summary
from bilateral.report.as_json import write_json, write_json_error

_FINDING = Finding(
    "code",
    Severity.WARNING,
    "'é' is no code of kind",
    Location("dataset/boats.csv", 3, 7),
    table="boats",
    key="x",
    row=1,
    column="kind",
    value="é",
    related=(Related(Location("schemas/boats.py", 12, 5), "the codes"),),
)


def test_a_report_is_one_object_with_summary_counts_and_findings() -> None:
    report = Report((_FINDING,), Summary(tables=1, rows=2, cells=3, expectations=4, expectations_run=4, spans=5))
    assert json.loads(write_json(report)) == {
        "summary": {
            "tables": 1,
            "rows": 2,
            "cells": 3,
            "expectations": 4,
            "expectations_run": 4,
            "spans": 5,
            "spans_reread": 0,
        },
        "counts": {"critical": 0, "warning": 1, "info": 0},
        "findings": [
            {
                "rule": "code",
                "severity": "warning",
                "message": "'é' is no code of kind",
                "table": "boats",
                "key": "x",
                "row": 1,
                "column": "kind",
                "value": "é",
                "location": {"path": "dataset/boats.csv", "line": 3, "column": 7},
                "related": [{"path": "schemas/boats.py", "line": 12, "column": 5, "message": "the codes"}],
            }
        ],
    }


def test_what_a_finding_does_not_know_is_null() -> None:
    report = Report((Finding("empty-file", Severity.CRITICAL, "empty", Location("a.csv")),))
    (finding,) = json.loads(write_json(report))["findings"]
    unknown = {name for name, value in finding.items() if value is None}
    assert unknown == {"table", "key", "row", "column", "value"}


def test_json_keeps_letters_as_they_are_and_ends_with_a_newline() -> None:
    text = write_json(Report((_FINDING,)))
    assert "'é' is no code" in text
    assert text.endswith("}\n")


def test_an_error_stands_in_place_of_a_report_with_its_kind_and_place() -> None:
    error = SuiteError("no JSON", path="expectations/boats.json", line=4, column=5, hint="Mend it.")
    assert json.loads(write_json_error(error)) == {
        "error": {
            "kind": "SuiteError",
            "message": "expectations/boats.json:4:5: no JSON\n  Mend it.",
            "location": {"path": "expectations/boats.json", "line": 4, "column": 5},
        }
    }
