"""The report for a person at a terminal: counts first, then the gravest findings, then how to see the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bilateral.findings import Finding, Report, Severity, Summary

Paint = Callable[[str, str], str]
"""Gives words a colour by its name; the identity where colour is not wanted."""

COLOURS = {Severity.CRITICAL: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def write_text(report: Report, *, paint: Paint, limit: int | None = 20) -> str:
    """The report as text; at most ``limit`` findings, all of them where it is ``None``."""
    lines = [_looked_at(report.summary), _verdict(report, paint)]
    shown = report.findings if limit is None else report.findings[:limit]
    for finding in shown:
        lines += ["", *_finding(finding, paint)]
    hidden = len(report.findings) - len(shown)
    if hidden:
        lines += ["", f"… and {_counted(hidden, 'more finding')}. See all of them with --limit 0."]
    return "\n".join(lines) + "\n"


def _looked_at(summary: Summary) -> str:
    parts = [
        _counted(summary.tables, "table"),
        _counted(summary.rows, "row"),
        _counted(summary.cells, "cell"),
        _expectations(summary),
        _spans(summary),
    ]
    return f"Checked {', '.join(parts)}."


def _expectations(summary: Summary) -> str:
    stated = _counted(summary.expectations, "expectation")
    return stated if summary.expectations_run == summary.expectations else f"{summary.expectations_run:,} of {stated}"


def _spans(summary: Summary) -> str:
    unread = summary.spans - summary.spans_reread
    spans = _counted(summary.spans, "span")
    if not unread:
        return f"{spans} (all re-read in the texts)"
    if not summary.spans_reread:
        return f"{spans} (not re-read: give the texts with --texts)"
    return f"{spans} ({unread:,} not re-read)"


def _verdict(report: Report, paint: Paint) -> str:
    found = [(severity, count) for severity, count in report.counts().items() if count]
    if not found:
        return paint("Nothing is wrong.", "green")
    return "Found " + ", ".join(paint(f"{count:,} {severity}", COLOURS[severity]) for severity, count in found) + "."


def _finding(finding: Finding, paint: Paint) -> Iterator[str]:
    where = " ".join(part for part in (finding.table, finding.key, finding.column) if part)
    grave = paint(f"{finding.severity}[{finding.rule}]", COLOURS[finding.severity])
    yield f"{finding.location}: {grave} {where}".rstrip()
    yield f"    {finding.message}"
    for related in finding.related:
        yield f"    {related.location}: {related.message}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
