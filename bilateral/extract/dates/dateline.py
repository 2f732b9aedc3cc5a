"""The day that a text itself says it came out on."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from bilateral.extract.dates.meaning.setting import PAST, Setting
from bilateral.extract.dates.rules import find_expressions
from bilateral.extract.dates.sequence import Reading
from bilateral.extract.dates.tokens import day_first, read_tokens
from bilateral.extract.document import Document
from bilateral.text.source import Span

_FIRST = 5
"""Paragraphs that can hold it."""
_FULL = frozenset({"iso", "numeric", "full-date", "weekday-date", "day-time"})
_RULES = _FULL | {"month-day"}
_OLD = dt.timedelta(days=7)
_LINE = 400
"""Characters of a line that can hold it."""
_PLACE = re.compile(r"[^a-z]{2,40}(?:[(,][^.!?]{0,40})?[,(\s-]*$")
_LABEL = re.compile(
    r"(?i:[^a-z]*(?:(?:published|updated|posted|released|issued|date|on|at|first|last|modified|by)\b[^a-z]*){0,4}"
    r"|(?:by|from) [^.!?]{1,60}[|,-] *)$"
)
_OPENING = re.compile(r"[A-Z][^a-z\d]{2,40}[^.!?\d]{0,40}\d")
"""A line that a place in capitals opens, and a number soon after."""
_AFTER_PLACE = re.compile(r"\s*(?:\(|-|:)")
_NOTHING = re.compile(r"[^A-Za-z]*(?:[A-Z]{2,4}[^A-Za-z]*)?$")


def dateline(document: Document) -> dt.date | None:
    """A full date that stands alone in one of the first lines, or after the place that opens the report.

    ``None`` where there is none, or one without its year.
    """
    read = _read(document, document.paragraphs[:_FIRST], _FULL)
    found = (date for date, *beside in read if _is_alone(*beside) or _opens(*beside))
    days = next((date.meaning.resolve(Setting(None)) for date in found), None)
    return days and days.first


def written(document: Document) -> dt.date | None:
    """The day of which "today" and "Friday" speak: that of a dateline in the week before the text came out, or that.

    A page may bear the day after, or that of its last change.
    """
    published = document.published
    if published is None:
        return dateline(document)
    lines = [line for line in document.paragraphs[:_FIRST] if _OPENING.match(document.shadow, line.start, line.end)]
    read = _read(document, lines, _RULES)
    days = (date.meaning.resolve(Setting(published, PAST)) for date, *beside in read if _opens(*beside))
    return next((one.first for one in days if one and _OLD >= published - one.first >= dt.timedelta()), published)


def _read(document: Document, lines: Sequence[Span], rules: frozenset[str]) -> Iterator[tuple[Reading, str, str]]:
    """The dates of lines, each with what stands before and after in its line."""
    days_first = day_first(document.shadow[:4000])
    for paragraph in lines:
        within = Span(paragraph.start, min(paragraph.end, paragraph.start + _LINE))
        read = find_expressions(read_tokens(document.shadow, within, days_first=days_first))
        for item in read.items:
            if isinstance(item.value, Reading) and item.value.rule in rules:
                yield item.value, document.shadow[within.start : item.start], document.shadow[item.end : paragraph.end]


def _is_alone(before: str, after: str) -> bool:
    """Whether nothing but a label, a byline or a time stands beside."""
    return len(after) < 60 and len(before) < 100 and bool(_NOTHING.match(after) and _LABEL.match(before))


def _opens(before: str, after: str) -> bool:
    """Whether a place stands before and an agency after."""
    return len(before) < 100 and bool(_PLACE.match(before) and _AFTER_PLACE.match(after))
