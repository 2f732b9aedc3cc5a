"""The report as Markdown, for the summary of a job or a comment."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.findings import Finding, Report
from bilateral.report.as_text import clean, looked_at, where
from bilateral.report.excerpt import visible
from bilateral.report.setting import Setting
from bilateral.report.words import counted


def write_markdown(report: Report, setting: Setting) -> str:
    """Counts first, then a table of the gravest findings, then what is waived."""
    counts = [f"**{count:,} {severity}**" for severity, count in report.counts().items() if count]
    lines = ["## bilateral", "", f"{', '.join(counts) or clean(report)}. Checked {looked_at(report.summary)}."]
    shown = report.findings[: setting.limit]
    if shown:
        lines += ["", "| where | rule | what |", "| --- | --- | --- |", *(_row(finding) for finding in shown)]
    hidden = sum(finding.number for finding in report.findings[len(shown) :])
    if hidden:
        lines += ["", f"… and {counted(hidden, 'more finding')}."]
    lines += _waived(report)
    return "\n".join(lines) + "\n"


def _row(finding: Finding) -> str:
    cells = [f"{finding.location} {where(finding)}".strip(), f"{finding.severity} {finding.rule}", finding.message]
    return f"| {' | '.join(map(escaped, cells))} |"


def _waived(report: Report) -> Iterator[str]:
    if report.waived:
        yield from ("", f"Waived: {counted(len(report.waived), 'finding')}.", "")
    for waived in report.waived:
        finding = waived.finding
        what = escaped(f"{finding.location} {finding.rule} {where(finding)}")
        yield f"- {what} until {waived.until}: {escaped(waived.reason)}"


def escaped(text: str) -> str:
    """Text that stays text: nothing in it is markup, and it stays within its cell."""
    for character in "\\`*_{}[]<>|#&~$":
        text = text.replace(character, f"\\{character}")
    return visible(" ".join(text.split()))
