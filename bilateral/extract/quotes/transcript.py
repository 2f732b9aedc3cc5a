"""Who speaks in an interview in print: a name in capitals and a colon at the start of a paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from bilateral.extract.document import Document
from bilateral.text.source import Span

_CAPITALS = r"[A-Z\u00c0-\u00de]"
_NAME = rf"{_CAPITALS}(?:{_CAPITALS}|[.'-])*"
_LABEL = re.compile(rf"({_NAME}(?: {_NAME}){{0,4}})(?: ?\([^)\n]{{1,40}}\))?:(?= )")
_FEWEST = 2
_UNNAMED = frozenset({"Q", "A", "QUESTION", "ANSWER"})
"""Labels that say that somebody asks or answers, and not who."""


def find_turns(document: Document) -> Mapping[int, tuple[Span, Span]]:
    """The spans of speaker and words by the start of a paragraph.

    A name that comes but once, and with no other speaker before or after it, is no speaker's.
    """
    labels = [_LABEL.match(document.shadow, each.start, each.end) for each in document.paragraphs]
    counts = Counter(match[1] for match in labels if match is not None)
    beside = set(_next_to_another(labels))
    return {
        paragraph.start: (Span(*match.span(1)), Span(match.end() + 1, paragraph.end))
        for number, (paragraph, match) in enumerate(zip(document.paragraphs, labels, strict=True))
        if match is not None
        and match[1] not in _UNNAMED
        and (counts[match[1]] >= _FEWEST or number in beside)
        and match.end() + 1 < paragraph.end
    }


def _next_to_another(labels: list[re.Match[str] | None]) -> Iterator[int]:
    """The numbers of the paragraphs beside one with another label that comes again, or asks or answers."""
    counts = Counter(match[1] for match in labels if match is not None)
    for number, (before, after) in enumerate(pairwise(labels)):
        if before is not None and after is not None and before[1] != after[1]:
            if counts[before[1]] >= _FEWEST or before[1] in _UNNAMED:
                yield number + 1
            if counts[after[1]] >= _FEWEST or after[1] in _UNNAMED:
                yield number
