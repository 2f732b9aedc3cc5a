"""What a figure is reckoned by: "per 100,000", "a day", "per kilogram", "/hour"."""

from __future__ import annotations

import re

from bilateral.extract.candidate import Part
from bilateral.extract.figures.nouns import STOPS
from bilateral.extract.figures.page import Page
from bilateral.extract.figures.units import SYMBOLS, WORDS
from bilateral.extract.wordlist import word_set
from bilateral.text.source import Span

_MANY = r"[0-9][0-9,]{0,12}|a hundred thousand|a million|hundred|thousand|million"
_PER = re.compile(
    rf"(?: per |-per-)(?P<many>{_MANY})(?P<people> (?:people|inhabitants|residents))?\b"
    r"|(?: per |-per-| ?/ ?)(?P<unit>[a-z][a-z0-9]*)\b"
)
_EACH = re.compile(r"(?: an? |-an?-| each | every )([a-z]+)\b(?! (?:ago|earlier|later|before|after)\b)")
_RECKONED = word_set(
    """
    second minute hour day night week month quarter year decade gallon litre liter barrel pound kilo kilogram ton
    tonne ounce mile share person head piece unit vote ticket household dose gram acre
    """
)


def find_rate(page: Page, at: int, *, has_unit: bool) -> Part | None:
    """The words at a place that say by what a figure is reckoned; the value is a unit's name after "per"."""
    match = _PER.match(page.lower, at)
    if match is not None and match["many"] is not None:
        people = " person" if match["people"] else ""
        return Part("rate", _words(match), f"per {match['many'].replace(',', '')}{people}")
    if match is not None and match["unit"] not in STOPS and (has_unit or "/" not in match.group()):
        return Part("rate", _words(match), f"per {_name(match['unit'])}")
    match = _EACH.match(page.lower, at)
    if match is None or match[1] not in _RECKONED:
        return None
    return Part("rate", _words(match), f"per {_name(match[1])}")


def _words(match: re.Match[str]) -> Span:
    return Span(match.start() + match.group().startswith(" "), match.end())


def _name(word: str) -> str:
    unit = WORDS.get(word) or SYMBOLS.get(word)
    return word if unit is None else unit.name
