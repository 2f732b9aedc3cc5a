"""How far a date is to be trusted."""

from __future__ import annotations

import re

from bilateral.extract.candidate import Confidence
from bilateral.extract.dates.kinds import EXPRESSIONS, SYMBOL
from bilateral.extract.dates.meaning.setting import Setting
from bilateral.extract.dates.spot import Spot
from bilateral.extract.dates.stretch import Stretch

_SAFE = frozenset({"iso", "full-date", "month-year", "years", "fiscal-year", "decade"})
"""Rules that ask neither the tense nor the day of publication."""
_SAFE_BEFORE_YEAR = ("in", "by", "during", "until")
_AHEAD = 10
"""Years ahead from which on a number alone is more likely none."""
_WORDS = 6
"""Items of a line below which it is no sentence but a title, a caption or the cell of a table."""


def _class(*kinds: str) -> str:
    return "".join(SYMBOL[kind] for kind in kinds)


_NUMBERS = _class("n0", "n12", "n24", "n31", "n59", "n99", "n999", "year", "big", "hours", "count", "slashed")
_DATE_WORDS = _class(
    *("month", "named-month", "soft-month", "weekday", "short-weekday", "nth", "clock", "half-day", "zone", "o'clock"),
    *("unit", "units", "season", "daytime", "tens", "decade", "bare-decade", "q", "h", "short-year", "year-month"),
    *("feast", "fiscal", "fiscal-year", "day-word", "ago", "holiday", "namer"),
    *EXPRESSIONS,
)
"""What belongs to a date, or is one that another rule has read."""
_BETWEEN = _class("comma", "open", "of", "in", "on", "at", "the", "for", "and", "than", "same")
_LINKS = _class("dash", "spaced-dash", "slash", "to", "through", "until", "colon")
_SIGNS = _class("dash", "slash", "colon")
_ENDS = _class("n12", "n24", "n31", "year")
_COUNTED = _class("counted", "other", "comma")
_AFTER = re.compile(
    f"[{_NUMBERS}]|[{_SIGNS}][{_NUMBERS}]|[{_LINKS}][{_ENDS}][^{_COUNTED}]|[{_LINKS}{_BETWEEN}]{{0,2}}[{_DATE_WORDS}]"
)
_BEFORE = re.compile(f"(?:[{_NUMBERS}][{_LINKS}]?|[{_NUMBERS}][{_BETWEEN}]|[{_DATE_WORDS}][{_LINKS}]{{0,2}})$")


def confidence(spot: Spot, setting: Setting, days: Stretch | None) -> Confidence:
    """Doubtful what may be no date at all or has no value, safe what needs nothing but its own words."""
    if days is None or spot.rule == "since-then" or (spot.rule == "told" and not setting.beside):
        return Confidence.DOUBTFUL
    if spot.rule == "day-word" and spot.is_quoted:
        return Confidence.DOUBTFUL
    if spot.rule == "year":
        far = setting.published and days.first.year > setting.published.year + _AHEAD
        if far and not spot.after:
            return Confidence.DOUBTFUL
    return Confidence.SAFE if _is_safe(spot) else Confidence.LIKELY


def _is_safe(spot: Spot) -> bool:
    """Whether it stands alone: what touches other numbers or words of dates may be part of a date not read whole."""
    if spot.rule == "year":
        sentence = len(spot.read.kinds) >= _WORDS
        if spot.after not in _SAFE_BEFORE_YEAR or not sentence:
            return False
    elif spot.rule not in _SAFE:
        return False
    return not (_AFTER.match(spot.read.kinds, spot.index + 1) or _BEFORE.search(spot.words_before))
