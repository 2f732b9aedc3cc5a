"""``dataset export``: a release for spreadsheets."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def export(
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help="The zip to write; one that is there is replaced.")],
    version: Annotated[
        str | None, typer.Option("--version", metavar="X.Y.Z", help="The release. Default: the newest.")
    ] = None,
) -> None:
    """Write a release as a zip of CSV files, with the data dictionary inside."""
    from bilateral.loader.export import export as write_export

    typer.echo(f"wrote {write_export(file, version=version)}")
