"""Small words that are numbers in some places only: "one", "both", "half", "a quarter", "hundred"."""

from __future__ import annotations

import re

from bilateral.extract.figures.counted import Counted
from bilateral.extract.figures.measured import Quantity
from bilateral.extract.figures.nouns import is_person, is_plural
from bilateral.extract.figures.page import Page
from bilateral.text.number_value import Form, Number

_NOT_BEFORE_ONE = re.compile(
    r"\b(?:no|any|every|some|each|this|that|which|the|another|only|last|next|big|good|bad|day|new|old|number|square|loved)"
    r" $"
)
_TIME_BEFORE = re.compile(r"\b(?:for|in|within|than|least|about|nearly|almost|over|under|after|only|just|another|by) $")
_NOT_BEFORE_HALF = re.compile(
    r"\b(?:first|second|other|better|latter|third|fourth|the|last|this|next|fiscal|each|every|per|final) $"
)
_TELEPHONE = re.compile("[0-9]{3}-[0-9]{4}")
_JOINED_TO_NOTHING = frozenset({"figure", "fold", "time"})
_BEFORE_MODEL = (" a ", " an ", " its ", " his ", " her ", " their ", " new ", " first ")
_OFTEN_UNDER = frozenset({2, 3, 4, 8, 16, 32, 64, 100, 1000})


def counts(found: Quantity, counted: Counted | None, page: Page, *, qualified: bool) -> bool:
    """Whether the words are a number here; ``qualified`` where a qualifier stands by them."""
    number = found.lower.number
    if number.digits:
        return found.main.unit is not None or counted is not None or qualified or not _is_key(found, page)
    if found.upper is not None:
        return True
    words = page.lower[number.span.start : number.span.end]
    if words == "one":
        return _is_one(found, counted, page, qualified=qualified)
    if words == "both":
        return _is_both(counted, page)
    if number.form is Form.FRACTION:
        return _is_share(found, words, page, qualified=qualified)
    return found.main.unit is not None or _is_word_for_many(words, counted, page, number)


def _is_word_for_many(words: str, counted: Counted | None, page: Page, number: Number) -> bool:
    """Whether "zero", "hundred" and what is joined to a noun count; "seven-figure" and "ground zero" do not."""
    before = page.lower[max(0, number.span.start - 8) : number.span.start]
    joined = counted is not None and counted.joined
    if number.form is Form.COUPLE:
        return counted is not None and not joined
    if words == "zero":
        return not joined and not before.endswith("ground ")
    if number.bare:
        return counted is not None and not before.endswith(("-", "$"))
    return not (joined and counted is not None and counted.unit in _JOINED_TO_NOTHING)


def _is_key(found: Quantity, page: Page) -> bool:
    """Whether digits alone are likelier a day ("9/11"), a telephone number ("555-1234") or a model ("its new 787")."""
    start, end = found.span.start, found.span.end
    if found.lower.number.whole and page.lower.endswith(_BEFORE_MODEL, max(0, start - 8), start):
        return found.upper is None and found.lower.value >= 100
    written = page.plain[start:end]
    if found.upper is not None:
        return _TELEPHONE.fullmatch(written) is not None
    over, _, under = written.partition("/")
    if len(over) == len(under) == len("2014") and over[:2] in ("19", "20") and under[:2] in ("19", "20"):
        return True
    whole = start == 0 and end == len(page.plain)
    if whole or not (over.isdecimal() and under.isdecimal()) or page.lower.startswith(" of ", end):
        return False
    return found.lower.value >= 1 or (int(over) <= 12 and int(under) not in _OFTEN_UNDER)


def _is_one(found: Quantity, counted: Counted | None, page: Page, *, qualified: bool) -> bool:
    start, unit = found.span.start, found.main.unit
    if unit is not None and unit.kind not in ("time", "calendar", "number"):
        return True
    if _NOT_BEFORE_ONE.search(page.lower, max(0, start - 10), start):
        return False
    if unit is not None and unit.name == "day" and not found.main.hyphen:
        return qualified or _TIME_BEFORE.search(page.lower, max(0, start - 10), start) is not None
    if unit is not None:
        return unit.kind != "number" or qualified
    if counted is None:
        return False
    head = page.lower[counted.head.start : counted.head.end]
    single = counted.head.start == counted.span.start or is_person(head)
    several = is_plural(head)
    return (
        single
        and not (several and counted.head.start > counted.span.start)
        and (qualified or counted.joined or (is_person(head) and not several))
    )


def _is_both(counted: Counted | None, page: Page) -> bool:
    return counted is not None and not counted.joined and not page.lower.startswith((" and ", ", "), counted.span.end)


def _is_share(found: Quantity, words: str, page: Page, *, qualified: bool) -> bool:
    start, end = found.span.start, found.span.end
    if words not in ("half", "a half", "quarter", "a quarter"):
        return True
    if _NOT_BEFORE_HALF.search(page.lower, max(0, start - 8), start) or page.lower[start - 1 : start] == "-":
        return False
    if found.main.unit is not None:
        return True
    if page.lower[end : end + 1] == "-":
        return False
    if page.lower.endswith(" by ", 0, start):
        return True
    of = page.lower.startswith((" of ", " a ", " the ", " its ", " their "), end)
    by = page.lower.endswith(" by ", max(0, start - 4), start)
    return qualified or of or by or (words == "half" and start == 0) or words == "a half"
