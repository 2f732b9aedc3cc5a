"""``dataset dictionary``: write the pages that come from the schemas."""

from __future__ import annotations

from typing import Annotated

import typer

from bilateral.cli.common import ProjectOption, open_project
from bilateral.files import replace_file


def dictionary(
    project: ProjectOption = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; leave with 1 if a page is stale.")] = False,
) -> None:
    """Write docs/data-dictionary.md and docs/targets.md from the schemas.

    The one has every table and column with its meaning; the other lists what each file of a release cannot say of them.
    """
    from bilateral.release.dictionary import data_dictionary
    from bilateral.release.targets_page import targets_page

    opened = open_project(project)
    stale = False
    for name, text in {"data-dictionary.md": data_dictionary(opened), "targets.md": targets_page(opened)}.items():
        path = opened.root / "docs" / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            typer.echo(f"{opened.shown(path)} is up to date.")
        elif check:
            typer.echo(f"{opened.shown(path)} is stale: run `dataset dictionary`.", err=True)
            stale = True
        else:
            path.parent.mkdir(exist_ok=True)
            replace_file(path, text)
            typer.echo(f"wrote {opened.shown(path)}")
    if stale:
        raise typer.Exit(1)
