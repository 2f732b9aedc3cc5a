"""``dataset review``: decide on candidates in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bilateral.cli.common import ProjectOption, TextsOption, open_project_if_any
from bilateral.errors import SourceError, UsageError

if TYPE_CHECKING:
    from bilateral.extract.table import Row
    from bilateral.text.source import SourceText


def review(
    file: Annotated[Path, typer.Argument(metavar="FILE.csv", help="Candidates, as `dataset extract` writes them.")],
    texts: TextsOption = None,
    project: ProjectOption = None,
) -> None:
    """Walk through candidates with the text in front of you, and accept, merge, edit, decline or skip each.

    Every decision is written at once: leave whenever you like, and go on where you stopped. Texts are looked for in
    --texts, else beside the file. Then `dataset accept` puts the decisions into the record.
    """
    from bilateral.extract.decide.review import Review
    from bilateral.extract.known import known_record

    known = known_record(open_project_if_any(project))
    walk = Review(file, known.targets)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        hint = "Decide in the file itself: write accept, merge, decline or skip into its column decision."
        raise UsageError("the review needs a terminal", hint=hint)
    from bilateral.cli.review_app import ReviewApp

    ReviewApp(walk, texts_of(walk.rows, texts or file.parent), known).run()
    typer.echo(f"{walk.open} of {len(walk)} candidates are open.")


def texts_of(rows: Iterable[Row], folder: Path) -> dict[str, SourceText]:
    """The texts of candidates that are at hand and are those that they were found in, by the digest of their bytes."""
    from bilateral.extract.reading import read_text

    found = {}
    for name, sha256 in sorted({(row["file"], row["text_sha256"]) for row in rows}):
        if name == Path(name).name:
            try:
                text = read_text(folder / name)
            except SourceError:
                continue
            if text.sha256 == sha256:
                found[sha256] = text.source
    return found
