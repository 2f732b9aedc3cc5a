"""The report as JUnit XML."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
import xmlschema

from bilateral.findings import Report, Summary
from bilateral.report.as_junit import write_junit
from bilateral.rules import RULES
from tests.acceptance.cases import CHECKOUT
from tests.unit.report.samples import REPORTS, setting

_XSD = CHECKOUT.parent / "shared" / "official" / "junit" / "JUnit.xsd"
_NEED_TEXTS = {rule.id for rule in RULES.values() if rule.needs_texts}


def _suite(report: Report) -> ET.Element:
    return ET.fromstring(write_junit(report, setting()).encode())  # noqa: S314 (written here)


def _skipped(suite: ET.Element) -> dict[str, str]:
    return {
        case.get("name", ""): each.get("message", "")
        for case in suite.iter("testcase")
        for each in case.iter("skipped")
    }


@pytest.mark.skipif(not _XSD.is_file(), reason="../shared/official, with the schema of JUnit, is not at hand")
@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_every_sort_of_report_is_valid_against_the_usual_schema(report: Report) -> None:
    problems = [str(error) for error in xmlschema.XMLSchema(str(_XSD)).iter_errors(write_junit(report, setting()))]
    assert problems == []


def test_a_clean_report_is_a_test_for_every_rule_and_all_have_passed() -> None:
    suite = _suite(REPORTS["clean"])
    assert [case.get("name") for case in suite.iter("testcase")] == list(RULES)
    assert [list(case) for case in suite.iter("testcase")] == [[]] * len(RULES)
    counts = {name: suite.get(name) for name in ("name", "tests", "failures", "errors", "skipped", "timestamp")}
    assert counts == {
        "name": "bilateral",
        "tests": str(len(RULES)),
        "failures": "0",
        "errors": "0",
        "skipped": "0",
        "timestamp": "2020-06-01T12:00:00",
    }


def test_a_finding_is_a_test_that_failed_with_its_place_and_what_is_related() -> None:
    suite = _suite(REPORTS["findings"])
    failed = {case.get("name"): case.find("failure") for case in suite.iter("testcase") if list(case)}
    assert list(failed) == ["reference: boats x town_id", "unknown-table: dataset/lakes.csv", "expectation: boats"]
    failure = failed["reference: boats x town_id"]
    assert failure is not None
    assert failure.attrib == {"message": "dataset/boats.csv:3:3: towns has no row 'b'", "type": "critical"}
    assert failure.text == "dataset/boats.csv:3:3: towns has no row 'b'\ndataset/towns.csv:2:1: the only town"
    assert (suite.get("tests"), suite.get("failures")) == (str(len(RULES)), "3")


def test_a_rule_that_needs_the_texts_is_skipped_without_them() -> None:
    suite = _suite(Report((), Summary(tables=1)))
    assert _skipped(suite) == dict.fromkeys(_NEED_TEXTS, "the texts were not given")
    assert suite.get("skipped") == str(len(_NEED_TEXTS))


def test_what_is_waived_is_skipped_with_its_reason_and_its_rule_did_not_pass() -> None:
    suite = _suite(REPORTS["waived"])
    message = "waived until 2020-12-31: The ferry's town is not named. (dataset/boats.csv:3:3: towns has no row 'b')"
    assert _skipped(suite) == {"reference: boats x town_id": message}
    assert "reference" not in {case.get("name") for case in suite.iter("testcase")}
    assert (suite.get("failures"), suite.get("skipped")) == ("0", "1")


def test_of_a_broken_project_no_rule_has_passed() -> None:
    suite = _suite(REPORTS["broken"])
    assert _skipped(suite) == dict.fromkeys(RULES.keys() - {"project"}, "the project is broken")
    assert suite.get("failures") == "1"
