"""The words around a number, with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

from bilateral.text.source import Span

_BEHIND = re.compile(
    r"( {1,3}| ?- ?)((?:[A-Z]{1,4}-[0-9]{1,3}[A-Z]?\b)|\.?[0-9]{2,3}-cal[a-z]*|[^\W\d_][\w.&]*(?:'[a-z]{1,2}\b)?|'s\b|%"
    r"|(?<=[a-z] )[0-9]{2,3}(?= [a-z]+s\b)|(?<=[A-Z]{2} )[0-9]{2,3}(?= [a-z]+\b))"
)
_MOST = 8


class Word(NamedTuple):
    """A word: as it is written, in lower case, where, and whether a hyphen joins it; without a full stop at its end."""

    text: str
    lower: str
    start: int
    end: int
    hyphen: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


def words_behind(plain: str, at: int) -> list[Word]:
    """Up to eight words from a place onwards, as far as nothing but spaces and hyphens stands between them."""
    words: list[Word] = []
    while len(words) < _MOST:
        match = _BEHIND.match(plain, at)
        if match is None:
            break
        text = match[2]
        start, end = match.span(2)
        stopped = text[-1] == "." and "." not in text[:-1]
        if stopped:
            text, end = text[:-1], end - 1
        words.append(Word(text, text.lower(), start, end, "-" in match[1]))
        if stopped:
            break
        at = end
    return words
