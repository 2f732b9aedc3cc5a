"""A document: a source text with the day it came out, and its paragraphs, sentences, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bilateral.extract.sentences import split
from bilateral.extract.words import Words, split_words
from bilateral.text.source import SourceText, Span

_LINES = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True)
class Document:
    """A text to extract from.

    ``published`` is the last day on which it can have come out: words such as "Friday" are counted from it; ``None``
    where nobody knows.
    """

    source: SourceText
    published: date | None = None

    @property
    def text(self) -> str:
        """The text as it is."""
        return self.source.text

    @property
    def shadow(self) -> str:
        """The text with plain quotation marks, hyphens and spaces, of the same length: what grammars read."""
        return self.source.shadow

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The lines that hold more than spaces, in order, without the spaces around."""
        return tuple(_paragraphs(self.text))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences in order; none crosses the end of a paragraph."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in split(self.shadow, paragraph))

    @cached_property
    def words(self) -> Words:
        """The words in order."""
        return split_words(self.text, self.shadow)


def _paragraphs(text: str) -> Iterator[Span]:
    for match in _LINES.finditer(text):
        words = match.group()
        start = match.start() + len(words) - len(words.lstrip())
        yield Span(start, start + len(words.strip()))
