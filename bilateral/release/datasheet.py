"""The datasheet of a release: the answers of ``dataset/datasheet.md``, with every number taken from the record."""

from __future__ import annotations

import traceback
from collections.abc import Sequence

from jinja2 import Environment, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from polars.exceptions import PolarsError

from bilateral.errors import ProjectError
from bilateral.project import Project
from bilateral.read.record import Record
from bilateral.release.content import Released
from bilateral.release.facts import Facts

_TEMPLATE = "datasheet.md"
_FILENAME = "<template>"
"""How Jinja names a template made from a string in a traceback."""


def render_datasheet(project: Project, record: Record, content: Sequence[Released]) -> str:
    """Fill in the template with the settings (``settings``) and :class:`~bilateral.release.facts.Facts` (``record``).

    Numbers are printed with thousands separated. Raises :class:`~bilateral.errors.ProjectError` where the template is
    missing, is none, asks for what is not there, or prints an empty value.
    """
    path = project.dataset / _TEMPLATE
    shown = project.shown(path)
    if not project.files(project.dataset, _TEMPLATE):
        raise ProjectError("the dataset has no datasheet", path=shown, hint="Write the template.")
    try:
        template = _environment().from_string(path.read_text(encoding="utf-8"))
        return template.render(settings=project.settings, record=Facts(record, content))
    except UnicodeDecodeError as error:
        raise ProjectError(f"not UTF-8: {error.reason}", path=shown) from error
    except TemplateSyntaxError as error:
        raise ProjectError(f"no Jinja template: {error.message}", path=shown, line=error.lineno) from error
    except (TemplateError, PolarsError, ValueError, TypeError) as error:
        message = str(error).strip().partition("\n")[0]
        raise ProjectError(f"cannot be filled in: {message}", path=shown, line=_line_of(error)) from error


def _environment() -> Environment:
    environment = ImmutableSandboxedEnvironment(  # the template is data: it runs no code
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["of"] = _share
    environment.filters["cell"] = _cell
    return environment


def _printed(value: object) -> object:
    if value is None:
        raise ValueError("a placeholder has no value")
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else value


def _share(part: int, whole: int) -> str:
    """``part | of(whole)``: how many of how many, and the share in per cent."""
    return f"{part:,} of {whole:,} ({part / whole:.0%})" if whole else f"{part:,} of {whole:,}"


def _cell(text: str) -> str:
    """``text | cell``: text that stays within its cell of a Markdown table."""
    return " ".join(text.split()).replace("|", "\\|")


def _line_of(error: BaseException) -> int:
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == _FILENAME]
    return (lines[-1] if lines else None) or 1
