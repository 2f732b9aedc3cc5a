"""How many quantities of the record are found again in its two texts, with their qualifiers and units.

python -m benchmarks.extract.figure_seeds [TEXTS]
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.extract.rows import Row
from bilateral.extract.candidate import Candidate
from bilateral.extract.dates.find import find_dates
from bilateral.extract.document import Document
from bilateral.extract.figures import find_figures
from bilateral.text.source import SourceText, Span

TEXTS = Path("../shared/seeds")
RECORD = Path("dataset")


def score(texts: Path, record: Path = RECORD) -> list[Row]:
    """The shares of the record's quantities with the right value, qualifier and unit, and of candidates it has."""
    found = {row["source_id"]: _figures(texts / row["file"]) for row in _read(record / "sources.csv")}
    places = {row["record_id"]: Span(int(row["start"]), int(row["end"])) for row in _amounts(record)}
    rows = list(_read(record / "figures.csv"))
    hits = dict.fromkeys(("value", "qualifier", "unit"), 0)
    used: set[tuple[str, Span]] = set()
    for row in rows:
        here = [each for each in found[row["source_id"]] if _overlap(_amount(each), places[row["figure_id"]])]
        right = [each for each in here if float(each.value) == float(row["value"])]
        used |= {(row["source_id"], each.span) for each in right}
        hits["value"] += bool(right)
        for role in ("qualifier", "unit"):
            parts = (each.part(role) for each in right)
            hits[role] += any(part is not None and part.value == row[role] for part in parts)
    size = len(rows)
    total = sum(len(each) for each in found.values())
    measures = [Row("seeds", f"{name} right", size, {"bilateral": count / size}) for name, count in hits.items()]
    return [*measures, Row("seeds", "figures in the record", total, {"bilateral": len(used) / total})]


def _figures(path: Path) -> list[Candidate]:
    document = Document(SourceText(path.read_bytes().decode()))
    return [each for each in find_figures(document, find_dates(document)) if each.rule != "ordinal"]


def _amounts(record: Path) -> Iterator[dict[str, str]]:
    for row in _read(record / "evidence.csv"):
        if row["table"] == "figures" and row["column"] == "value":
            yield row


def _amount(candidate: Candidate) -> Span:
    part = candidate.part("amount")
    return candidate.span if part is None else part.span


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _read(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


if __name__ == "__main__":
    for each in score(Path(sys.argv[1]) if len(sys.argv) > 1 else TEXTS):
        print(f"{each.gold:8} {each.measure:24} {each.cases:4}  {each.scores['bilateral']:.3f}")
