"""Whatever a message, a cell or a path holds, a report stays a report of its format."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bilateral.findings import Finding, Location, Related, Report, Severity, Waived
from bilateral.report.as_github import write_github
from bilateral.report.as_junit import write_junit
from bilateral.report.as_markdown import write_markdown
from bilateral.report.as_sarif import fingerprint, write_sarif
from bilateral.report.as_text import write_text
from bilateral.report.excerpt import visible
from bilateral.report.formats import FORMATS
from bilateral.rules import RULES
from tests.unit.report.samples import CRITICAL, WAIVED, setting

_TROUBLE = st.text(st.sampled_from("%:,\r\n|\\`<>&\"'\0\x1b\x07\x85\x9b\u2028\u202e\ufffe]]>#$a"), max_size=12)
_TEXT = st.text(max_size=12) | _TROUBLE
_PLACES = st.builds(Location, _TEXT, st.integers(1, 9), st.integers(1, 9), *[st.none() | st.integers(1, 9)] * 2)
_FINDINGS = st.builds(
    Finding,
    st.sampled_from(list(RULES)),
    st.sampled_from(Severity),
    _TEXT,
    _PLACES,
    table=st.none() | _TEXT,
    key=st.none() | _TEXT,
    row=st.none() | st.integers(0, 9),
    column=st.none() | _TEXT,
    value=st.none() | _TEXT,
    related=st.lists(st.builds(Related, _PLACES, _TEXT), max_size=2).map(tuple),
)
_REPORTS = st.builds(
    Report,
    st.lists(_FINDINGS, max_size=4).map(tuple),
    waived=st.lists(st.builds(Waived, _FINDINGS, _TEXT, st.dates()), max_size=2).map(tuple),
)
_ODD = replace(CRITICAL, message="a\r\n::error::b|c]]>\0\u2028\ud800", key="%,:\n|", location=Location("a\0|\n.csv"))


@given(_REPORTS)
@example(Report((_ODD,), waived=(replace(WAIVED, finding=_ODD, reason="r\n::x"),)))
def test_junit_is_well_formed(report: Report) -> None:
    suite = ET.fromstring(write_junit(report, setting()).encode())  # noqa: S314 (written here)
    cases = list(suite.iter("testcase"))
    found = {each.rule for each in report.findings} | {each.finding.rule for each in report.waived}
    assert (
        len(cases) == int(suite.get("tests", "")) == len(RULES) - len(found) + len(report.findings) + len(report.waived)
    )
    assert len(list(suite.iter("failure"))) == len(report.findings)
    assert all(case.get("name") == " ".join(case.get("name", "").split()) for case in cases)


@given(_REPORTS)
@example(Report((_ODD,), waived=(replace(WAIVED, finding=_ODD, reason="r\n::x"),)))
def test_github_has_one_command_a_line_and_gets_every_part_back(report: Report) -> None:
    lines = re.split(r"\r\n|\r|\n", write_github(report, setting()))
    assert lines.pop() == ""
    wanted = [each.message for each in report.findings]
    assert len(lines) == len(wanted) + len(report.waived)
    for line, finding in zip(lines, report.findings, strict=False):
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line, re.DOTALL)
        assert match is not None
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        assert _decoded(properties["file"]) == finding.location.path
        assert _decoded(match[3]) == "".join(each if each in "\r\n" else visible(each) for each in finding.message)
        assert not re.search("[\x00-\x1f\x7f-\x9f]", match[3] + properties["title"])


def _decoded(text: str) -> str:
    return re.sub("%(0D|0A|3A|2C|25)", lambda match: chr(int(match[1], 16)), text)


@given(_REPORTS)
@example(Report((_ODD,), waived=(replace(WAIVED, finding=_ODD, reason="r\n- x"),)))
def test_cells_of_markdown_never_break_their_table(report: Report) -> None:
    lines = write_markdown(report, setting()).splitlines()
    rows = [line for line in lines if line.startswith("| ")]
    assert len(rows) == (len(report.findings) + 2 if report.findings else 0)
    for row in rows:
        assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 4
    assert sum(line.startswith("- ") for line in lines) == len(report.waived)


@given(_REPORTS)
def test_text_has_no_line_but_its_own(report: Report) -> None:
    text = write_text(report, setting())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]", text)


@given(st.lists(_FINDINGS, min_size=1, max_size=6, unique_by=fingerprint), st.integers(1, 50))
def test_fingerprints_stay_when_lines_move_and_differ_between_findings(findings: list[Finding], by: int) -> None:
    moved = [
        replace(
            each,
            row=None if each.row is None else each.row + by,
            location=replace(each.location, line=each.location.line + by),
        )
        for each in findings
    ]
    assert [fingerprint(each) for each in moved] == [fingerprint(each) for each in findings]
    assert len(set(_prints(Report((*findings, *findings))))) == 2 * len(findings)


def _prints(report: Report) -> list[str]:
    raw = json.loads(write_sarif(report, setting()))
    return [each["partialFingerprints"]["record/v1"] for each in raw["runs"][0]["results"]]


@pytest.mark.parametrize("name", FORMATS)
@given(report=_REPORTS)
def test_no_reporter_fails(name: str, report: Report) -> None:
    text = FORMATS[name](report, setting(limit=2))
    assert text.endswith("\n") or (name, text) == ("github", "")
    if name in {"json", "sarif"}:
        json.loads(text)
