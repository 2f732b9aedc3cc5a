"""How well figures are found: on public sets of quantities and on the seeds, beside other libraries.

Run as ``python -m benchmarks.extract.figures [FOLDER]``; the folder holds the gold sets.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from benchmarks.extract.figure_gold import Amount, Contender, GoldSet, read_sets
from benchmarks.extract.figure_peers import peers
from benchmarks.extract.figure_units import in_base
from benchmarks.extract.rows import Row
from bilateral.extract.candidate import Candidate, Confidence
from bilateral.extract.document import Document
from bilateral.extract.figures import find_figures
from bilateral.text.source import SourceText

OURS = "bilateral"


@dataclass
class Tally:
    """Hits, candidates and gold."""

    hits: int = 0
    found: int = 0
    gold: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Count another tally in."""
        self.hits, self.found, self.gold = self.hits + other.hits, self.found + other.found, self.gold + other.gold

    @property
    def f1(self) -> float:
        return 2 * self.hits / (self.found + self.gold) if self.found + self.gold else 1.0

    @property
    def precision(self) -> float:
        return self.hits / self.found if self.found else 1.0


def ours(text: str) -> list[Amount]:
    """Our figures in the form of the gold, ordinals with them."""
    return [amount_of(each) for each in candidates(text)]


def candidates(text: str) -> list[Candidate]:
    document = Document(SourceText(text))
    return find_figures(document, _dates(document))


def _dates(document: Document) -> list[Candidate]:
    try:
        from bilateral.extract.dates import find_dates
    except ImportError:
        return []
    return find_dates(document)


def amount_of(candidate: Candidate) -> Amount:
    upper, unit = candidate.part("amount_to"), candidate.part("unit")
    high = None if upper is None else float(upper.value)
    name = "" if unit is None else unit.value
    kind = candidate.rule
    return Amount(candidate.span.start, candidate.span.end, float(candidate.value), high, name, kind)


def tally(gold: GoldSet, contender: Contender, *, units: bool) -> Tally:
    """A contender's hits on a set: the value right at a place that overlaps; with ``units`` the unit right too."""
    result = Tally()
    for case in gold.cases:
        found = [each for each in contender(case.text) if _in_question(each, gold)]
        wanted = list(case.amounts)
        if gold.kinds is None or "range" not in gold.kinds:
            found, wanted = _ends(found, gold), _ends(wanted, gold)
        result.found += len(found)
        result.gold += len(wanted)
        for want in wanted:
            hit = next((each for each in found if _fits(want, each, units=units)), None)
            if hit is None:
                result.misses.append(f"- {case.text[max(0, (want.start or 0) - 30) : (want.end or 50) + 20]!r}: {want}")
            else:
                found.remove(hit)
                result.hits += 1
        result.misses.extend(
            f"+ {case.text[max(0, (extra.start or 0) - 30) : (extra.end or 50) + 20]!r}: {extra}" for extra in found
        )
    return result


def _ends(amounts: Sequence[Amount], gold: GoldSet) -> list[Amount]:
    """Both ends of ranges by themselves, where a set of single numbers has no ranges."""
    if gold.name != "recognizers Number":
        return list(amounts)
    split = []
    for each in amounts:
        split.append(Amount(each.start, each.end, each.low, None, each.unit, each.kind))
        if each.high is not None:
            split.append(Amount(each.start, each.end, each.high, None, each.unit, each.kind))
    return split


def _in_question(found: Amount, gold: GoldSet) -> bool:
    if "meantime" in gold.name:
        return found.kind not in ("ordinal", "duration")
    if gold.kinds is None:
        return found.kind != "ordinal"
    if "range" in gold.kinds:
        return found.kind != "ordinal"
    measured = found.kind in ("quantity", "money", "percent", "rate", "")
    kind = in_base(found.unit.partition(" per ")[0])[2] if measured else ""
    return any(each in (found.kind, *kind.split(" or ")) for each in gold.kinds)


