"""``dataset reanchor``: the spans of the record in a text that changed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilateral.cli.common import ProjectOption, TextsOption, open_project
from bilateral.errors import UsageError
from bilateral.report.excerpt import visible

if TYPE_CHECKING:
    from bilateral.extract.reanchor.record import Anchored, Reanchored

_LONGEST = 120
"""Characters of a span's words that are shown."""


def reanchor(
    before: Annotated[
        Path,
        typer.Option("--before", metavar="OLD", help="The folder of the texts that the record knows, or one text."),
    ],
    texts: TextsOption = None,
    source: Annotated[str, typer.Option("--source", metavar="ID", help="Only this source.")] = "",
    check: Annotated[bool, typer.Option("--check", help="Report, and write nothing.")] = False,
    project: ProjectOption = None,
) -> None:
    """Find the spans of the record again in texts that changed, and give them their new places.

    The old text and the new one are laid side by side: a span is where its words stand in that order, however often
    they stand elsewhere. Those whose words changed or are gone are listed and not moved: the validator refuses them
    until an editor has seen to them. Leaves with 1 when there are any.
    """
    from bilateral.extract.reanchor.record import reanchor as run

    if texts is None:
        raise UsageError("where are the new texts?", hint="Name their folder with --texts, or in BILATERAL_TEXTS.")
    done = run(open_project(project), before, texts, source_id=source, check=check)
    if not done:
        typer.echo("no text has changed")
    for each in done:
        _tell(each)
    if any(not span.placed.fate.found for each in done for span in each.spans):
        raise typer.Exit(1)


def _tell(done: Reanchored) -> None:
    from bilateral.extract.reanchor.record import count

    for span in sorted(done.spans, key=lambda each: each.placed.span):
        if not span.placed.fate.found:
            line, column = done.text.place(span.placed.span.start)
            sys.stdout.write(f"{visible(f'{done.path.as_posix()}:{line}:{column}: {_message(span)}')}\n")
    counts = ", ".join(f"{number} {fate}" for fate, number in count(done.spans).items())
    typer.echo(f"{visible(done.source_id)}: {len(done.spans)} spans: {counts}")


def _message(span: Anchored) -> str:
    now = f" is now {_short(span.new)}" if span.placed.fate == "changed" else ""
    out = "; taken out, for its old place looks right and is not" if span.taken_out else ""
    return f"{span.placed.fate}: {_short(span.old)}{now} ({span.about}, {span.table} line {span.line}){out}"


def _short(words: str) -> str:
    shown = " ".join(words.split())
    return repr(shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…")
