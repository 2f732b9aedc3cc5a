"""A figure read: what kind it is, with its unit, what it counts, its qualifier, and how far to trust that."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bilateral.extract.candidate import Confidence, Part
from bilateral.extract.figures.around import find_qualifier, find_qualifier_behind
from bilateral.extract.figures.counted import Counted, find_counted
from bilateral.extract.figures.measured import Quantity
from bilateral.extract.figures.page import Page
from bilateral.extract.figures.rate import find_rate
from bilateral.extract.figures.small import counts
from bilateral.extract.figures.words import Word, words_behind
from bilateral.text.number_grammar import Form
from bilateral.text.source import Span

_AGE_BEFORE = re.compile(r"\b(?:aged?|ages)(?: of)?(?: about| around| just| only)? $")
_AGE_BEHIND = re.compile(r"(?:[ -]olds?\b| of age\b)")
_NAME_BEFORE = re.compile(r"[A-Z][\w'-]+, $")
_DATED = re.compile(r" (?:ago|earlier|later|hence|from now)\b")
_SPAN_OF_TIME = re.compile(r"\b(?:past|last|next|coming|recent|previous|following|first|final) $")


_LISTED = frozenset({"count", "quantity", "percent", "duration"})
_LIST_GAPS = frozenset({" and ", " or ", ", "})


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


def read(quantity: Quantity, page: Page, limit: int) -> Reading | None:
    """The figure that a quantity is; ``None`` where it is none. The next number begins at ``limit``."""
    end = quantity.span.end
    words = [word for word in words_behind(page.plain, end) if word.span.end <= limit]
    rule, end = _rule(quantity, page, words)
    counted = None if rule == "age" else _counted(quantity, rule, words)
    qualifier, outer = _qualifier(quantity, page, end, counted)
    if rule is None or not counts(quantity, counted, page, qualified=qualifier.value != "exact"):
        return None
    last = max(end, outer.end, end if counted is None or quantity.main.hyphen else counted.span.end)
    rate = None if rule == "age" else find_rate(page, last, has_unit=quantity.main.unit is not None)
    unit = _unit(quantity, counted, rule, rate)
    if rate is not None:
        rule, last = "rate", rate.span.end
    elif rule == "number" and counted is not None:
        rule = "count"
    span = Span(outer.start, last)
    more = page.lower[quantity.span.end : limit] in (" ", " and ")
    what = None if counted is None else Part("counted", counted.span, page.plain[counted.head.start : counted.head.end])
    return Reading(
        quantity, span, rule, _confidence(quantity, rule, counted, qualifier, more=more), qualifier, unit, what
    )


def share_units(readings: list[Reading], page: Page) -> list[Reading]:
    """The figures, a bare number with the unit that a list says once, behind its last: "45 and 50 kilograms"."""
    shared: list[Reading] = []
    for reading in reversed(readings):
        behind = shared[-1] if shared else None
        if reading.rule == "number" and behind is not None and behind.unit is not None and behind.rule in _LISTED:
            gap = page.lower[reading.span.end : behind.span.start]
            if gap in _LIST_GAPS and reading.quantity.lower.number.scale == 1:
                reading = replace(reading, rule=behind.rule, unit=behind.unit, counted=behind.counted)
        shared.append(reading)
    return shared[::-1]


def _rule(quantity: Quantity, page: Page, words: list[Word]) -> tuple[str | None, int]:
    """The kind of the figure, and where its own words end; ``None`` for a time that a date is counted by."""
    main, start, end = quantity.main, quantity.span.start, quantity.span.end
    aged = _AGE_BEFORE.search(page.lower, max(0, start - 20), start) is not None
    if main.kind in ("time", "calendar"):
        old = _AGE_BEHIND.match(page.lower, end)
        if old is not None:
            return "age", old.end()
        if _DATED.match(page.lower, end) or _SPAN_OF_TIME.search(page.lower, max(0, start - 10), start):
            return None, end
        return ("age" if aged else "duration"), end
    if main.unit is not None:
        return {"money": "money", "share": "percent"}.get(main.kind, "quantity"), end
    if words and words[0].lower in ("yo", "y.o"):
        return "age", words[0].span.end
    if aged or _is_apposed(quantity, page):
        return "age", end
    form = quantity.lower.number.form
    return {Form.FRACTION: "share", Form.OPEN: "open"}.get(form, "number"), end


def _is_apposed(quantity: Quantity, page: Page) -> bool:
    """Whether the number is the age behind a name: "Ana Torres, 43,"."""
    number = quantity.lower.number
    if not number.whole or not 0 < number.value < 111 or quantity.upper is not None:
        return False
    start, end = number.span.start, number.span.end
    return (
        page.plain[end : end + 1] in (",", ".", ";")
        and _NAME_BEFORE.search(page.plain, max(0, start - 24), start) is not None
    )


def _counted(quantity: Quantity, rule: str | None, words: list[Word]) -> Counted | None:
    if quantity.main.unit is not None and (quantity.main.hyphen or not words or words[0].lower != "of"):
        return None
    if rule == "duration":
        return None
    return find_counted(words, one=quantity.lower.value == 1 and quantity.upper is None)


def _qualifier(quantity: Quantity, page: Page, end: int, counted: Counted | None) -> tuple[Part, Span]:
    """The qualifier, and the figure's place with it."""
    start = quantity.span.start
    if quantity.upper is not None and quantity.says_range is not None:
        said = quantity.says_range
        return Part("qualifier", said, "between"), Span(min(start, said.start), end)
    before = find_qualifier(page.lower, start)
    if before is not None and not _means_during(before[0], quantity, page, before[1]):
        return Part("qualifier", before[1], before[0]), Span(before[1].start, end)
    ends = [end] if counted is None else [end, counted.span.end]
    for place in ends:
        behind = find_qualifier_behind(page.lower, place)
        if behind is not None:
            return Part("qualifier", behind[1], behind[0]), Span(start, behind[1].end)
    if quantity.lower.number.form is Form.OPEN:
        return Part("qualifier", quantity.lower.number.span, "more_than"), Span(start, end)
    return Part("qualifier", quantity.lower.number.span, "exact"), Span(start, end)


