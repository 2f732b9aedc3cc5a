"""Completeness: everything in a source that looks like data is recorded or declined."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from bilateral.findings import Finding, Location
from bilateral.ledger import DECLINED, EVIDENCE
from bilateral.read.record import Record
from bilateral.rules import RULES
from bilateral.text.source import Span
from bilateral.text.surface import find_surfaces
from bilateral.validate.evidence import covered_kinds
from bilateral.validate.texts import Shelf


def check_completeness(record: Record, shelf: Shelf) -> Iterator[Finding]:
    """Every number, date, quotation and name of each text lies in spans that account for its kind."""
    if EVIDENCE not in record.tables or DECLINED not in record.tables:
        return  # the unread table has its own finding
    covered = _covered(record, shelf)
    for source_id, text in shelf.texts.items():
        for surface in find_surfaces(text):
            missing = [
                offset
                for offset in range(surface.span.start, surface.span.end)
                if text.text[offset].isalnum() and not _holds(covered[source_id, surface.kind], offset)
            ]
            if missing:
                place = Location(shelf.paths[source_id], *text.place(surface.span.start), *text.place(surface.span.end))
                message = (
                    f"{surface.kind} at {surface.span.start}-{surface.span.end} of {source_id} is neither recorded nor "
                    f"declined: {_shortened(text.slice(surface.span))!r}"
                )
                yield Finding("uncovered", RULES["uncovered"].severity, message, place, table=EVIDENCE)


def _covered(record: Record, shelf: Shelf) -> dict[tuple[str, str], list[Span]]:
    """What is accounted for, by source and kind of surface: spans in order that do not touch."""
    covered: dict[tuple[str, str], list[Span]] = defaultdict(list)
    spans = record.tables[EVIDENCE].frame.select("table", "column", "source_id", "start", "end")
    claimed = [
        (source_id, kind, start, end)
        for table, column, source_id, start, end in spans.iter_rows()
        for kind in covered_kinds(record, table, column)
    ]
    claimed += record.tables[DECLINED].frame.select("source_id", "kind", "start", "end").iter_rows()
    for source_id, kind, start, end in claimed:
        if source_id in shelf.texts and start is not None and end is not None and start < end:
            covered[source_id, kind].append(Span(start, end))
    return defaultdict(list, {claim: _joined(spans) for claim, spans in covered.items()})


def _joined(spans: list[Span]) -> list[Span]:
    """The same characters as spans in order, of which none touches another."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _holds(spans: list[Span], offset: int) -> bool:
    """Whether one of the spans, which stand in order and apart, holds the character."""
    before = bisect_right(spans, offset, key=lambda span: span.start)
    return before > 0 and offset < spans[before - 1].end


def _shortened(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:57]}…"
