"""Who speaks in an interview in print: a name in capitals and a colon at the start of a paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from bilateral.extract.document import Document
from bilateral.text.source import Span

_LABEL = re.compile(r"([QA](?=:)|[A-Z][A-Z.'-]*[A-Z](?: [A-Z][A-Z.'-]*[A-Z.]){0,3})(?: ?\([^)\n]{1,40}\))?:(?= )")
_FEWEST = 2


def find_turns(document: Document) -> Mapping[int, tuple[Span, Span]]:
    """The spans of speaker and words by the start of a paragraph; a name that comes but once is no speaker's."""
    labels = {paragraph: _LABEL.match(document.shadow, *_bounds(paragraph)) for paragraph in document.paragraphs}
    counts = Counter(match[1] for match in labels.values() if match is not None)
    return {
        paragraph.start: (Span(*match.span(1)), Span(match.end() + 1, paragraph.end))
        for paragraph, match in labels.items()
        if match is not None and counts[match[1]] >= _FEWEST and match.end() + 1 < paragraph.end
    }


def _bounds(paragraph: Span) -> tuple[int, int]:
    return paragraph.start, paragraph.end
