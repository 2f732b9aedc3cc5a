"""All grammars on one document, each handed what those before it found."""

from __future__ import annotations

from bilateral.extract.candidate import Candidate, Kind
from bilateral.extract.document import Document
from bilateral.extract.quotes.find import find_quotes

_ORDER = {kind: number for number, kind in enumerate(Kind)}


def extract(document: Document) -> list[Candidate]:
    """The candidates of a document, in the order of the text; the longer first where two begin together."""
    found = find_quotes(document)
    return sorted(found, key=_order)


def _order(candidate: Candidate) -> tuple[int, int, int, str, str]:
    return (
        candidate.span.start,
        -candidate.span.end,
        _ORDER[candidate.kind],
        candidate.value,
        candidate.rule,
    )
