"""The report for a program: one JSON object, as ``report.schema.json`` beside this file describes it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from bilateral.findings import Finding, Location, Report, Waived
from bilateral.report.setting import Setting

FORMAT = 1
"""Number of the form of this JSON: raised when a reader of the older one would be misled."""


def write_json(report: Report, setting: Setting) -> str:
    """The report as JSON, findings in the order of the report."""
    return _dump(
        {
            "format": FORMAT,
            "version": setting.version,
            "summary": asdict(report.summary),
            "counts": {str(severity): count for severity, count in report.counts().items()},
            "findings": [_finding(finding) for finding in report.findings],
            "waived": [_waived(waived) for waived in report.waived],
        }
    )


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
        "left_out": finding.left_out,
        "location": _location(finding.location),
        "related": [{**_location(each.location), "message": each.message} for each in finding.related],
    }


def _waived(waived: Waived) -> dict[str, Any]:
    return {**_finding(waived.finding), "reason": waived.reason, "until": waived.until.isoformat()}


def _location(location: Location) -> dict[str, Any]:
    without = () if location.row_group is None else ("line", "column")
    return {word: value for word, value in asdict(location).items() if value is not None and word not in without}


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
