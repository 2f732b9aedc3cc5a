"""The bound on the findings of one rule in one table: what is left out is counted and said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bilateral.findings import Finding, Location, Report, Severity
from bilateral.report.formats import FORMATS
from bilateral.validate.bounds import bounded, left_out_finding
from tests.unit.parts import told
from tests.unit.report.samples import setting


def _finding(line: int, rule: str = "code", table: str | None = "boats", **other: Severity) -> Finding:
    severity = other.get("severity", Severity.CRITICAL)
    return Finding(rule, severity, f"no code in line {line}", Location(f"{table}.csv", line, 5), table=table, row=line)


def test_without_a_limit_all_findings_stay_in_order() -> None:
    findings = [_finding(line) for line in (4, 2, 3)]
    assert bounded(findings, None) == [_finding(2), _finding(3), _finding(4)]


def test_as_many_findings_as_the_limit_are_all_listed() -> None:
    assert bounded([_finding(3), _finding(2)], 2) == [_finding(2), _finding(3)]


def test_the_first_are_listed_and_one_finding_stands_for_the_rest() -> None:
    rest, *listed = bounded([_finding(line) for line in range(2005, 1, -1)], 2)
    assert listed == [_finding(2), _finding(3)]
    message = "2,002 more findings of this rule in boats, beyond those listed: --max-findings sets how many are"
    assert rest == Finding("code", Severity.CRITICAL, message, Location("boats.csv"), table="boats", left_out=2002)


@pytest.mark.parametrize("other", [{"rule": "null"}, {"table": "ships"}, {"severity": Severity.WARNING}])
def test_each_rule_table_and_severity_has_a_limit_of_its_own(other: dict[str, str]) -> None:
    findings = [_finding(2), _finding(3, **other)]  # type: ignore[arg-type]
    assert sorted(map(told, bounded(findings, 1))) == sorted(map(told, findings))


@pytest.mark.parametrize("number", [1, 10])
def test_what_a_check_has_left_out_already_is_counted_with_the_rest(number: int) -> None:
    left_out = left_out_finding(_finding(2), number, Location("boats.csv", 1, 5))
    rest, first = bounded([left_out, _finding(2), _finding(3)], 1)
    assert (rest.left_out, first) == (number + 1, _finding(2))


def test_a_finding_that_stands_for_others_alone_stays_one() -> None:
    left_out = left_out_finding(_finding(2), 10, Location("boats.csv"))
    assert bounded([left_out], 1) == [left_out]


def test_a_single_finding_that_is_left_out_is_told_as_one_and_without_a_table_if_it_has_none() -> None:
    rest = left_out_finding(_finding(2, table=None), 1, Location("a.csv"))
    assert rest.message.startswith("1 more finding of this rule, beyond")
    assert (rest.left_out, rest.number) == (1, 1)


def test_findings_that_are_left_out_are_counted_in_the_report() -> None:
    report = Report(tuple(bounded([_finding(line) for line in range(2, 12)], 3)))
    assert report.counts() == {Severity.CRITICAL: 10, Severity.WARNING: 0, Severity.INFO: 0}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_how_many_are_left_out(name: str) -> None:
    report = Report(tuple(bounded([_finding(line) for line in range(2, 12)], 3)))
    assert "7 more findings of this rule in boats, beyond those listed" in FORMATS[name](report, setting()).replace(
        "\\-\\-", "--"
    )


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_what_is_hidden_from_a_person_is_counted_with_what_is_left_out(name: str) -> None:
    findings = bounded([_finding(line) for line in range(2, 12)], 3)
    shown = FORMATS[name](Report(tuple(replace(each, row=each.location.line) for each in findings)), setting(limit=1))
    assert "… and 3 more findings." in shown
