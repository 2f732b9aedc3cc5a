"""A bound on the findings of one rule in one table: the first are listed, and one finding counts the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from bilateral.findings import Finding, Location, Severity


def left_out_finding(one: Finding, number: int, place: Location) -> Finding:
    """The finding in the place of ``number`` others of the rule and table of ``one``."""
    where = f" in {one.table}" if one.table else ""
    more = "1 more finding" if number == 1 else f"{number:,} more findings"
    message = f"{more} of this rule{where}, beyond those listed: --max-findings sets how many are"
    return Finding(one.rule, one.severity, message, place, table=one.table, left_out=number)


def bounded(findings: Iterable[Finding], limit: int | None) -> list[Finding]:
    """At most ``limit`` findings of each rule, table and severity, and one more for those left out, in order."""
    groups: defaultdict[tuple[str, str | None, Severity], list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=lambda each: (each.left_out > 0, each.order)):
        groups[finding.rule, finding.table, finding.severity].append(finding)
    kept = [each for group in groups.values() for each in (group if limit is None else _cut(group, limit))]
    return sorted(kept, key=lambda each: each.order)


def _cut(group: list[Finding], limit: int) -> list[Finding]:
    """The first of a rule, table and severity; those that already stand for others come last in the group."""
    listed = [finding for finding in group if not finding.left_out][:limit]
    rest = sum(finding.number for finding in group[len(listed) :])
    return [*listed, left_out_finding(group[0], rest, Location(group[0].location.path))] if rest else listed
