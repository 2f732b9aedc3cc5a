"""Which spans of a source the record has dealt with: those that it rests on, and those that it declined."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping

from bilateral.extract.candidate import Candidate, Kind
from bilateral.extract.known import Known, Row
from bilateral.ledger import DECLINED, EVIDENCE
from bilateral.text.source import Span

RECORDED = "recorded"
"""Begins the match of a candidate whose span supports a record already; the record follows, as TABLE/KEY."""
WAS_DECLINED = "declined"
"""Begins the match of a candidate that an editor declined; the reason follows."""
SURFACES: Mapping[str, str] = {
    Kind.FIGURE: "number",
    Kind.DATE: "date",
    Kind.QUOTE: "quotation",
    Kind.ACTOR: "name",
    Kind.EVENT: "event",
}
"""What a candidate of each kind looks like, in the words of the table of declined spans."""
_CORE: Mapping[str, str] = {Kind.FIGURE: "amount", Kind.QUOTE: "words"}
"""The parts of a candidate that make it what it is: another qualifier is no other figure."""


class Recorded:
    """What the record holds of one source, by span."""

    def __init__(self, known: Known, source_id: str) -> None:
        self._known = known
        self._evidence: dict[str, _Spans] = defaultdict(_Spans)
        self._declined: dict[str, _Spans] = defaultdict(_Spans)
        for row in known.spans_of(EVIDENCE, source_id):
            for kind in self._kinds(row):
                self._evidence[kind].add(row, f"{row['table']}/{row['record_id']}")
        for row in known.spans_of(DECLINED, source_id):
            self._declined[row["kind"]].add(row, row["reason"])

    def _kinds(self, row: Row) -> Iterator[str]:
        """The kinds of candidate that a row of evidence says are recorded."""
        shape = self._known.shapes.get(row["table"])
        column = shape.column(row["column"]) if shape and row["column"] else None
        if column is not None and column.format == "edtf":
            yield Kind.DATE
        for kind in (Kind.FIGURE, Kind.QUOTE, Kind.ACTOR, Kind.EVENT):
            own = self._known.targets.table(kind)
            if own is not None and own.name == row["table"]:
                role = column.role if column is not None else None
                if role == _CORE.get(kind) or (kind == Kind.QUOTE and column is None):
                    yield kind

    def match(self, candidate: Candidate) -> str:
        """What became of a candidate: ``recorded TABLE/KEY``, ``declined REASON``, or nothing."""
        spans = [part.span for part in candidate.parts if part.role == _CORE.get(candidate.kind)] or [candidate.span]
        for span in spans:
            record = self._evidence[candidate.kind].over(span)
            if record is not None:
                return f"{RECORDED} {record}"
        reason = self._declined[SURFACES[candidate.kind]].over(spans[0])
        return f"{WAS_DECLINED} {reason}" if reason is not None else ""


class _Spans:
    """Spans with what each stands for; they may overlap."""

    def __init__(self) -> None:
        self._spans: list[tuple[Span, str]] = []
        self._ordered: list[tuple[Span, str]] | None = None
        self._longest = 0

    def add(self, row: Row, meaning: str) -> None:
        if row["start"].isdecimal() and row["end"].isdecimal():
            span = Span(int(row["start"]), int(row["end"]))
            self._spans.append((span, meaning))
            self._longest = max(self._longest, span.end - span.start)
            self._ordered = None

    def over(self, span: Span) -> str | None:
        """What the span stands for that is most like this one; ``None`` where none shares a character with it."""
        if self._ordered is None:
            self._ordered = sorted(self._spans)
        best, most = None, 0.0
        for at in range(bisect_right(self._ordered, (Span(span.end, 0), "")) - 1, -1, -1):
            other, meaning = self._ordered[at]
            if other.start + self._longest <= span.start:
                break
            shared = min(other.end, span.end) - max(other.start, span.start)
            alike = shared / (max(other.end, span.end) - min(other.start, span.start))
            if alike > most:
                best, most = meaning, alike
        return best
