"""Evidence for what is accepted: a span for each cell that needs one, and one that mentions the record."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.extract.decide.decided import Decided, RecordName
from bilateral.extract.decide.plan import Plan
from bilateral.ledger import EVIDENCE
from bilateral.shape import Column, Shape
from bilateral.text.source import Span
from bilateral.validate.evidence import fits

_TOLD_BY_SENTENCE = frozenset({"attributed_to", "content", "status"})
"""Roles of what a whole sentence says, where no part of it is known to."""


class Support:
    """Adds evidence to a plan."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._shape = plan.known.shapes[EVIDENCE]

    def mention(self, shape: Shape, key: str, decided: Decided, span: Span, basis: str = "printed") -> None:
        """A span that mentions a record, where its table wants that."""
        if shape.mentioned:
            self._add(RecordName(shape.name, key), decided, span, basis)

    def cells(self, shape: Shape, key: str, decided: Decided) -> None:
        """Spans for the filled cells of a record that need evidence, or that a part of the candidate speaks for."""
        row = self._plan.row(shape.name, key) or {}
        for column in shape.columns:
            if row.get(column.name):
                for span, basis in _spans(column, row[column.name], decided):
                    self._add(RecordName(shape.name, key, column.name), decided, span, basis)

    def cell(self, shape: Shape, key: str, column: Column, decided: Decided) -> None:
        """The candidate itself for one cell of a record."""
        row = self._plan.row(shape.name, key) or {}
        basis = _basis(column, row.get(column.name, ""), decided, decided.span)
        self._add(RecordName(shape.name, key, column.name), decided, decided.span, basis)

    def _add(self, supported: RecordName, decided: Decided, span: Span, basis: str) -> None:
        text = decided.document.source
        column = self._plan.known.shapes[supported.table].column(supported.column)
        cells = {
            "table": supported.table,
            "record_id": supported.key,
            "column": supported.column,
            "source_id": decided.source_id,
            "start": str(span.start),
            "end": str(span.end),
            "basis": basis,
            "exact": text.slice(span) if column is not None and column.exact else "",
            "sha256": text.digest(span),
        }
        self._plan.add(self._shape, cells, decided)


def _spans(column: Column, value: str, decided: Decided) -> Iterator[tuple[Span, str]]:
    """The spans that speak for a cell, each with its basis."""
    parts = list(decided.of_role(column.role))
    if column.role not in ("words", "content"):
        parts = parts[:1]
    if not column.sourced and not (column.exact and parts):
        return
    for part in parts:
        yield part.span, _basis(column, value, decided, part.span)
    if not parts:
        yield _otherwise(column, value, decided)


def _otherwise(column: Column, value: str, decided: Decided) -> tuple[Span, str]:
    """What speaks for a cell of which no part of the candidate does: the number itself, the sentence, the candidate."""
    amount = next(decided.of_role("amount"), None)
    if column.role in ("amount", "qualifier", "unit"):
        span = amount.span if amount is not None else decided.span
        return span, _basis(column, value, decided, span)
    if column.role in _TOLD_BY_SENTENCE:
        return decided.sentences, "printed"
    return decided.span, "inferred"


def _basis(column: Column, value: str, decided: Decided, span: Span) -> str:
    """``printed`` where the words say the value by themselves, else ``resolved``."""
    words = decided.document.source.slice(span)
    if not column.exact:
        return "printed"
    number: float | str = value
    if column.type == "number":
        try:
            number = float(value)
        except ValueError:
            return "resolved"
    return "printed" if fits(column, words, number) else "resolved"
