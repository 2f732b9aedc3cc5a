"""Quotes of a text by the words of their parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bilateral.extract.candidate import Candidate
from bilateral.extract.document import Document
from bilateral.extract.quotes import find_quotes
from bilateral.text.source import SourceText


@dataclass(frozen=True)
class Reading:
    """A quote: the words quoted, what is told, who says it as printed and as meant, the cue and the form."""

    words: tuple[str, ...]
    told: tuple[str, ...]
    printed: str
    speakers: tuple[str, ...]
    cue: str
    form: str


def read(text: str, actors: Sequence[Candidate] = ()) -> list[Reading]:
    """The quotes of a text."""
    return [reading(text, each) for each in find_quotes(Document(SourceText(text)), actors)]


def reading(text: str, quote: Candidate) -> Reading:
    """A candidate in words."""

    def said(role: str) -> tuple[str, ...]:
        return tuple(text[part.span.start : part.span.end] for part in quote.parts if part.role == role)

    return Reading(
        said("words"),
        said("content"),
        next(iter(said("speaker")), ""),
        tuple(part.value for part in quote.parts if part.role == "speaker"),
        next(iter(said("cue")), ""),
        next(part.value for part in quote.parts if part.role == "form"),
    )


def only(text: str, actors: Sequence[Candidate] = ()) -> Reading:
    """The one quote of a text."""
    (found,) = read(text, actors)
    return found
