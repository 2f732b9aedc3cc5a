"""The report for code scanning."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bilateral.findings import Finding, Location, Related, Report, Severity
from bilateral.project import Project
from bilateral.report.as_sarif import fingerprint, write_sarif
from bilateral.rules import RULES
from bilateral.validate.run import validate
from tests.acceptance.cases import CHECKOUT, TODAY, apply_edit, make_project
from tests.unit.report.samples import CRITICAL, INFO, REPORTS, SUMMARY, WARNING, setting

_OFFICIAL = CHECKOUT.parent / "shared" / "official" / "sarif-2.1.0" / "sarif-schema-2.1.0.json"


def _run(report: Report) -> Any:
    (run,) = json.loads(write_sarif(report, setting()))["runs"]
    return run


@pytest.mark.skipif(not _OFFICIAL.is_file(), reason="../shared/official, with the schema of SARIF, is not at hand")
@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_every_sort_of_report_is_valid_against_the_schema_of_oasis(report: Report) -> None:
    schema = json.loads(_OFFICIAL.read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    problems = list(kind(schema).iter_errors(json.loads(write_sarif(report, setting()))))
    assert [f"{problem.json_path}: {problem.message}" for problem in problems] == []


def test_all_rules_are_told_with_their_meaning_and_each_result_points_at_its_own() -> None:
    run = _run(REPORTS["findings"])
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"], [rule["id"] for rule in driver["rules"]]) == (
        "bilateral",
        "1.2.3",
        list(RULES),
    )
    assert [driver["rules"][each["ruleIndex"]]["id"] for each in run["results"]] == [
        each["ruleId"] for each in run["results"]
    ]
    assert [each["level"] for each in run["results"]] == ["error", "warning", "note"]


def test_a_result_has_the_region_of_its_cell_and_what_is_related() -> None:
    (result,) = _run(Report((CRITICAL,)))["results"]
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "dataset/boats.csv", "uriBaseId": "PROJECTROOT"},
                "region": {"startLine": 3, "startColumn": 3, "endLine": 3, "endColumn": 4},
            }
        }
    ]
    (related,) = result["relatedLocations"]
    assert related["message"] == {"text": "the only town"}
    assert related["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 1}


def test_a_path_is_an_address_relative_to_the_project_or_whole() -> None:
    away = Related(Location("/srv/te xts/a#b.txt"), "the text")
    (result,) = _run(Report((replace(CRITICAL, location=Location("dataset/año 1.csv"), related=(away,)),)))["results"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": "dataset/a%C3%B1o%201.csv", "uriBaseId": "PROJECTROOT"}
    artifact = result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": "file:///srv/te%20xts/a%23b.txt"}


def test_a_path_that_is_no_utf_8_keeps_its_bytes() -> None:
    (result,) = _run(Report((replace(WARNING, location=Location("dataset/caf\udce9.csv")),)))["results"]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact["uri"] == "dataset/caf%E9.csv"


def test_what_is_waived_is_suppressed_with_its_reason() -> None:
    (result,) = _run(REPORTS["waived"])["results"]
    reason = "The ferry's town is not named. (until 2020-12-31)"
    assert result["suppressions"] == [{"kind": "external", "justification": reason}]
    assert not any("suppressions" in each for each in _run(REPORTS["findings"])["results"])


def test_a_fingerprint_does_not_know_the_line_or_the_row() -> None:
    moved = replace(CRITICAL, location=Location("dataset/boats.csv", 90, 3, 90, 4), row=88, related=())
    assert fingerprint(moved) == fingerprint(CRITICAL)


@pytest.mark.parametrize(
    "other",
    [
        replace(CRITICAL, rule="code"),
        replace(CRITICAL, message="towns has no row 'c'"),
        replace(CRITICAL, table="ships"),
        replace(CRITICAL, key="y"),
        replace(CRITICAL, column="town"),
        replace(CRITICAL, value="c"),
        replace(CRITICAL, value=None),
        replace(CRITICAL, location=Location("dataset/ships.csv", 3, 3)),
        WARNING,
        INFO,
    ],
)
def test_another_finding_has_another_fingerprint(other: Finding) -> None:
    assert fingerprint(other) != fingerprint(CRITICAL)


def _prints(report: Report) -> list[str]:
    return [each["partialFingerprints"]["record/v1"] for each in _run(report)["results"]]


def test_findings_that_only_their_line_tells_apart_have_fingerprints_of_their_own() -> None:
    blank = [Finding("blank-line", Severity.CRITICAL, "blank line", Location("a.csv", line)) for line in (3, 5, 9)]
    first = _prints(Report(tuple(blank)))
    assert len(set(first)) == 3
    assert (
        _prints(Report(tuple(replace(each, location=Location("a.csv", each.location.line + 1)) for each in blank)))
        == first
    )
    assert len(set(_prints(Report((CRITICAL,), SUMMARY, REPORTS["waived"].waived)))) == 2


def test_fingerprints_of_a_project_stay_when_rows_are_inserted_above(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    edits = {
        "aliases": {"append": "nobody,N,xx\nnobody,N,xx\n"},
        "members": {"append": "two-towns,nobody\n\n\n"},
        "figures": {"find": ",event,Boats lost on the river", "replace": ",event,"},
    }
    for name, edit in edits.items():
        apply_edit(project / "dataset" / f"{name}.csv", edit)
    before, _ = validate(Project.open(project), today=TODAY, texts=project / "texts")
    path = project / "dataset" / "aliases.csv"
    header, _, rest = path.read_text(encoding="utf-8").partition("\n")
    path.write_text(f'{header}\nana-vidal,"A.\nVidal",en\n{rest}', encoding="utf-8")
    after, _ = validate(Project.open(project), today=TODAY, texts=project / "texts")
    assert len(set(_prints(before))) == len(before.findings) > 5
    assert set(_prints(before)) <= set(_prints(after))
    places = [{str(each.location) for each in report.findings} for report in (before, after)]
    assert places[0] != places[1]
