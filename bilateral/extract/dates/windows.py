"""Which stretches of a text can hold a date: most sentences need no more reading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilateral.extract.dates.holidays import NAMES
from bilateral.extract.dates.words import WORDS
from bilateral.text.source import Span

_KINDS = (
    "month",
    "spanish-month",
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
    "q",
    "h",
)
_NUMBER = (
    r"\d{4}|\d\d?[/:-]\d|\d\d?\.\d\d?(?:\.\d| ?[aApP]\.?[mM])|\d{1,4} ?[aApP]\.?[mM]|\d\d?(?:st|nd|rd|th)|\d0'?s|FY'?\d"
)
"""Each date has a word of one of these kinds, or a number that can be a year, a day or a time by itself."""
_END = re.compile(r"[.!?](?<!\.[mM].) (?!\d)")
_LONG = 100_000
"""Characters that are read at once: many times the longest paragraph of any report."""


def _trigger() -> str:
    """A pattern of what stands before such a word or number, and it.

    The first word of a holiday's name is one where no other of its words is: "Mexico's Independence Day" has a day. A
    set of characters comes first, and the words by their first letter, for speed.
    """
    words = {word for word, (kind, _) in WORDS.items() if kind in _KINDS}
    parts = [re.split(r"[ '.-]+", name) for name in NAMES]
    words |= {first for first, *rest in parts if not words & {first, *rest}}
    ends: dict[str, set[str]] = {}
    for word in words:
        ends.setdefault(word[0], set()).update((word[1:], word[1:].upper()))
    starts = "".join(letter + letter.upper() for letter in ends)
    each = (rf"[{letter}{letter.upper()}](?:{'|'.join(sorted(ends[letter]))})(?!\w)" for letter in ends)
    return rf"\W(?=[\d{starts}])(?:{_NUMBER}|{'|'.join(each)})"


_TRIGGER = re.compile(_trigger())


def windows(shadow: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of a paragraph that can hold a date; those that touch are one, for "Dec. 11" is no end of one."""
    start = end = paragraph.start
    if not start:  # nothing stands before the first word of a text
        end = _ended(shadow, 0, paragraph.end)
    for match in _TRIGGER.finditer(shadow, max(start - 1, 0), paragraph.end):
        word = match.start() + 1
        if word < end:
            continue
        floor = max(end, word - _LONG)
        before = shadow.rfind(". ", floor, word)
        first = floor if before < 0 else before + 2
        if first > end or end - start > _LONG:
            if start < end:
                yield Span(start, end)
            start = first
        end = _ended(shadow, match.end(), paragraph.end)
    if start < end:
        yield Span(start, end)


def _ended(shadow: str, start: int, last: int) -> int:
    """Where the sentence ends that goes on at a place."""
    limit = min(last, start + _LONG)
    after = _END.search(shadow, start, limit)
    return after.end() if after else limit
