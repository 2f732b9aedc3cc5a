"""Completeness: everything in a source that looks like data is recorded or declined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from bilateral.findings import Finding, Location
from bilateral.ledger import DECLINED, EVIDENCE
from bilateral.read.record import Record
from bilateral.rules import RULES
from bilateral.text.surface import find_surfaces
from bilateral.validate.evidence import covered_kinds
from bilateral.validate.texts import Shelf


def check_completeness(record: Record, shelf: Shelf) -> Iterator[Finding]:
    """Every number, date, quotation and name of each text lies in spans that account for its kind."""
    if EVIDENCE not in record.tables or DECLINED not in record.tables:
        return  # the unread table has its own finding
    covered = _covered_characters(record, shelf)
    for source_id, text in shelf.texts.items():
        for surface in find_surfaces(text):
            missing = [
                offset
                for offset in range(surface.span.start, surface.span.end)
                if text.text[offset].isalnum() and offset not in covered[source_id, surface.kind]
            ]
            if missing:
                place = Location(shelf.paths[source_id], *text.place(surface.span.start), *text.place(surface.span.end))
                message = (
                    f"{surface.kind} at {surface.span.start}-{surface.span.end} of {source_id} is neither recorded nor "
                    f"declined: {_shortened(text.slice(surface.span))!r}"
                )
                yield Finding("uncovered", RULES["uncovered"].severity, message, place, table=EVIDENCE)


def _covered_characters(record: Record, shelf: Shelf) -> dict[tuple[str, str], set[int]]:
    """Offsets that are accounted for, by source and kind of surface; a span's part outside its text is none."""
    covered: dict[tuple[str, str], set[int]] = defaultdict(set)
    spans = record.tables[EVIDENCE].frame.select("table", "column", "source_id", "start", "end")
    claimed = [
        (source_id, kind, start, end)
        for table, column, source_id, start, end in spans.iter_rows()
        for kind in covered_kinds(record, table, column)
    ]
    claimed += record.tables[DECLINED].frame.select("source_id", "kind", "start", "end").iter_rows()
    for source_id, kind, start, end in claimed:
        if source_id in shelf.texts and start is not None and end is not None:
            covered[source_id, kind].update(range(start, min(end, len(shelf.texts[source_id]))))
    return covered


def _shortened(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:57]}…"
