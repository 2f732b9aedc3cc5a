"""First guesses at what an editor decides: which indicator a figure belongs to, which stage of spending it is."""

from __future__ import annotations

import re
from collections.abc import Container

_CURRENCY = re.compile(r"[A-Z]{3}")
_SELF_EVIDENT = frozenset({"age", "duration"})
"""Rules that find figures of one indicator alone."""
_TIMES = frozenset({"year", "month", "day"})
_KILLED = re.compile(r"\b(?:kill|murder|homicid|slain|massacr|dead\b|death|died\b|victim)", re.IGNORECASE)
_GIVEN = re.compile(
    r"\b(?:aid|assist|help|giv|gave|provid|fund|support|packag|grant|donat|pledg|appropriat|financ)", re.IGNORECASE
)
_STAGES = (
    ("requested", re.compile(r"\b(?:request|ask|seek|sought|propos)", re.IGNORECASE)),
    ("appropriated", re.compile(r"\b(?:appropriat|allocat|earmark|set aside|budget|approv)", re.IGNORECASE)),
    ("obligated", re.compile(r"\b(?:obligat|contract|commit)", re.IGNORECASE)),
    ("disbursed", re.compile(r"\b(?:disburs|paid|spent)", re.IGNORECASE)),
    ("delivered", re.compile(r"\b(?:deliver|hand(?:ed|s|ing)? over)", re.IGNORECASE)),
    ("given", re.compile(r"\b(?:giv|gave|provid|donat|sent|help|assist)", re.IGNORECASE)),
)


def indicator_of(rule: str, unit: str, sentence: str, codes: Container[str]) -> str:
    """The indicator that the rule that found a figure, its unit and the words around suggest.

    Empty where none of the known codes is suggested.
    """
    suggested = [rule] if rule in _SELF_EVIDENT else _suggested(unit, sentence)
    return next((code for code in suggested if code in codes), "")


def _suggested(unit: str, sentence: str) -> list[str]:
    if _CURRENCY.fullmatch(unit):
        return ["assistance"] if _GIVEN.search(sentence) else []
    if unit in _TIMES:
        return ["duration"]
    if unit == "person":
        return ["homicides"] if _KILLED.search(sentence) else ["participants"]
    return {"country": ["participants"], "event": ["occurrences"]}.get(unit, [])


def measure_of(indicator: str, sentence: str, codes: Container[str]) -> str:
    """The stage of spending that the words around suggest, of assistance; empty elsewhere."""
    if indicator != "assistance":
        return ""
    return next((code for code, words in _STAGES if code in codes and words.search(sentence)), "")


def reason_of(rule: str, kind: str) -> str:
    """Why an editor who declines it may do so: of what is found so that it is looked at, and seldom is data."""
    if rule == "ordinal":
        return "An ordinal: says which one it is, and counts nothing."
    return "A place that acts nowhere here." if kind == "place" else ""
