"""The words around a number, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bilateral.text.source import Span

_BEHIND = re.compile(r"( {1,3}| ?- ?)([^\W\d_][\w.&]*(?:'[a-z]{1,2}\b)?|'s\b|%)")
_MOST = 10


@dataclass(frozen=True, slots=True)
class Word:
    """A word: as it is written, in lower case without its last full stop, where, and whether a hyphen joins it."""

    text: str
    lower: str
    span: Span
    hyphen: bool


def words_behind(plain: str, at: int) -> list[Word]:
    """Up to ten words from a place onwards, as far as nothing but spaces and hyphens stands between them."""
    words: list[Word] = []
    for _ in range(_MOST):
        match = _BEHIND.match(plain, at)
        if match is None:
            break
        text = match[2]
        if text.endswith(".") and "." not in text[:-1]:
            text = text[:-1]
        span = Span(match.start(2), match.start(2) + len(text))
        words.append(Word(text, text.lower(), span, match[1].strip() == "-"))
        at = span.end
    return words
