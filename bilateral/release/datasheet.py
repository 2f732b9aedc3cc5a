"""The datasheet of a release: the answers of ``dataset/datasheet.md``, with every number taken from the record."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from polars.exceptions import PolarsError

from bilateral.compare.changes import Changes
from bilateral.errors import ProjectError
from bilateral.project import Project
from bilateral.read.record import Record
from bilateral.release.charts import Chart
from bilateral.release.content import Released
from bilateral.release.facts import Facts
from bilateral.release.markdown import FILTERS, printed, table
from bilateral.release.numerals import typed_by_hand
from bilateral.release.page import chart_mark, page_text

DATASHEET = "datasheet.md"
PAGE = "datasheet.html"
_FILENAME = "<template>"
"""How Jinja names a template made from a string in a traceback."""


def datasheet_files(
    project: Project, record: Record, content: Sequence[Released], changes: Changes
) -> Mapping[str, str]:
    """The datasheet as Markdown and as a page, by the names of the files.

    The template is filled in with the settings (``settings``), :class:`~bilateral.release.facts.Facts` (``record``) and
    the :class:`~bilateral.compare.changes.Changes` since the version before (``changes``); ``bars`` and ``spans`` draw
    rows. Numbers are printed with thousands separated, and text so that Markdown takes it as it is.
    Raises :class:`~bilateral.errors.ProjectError` where the template is missing, is none, holds a number that was typed
    by hand, asks for what is not there, or prints an empty value.
    """
    path = project.dataset / DATASHEET
    shown = project.shown(path)
    if not project.files(project.dataset, DATASHEET):
        raise ProjectError("the dataset has no datasheet", path=shown, hint="Write the template.")
    environment, drawn = _environment(), _Drawn()
    try:
        text = path.read_text(encoding="utf-8")
        _refuse_numerals(environment, text, shown)
        template = environment.from_string(text, globals={"bars": drawn.bars, "spans": drawn.spans})
        filled = template.render(settings=project.settings, record=Facts(record, content), changes=changes)
    except UnicodeDecodeError as error:
        raise ProjectError(f"not UTF-8: {error.reason}", path=shown) from error
    except TemplateSyntaxError as error:
        raise ProjectError(f"no Jinja template: {error.message}", path=shown, line=error.lineno) from error
    except (TemplateError, PolarsError, ValueError, TypeError, KeyError) as error:
        message = str(error).strip().partition("\n")[0]
        raise ProjectError(f"cannot be filled in: {message}", path=shown, line=_line_of(error)) from error
    return {DATASHEET: filled, PAGE: page_text(filled, drawn.charts)}


@dataclass(frozen=True)
class _Drawn:
    """The charts that a template asks for. Each stands in the text as a mark, and as a table of what it draws."""

    charts: list[Chart] = field(default_factory=list)

    def bars(self, title: str, rows: Sequence[Mapping[str, Any]], label: str, series: str) -> Markup:
        """Bars of ``count``; ``label`` and ``series`` say what these are of the rows."""
        heads = {"label": label, "series": series, "count": "count"}
        return self._add(Chart("bars", title, rows), heads)

    def spans(self, title: str, rows: Sequence[Mapping[str, Any]], label: str, series: str) -> Markup:
        """Spans of days; ``label`` and ``series`` say what these are of the rows."""
        heads = {"first_day": "first day", "last_day": "last day", "label": label, "series": series}
        return self._add(Chart("spans", title, rows), heads)

    def _add(self, chart: Chart, heads: Mapping[str, str]) -> Markup:
        if not chart.rows:
            return Markup("None.")
        self.charts.append(chart)
        mark = chart_mark(len(self.charts) - 1)
        return Markup("{}\n\n{}").format(Markup(mark), table(chart.rows, heads))  # noqa: S704 (a comment of ours)


def _environment() -> Environment:
    environment = ImmutableSandboxedEnvironment(  # the template is data: it runs no code
        undefined=StrictUndefined,
        finalize=printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= FILTERS
    return environment


def _refuse_numerals(environment: Environment, text: str, shown: str) -> None:
    for line, word in typed_by_hand(environment.parse(text)):
        hint = "Take it from the record: what was counted by hand is wrong with the next row."
        raise ProjectError(f"the number {word} is typed by hand", path=shown, line=line, hint=hint)


def _line_of(error: BaseException) -> int:
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == _FILENAME]
    return (lines[-1] if lines else None) or 1
