"""The report as SARIF 2.1.0, for code scanning: each finding at its region, with a fingerprint that stays."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from bilateral.findings import Finding, Location, Related, Report, Severity, Waived
from bilateral.report.setting import Setting
from bilateral.rules import RULES, Rule

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.CRITICAL: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "PROJECTROOT"
_INDEX = {name: index for index, name in enumerate(RULES)}


def write_sarif(report: Report, setting: Setting) -> str:
    """One run with all rules of the catalogue and all findings, the waived ones marked as suppressed."""
    seen: Counter[str] = Counter()
    results = [_result(finding, seen) for finding in report.findings]
    results += [{**_result(waived.finding, seen), "suppressions": [_suppression(waived)]} for waived in report.waived]
    driver = {"name": "bilateral", "version": setting.version, "rules": [_rule(rule) for rule in RULES.values()]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder of the project."}}},
        "results": results,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": f"{rule.title}."},
        "fullDescription": {"text": f"{rule.title}. For example: {rule.example}"},
        "help": {"text": rule.mend},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, seen: Counter[str]) -> dict[str, Any]:
    same = fingerprint(finding)
    seen[same] += 1
    result = {
        "ruleId": finding.rule,
        "ruleIndex": _INDEX[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding.location)],
        "partialFingerprints": {"record/v1": same if seen[same] == 1 else f"{same}:{seen[same]}"},
    }
    if finding.related:
        result["relatedLocations"] = [_related(each, number) for number, each in enumerate(finding.related)]
    return result


def fingerprint(finding: Finding) -> str:
    """What makes a finding the same when lines move: its rule, record, column, value and message.

    Findings that share all of these, as blank lines of one file do, are told apart by their number in the report.
    """
    parts = [finding.rule, finding.location.path, finding.table, finding.key, finding.column, finding.value]
    return hashlib.sha256(json.dumps([*parts, finding.message]).encode()).hexdigest()


def _related(related: Related, number: int) -> dict[str, Any]:
    return {"id": number, **_location(related.location), "message": {"text": related.message}}


def _location(location: Location) -> dict[str, Any]:
    artifact = {"artifactLocation": _artifact(location.path)}
    if location.row_group is not None:  # a region would be one of lines or bytes
        row = {"name": f"row group {location.row_group}, row {location.group_row}", "kind": "element"}
        return {"physicalLocation": artifact, "logicalLocations": [row]}
    return {"physicalLocation": {**artifact, "region": _region(location)}}


def _region(location: Location) -> dict[str, int]:
    region: dict[str, int] = {"startLine": location.line, "startColumn": location.column}
    if location.end_line is not None and location.end_column is not None:
        region |= {"endLine": location.end_line, "endColumn": location.end_column}
    return region


def _artifact(path: str) -> dict[str, str]:
    uri = quote(path, errors="surrogateescape")  # a file's name may be no UTF-8
    if PurePosixPath(path).is_absolute():
        return {"uri": f"file://{uri}"}
    return {"uri": uri, "uriBaseId": _ROOT}


def _suppression(waived: Waived) -> dict[str, str]:
    return {"kind": "external", "justification": f"{waived.reason} (until {waived.until})"}
