"""Waivers: findings that somebody decided to live with for a while."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from bilateral.errors import did_you_mean
from bilateral.findings import Finding, Location, Waived
from bilateral.rules import RULES
from bilateral.settings import Waiver

_Mark = tuple[str, str | None, str | None, str | None, bool]
"""Rule, table, key and column, which a waiver names, and whether a finding stands for others, which none waives."""


def apply_waivers(
    waivers: Iterable[Waiver], findings: list[Finding], today: dt.date, path: str
) -> tuple[list[Finding], list[Waived]]:
    """The findings that stay, and those that are waived; ``path`` is the file that holds the waivers.

    A waiver that has expired waives nothing; that, and a waiver of a finding that is not there, are findings. Where
    findings are left out, the waiver's may be one of them, and nothing is said of it.
    """
    kept: dict[_Mark, list[Finding]] = defaultdict(list)
    for finding in findings:
        kept[_mark(finding)].append(finding)
    some_left_out = {(finding.rule, finding.table) for finding in findings if finding.left_out}
    own: list[Finding] = []
    waived: list[Waived] = []
    for waiver in waivers:
        mark = (waiver.rule, waiver.table, waiver.key, waiver.column, False)
        if mark in kept and waiver.expired(today):
            own.append(_finding(waiver, f"expired on {waiver.until}", path))
        elif mark in kept:
            waived += [Waived(finding, waiver.reason, waiver.until) for finding in kept.pop(mark)]
        elif (waiver.rule, waiver.table) not in some_left_out:
            near = did_you_mean(waiver.rule, RULES) if waiver.rule not in RULES else ""
            own.append(_finding(waiver, f"waives a finding that is not there{near}", path))
    return [*chain.from_iterable(kept.values()), *own], waived


def _mark(finding: Finding) -> _Mark:
    return finding.rule, finding.table, finding.key, finding.column, finding.left_out > 0


def _finding(waiver: Waiver, what: str, path: str) -> Finding:
    of = " ".join(part for part in (waiver.table, waiver.key, waiver.column) if part)
    message = f"the waiver of {waiver.rule} for {of} {what}"
    return Finding("waiver", RULES["waiver"].severity, message, Location(path, waiver.line))
