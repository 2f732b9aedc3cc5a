"""Which stretches of a text can hold a date: most sentences need no more reading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilateral.extract.dates.holidays import BY_FIRST_WORD
from bilateral.extract.dates.words import WORDS
from bilateral.text.source import Span

_KINDS = (
    "month",
    "weekday",
    "unit",
    "units",
    "season",
    "daytime",
    "day-word",
    "tens",
    "noon",
    "midnight",
    "since",
    "half",
    "o'clock",
)
"""Each date has a digit or a word of one of these."""
_END = re.compile(r"(?<!\.[mM])[.!?] ")
_LONG = 100_000
"""Characters that are read at once: many times the longest paragraph of any report."""


def _trigger() -> str:
    """A pattern of all such words and the first ones of holidays, by their first letter for speed."""
    words = {word for word, (kind, _) in WORDS.items() if kind in _KINDS} | set(BY_FIRST_WORD)
    ends: dict[str, set[str]] = {}
    for word in words:
        ends.setdefault(word[0], set()).update((word[1:], word[1:].upper()))
    starts = "".join(letter + letter.upper() for letter in ends)
    each = (f"[{letter}{letter.upper()}](?:{'|'.join(sorted(ends[letter]))})" for letter in ends)
    return rf"(?=[\d{starts}])(?:\d|(?<!\w)(?:{'|'.join(each)})(?!\w))"


_TRIGGER = re.compile(_trigger())


def windows(shadow: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of a paragraph that can hold a date; those that touch are one, for "Dec. 11" is no end of one."""
    start = end = paragraph.start
    for match in _TRIGGER.finditer(shadow, paragraph.start, paragraph.end):
        if match.start() < end:
            continue
        floor = max(end, match.start() - _LONG)
        before = shadow.rfind(". ", floor, match.start())
        first = floor if before < 0 else before + 2
        if first > end or end - start > _LONG:
            if start < end:
                yield Span(start, end)
            start = first
        limit = min(paragraph.end, match.end() + _LONG)
        after = _END.search(shadow, match.end(), limit)
        end = after.end() if after else limit
    if start < end:
        yield Span(start, end)
