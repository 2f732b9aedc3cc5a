"""``dataset extract``: candidates from texts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilateral.cli.common import ProjectOption, open_project_if_any, progress
from bilateral.errors import UsageError
from bilateral.report.excerpt import visible

if TYPE_CHECKING:
    from bilateral.extract.batch import Outcome
    from bilateral.extract.run import Run

_DEFAULT = "candidates.csv"
_MOST_TOLD = 20
_WIDEST = 90
"""Characters of quoted words that a message repeats."""
_FEW = 3
"""Files up to which a run shows no bar."""


def extract(
    paths: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Texts in UTF-8, or folders of them.")],
    published: Annotated[
        str,
        typer.Option("--published", metavar="DATE", help="Day on which they came out, as EDTF: 2021-10-08."),
    ] = "",
    source: Annotated[
        str,
        typer.Option("--source", metavar="ID", help="Key of the source; of several files, how their keys begin."),
    ] = "",
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="FILE.csv", help=f"Default: {_DEFAULT} in the folder of the first text."),
    ] = None,
    cores: Annotated[int, typer.Option("--cores", min=0, metavar="N", help="Processes; 0 for one a core.")] = 0,
    project: ProjectOption = None,
) -> None:
    """Find figures, dates, quotes, actors and events in texts, as candidates for an editor to decide on.

    The file holds words of the sources and must not become part of the project. What was decided in it is kept when it
    is written again. Leaves with 1 when a text cannot be used as it is, and 2 when the command was misused.
    """
    from bilateral.extract.batch import cores_at_hand
    from bilateral.extract.inputs import articles_of
    from bilateral.extract.known import known_record
    from bilateral.extract.output import check_place
    from bilateral.extract.run import extract_all

    _check_date(published)
    articles = articles_of(paths, published=published, source=source)
    opened = open_project_if_any(project)
    first = paths[0]
    target = output or (first if first.is_dir() else first.parent) / _DEFAULT
    check_place(target, opened)
    if opened is not None and target.resolve().is_relative_to(opened.root.resolve()):
        _say(f"warning: {target} lies in the project: it holds words of the source, and must not be committed")
    with progress("Reading the record"):
        known = known_record(opened)
    with _bar(len(articles)) as told:
        done = extract_all(articles, known, target, cores=cores or cores_at_hand(), told=told)
    _tell_alarms(done)
    if done.lost:
        _say(
            f"warning: {_count(done.lost, 'decision')} in {target} went: what they were taken on is not found any more"
        )
    if _tell(done.outcomes, target):
        raise typer.Exit(1)


def _check_date(published: str) -> None:
    from bilateral.extract.published import last_day

    try:
        known = not published or last_day(published) is not None
    except ValueError as error:
        raise UsageError(f"--published {published} is no date: {error}", hint="Write it as 2021-10-08.") from error
    if not known:
        raise UsageError(f"--published {published} has no last day", hint="Write it as 2021-10-08.")


def _tell(outcomes: Sequence[Outcome], target: Path) -> bool:
    """Say what is wrong with each file, and what the run made of all; whether anything is wrong."""
    wrong = [outcome for outcome in outcomes if outcome.problem]
    for outcome in wrong:
        named = outcome.problem if outcome.result is None else f"{outcome.path}: {outcome.problem}"
        _say(f"{'error' if outcome.result is None else 'warning'}: {named}")
    used = [outcome for outcome in outcomes if outcome.result is not None]
    found = sum(outcome.candidates for outcome in used)
    left = f" {len(outcomes) - len(used):,} could not be used." if len(used) < len(outcomes) else ""
    _say(f"{_count(found, 'row')} from {_count(len(used), 'text')} in {target}.{left}")
    return bool(wrong)


def _tell_alarms(done: Run) -> None:
    """Say which quoted words another source prints otherwise; of two texts of the run from one side alone."""
    ours = {printing.source_id for outcome in done.outcomes for printing in outcome.printings.values()}
    lines = [
        f"reworded: {outcome.printings[row].source_id} prints: {_shortened(outcome.printings[row].words)}\n"
        f"          {_shortened(other)}"
        for outcome, told in zip(done.outcomes, done.alarms, strict=True)
        for row, other in sorted(told.items())
        if outcome.printings[row].source_id < other or other.split(" ", 1)[0] not in ours
    ]
    for line in lines[:_MOST_TOLD]:
        _say(line)
    if len(lines) > _MOST_TOLD:
        _say(f"and {len(lines) - _MOST_TOLD:,} more: see the column alarm")


def _shortened(words: str) -> str:
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= _WIDEST else f"{one_line[: _WIDEST - 1]}…"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _say(message: str) -> None:
    sys.stderr.write("".join(f"{visible(line)}\n" for line in message.split("\n")))


@contextmanager
def _bar(total: int) -> Iterator[Callable[[Outcome], None]]:
    """Shows how far a run over many files is, on a terminal."""
    if total <= _FEW or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Extracting"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as shown:
        task = shown.add_task("Extracting", total=total)
        yield lambda _: shown.advance(task)
