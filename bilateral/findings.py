"""All that lies between checking and reporting: findings, where they are, and the report that holds them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters, in Great Expectations' words."""

    CRITICAL = "critical"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: line and column count from 1, the column in characters of its physical line.

    The end is that of what stands there, its last character excluded; ``None`` where that is not known. A file
    of columns has no lines: there a cell is in a row group and a row of it, both counted from 0 as its readers do.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int | None = None
    end_column: int | None = None
    row_group: int | None = None
    group_row: int | None = None

    def __str__(self) -> str:
        if self.row_group is not None:
            return f"{self.path}, row group {self.row_group}, row {self.group_row}"
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that helps to understand a finding, and what is there."""

    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with the data, or one check that could not be made.

    ``row`` counts the data rows of the table from 0; ``key`` is the record key as text; ``value`` is the
    cell's text as it stands in the file. ``left_out`` is 0, or the number of findings like this one that are not
    listed and that it stands for.
    """

    rule: str
    severity: Severity
    message: str
    location: Location
    table: str | None = None
    key: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None
    related: tuple[Related, ...] = ()
    left_out: int = 0

    @property
    def number(self) -> int:
        """The number of findings that this one is."""
        return self.left_out or 1

    @property
    def order(self) -> tuple[int, str, int, int, str, str]:
        """Gravest first, then as an editor walks through the files."""
        place = self.location
        line = place.line if self.row is None or place.row_group is None else self.row
        return (self.severity.rank, place.path, line, place.column, self.rule, self.message)


def quoted(text: str | None) -> str:
    """Text within a message: in quotation marks, and cut where it is long."""
    if text is not None and len(text) > _MOST_CHARACTERS:
        return f"{text[:_MOST_CHARACTERS]!r}…, {len(text)} characters long"
    return repr(text)


_MOST_CHARACTERS = 60

MOST_FINDINGS = 1_000
"""Findings of one rule in one table that are listed unless another number is asked for."""


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that somebody decided to live with for a while, and why."""

    finding: Finding
    reason: str
    until: dt.date


@dataclass(frozen=True, slots=True)
class Summary:
    """How much was checked; all are counts."""

    tables: int = 0
    rows: int = 0
    cells: int = 0
    expectations: int = 0
    expectations_run: int = 0
    spans: int = 0
    spans_reread: int = 0
    texts: int = 0

    @property
    def whole(self) -> bool:
        """Whether all expectations were run and all spans re-read: only then may a run say that nothing is wrong."""
        return self.expectations_run == self.expectations and self.spans_reread == self.spans


@dataclass(frozen=True, slots=True)
class Report:
    """What a run of the validator found, and how much it looked at."""

    findings: tuple[Finding, ...] = ()
    summary: Summary = field(default_factory=Summary)
    waived: tuple[Waived, ...] = ()

    def counts(self) -> dict[Severity, int]:
        """Number of findings of each severity, those with none included, and those that are left out counted."""
        found: Counter[Severity] = Counter()
        for finding in self.findings:
            found[finding.severity] += finding.number
        return {severity: found[severity] for severity in Severity}

    def at_or_above(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings that are at least as grave as ``severity``."""
        return tuple(finding for finding in self.findings if finding.severity.rank <= severity.rank)
