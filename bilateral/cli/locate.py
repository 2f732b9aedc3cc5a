"""``dataset locate``: find a phrase in a source's text."""

from __future__ import annotations

import csv
import io
import sys
from typing import Annotated

import typer

from bilateral.cli.common import ProjectOption, TextsOption, open_project
from bilateral.errors import UsageError, did_you_mean
from bilateral.report.excerpt import visible


def locate(
    phrase: Annotated[str, typer.Argument(help="Words of the text; straight and curly quotation marks are alike.")],
    source: Annotated[str, typer.Option("--source", metavar="ID", help="Key of the source.")],
    texts: TextsOption = None,
    table: Annotated[str, typer.Option("--table", help="Table of the record that the span supports.")] = "",
    record: Annotated[str, typer.Option("--record", metavar="KEY", help="Key of that record.")] = "",
    column: Annotated[str, typer.Option("--column", help="Column that the span supports; none for a mention.")] = "",
    basis: Annotated[str, typer.Option("--basis", help="How the cell follows from the span.")] = "printed",
    project: ProjectOption = None,
) -> None:
    """Print every place of a phrase as a row of evidence, ready to paste into dataset/evidence.csv.

    The rows go to standard output; the line of each place, with the words around it, to standard error.
    Leaves with 1 when the phrase is nowhere in the text.
    """
    from bilateral.read.record import read_record
    from bilateral.validate.texts import read_texts

    if texts is None:
        raise UsageError("where are the texts?", hint="Name their folder with --texts, or in BILATERAL_TEXTS.")
    record_read = read_record(open_project(project))
    shelf, findings = read_texts(record_read, texts)
    text = shelf.texts.get(source)
    if text is None:
        own = [finding.message for finding in findings if finding.key == source]
        near = did_you_mean(source, shelf.texts)
        raise UsageError(
            own[0] if own else f"no source has the key {source!r}{near}", hint="See `dataset show sources`."
        )
    if table and table not in record_read.shapes:
        raise UsageError(f"no table is called {table!r}{did_you_mean(table, record_read.shapes)}")
    target = record_read.tables.get(table)
    known = target.shape.column(column) if target else None
    with_words = bool(column) and (known is None or known.exact)
    spans = list(text.find(phrase))
    rows = io.StringIO()
    writer = csv.writer(rows, lineterminator="\n")
    for span in spans:
        line, place = text.place(span.start)
        before, after = text.text[max(0, span.start - 30) : span.start], text.text[span.end : span.end + 30]
        context = " ".join(f"{before}[{text.slice(span)}]{after}".split())
        sys.stderr.write(f"{visible(f'{shelf.paths[source]}:{line}:{place}: {context}')}\n")
        exact = text.slice(span) if with_words else ""
        writer.writerow([table, record, column, source, span.start, span.end, basis, exact, text.digest(span)])
    typer.echo(rows.getvalue(), nl=False)
    if not spans:
        sys.stderr.write(f"{phrase!r} is nowhere in {visible(source)}\n")
        raise typer.Exit(1)
