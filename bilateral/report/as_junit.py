"""The report as JUnit XML: a test case for every rule that held, and a failure for every finding."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from bilateral.findings import Finding, Report
from bilateral.report.setting import Setting
from bilateral.rules import RULES, Rule

_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""
_TEXTS = "the texts were not given"
_BROKEN = "the project is broken"


def write_junit(report: Report, setting: Setting) -> str:
    """One suite; what could not be checked is skipped, and so is each finding that is waived, with its reason."""
    found = {finding.rule for finding in report.findings} | {each.finding.rule for each in report.waived}
    suite = ET.Element("testsuite")
    ET.SubElement(suite, "properties")
    for rule in RULES.values():
        if rule.id not in found:
            _skip(_case(suite, rule.id), _unchecked(rule, report))
    for finding in report.findings:
        _failure(_case(suite, _named(finding)), finding)
    for waived in report.waived:
        reason = f"waived until {waived.until}: {waived.reason} ({waived.finding.location}: {waived.finding.message})"
        _skip(_case(suite, _named(waived.finding)), reason)
    for name in ("system-out", "system-err"):
        ET.SubElement(suite, name)
    suite.attrib.update(
        name="bilateral",
        timestamp=setting.now.strftime("%Y-%m-%dT%H:%M:%S"),
        hostname="localhost",
        tests=str(len(suite.findall("testcase"))),
        failures=str(len(report.findings)),
        errors="0",
        skipped=str(len(suite.findall("testcase/skipped"))),
        time="0",
    )
    ET.indent(suite)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(suite, encoding="unicode") + "\n"


def _unchecked(rule: Rule, report: Report) -> str:
    """Why a rule without findings was not checked; empty where it was, and held."""
    if any(finding.rule == "project" for finding in report.findings):
        return _BROKEN
    return _TEXTS if rule.needs_texts and not report.summary.texts else ""


def _named(finding: Finding) -> str:
    where = " ".join(part for part in (finding.table, finding.key, finding.column) if part)
    return f"{finding.rule}: {where or finding.location.path}"


def _skip(case: ET.Element, reason: str) -> None:
    if reason:
        ET.SubElement(case, "skipped", message=_clean(reason))


def _case(suite: ET.Element, name: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", name=" ".join(_clean(name).split()), classname="dataset", time="0")


def _failure(case: ET.Element, finding: Finding) -> None:
    message = _clean(f"{finding.location}: {finding.message}")
    failure = ET.SubElement(case, "failure", message=message, type=finding.severity)
    failure.text = "\n".join(
        [message, *(_clean(f"{related.location}: {related.message}") for related in finding.related)]
    )


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
