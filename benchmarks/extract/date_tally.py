"""Counts what a library finds against what was to be found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from benchmarks.extract.date_gold import Case, Expected
from benchmarks.extract.found import Finder, Found

_LEAD = re.compile(
    r"(?:(?:the|in|on|at|by|since|from|for|until|till|before|after|during|around|about|between|of|no|earlier|later|than|"
    r"as|prior|to|starting|ending|or|a|within)\s+)+",
    re.IGNORECASE,
)
"""What some gold sets count to a span and others do not."""


@dataclass
class Tally:
    """Counts of what was expected, found and right, and a line for each that was not."""

    expected: int = 0
    found: int = 0
    exact: int = 0
    bare: int = 0
    right: int = 0
    safe: int = 0
    safe_right: int = 0
    misses: list[str] = field(default_factory=list)

    def scores(self) -> Mapping[str, float]:
        """By measure."""
        both = self.expected + self.found
        counts = {"span": self.exact, "span without its preposition": self.bare, "value": self.right}
        safe = {"marked safe that is right": self.safe_right / self.safe} if self.safe else {}
        return {**{f"{name}, F1": 2 * count / both if both else 0.0 for name, count in counts.items()}, **safe}


def tally(cases: Iterable[Case], finder: Finder) -> Tally:
    """Count over cases. What is found in a duration, and in no date, is passed over."""
    total = Tally()
    for case in cases:
        wanted = [each for each in case.expected if each.counts]
        found = [one for one in finder(case.text, case.reference) if not _passed_over(one, case.expected)]
        total.expected += len(wanted)
        total.found += len(found)
        for each in wanted:
            _count(total, case, each, [one for one in found if _meet(one, each)])
        for one in found:
            near = [each for each in wanted if _meet(one, each)]
            if one.safe:
                total.safe += 1
                total.safe_right += any(_is_right(one, each) for each in near)
            if not near:
                total.misses.append(f"{_context(case, one.start, one.end)}: extra {one.edtf}")
    return total


def _count(total: Tally, case: Case, each: Expected, near: list[Found]) -> None:
    exact = any((one.start, one.end) == (each.start, each.end) for one in near)
    bare = any(_bare(case.text, one.start, one.end) == _bare(case.text, each.start, each.end) for one in near)
    right = any(_is_right(one, each) for one in near)
    total.exact, total.bare, total.right = total.exact + exact, total.bare + bare, total.right + right
    if not (bare and right):
        got = ", ".join(f"{case.text[one.start : one.end]!r} {one.edtf}" for one in near)
        wanted = " or ".join(f"{one.start} to {one.end}" for one in each.moments)
        total.misses.append(f"{_context(case, each.start, each.end)}: {wanted} <- {got or 'nothing'}")


def _is_right(one: Found, each: Expected) -> bool:
    return any(moment.agrees(one) for moment in each.moments)


def _meet(one: Found, each: Expected) -> bool:
    return one.start < each.end and each.start < one.end


def _passed_over(one: Found, expected: tuple[Expected, ...]) -> bool:
    near = [each for each in expected if _meet(one, each)]
    return bool(near) and not any(each.counts for each in near)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    lead = _LEAD.match(text, start, end)
    return (lead.end() if lead else start), end


def _context(case: Case, start: int, end: int) -> str:
    text = case.text.replace("\n", " ")
    return f"[{case.reference.date()}] {text[max(0, start - 40) : start]}[[{text[start:end]}]]{text[end : end + 20]}"
