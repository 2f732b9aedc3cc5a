"""The day that a text itself says it came out on."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from bilateral.extract.dates.meaning.setting import Setting
from bilateral.extract.dates.rules import find_expressions
from bilateral.extract.dates.sequence import Item, Reading
from bilateral.extract.dates.tokens import day_first, read_tokens
from bilateral.extract.document import Document
from bilateral.text.source import Span

_FIRST = 5
"""Paragraphs that can hold it."""
_FULL = frozenset({"iso", "full-date", "weekday-date", "day-time"})
_PLACE = re.compile(r"[^a-z]{2,40}(?:[(,][^.!?]{0,40})?[,(\s-]*$")
_LABEL = re.compile(
    r"(?i:[^a-z]*(?:(?:published|updated|posted|released|issued|date|on|at|first|last|modified|by)\b[^a-z]*){0,4}"
    r"|(?:by|from) [^.!?]{1,60}[|,-] *)$"
)
_AFTER_PLACE = re.compile(r"\s*(?:\(|-|:)")
_NOTHING = re.compile(r"[^A-Za-z]*(?:[A-Z]{2,4}[^A-Za-z]*)?$")


def dateline(document: Document) -> dt.date | None:
    """A full date that stands alone in one of the first lines, or after the place that opens the report.

    ``None`` where there is none, or one without its year.
    """
    days_first = day_first(document.shadow[:4000])
    for paragraph in document.paragraphs[:_FIRST]:
        within = Span(paragraph.start, min(paragraph.end, paragraph.start + 400))
        read = find_expressions(read_tokens(document.shadow, within, days_first=days_first))
        for item in _full_dates(read.items):
            before = document.shadow[within.start : item.start]
            after = document.shadow[item.end : paragraph.end]
            if _is_dateline(before, after):
                days = item.value.meaning.resolve(Setting(None))
                return days.first if days else None
    return None


def _full_dates(items: list[Item]) -> Iterator[Item]:
    for item in items:
        if isinstance(item.value, Reading) and item.value.rule in _FULL:
            yield item


def _is_dateline(before: str, after: str) -> bool:
    """Whether nothing but a label, a byline or a time stands beside, or a place before and an agency after."""
    alone = len(after) < 60 and _NOTHING.match(after) and len(before) < 100 and _LABEL.match(before)
    opens = len(before) < 100 and _PLACE.match(before) and _AFTER_PLACE.match(after)
    return bool(alone or opens)
