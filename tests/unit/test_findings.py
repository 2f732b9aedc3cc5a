"""Findings, their order, and the report that holds them."""

from __future__ import annotations

from bilateral.findings import Finding, Location, Report, Severity
from bilateral.rules import RULES


def _finding(severity: Severity, path: str = "a.csv", line: int = 1, column: int = 1, rule: str = "code") -> Finding:
    return Finding(rule, severity, "message", Location(path, line, column))


_ALL = tuple(_finding(severity) for severity in Severity)


def test_a_location_is_written_as_editors_open_it() -> None:
    assert (str(Location("a.csv")), str(Location("a.csv", 3, 7))) == ("a.csv:1:1", "a.csv:3:7")


def test_severities_stand_from_the_gravest_to_the_least() -> None:
    assert [(severity, severity.rank) for severity in Severity] == [("critical", 0), ("warning", 1), ("info", 2)]


def test_findings_are_ordered_by_gravity_then_file_then_place_then_rule() -> None:
    ordered = [
        _finding(Severity.CRITICAL, "b.csv", 9, 9),
        _finding(Severity.WARNING, "a.csv", 2, 5),
        _finding(Severity.WARNING, "a.csv", 10, 1, "code"),
        _finding(Severity.WARNING, "a.csv", 10, 1, "null"),
        _finding(Severity.WARNING, "a.csv", 10, 2),
        _finding(Severity.WARNING, "b.csv", 1, 1),
        _finding(Severity.INFO, "a.csv", 1, 1),
    ]
    assert sorted([*ordered[3:], *ordered[:3]], key=lambda finding: finding.order) == ordered


def test_every_severity_is_counted_those_without_findings_too() -> None:
    report = Report((_ALL[0], _ALL[2], _ALL[2]))
    assert report.counts() == {Severity.CRITICAL: 1, Severity.WARNING: 0, Severity.INFO: 2}


def test_findings_at_or_above_a_severity_are_those_at_least_as_grave() -> None:
    report = Report(_ALL)
    kept = [[str(finding.severity) for finding in report.at_or_above(severity)] for severity in Severity]
    assert kept == [["critical"], ["critical", "warning"], ["critical", "warning", "info"]]


def test_every_rule_stands_under_its_id_and_says_what_to_do() -> None:
    assert [rule.id for rule in RULES.values()] == list(RULES)
    assert [rule.id for rule in RULES.values() if not rule.mend.endswith(".")] == []
    assert [rule.id for rule in RULES.values() if not rule.example or rule.title.endswith(".")] == []
