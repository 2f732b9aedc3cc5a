"""A figure read: what kind it is, with its unit, what it counts, its qualifier, and how far to trust that."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bilateral.extract.candidate import Confidence, Part
from bilateral.extract.figures.counted import Counted, find_counted
from bilateral.extract.figures.measured import Quantity
from bilateral.extract.figures.page import Page
from bilateral.extract.figures.qualifier import find_qualifier, find_qualifier_behind
from bilateral.extract.figures.rate import find_rate
from bilateral.extract.figures.rule import rule_of
from bilateral.extract.figures.small import counts
from bilateral.extract.figures.words import Word
from bilateral.text.number_value import Form
from bilateral.text.source import Span

_LISTED = frozenset({"count", "quantity", "percent", "duration"})
_BY_FORM = {Form.OPEN: "more_than", Form.COUPLE: "about"}
_LIST_GAPS = frozenset({" and ", " or ", ", "})
_PART_GAPS = frozenset(
    {" of ", " of the ", " of its ", " of his ", " of their ", " of these ", " of those ", " of all "}
)
_NOT_DURING = frozenset({"for", "after", "lasted", "took", "takes", "is", "was", "of", "in"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure with its parts; ``rule`` is its kind."""

    quantity: Quantity
    span: Span
    rule: str
    confidence: Confidence
    qualifier: Part
    unit: Part | None
    counted: Part | None


def read(quantity: Quantity, page: Page, following: Quantity | None) -> Reading | None:
    """The figure that a quantity is, given the next one of the text; ``None`` where it is none."""
    kind = rule_of(quantity, page)
    if kind is None:
        return None
    rule, end = kind
    counted = _counted(quantity, rule, _words(quantity, page, following))
    qualifier, outer = _qualifier(quantity, page, end, counted)
    if not counts(quantity, counted, page, qualified=qualifier.value != "exact"):
        return None
    last = outer.end if counted is None or quantity.main.hyphen else max(outer.end, counted.span.end)
    rate = None if rule == "age" else find_rate(page, last, has_unit=quantity.main.unit is not None)
    unit = _unit(quantity, counted, rule, rate)
    if rate is not None:
        rule, last = "rate", rate.span.end
    elif rule == "number" and counted is not None:
        rule = "count"
    trust = _confidence(quantity, rule, counted, more=_has_more(quantity, following, page), qualifier=qualifier)
    what = None if counted is None else Part("counted", counted.span, page.plain[counted.head.start : counted.head.end])
    return Reading(quantity, Span(outer.start, last), rule, trust, qualifier, unit, what)


def share_units(readings: list[Reading], page: Page) -> list[Reading]:
    """The figures, a bare number with what is said once behind the last: "45 and 50 kilograms", "3 of the 12 men"."""
    shared: list[Reading] = []
    for reading in reversed(readings):
        behind = shared[-1] if shared else None
        shared.append(reading if behind is None else _sharing(reading, behind, page))
    return shared[::-1]


def _sharing(reading: Reading, behind: Reading, page: Page) -> Reading:
    gap = page.lower[reading.span.end : behind.span.start]
    bare = reading.rule == "number" and reading.quantity.lower.number.scale == 1
    if reading.rule == "number" and behind.rule == "count" and gap in _PART_GAPS:
        return replace(reading, rule="count", unit=behind.unit, counted=behind.counted, confidence=Confidence.LIKELY)
    if not bare or behind.unit is None or behind.rule not in _LISTED or gap not in _LIST_GAPS:
        return reading
    return replace(reading, rule=behind.rule, unit=behind.unit, counted=behind.counted)


def _words(quantity: Quantity, page: Page, following: Quantity | None) -> list[Word]:
    """The words behind a quantity, and behind the qualifier that follows it, as far as the next quantity."""
    end = quantity.span.end
    said = find_qualifier_behind(page.lower, end)
    ends = following is not None and not _is_in_name(following, page)
    limit = following.span.start if following is not None and ends else len(page.plain)
    return [word for word in page.words_behind(end if said is None else said[1].end) if word.end <= limit]


def _is_in_name(quantity: Quantity, page: Page) -> bool:
    """Whether a number is joined to letters ("UH-60M"), so that it ends nothing."""
    before = page.plain[max(0, quantity.span.start - 2) : quantity.span.start]
    return len(before) > 1 and before[1] == "-" and before[0].isalpha()


def _has_more(quantity: Quantity, following: Quantity | None, page: Page) -> bool:
    """Whether a bare number follows, which may belong to this one ("15 dollars and 50 more")."""
    if following is None or following.main.unit is not None:
        return False
    return page.lower[quantity.span.end : following.span.start] in (" ", " and ")


def _counted(quantity: Quantity, rule: str, words: list[Word]) -> Counted | None:
    measured = quantity.main.unit is not None
    if rule in ("age", "duration") or (measured and (quantity.main.hyphen or not words or words[0].lower != "of")):
        return None
    return find_counted(words, one=quantity.lower.value == 1 and quantity.upper is None, stuff=measured)


def _qualifier(quantity: Quantity, page: Page, end: int, counted: Counted | None) -> tuple[Part, Span]:
    """The qualifier, and the figure's place with it; where there is none the number stands for it."""
    start = quantity.span.start
    if quantity.upper is not None and quantity.says_range is not None:
        said = quantity.says_range
        return Part("qualifier", said, "between"), Span(min(start, said.start), end)
    before = find_qualifier(page.lower, start)
    if before is not None and not _means_during(quantity, page, before[1]):
        return Part("qualifier", before[1], before[0]), Span(before[1].start, end)
    for place in [end] if counted is None else [end, counted.span.end]:
        behind = find_qualifier_behind(page.lower, place)
        if behind is not None:
            return Part("qualifier", behind[1], behind[0]), Span(start, behind[1].end)
    number = quantity.lower.number
    return Part("qualifier", number.span, _BY_FORM.get(number.form, "exact")), Span(start, end)


def _means_during(quantity: Quantity, page: Page, said: Span) -> bool:
    """Whether "over" means during: "over three years", but not "for over three years"."""
    if quantity.main.kind not in ("time", "calendar") or page.lower[said.start : said.end] != "over":
        return False
    before = page.lower[max(0, said.start - 8) : said.start].split(" ")
    return not (len(before) > 1 and before[-2] in _NOT_DURING)


def _unit(quantity: Quantity, counted: Counted | None, rule: str, rate: Part | None) -> Part | None:
    main = quantity.main
    per = "" if rate is None else rate.value
    if main.unit is not None and main.unit_span is not None:
        return Part("unit", main.unit_span, f"{main.unit.name} {per}".strip())
    if rule == "age":
        return Part("unit", quantity.span, "year")
    if counted is not None:
        return Part("unit", counted.head, f"{counted.unit} {per}".strip())
    return None if rate is None else Part("unit", rate.span, per)


def _confidence(quantity: Quantity, rule: str, counted: Counted | None, *, more: bool, qualifier: Part) -> Confidence:
    """How far to trust a figure; ``more``: a bare number follows, which may belong to it."""
    main = quantity.main
    safe = {
        "money": not main.shared and not more,
        "percent": not main.shared and not more,
        "age": main.unit is not None,
        "duration": main.hyphen,
        "count": counted is not None and counted.sure and not main.shared and counted.unit in ("person", "country"),
    }
    if safe.get(rule, False):
        return Confidence.SAFE
    return Confidence.DOUBTFUL if rule == "number" and qualifier.value == "exact" else Confidence.LIKELY
