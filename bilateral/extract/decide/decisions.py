"""The decisions in a file of candidates, turned into a plan; or all that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bilateral.errors import CandidatesError, SourceError
from bilateral.extract.decide.decided import Decided, ProblemError
from bilateral.extract.decide.plan import Plan
from bilateral.extract.decide.planning import Planner
from bilateral.extract.document import Document
from bilateral.extract.known import Known
from bilateral.extract.reading import TextFile, read_text
from bilateral.extract.table import CandidateTable, Decision, Row, read_parts, span_of
from bilateral.extract.targets import SOURCE
from bilateral.ledger import SOURCES

_MOST_TOLD = 20
_OF_A_SOURCE = (Decision.OPEN, Decision.SKIP, Decision.ACCEPT)
"""What may be decided on a source: it follows its rows."""


def plan_decisions(table: CandidateTable, name: str, texts: Path, known: Known) -> Plan:
    """What all decisions of a file add to the record.

    Raises :class:`~bilateral.errors.CandidatesError`, with the line of each row that cannot be applied.
    """
    planner = Planner(known)
    lost = "the record does not know the source {!r}, and no row of the kind source describes it"
    problems = [f"{name}:{line}: {lost.format(source)}" for line, source in _undescribed(table, known)]
    shelf = _Shelf(texts)
    for row, line in _in_order(table, known):
        try:
            planner.apply(shelf.decided(row, line))
        except ProblemError as error:
            problems.append(f"{name}:{line}: {error}")
    if problems:
        raise CandidatesError(_listed(problems), hint="Nothing was changed: mend these rows, or leave them undecided.")
    return planner.plan


def _listed(problems: list[str]) -> str:
    more = len(problems) - _MOST_TOLD
    return "\n".join([*problems[:_MOST_TOLD], *([f"and {more} more"] if more > 0 else [])])


def _in_order(table: CandidateTable, known: Known) -> Iterator[tuple[Row, int]]:
    """The rows decided on: sources first, then what others refer to, so that each finds what it is merged with.

    A source that the record does not know is accepted with the first of its rows, and never without.
    """
    rows = list(zip(table.rows, table.lines, strict=True))
    decided = [(row, line) for row, line in rows if _decision(row) not in (Decision.OPEN, Decision.SKIP)]
    others = [(row, line) for row, line in decided if row["kind"] != SOURCE]
    needed = {row["source"].strip() for row, _ in others} - known.of(SOURCES).keys()
    for row, line in rows:
        if row["kind"] == SOURCE and _decision(row) not in _OF_A_SOURCE:
            yield row, line  # to be refused
        elif row["kind"] == SOURCE and row["source"].strip() in needed:
            yield {**row, "decision": Decision.ACCEPT}, line
    yield from sorted(others, key=lambda each: _decision(each[0]) == Decision.MERGE)


def _undescribed(table: CandidateTable, known: Known) -> Iterator[tuple[int, str]]:
    """The first line of each source that neither the record knows nor a row of the file describes."""
    described = known.of(SOURCES).keys() | {row["source"].strip() for row in table.rows if row["kind"] == SOURCE}
    for row, line in zip(table.rows, table.lines, strict=True):
        source = row["source"].strip()
        if source not in described and _decision(row) not in (Decision.OPEN, Decision.SKIP):
            described |= {source}
            yield line, source


def _decision(row: Row) -> str:
    return row["decision"].strip().lower()


@dataclass
class _Shelf:
    """The documents that rows are from, each read once."""

    folder: Path

    def __post_init__(self) -> None:
        self._read: dict[str, tuple[TextFile, Document]] = {}

    def decided(self, row: Row, line: int) -> Decided:
        """A row beside its document. Raises :class:`ProblemError` where the two do not fit."""
        text, document = self._document(row)
        if text.sha256 != row["text_sha256"]:
            raise ProblemError(f"{row['file']} is not the text that this was found in: extract it again")
        try:
            span, parts = span_of(row), read_parts(row["parts"])
        except ValueError as error:
            raise ProblemError(f"the places are damaged: {error}") from error
        spans = [span, *(part.span for part in parts)]
        if not all(0 <= each.start < each.end <= len(text.source) for each in spans):
            raise ProblemError("the places lie outside the text")
        if "exact" in row and text.source.slice(span) != row["exact"]:
            raise ProblemError(f"the text from {span.start} to {span.end} is not what stands in exact")
        return Decided(row, line, span, parts, document)

    def _document(self, row: Row) -> tuple[TextFile, Document]:
        name = row["file"]
        if name not in self._read:
            if not name or name != Path(name).name:
                raise ProblemError(f"{name!r} is no plain name of a file")
            try:
                text = read_text(self.folder / name)
            except SourceError as error:
                raise ProblemError(str(error).split("\n", 1)[0]) from error
            self._read[name] = text, Document(text.source)
        return self._read[name]
