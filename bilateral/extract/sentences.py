"""Where a sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilateral.text.source import Span

_END = re.compile(r"""(?<![.!?])[.!?]{1,10}["')\]]{0,6}(?=\s{1,40}["'(\[]{0,6}[A-Z0-9])""")
_WORD = re.compile(r"\S")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Gov|Sens?|Reps?|Pres|Prof|Rev|Capt|Adm|Lt|Col|Sgt|St|No|vs|Jr|Sr|Inc|Co|Corp)|\b[A-Z])\.$"
)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s{1,4}\d")


def split(plain: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of a paragraph of a shadow copy, in order, without the spaces between them."""
    start = paragraph.start
    for match in _END.finditer(plain, paragraph.start, paragraph.end):
        if _ABBREVIATED.search(plain, max(paragraph.start, match.start() - 8), match.start() + 1):
            continue
        if _MONTH.search(plain, max(paragraph.start, match.start() - 5), match.end() + 5):
            continue
        yield Span(start, match.end())
        word = _WORD.search(plain, match.end(), paragraph.end)
        start = word.start() if word is not None else paragraph.end
    if start < paragraph.end:
        yield Span(start, paragraph.end)
