"""What is cited, between finding it and writing it down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple


class Span(NamedTuple):
    """A place in a source's text, in code points, with the cell that it supports: none where it mentions the record."""

    source_id: str
    start: int
    end: int
    table: str | None = None
    record_id: str | None = None
    column: str | None = None
    value: Any = None
    basis: str | None = None
    exact: str | None = None


class Document(NamedTuple):
    """A source with the spans of it that are cited; none where the record names the document as a whole."""

    source: Mapping[str, Any]
    spans: tuple[Span, ...]

    @property
    def who(self) -> str:
        """Who put the document before the public, with the agency that it credits; empty when neither is known."""
        names = [self.source[word] for word in ("publisher", "agency") if self.source[word]]
        return f"{names[0]} ({names[1]})" if len(names) == 2 else "".join(names)

    @property
    def date(self) -> str:
        """The EDTF date of publication for a reader: the members of a one-of set joined by "or"."""
        edtf: str | None = self.source["published"]
        if not edtf:
            return "undated"
        return " or ".join(edtf[1:-1].split(",")) if edtf.startswith("[") else edtf

    @property
    def places(self) -> list[tuple[int, int]]:
        """The spans in order, those that overlap joined."""
        return _merged((span.start, span.end) for span in self.spans)


class Citation(NamedTuple):
    """A record with the documents that support it, in the release of that version."""

    name: str
    key: str
    version: str
    descriptor: Mapping[str, Any]
    documents: tuple[Document, ...]

    @property
    def licence(self) -> str:
        """The licence of the data, by its short name."""
        name: str = self.descriptor["licenses"][0]["name"]
        return name.replace("-", " ")


def _merged(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(set(places)):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
