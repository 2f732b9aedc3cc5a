"""The reporters by the name of their format, and the format that a file's ending stands for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bilateral.findings import Report
from bilateral.report.as_github import write_github
from bilateral.report.as_json import write_json
from bilateral.report.as_junit import write_junit
from bilateral.report.as_markdown import write_markdown
from bilateral.report.as_sarif import write_sarif
from bilateral.report.as_text import write_text
from bilateral.report.setting import Setting

Reporter = Callable[[Report, Setting], str]

FORMATS: Mapping[str, Reporter] = {
    "text": write_text,
    "json": write_json,
    "junit": write_junit,
    "sarif": write_sarif,
    "github": write_github,
    "markdown": write_markdown,
}

ENDINGS: Mapping[str, str] = {
    ".txt": "text",
    ".json": "json",
    ".xml": "junit",
    ".sarif": "sarif",
    ".md": "markdown",
}
"""The format of a file that is written without naming one."""
