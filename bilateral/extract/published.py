"""The day on which a document came out: given, known to the record, or printed at the document's head."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from bilateral.extract.candidate import Candidate, Kind
from bilateral.extract.document import Document
from bilateral.read.edtf import parse_period

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HEAD = 3
"""Paragraphs in which a dateline may stand: below the title and a line of authors."""
_LONGEST_LINE = 80
"""Characters of a line that holds little more than a date."""
_BEFORE_TEXT = re.compile(r"[^.!?]{0,60}\Z")


def last_day(published: str) -> dt.date | None:
    """The last day that EDTF text allows; ``None`` of no text, or of an open end.

    Raises :class:`ValueError` where it is no EDTF that the record holds.
    """
    return parse_period(published).latest if published else None


def printed_day(document: Document, dates: Sequence[Candidate]) -> str:
    """The day in the dateline at the document's head; empty where none is printed with its year."""
    for paragraph in document.paragraphs[:_HEAD]:
        short = paragraph.end - paragraph.start <= _LONGEST_LINE
        for date in dates:
            if date.kind is not Kind.DATE or not paragraph.holds(date.span) or not _DAY.fullmatch(date.value):
                continue
            before = document.shadow[paragraph.start : date.span.start]
            after = document.shadow[date.span.end : date.span.end + 4]
            opens = _BEFORE_TEXT.match(before) is not None and re.match(r"\s?[-:(/)]", after) is not None
            if short or opens:
                return date.value
    return ""
