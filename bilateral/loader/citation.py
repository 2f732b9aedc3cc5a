"""The citation of a record: the documents that support it with the places in their texts, and the record itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

from bilateral.errors import UsageError, did_you_mean
from bilateral.ledger import SOURCES
from bilateral.loader.as_annotation import as_annotation
from bilateral.loader.as_bibtex import as_bibtex
from bilateral.loader.as_text import as_text
from bilateral.loader.cited import Citation, Document, Span
from bilateral.loader.records import Records, frame, records, spans
from bilateral.loader.release import Release, opened

Format = Literal["text", "bibtex", "annotation"]
"""How a citation is written."""


def cite(name: str, key: str, *, format: Format = "text", version: str | None = None) -> str:  # noqa: A002 (the word)
    """One citation of a record: each document that supports it, with the places in its text, and this record.

    Places are counted in code points of the document's text, the end excluded. ``"text"`` is a sentence for a footnote,
    in which places that overlap are one. ``"bibtex"`` has an entry for the record and one for each document.
    ``"annotation"`` is a W3C Web Annotation collection (JSON-LD): each span by its position, and by its printed words
    where the record keeps them, with the cell that it supports.
    Raises :class:`~bilateral.errors.UsageError` for an unknown name, key, format or version, or a record that rests on
    no document.
    """
    if format not in _FORMATS:
        message = f"no format is called {format!r}{did_you_mean(str(format), _FORMATS)}"
        raise UsageError(message, hint=f"Formats: {', '.join(_FORMATS)}.")
    return _FORMATS[format](_citation(opened(version), name, key))


def _citation(release: Release, name: str, key: str) -> Citation:
    found = records(release, name, key)
    by_source: dict[str, list[Span]] = {}
    for span in _spans(release, found):
        by_source.setdefault(span.source_id, []).append(span)
    if not by_source:
        by_source = {row["source_id"]: [] for row in found.rows if "source_id" in row}
    if not by_source:
        raise UsageError(f"{found.table} {key!r} has no evidence of its own", hint="Cite the records that it names.")
    documents = [
        Document(source, tuple(by_source[source["source_id"]]))
        for source in frame(release, SOURCES).iter_rows(named=True)
        if source["source_id"] in by_source
    ]
    return Citation(name, key, release.version, release.descriptor, tuple(documents))


def _spans(release: Release, found: Records) -> Iterable[Span]:
    """The evidence of the records; a record that is itself a span of a source rests on that."""
    rows = dict(zip(found.keys, found.rows, strict=True))
    evidence = [_span(each, rows[each["record_id"]]) for each in spans(release, found).iter_rows(named=True)]
    return evidence or [_span(row, {}) for row in found.rows if {"source_id", "start", "end"} <= row.keys()]


def _span(row: Mapping[str, Any], record: Mapping[str, Any]) -> Span:
    column = row.get("column")
    return Span(
        row["source_id"],
        row["start"],
        row["end"],
        table=row.get("table"),
        record_id=row.get("record_id"),
        column=column,
        value=record.get(column) if column else None,
        basis=row.get("basis"),
        exact=row.get("exact"),
    )


_FORMATS: Mapping[str, Callable[[Citation], str]] = {
    "text": as_text,
    "bibtex": as_bibtex,
    "annotation": as_annotation,
}
