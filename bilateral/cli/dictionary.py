"""``dataset dictionary``: write the data dictionary from the schemas."""

from __future__ import annotations

from typing import Annotated

import typer

from bilateral.cli.common import ProjectOption, open_project
from bilateral.files import replace_file


def dictionary(
    project: ProjectOption = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; leave with 1 if the page is stale.")] = False,
) -> None:
    """Write docs/data-dictionary.md from the schemas: every table and column with its meaning."""
    from bilateral.release.dictionary import data_dictionary

    opened = open_project(project)
    path = opened.root / "docs" / "data-dictionary.md"
    text = data_dictionary(opened)
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        typer.echo(f"{opened.shown(path)} is up to date.")
    elif check:
        typer.echo(f"{opened.shown(path)} is stale: run `dataset dictionary`.", err=True)
        raise typer.Exit(1)
    else:
        path.parent.mkdir(exist_ok=True)
        replace_file(path, text)
        typer.echo(f"wrote {opened.shown(path)}")
