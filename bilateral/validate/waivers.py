"""Waivers: findings that somebody decided to live with for a while."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from bilateral.errors import did_you_mean
from bilateral.findings import Finding, Location, Waived
from bilateral.rules import RULES
from bilateral.settings import Waiver


def apply_waivers(
    waivers: Iterable[Waiver], findings: list[Finding], today: dt.date, path: str
) -> tuple[list[Finding], list[Waived]]:
    """The findings that stay, and those that are waived; ``path`` is the file that holds the waivers.

    A waiver that has expired waives nothing; that, and a waiver of a finding that is not there, are findings. Where
    findings are left out, the waiver's may be one of them, and nothing is said of it.
    """
    kept = list(findings)
    waived: list[Waived] = []
    for waiver in waivers:
        matching = [finding for finding in kept if _matches(waiver, finding)]
        if not matching and any(_may_hold(finding, waiver) for finding in kept):
            continue
        if not matching:
            near = did_you_mean(waiver.rule, RULES) if waiver.rule not in RULES else ""
            kept.append(_finding(waiver, f"waives a finding that is not there{near}", path))
        elif waiver.expired(today):
            kept.append(_finding(waiver, f"expired on {waiver.until}", path))
        else:
            kept = [finding for finding in kept if finding not in matching]
            waived += [Waived(finding, waiver.reason, waiver.until) for finding in matching]
    return kept, waived


def _matches(waiver: Waiver, finding: Finding) -> bool:
    wanted = (waiver.rule, waiver.table, waiver.key, waiver.column)
    return not finding.left_out and wanted == (finding.rule, finding.table, finding.key, finding.column)


def _may_hold(finding: Finding, waiver: Waiver) -> bool:
    """Whether a finding stands for others that are not listed, of the waiver's rule and table."""
    return finding.left_out > 0 and (waiver.rule, waiver.table) == (finding.rule, finding.table)


def _finding(waiver: Waiver, what: str, path: str) -> Finding:
    of = " ".join(part for part in (waiver.table, waiver.key, waiver.column) if part)
    message = f"the waiver of {waiver.rule} for {of} {what}"
    return Finding("waiver", RULES["waiver"].severity, message, Location(path, waiver.line))
