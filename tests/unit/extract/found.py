"""What the tests of extraction share: a sentence as a document, and candidates in one line each."""

from __future__ import annotations

from datetime import date

from bilateral.extract.candidate import Candidate
from bilateral.extract.document import Document
from bilateral.text.source import SourceText

PUBLISHED = date(2023, 3, 10)


def read(text: str) -> Document:
    """A document of this text that came out on Friday 10 March 2023."""
    return Document(SourceText(text), PUBLISHED)


def told(document: Document, candidates: list[Candidate]) -> list[str]:
    """Each candidate as its words, its value, and its parts by role."""
    return [_told(document, each) for each in candidates]


def _told(document: Document, candidate: Candidate) -> str:
    parts = " ".join(f"{part.role}={part.value or document.source.slice(part.span)}" for part in candidate.parts)
    return f"{document.source.slice(candidate.span)} -> {candidate.value} {parts}".strip()
