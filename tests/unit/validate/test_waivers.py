"""Findings that somebody decided to live with for a while."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace

import pytest

from bilateral.findings import Finding, Location, Severity, Waived
from bilateral.settings import Waiver
from bilateral.validate.bounds import left_out_finding
from bilateral.validate.waivers import apply_waivers

_FILE = "dataset/dataset.toml"
_UNTIL = dt.date(2020, 6, 1)
_FOUND = Finding(
    "reference",
    Severity.CRITICAL,
    "towns has no row 'b'",
    Location("dataset/boats.csv", 3, 3),
    table="boats",
    key="x",
    column="town_id",
)
_WAIVER = Waiver("reference", "boats", "x", "town_id", "The town is asked.", _UNTIL, line=12)


def _told(finding: Finding) -> tuple[str, Severity, str, str]:
    return finding.rule, finding.severity, str(finding.location), finding.message


def test_without_waivers_all_findings_stay() -> None:
    assert apply_waivers([], [_FOUND], _UNTIL, _FILE) == ([_FOUND], [])


def test_the_findings_of_the_list_are_left_as_they_are() -> None:
    findings = [_FOUND]
    apply_waivers([_WAIVER], findings, _UNTIL, _FILE)
    assert findings == [_FOUND]


def test_a_finding_is_waived_up_to_the_last_day() -> None:
    other = replace(_FOUND, key="y")
    assert apply_waivers([_WAIVER], [other, _FOUND], _UNTIL, _FILE) == (
        [other],
        [Waived(_FOUND, "The town is asked.", _UNTIL)],
    )


def test_a_waiver_that_has_expired_waives_nothing_and_is_a_finding() -> None:
    kept, waived = apply_waivers([_WAIVER], [_FOUND], _UNTIL + dt.timedelta(days=1), _FILE)
    message = "the waiver of reference for boats x town_id expired on 2020-06-01"
    assert (kept[0], waived) == (_FOUND, [])
    assert [_told(each) for each in kept[1:]] == [("waiver", Severity.WARNING, "dataset/dataset.toml:12:1", message)]


@pytest.mark.parametrize(
    "change", [{"rule": "code"}, {"table": "ships"}, {"key": "y"}, {"column": "town"}, {"column": None}]
)
def test_a_waiver_of_a_finding_that_is_not_there_is_a_finding(change: dict[str, str | None]) -> None:
    kept, waived = apply_waivers([replace(_WAIVER, **change)], [_FOUND], _UNTIL, _FILE)  # type: ignore[arg-type]
    assert (kept[0], len(kept), waived, kept[1].rule) == (_FOUND, 2, [], "waiver")
    assert kept[1].message.endswith(" waives a finding that is not there")


def test_a_waiver_without_a_column_is_of_the_finding_about_the_record() -> None:
    whole = replace(_FOUND, column=None)
    kept, waived = apply_waivers([replace(_WAIVER, column=None)], [_FOUND, whole], _UNTIL, _FILE)
    assert (kept, [each.finding for each in waived]) == ([_FOUND], [whole])


def test_several_findings_of_one_rule_at_one_cell_are_waived_together() -> None:
    twice = [_FOUND, replace(_FOUND, message="another")]
    kept, waived = apply_waivers([_WAIVER], twice, _UNTIL, _FILE)
    assert (kept, [each.finding for each in waived]) == ([], twice)


def test_a_second_waiver_of_the_same_finding_is_of_nothing() -> None:
    kept, waived = apply_waivers([_WAIVER, replace(_WAIVER, line=20)], [_FOUND], _UNTIL, _FILE)
    assert ([str(each.location) for each in kept], len(waived)) == (["dataset/dataset.toml:20:1"], 1)


def test_a_waiver_cannot_waive_the_finding_of_another() -> None:
    gone = replace(_WAIVER, key="y", line=3)
    kept, waived = apply_waivers([gone, Waiver("waiver", "boats", "y", "town_id", "No.", _UNTIL, 9)], [], _UNTIL, _FILE)
    assert ([each.location.line for each in kept], waived) == ([3, 9], [])


def test_a_finding_of_a_whole_column_is_waived_without_a_key() -> None:
    whole, waiver = replace(_FOUND, key=None), replace(_WAIVER, key=None)
    assert apply_waivers([waiver], [_FOUND, whole], _UNTIL, _FILE) == (
        [_FOUND],
        [Waived(whole, "The town is asked.", _UNTIL)],
    )


def test_where_findings_are_left_out_a_waiver_may_be_of_one_of_them() -> None:
    rest = left_out_finding(_FOUND, 7, Location("dataset/boats.csv"))
    assert apply_waivers([_WAIVER], [rest], _UNTIL, _FILE) == ([rest], [])


def test_a_waiver_of_a_column_waives_none_of_those_that_are_left_out() -> None:
    rest = left_out_finding(_FOUND, 7, Location("dataset/boats.csv"))
    waiver = replace(_WAIVER, key=None, column=None)
    assert apply_waivers([waiver], [rest], _UNTIL, _FILE) == ([rest], [])


def test_many_waivers_of_many_findings_are_matched_soon() -> None:
    findings = [replace(_FOUND, key=f"k{number}") for number in range(50_000)]
    waivers = [replace(_WAIVER, key=f"k{number}") for number in range(5_000, 15_000)]
    start = time.process_time()
    kept, waived = apply_waivers(waivers, findings, _UNTIL, _FILE)
    assert (len(kept), len(waived)) == (40_000, 10_000)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("number", [1, 7])
def test_a_finding_that_stands_for_others_is_not_waived(number: int) -> None:
    rest = left_out_finding(_FOUND, number, Location("dataset/boats.csv"))
    waiver = replace(_WAIVER, key=None, column=None)
    assert apply_waivers([waiver], [rest], _UNTIL, _FILE) == ([rest], [])


def test_a_waiver_of_no_rule_names_the_likely_one() -> None:
    kept, _ = apply_waivers([replace(_WAIVER, rule="refrence")], [], _UNTIL, _FILE)
    message = "the waiver of refrence for boats x town_id waives a finding that is not there; did you mean 'reference'?"
    assert [each.message for each in kept] == [message]
