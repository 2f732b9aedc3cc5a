"""What kind of figure a quantity is: an age or a duration, money, a percentage, a share, a number."""

from __future__ import annotations

import re

from bilateral.extract.figures.measured import Quantity
from bilateral.extract.figures.nouns import MONTHS, is_person, is_plural
from bilateral.extract.figures.page import Page
from bilateral.text.number_value import Form

_AGE_BEFORE = re.compile(r"\b(?:aged?|ages)(?: of)?(?: about| around| just| only)? $")
_AGE_BEHIND = re.compile(r"[ -](?:olds?|of age|yo|y\.o)\b")
_NAME_BEFORE = re.compile(r"([A-Z][\w'-]+), (?:now |then |just |only )?$")
_WAS = re.compile(r"\b(?:he|she|who) (?:is|was|turned|turns) (?:only |just |now |about )?$")
_THEN = re.compile(r" (?:when|at the time)\b|[.;,](?: |$)")
_PERSON_BEFORE = re.compile(r"\b([a-z]+), $")
_COUNTED_FROM = re.compile(r" (?:ago|earlier|later|hence|from now)\b")
_SPAN_OF_TIME = re.compile(r"\b(?:past|last|next|coming|recent|previous|following|first|final) $")
_BY_KIND = {"money": "money", "share": "percent"}
_BY_FORM = {Form.FRACTION: "share", Form.OPEN: "open"}


def rule_of(quantity: Quantity, page: Page) -> tuple[str, int] | None:
    """The kind of a figure, and where its own words end; ``None`` for a time from which a date is reckoned."""
    main, end = quantity.main, quantity.span.end
    if main.kind in ("time", "calendar"):
        return _time(quantity, page)
    if main.unit is not None:
        return _BY_KIND.get(main.kind, "quantity"), end
    old = _AGE_BEHIND.match(page.lower, end)
    if old is not None and old.group().strip().startswith("y"):
        return "age", old.end()
    if _is_aged(quantity, page) or _is_apposed(quantity, page):
        return "age", end
    return _BY_FORM.get(quantity.lower.number.form, "number"), end


def _time(quantity: Quantity, page: Page) -> tuple[str, int] | None:
    start, end = quantity.span.start, quantity.span.end
    old = _AGE_BEHIND.match(page.lower, end)
    if old is not None:
        return "age", old.end()
    if _COUNTED_FROM.match(page.lower, end) or _SPAN_OF_TIME.search(page.lower, max(0, start - 10), start):
        return None
    return ("age" if _is_aged(quantity, page) else "duration"), end


def _is_aged(quantity: Quantity, page: Page) -> bool:
    start = quantity.span.start
    return _AGE_BEFORE.search(page.lower, max(0, start - 20), start) is not None


def _is_apposed(quantity: Quantity, page: Page) -> bool:
    """Whether the number is the age behind a name: "Ana Torres, 43,", "she was 43 when"."""
    number = quantity.lower.number
    start, end = number.span.start, number.span.end
    young = number.whole and 0 < number.value.numerator < 111
    if young and _THEN.match(page.lower, end) and _WAS.search(page.lower, max(0, start - 24), start):
        return quantity.upper is None
    if not number.whole or page.plain[end : end + 1] not in (",", ".", ";") or not 0 < number.value.numerator < 111:
        return False
    named = _NAME_BEFORE.search(page.plain, max(0, start - 24), start) if quantity.upper is None else None
    if named is None:
        named = _PERSON_BEFORE.search(page.lower, max(0, start - 24), start) if page.plain[end] == "," else None
        return named is not None and is_person(named[1]) and not is_plural(named[1])
    return named[1].lower() not in MONTHS
