"""How well dates are found and read, beside other libraries: `python -m benchmarks.extract.dates [GOLD [SET]]`."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.extract import date_gold as gold_of
from benchmarks.extract.date_gold import Case
from benchmarks.extract.date_peers import find_peers
from benchmarks.extract.date_tally import tally
from benchmarks.extract.found import Finder, Found
from benchmarks.extract.rows import Row
from bilateral.extract.candidate import Candidate, Confidence
from bilateral.extract.dates import find_dates
from bilateral.extract.document import Document
from bilateral.text.source import SourceText

GOLD = Path(__file__).parents[3] / "shared/extraction"
_OURS = "bilateral"
_PARSERS = ("DateParser", "DatePeriodParser", "DateTimeParser", "DateTimePeriodParser", "HolidayParser", "MergedParser")


def ours(text: str, reference: dt.datetime) -> list[Found]:
    """What the project finds."""
    return [_found(each) for each in find_dates(Document(SourceText(text), reference.date()))]


def ours_as_timex(text: str, reference: dt.datetime) -> list[Found]:
    """What the project finds as TIMEX3 has it: the ends of an interval, each for itself, and the date after "since"."""
    found = []
    for each in find_dates(Document(SourceText(text), reference.date())):
        ends = [part for part in each.parts if part.role in ("from", "to")]
        found += [Found(part.span.start, part.span.end, part.value) for part in ends] or [_found(each)]
    return found


def _found(each: Candidate) -> Found:
    said = {part.role: part.value for part in each.parts}
    safe = each.confidence is Confidence.SAFE
    modifier, relation = said.get("modifier", ""), said.get("preposition", "")
    return Found(each.span.start, each.span.end, each.value, modifier, relation, safe)


def sets(gold: Path) -> Iterator[tuple[str, list[Case], Finder]]:
    """The gold sets by name, and how the project's dates are brought into the form of each."""
    yield "MEANTIME", list(gold_of.meantime(gold)), ours_as_timex
    yield "Recognizers-Text, whole model", list(gold_of.recognizers(gold, "DateTimeModel")), ours
    yield "Recognizers-Text, parsers", [case for name in _PARSERS for case in gold_of.recognizers(gold, name)], ours
    yield "Duckling, days and longer", list(gold_of.duckling(gold, coarse=True)), ours
    yield "Duckling, all but holidays", list(gold_of.duckling(gold)), ours
    yield "Duckling, holidays", list(gold_of.duckling(gold, holidays=True)), ours


def score(gold: Path) -> list[Row]:
    """The table's lines."""
    rows: list[Row] = []
    peers = find_peers()
    for name, cases, finder in sets(gold):
        scores = {who: tally(cases, find).scores() for who, find in {_OURS: finder, **peers}.items()}
        for measure in scores[_OURS]:
            by = {who: each[measure] for who, each in scores.items() if measure in each}
            rows.append(Row(name, f"date {measure}", len(cases), by))
    return [*rows, _silence(gold, {_OURS: ours, **peers})]


def _silence(gold: Path, finders: dict[str, Finder]) -> Row:
    quiet = gold_of.negatives(gold)
    reference = dt.datetime.fromisoformat("2013-02-12")
    silent = {who: sum(not find(text, reference) for text in quiet) / len(quiet) for who, find in finders.items()}
    return Row("Duckling, negative", "phrases without a date", len(quiet), silent)


def main() -> None:
    """Print the table, or what is missed in the first set whose name starts as told."""
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    if len(sys.argv) > 2:
        cases, finder = next((cases, finder) for name, cases, finder in sets(gold) if name.startswith(sys.argv[2]))
        total = tally(cases, finder)
        print(total.scores(), *total.misses, sep="\n")
        return
    for row in score(gold):
        scores = "  ".join(f"{who} {value:.3f}" for who, value in row.scores.items())
        print(f"{row.gold}: {row.measure} ({row.cases} texts): {scores}")


if __name__ == "__main__":
    main()
