"""A source text: spans by code point, their digests, and where they are as line and column."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201a": "'",
        "\u201b": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u201f": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u00a0": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\n": " ",
        "\t": " ",
    }
)
"""One character for one, so that an offset in the shadow is an offset in the text."""


MOST_BYTES = 64 * 2**20
"""Bytes up to which a text is read: many times the longest report."""


def digest(text: str) -> str:
    """SHA-256 of a text encoded as UTF-8, in lower-case hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A stretch of text in code points: start inclusive, end exclusive."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True)
class SourceText:
    """A text, its newlines as they are."""

    text: str

    def __len__(self) -> int:
        return len(self.text)

    @cached_property
    def shadow(self) -> str:
        """The text with plain quotation marks, hyphens and spaces, of the same length."""
        return self.text.translate(_PLAIN)

    def slice(self, span: Span) -> str:
        """The span's words."""
        return self.text[span.start : span.end]

    def digest(self, span: Span) -> str:
        """SHA-256 of the span's words."""
        return digest(self.slice(span))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point, both counted from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def find(self, phrase: str) -> Iterator[Span]:
        """All places of a phrase, overlapping ones too; curly and straight marks count as the same."""
        wanted = phrase.translate(_PLAIN)
        start = self.shadow.find(wanted) if wanted else -1
        while start >= 0:
            yield Span(start, start + len(wanted))
            start = self.shadow.find(wanted, start + 1)


def read_source(path: Path) -> tuple[SourceText, str]:
    """A file's text and the SHA-256 of its bytes.

    Raises :class:`UnicodeDecodeError` where the file is not UTF-8.
    """
    raw = path.read_bytes()
    return SourceText(raw.decode("utf-8")), hashlib.sha256(raw).hexdigest()
