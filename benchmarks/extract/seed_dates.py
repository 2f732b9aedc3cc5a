"""How many dates of the record are found again in its texts, with their value, and what is found beside.

python -m benchmarks.extract.seed_dates [TEXTS]
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.extract.rows import Row
from bilateral.extract.candidate import Candidate
from bilateral.extract.dates import find_dates
from bilateral.extract.document import Document
from bilateral.read.edtf import parse_period
from bilateral.text.source import SourceText, Span

TEXTS = Path("../shared/seeds")
RECORD = Path("dataset")
_COLUMNS = ("date", "deadline", "period", "said")


@dataclass(frozen=True)
class Told:
    """A date of the record, the cell that has it, and some of the words that say it."""

    cell: tuple[str, ...]
    source: str
    span: Span
    value: str


def score(texts: Path, record: Path = RECORD) -> list[Row]:
    """The share of the dates that the words say, found with their value, and how many candidates the record lacks."""
    told = list(read_told(record))
    found = {source["source_id"]: _find(texts, source) for source in _read(record / "sources.csv")}
    cells = {each.cell for each in told}
    right = {each.cell for each in told if any(_is(one, each) for one in found[each.source])}
    beside = sum(
        not any(each.source == source and _meet(one.span, each.span) for each in told)
        for source, dates in found.items()
        for one in dates
    )
    return [
        Row("seeds", "dates with their value", len(cells), {"bilateral": len(right) / len(cells)}),
        Row("seeds", "dates that the record lacks", len(cells), {"bilateral": float(beside)}),
    ]


def read_told(record: Path) -> Iterator[Told]:
    """The dates that the record's evidence says in words; what an editor inferred (an age, "former") is not told."""
    rows = {
        table: {next(iter(row.values())): row for row in _read(record / f"{table}.csv")}
        for table in ("events", "figures", "quotes", "affiliations")
    }
    for each in _read(record / "evidence.csv"):
        if each["column"] in _COLUMNS and each["basis"] != "inferred":
            value = rows[each["table"]][each["record_id"]][each["column"]]
            cell = each["table"], each["record_id"], each["column"], each["source_id"]
            yield Told(cell, each["source_id"], Span(int(each["start"]), int(each["end"])), value)


def _find(texts: Path, source: dict[str, str]) -> list[Candidate]:
    text = (texts / source["file"]).read_bytes().decode()
    return find_dates(Document(SourceText(text), parse_period(source["published"]).latest))


def _is(one: Candidate, each: Told) -> bool:
    """Whether a candidate has the value itself, or as the interval that a "since" opens."""
    return _meet(one.span, each.span) and each.value in (one.value, *(part.value for part in one.parts))


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def main() -> None:
    """Print both."""
    for row in score(Path(sys.argv[1]) if len(sys.argv) > 1 else TEXTS):
        print(row)


if __name__ == "__main__":
    main()
