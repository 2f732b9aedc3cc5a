"""The report as GitHub's workflow commands: an annotation at the line and column of each finding."""

from __future__ import annotations

from bilateral.findings import Finding, Report, Severity, Waived
from bilateral.report.excerpt import visible
from bilateral.report.setting import Setting

_COMMANDS = {Severity.CRITICAL: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write_github(report: Report, _setting: Setting) -> str:
    """One command a finding; what is waived is a notice."""
    commands = [_command(each, _COMMANDS[each.severity], each.message) for each in report.findings]
    commands += [_command(each.finding, "notice", _waived(each)) for each in report.waived]
    return "".join(f"{command}\n" for command in commands)


def _waived(waived: Waived) -> str:
    return f"waived until {waived.until}: {waived.reason} ({waived.finding.message})"


def _command(finding: Finding, command: str, message: str) -> str:
    location = finding.location
    properties: dict[str, str | int] = {"file": location.path}
    if location.row_group is None:
        properties |= {"line": location.line, "col": location.column}
    else:
        message = f"row group {location.row_group}, row {location.group_row}: {message}"
    if location.end_line is not None:
        properties["endLine"] = location.end_line
    if location.end_line == location.line and location.end_column is not None:
        properties["endColumn"] = location.end_column
    title = " ".join(part for part in (finding.rule, finding.table, finding.key, finding.column) if part)
    properties["title"] = _steady(title)
    listed = ",".join(f"{word}={_property(str(value))}" for word, value in properties.items())
    return f"::{command} {listed}::{_data(_steady(message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _steady(text: str) -> str:
    """Text without what would steer a terminal, as the log of a job is shown; line ends are encoded later."""
    return "".join(each if each in "\r\n" else visible(each) for each in text)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
