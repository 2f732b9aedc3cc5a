"""Which decision brings a finding: the record that would not validate, and the line of the row that it comes from."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bilateral.extract.decide.plan import Plan
from bilateral.extract.known import key_of
from bilateral.extract.table import DECIDED
from bilateral.extract.targets import DOT
from bilateral.findings import Finding, Location
from bilateral.ledger import DECLINED
from bilateral.shape import Shape

Tables = Mapping[str, tuple[Shape, str]]
"""The shape and the new text of each table that gains rows, by the path that findings name."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A finding with the line of the file of candidates that brings it; ``None`` where no row of it does.

    ``cell`` is the name of the candidate's cell that is wrong, where it is one.
    """

    finding: Finding
    line: int | None = None
    cell: str = ""


def find_rows(findings: Sequence[Finding], tables: Tables, plan: Plan) -> Iterator[Brought]:
    """The findings with their lines, those of the rows themselves before those of views that follow from them."""

    @cache
    def keys(path: str) -> Mapping[int, tuple[str, str]]:
        return dict(_keys_by_line(*tables[path])) if path in tables else {}

    def lines(finding: Finding) -> Iterator[int | None]:
        yield plan.lines.get((finding.table or "", finding.key or ""))
        places: list[Location] = [finding.location, *(related.location for related in finding.related)]
        for place in places:
            record = keys(place.path).get(place.line)
            yield plan.lines.get(record) if record is not None else None

    brought = []
    for finding in findings:
        line = next((each for each in lines(finding) if each is not None), None)
        brought.append(Brought(finding, line, _cell(finding, plan)))
    return iter(sorted(brought, key=lambda each: (not each.cell, each.line is None)))


def _cell(finding: Finding, plan: Plan) -> str:
    """The name of the candidate's cell that is wrong; empty where it is none, or that of another row."""
    name = f"{finding.table}{DOT}{finding.column}"
    if (finding.table or "", finding.key or "") not in plan.lines:
        return ""
    if finding.table == DECLINED and finding.column in DECIDED:
        return finding.column or ""
    return name if name in plan.known.targets.cells else ""


def _keys_by_line(shape: Shape, text: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """The record that begins on each line of a table."""
    reader = csv.reader(io.StringIO(text, newline=""))
    header = next(reader)
    line = reader.line_num + 1
    for cells in reader:
        yield line, (shape.name, key_of(shape, dict(zip(header, cells, strict=True))))
        line = reader.line_num + 1
