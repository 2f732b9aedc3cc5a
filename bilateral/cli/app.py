"""The command line as a whole: the commands, and what becomes of an error."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer

from bilateral.cli import CRASHED, WRONG_USE
from bilateral.cli.accept import accept
from bilateral.cli.dictionary import dictionary
from bilateral.cli.diff import diff
from bilateral.cli.export import export
from bilateral.cli.extract import extract
from bilateral.cli.format import format_tables
from bilateral.cli.lint import lint
from bilateral.cli.locate import locate
from bilateral.cli.reanchor import reanchor
from bilateral.cli.release import release
from bilateral.cli.review import review
from bilateral.cli.rules import explain, rules
from bilateral.cli.show import show
from bilateral.cli.validate import validate
from bilateral.cli.verify import verify
from bilateral.errors import BilateralError
from bilateral.report.excerpt import visible

app = typer.Typer(
    name="dataset",
    help="Keep a record honest: every cell of it leads back to the words that it came from.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: rich would take a third of a second to load
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(validate)
app.command()(show)
app.command()(extract)
app.command()(review)
app.command()(accept)
app.command()(locate)
app.command()(reanchor)
app.command(name="format")(format_tables)
app.command()(diff)
app.command()(release)
app.command()(verify)
app.command()(export)
app.command()(dictionary)
app.command()(lint)
app.command()(rules)
app.command()(explain)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"dataset (bilateral) {version('bilateral')}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Keep a record honest: every cell of it leads back to the words that it came from."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    The program's own errors become one message on standard error. Any other is a fault of the program, and must not
    leave with the status of a record that has findings.
    """
    try:
        app(args=list(arguments) if arguments is not None else None)
    except BilateralError as error:
        sys.stderr.write("".join(f"{visible(line)}\n" for line in f"error: {error}".split("\n")))
        return WRONG_USE
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    except ModuleNotFoundError:
        raise
    except Exception:  # noqa: BLE001 (the last resort, which hides nothing)
        traceback.print_exc()
        return CRASHED
    return 0
