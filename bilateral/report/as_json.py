"""The report for a program: one JSON object with the counts, what was looked at, and every finding."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from bilateral.errors import ProjectError
from bilateral.findings import Finding, Location, Report


def write_json(report: Report) -> str:
    """The report as JSON, findings in the order of the report."""
    return _dump(
        {
            "summary": asdict(report.summary),
            "counts": {str(severity): count for severity, count in report.counts().items()},
            "findings": [_finding(finding) for finding in report.findings],
        }
    )


def write_json_error(error: ProjectError) -> str:
    """What stands in place of a report where the project itself is broken."""
    place = {"path": error.path, "line": error.line, "column": error.column}
    return _dump({"error": {"kind": type(error).__name__, "message": str(error), "location": place}})


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "message": finding.message,
        "table": finding.table,
        "key": finding.key,
        "row": finding.row,
        "column": finding.column,
        "value": finding.value,
        "location": _location(finding.location),
        "related": [{**_location(each.location), "message": each.message} for each in finding.related],
    }


def _location(location: Location) -> dict[str, Any]:
    return {"path": location.path, "line": location.line, "column": location.column}


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
