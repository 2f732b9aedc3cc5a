"""How well dates are found and read, beside other libraries: `python -m benchmarks.extract.dates [GOLD]`."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.extract import date_gold as gold_of
from benchmarks.extract.date_gold import Case, Expected
from benchmarks.extract.date_peers import find_peers
from benchmarks.extract.found import Finder, Found
from benchmarks.extract.rows import Row
from bilateral.extract.candidate import Candidate
from bilateral.extract.dates import find_dates
from bilateral.extract.document import Document
from bilateral.text.source import SourceText

GOLD = Path(__file__).parents[3] / "shared/extraction"
PARSERS = ("DateParser", "DatePeriodParser", "DateTimeParser", "DateTimePeriodParser", "HolidayParser", "MergedParser")
_LEAD = re.compile(
    r"(?:(?:the|in|on|at|by|since|from|for|until|till|before|after|during|around|about|between|of|no|earlier|later|than|"
    r"as|prior|to|starting|ending|or|a|within)\s+)+",
    re.IGNORECASE,
)


def ours(text: str, reference: dt.datetime) -> list[Found]:
    """What the project finds."""
    document = Document(SourceText(text), reference.date())
    return [
        Found(each.span.start, each.span.end, each.value, _part(each, "modifier"), _part(each, "preposition"))
        for each in find_dates(document)
    ]


def _part(candidate: Candidate, role: str) -> str:
    part = candidate.part(role)
    return part.value if part else ""


@dataclass
class Tally:
    """Counts of what was expected, found and right."""

    expected: int = 0
    found: int = 0
    exact: int = 0
    bare: int = 0
    right: int = 0

    def scores(self) -> Mapping[str, float]:
        """F1 by measure."""
        both = self.expected + self.found
        counts = {"span": self.exact, "span without its preposition": self.bare, "value": self.right}
        return {name: 2 * count / both if both else 0.0 for name, count in counts.items()}


def tally(cases: Iterable[Case], finder: Finder, misses: list[str] | None = None) -> Tally:
    """Count over cases."""
    total = Tally()
    for case in cases:
        found = [each for each in finder(case.text, case.reference) if not _passed_over(each, case.expected)]
        wanted = [each for each in case.expected if each.counts]
        total.expected += len(wanted)
        total.found += len(found)
        for each in wanted:
            near = [one for one in found if one.start < each.end and each.start < one.end]
            exact = any((one.start, one.end) == (each.start, each.end) for one in near)
            bare = any(_bare(case.text, one.start, one.end) == _bare(case.text, each.start, each.end) for one in near)
            right = any(moment.agrees(one) for one in near for moment in each.moments)
            total.exact, total.bare, total.right = total.exact + exact, total.bare + bare, total.right + right
            if misses is not None and not (right and bare):
                misses.append(_miss(case, each, near))
        if misses is not None:
            misses.extend(_extra(case, one) for one in found if not any(_meet(one, each) for each in wanted))
    return total


def _meet(one: Found, each: Expected) -> bool:
    return one.start < each.end and each.start < one.end


def _passed_over(one: Found, expected: tuple[Expected, ...]) -> bool:
    """Whether what was found lies in a duration or the like, and in no date."""
    near = [each for each in expected if _meet(one, each)]
    return bool(near) and not any(each.counts for each in near)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    lead = _LEAD.match(text, start, end)
    return (lead.end() if lead else start), end


def _miss(case: Case, each: Expected, near: list[Found]) -> str:
    got = ", ".join(f"{case.text[one.start : one.end]!r} {one.edtf}" for one in near)
    wanted = " or ".join(f"{one.start and one.start.isoformat()}..{one.end and one.end.date()}" for one in each.moments)
    context = case.text[max(0, each.start - 40) : each.end + 20].replace("\n", " ")
    return f"[{case.reference.date()}] {context!r}: {case.text[each.start : each.end]!r} {wanted} <- {got or 'nothing'}"


def _extra(case: Case, one: Found) -> str:
    context = case.text[max(0, one.start - 40) : one.end + 20].replace("\n", " ")
    return f"[{case.reference.date()}] {context!r}: extra {case.text[one.start : one.end]!r} {one.edtf}"


def sets(gold: Path) -> Iterator[tuple[str, list[Case]]]:
    """The gold sets by name."""
    yield "MEANTIME", list(gold_of.meantime(gold))
    yield "Recognizers-Text, whole model", list(gold_of.recognizers(gold, "DateTimeModel"))
    yield "Recognizers-Text, parsers", [case for name in PARSERS for case in gold_of.recognizers(gold, name)]
    yield "Duckling, days and longer", list(gold_of.duckling(gold, coarse=True))
    yield "Duckling, all but holidays", list(gold_of.duckling(gold))
    yield "Duckling, holidays", list(gold_of.duckling(gold, holidays=True))


def score(gold: Path) -> list[Row]:
    """The table's lines."""
    finders = {"bilateral": ours, **find_peers()}
    rows = []
    for name, cases in sets(gold):
        scores = {who: tally(cases, finder).scores() for who, finder in finders.items()}
        for measure in scores["bilateral"]:
            rows.append(Row(name, f"date {measure} F1", len(cases), {who: scores[who][measure] for who in finders}))
    quiet = gold_of.negatives(gold)
    reference = dt.datetime(2013, 2, 12)
    silent = {who: sum(not finder(text, reference) for text in quiet) / len(quiet) for who, finder in finders.items()}
    return [*rows, Row("Duckling, negative", "phrases without a date", len(quiet), silent)]


def main() -> None:
    """Print the table, or what is missed in the set whose name is given after the folder."""
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    if len(sys.argv) > 2:
        misses: list[str] = []
        cases = next(cases for name, cases in sets(gold) if name.startswith(sys.argv[2]))
        print(tally(cases, ours, misses))
        print("\n".join(misses))
        return
    for row in score(gold):
        print(row.gold, row.measure, row.cases, {who: round(value, 3) for who, value in row.scores.items()})


if __name__ == "__main__":
    main()