def _means_during(qualifier: str, quantity: Quantity, page: Page, said: Span) -> bool:
    """Whether "over" means during: "over three years", but not "for over three years"."""
    if quantity.main.kind not in ("time", "calendar") or page.lower[said.start : said.end] != "over":
        return False
    before = page.lower[max(0, said.start - 8) : said.start].split(" ")
    return not (len(before) > 1 and before[-2] in ("for", "after", "lasted", "took", "takes", "is", "was", "of", "in"))


def _unit(quantity: Quantity, counted: Counted | None, rule: str | None, rate: Part | None) -> Part | None:
    main = quantity.main
    per = "" if rate is None else rate.value
    if main.unit is not None and main.unit_span is not None:
        return Part("unit", main.unit_span, f"{main.unit.name} {per}".strip())
    if rule == "age":
        return Part("unit", quantity.span, "year")
    if counted is not None:
        return Part("unit", counted.head, f"{counted.unit} {per}".strip())
    return None if rate is None else Part("unit", rate.span, per)


def _confidence(
    quantity: Quantity, rule: str | None, counted: Counted | None, qualifier: Part, *, more: bool
) -> Confidence:
    number = quantity.lower.number
    if rule in ("money", "percent") and not quantity.main.shared and not more:
        return Confidence.SAFE
    if rule in ("age", "quantity", "duration", "rate"):
        return Confidence.LIKELY
    if rule == "count" and counted is not None:
        return Confidence.LIKELY
    return Confidence.LIKELY if qualifier.value != "exact" or rule in ("open", "share") else Confidence.DOUBTFUL