def _fits(want: Amount, found: Amount, *, units: bool) -> bool:
    if not _overlap(want, found):
        return False
    if want.low is None and want.high is None:
        return True
    wanted, seen = _alike(want.unit, found.unit)
    name, times, _ = in_base(wanted)
    other, others, _ = in_base(seen)
    if units and name != other:
        return False
    ends = [(want.low, found.low), (want.high, found.high)]
    if want.low is None or (found.high is None and want.high is not None):
        ends = [(want.low if want.high is None else want.high, found.low)]
    return all(
        one == another or (one is not None and another is not None and _near(one, times, another, others))
        for one, another in ends
    )


def _overlap(want: Amount, found: Amount) -> bool:
    """Whether the two touch; where a set names no place, every place will do."""
    if want.start is None or want.end is None or found.start is None or found.end is None:
        return True
    return want.start < found.end and found.start < want.end


def _alike(wanted: str, found: str) -> tuple[str, str]:
    """The two units, without what either reckons by where the other does not; a pound is what the gold takes it for."""
    if " per " not in wanted:
        found = found.partition(" per ")[0]
    if " per " not in found:
        wanted = wanted.partition(" per ")[0]
    if found == "GBP" and wanted == "Pound":
        wanted = "GBP"
    return wanted, found


def _near(one: float, times: float, another: float, others: float) -> bool:
    return any(abs(x - y) <= 1e-6 * max(abs(x), abs(y)) for x, y in ((one, another), (one * times, another * others)))


def score(gold: Path) -> list[Row]:
    """The rows of all sets."""
    contenders = {name: cache(find) for name, find in {OURS: ours, **peers()}.items()}
    rows = []
    pooled = {(name, units): Tally() for name in contenders for units in (False, True)}
    for each in read_sets(gold):
        count = sum(len(case.amounts) for case in each.cases)
        for measure, units in (("value F1", False), ("value and unit F1", True)):
            if units and not each.units:
                continue
            tallies = {name: tally(each, contender, units=units) for name, contender in contenders.items()}
            rows.append(Row(each.name, measure, count, {name: one.f1 for name, one in tallies.items()}))
            for name, one in tallies.items():
                pooled[name, units].add(one)
    for measure, units in (("value F1", False), ("value and unit F1", True)):
        scores = {name: pooled[name, units].f1 for name in contenders}
        rows.append(Row("all sets", measure, pooled[OURS, units].gold, scores))
    rows.append(_safe(gold))
    return rows


def _safe(gold: Path) -> Row:
    """How many of the candidates marked safe are right, over all sets."""

    def safe(text: str) -> list[Amount]:
        return [amount_of(each) for each in candidates(text) if each.confidence is Confidence.SAFE]

    tallies = [tally(each, safe, units=each.units) for each in read_sets(gold)]
    hits, found = sum(each.hits for each in tallies), sum(each.found for each in tallies)
    for each in tallies:
        if "--unsafe" in sys.argv:
            print(*(miss for miss in each.misses if miss.startswith("+")), sep="\n")
    return Row("all sets", "safe candidates right", found, {OURS: hits / found if found else 1.0})


def main(arguments: list[str]) -> None:
    """Print the table; with ``--misses SET`` what was missed (-) and invented (+) in the sets of that name."""
    gold = Path(arguments[0]) if arguments and not arguments[0].startswith("-") else Path("../shared/extraction")
    if "--misses" in arguments:
        wanted = arguments[-1]
        for each in read_sets(gold):
            if wanted in each.name:
                print(each.name, *tally(each, ours, units=each.units).misses, sep="\n")
        return
    for row in score(gold):
        scores = "  ".join(f"{name} {value:.3f}" for name, value in row.scores.items())
        print(f"{row.gold:32} {row.measure:22} {row.cases:5}  {scores}")


if __name__ == "__main__":
    main(sys.argv[1:])
