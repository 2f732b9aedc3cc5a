"""The report for a person at a terminal: counts first, then the gravest findings, then how to see the rest."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.findings import Finding, Report, Severity, Summary
from bilateral.report.excerpt import numbered, visible
from bilateral.report.setting import Paint, Setting
from bilateral.report.words import counted

COLOURS = {Severity.CRITICAL: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def write_text(report: Report, setting: Setting) -> str:
    """The report as text, with the line of each finding and its cell underlined."""
    lines = [f"Checked {looked_at(report.summary)}.", _verdict(report, setting.paint)]
    shown = report.findings[: setting.limit]
    for finding in shown:
        lines += ["", *_finding(finding, setting)]
    hidden = sum(finding.number for finding in report.findings[len(shown) :])
    if hidden:
        lines += ["", f"… and {counted(hidden, 'more finding')}. See all of them with --limit 0."]
    if report.waived:
        lines += ["", f"Waived: {counted(len(report.waived), 'finding')}."]
    for waived in report.waived:
        finding = waived.finding
        what = f"{finding.location}: {finding.severity}[{finding.rule}] {where(finding)}".rstrip()
        told = f"{what} until {waived.until}: {waived.reason}"
        lines.append(visible(told))
    return "\n".join(lines) + "\n"


def looked_at(summary: Summary) -> str:
    """What was checked, in counts."""
    parts = [
        counted(summary.tables, "table"),
        counted(summary.rows, "row"),
        counted(summary.cells, "cell"),
        _expectations(summary),
        _spans(summary),
    ]
    return ", ".join(parts)


def clean(report: Report) -> str:
    """What may be said where no finding counts."""
    nothing = "Nothing else is wrong" if report.waived else "Nothing is wrong"
    return nothing if report.summary.whole else f"{nothing} in what was checked"


def where(finding: Finding) -> str:
    """Table, key and column of a finding, as far as it has them."""
    return " ".join(part for part in (finding.table, finding.key, finding.column) if part)


def _expectations(summary: Summary) -> str:
    stated = counted(summary.expectations, "expectation")
    return stated if summary.expectations_run == summary.expectations else f"{summary.expectations_run:,} of {stated}"


def _spans(summary: Summary) -> str:
    unread = summary.spans - summary.spans_reread
    spans = counted(summary.spans, "span")
    if not unread:
        return f"{spans} (all re-read in the texts)"
    if not summary.spans_reread:
        return f"{spans} (not re-read: give the texts with --texts)"
    return f"{spans} ({unread:,} not re-read)"


def _verdict(report: Report, paint: Paint) -> str:
    found = [(severity, count) for severity, count in report.counts().items() if count]
    if not found:
        return paint(f"{clean(report)}.", "green")
    return "Found " + ", ".join(paint(f"{count:,} {severity}", COLOURS[severity]) for severity, count in found) + "."


def _finding(finding: Finding, setting: Setting) -> Iterator[str]:
    grave = setting.paint(f"{finding.severity}[{finding.rule}]", COLOURS[finding.severity])
    yield f"{visible(str(finding.location))}: {grave} {visible(where(finding))}".rstrip()
    yield from (f"    {visible(part)}" for part in finding.message.split("\n"))
    line = setting.lines.at(finding.location)
    if line is not None:
        text, marks = numbered(line, finding.location)
        yield text
        yield marks.replace("^" * marks.count("^"), setting.paint("^" * marks.count("^"), COLOURS[finding.severity]))
    for related in finding.related:
        yield visible(f"    {related.location}: {related.message}")
