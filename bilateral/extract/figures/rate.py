"""What a figure is reckoned by: "per 100,000", "a day", "per kilogram", "/hour"."""

from __future__ import annotations

import re

from bilateral.extract.candidate import Part
from bilateral.extract.figures.nouns import singular
from bilateral.extract.figures.page import Page
from bilateral.extract.figures.units import SYMBOLS, WORDS
from bilateral.extract.wordlist import word_set
from bilateral.text.source import Span

_PER = re.compile(
    r"(?: ?/ ?| per |-per-)(?:([0-9][0-9,]{0,12}|a hundred thousand|a million|hundred|thousand|million)(?: ([a-z]+))?|([a-z][a-z0-9]*\b))"
)
_EACH = re.compile(r"(?: an? |-an?-| each | every )([a-z]+)\b")
_RECKONED = word_set(
    """
    second minute hour day night week month quarter year decade gallon litre liter barrel pound kilo kilogram ton
    tonne ounce mile share person head piece unit vote ticket household dose gram acre
    """
)


def find_rate(page: Page, at: int, *, has_unit: bool) -> Part | None:
    """The words at a place that say by what a figure is reckoned; the value is a unit's name after "per"."""
    match = _PER.match(page.lower, at)
    if match is not None:
        slash = page.lower[at : at + 2].strip().startswith("/")
        if slash and (not has_unit or match[3] is None):
            return None
        what = match[3] or (
            match[1].replace(",", "")
            + (f" {singular(match[2])}" if match[2] in ("people", "inhabitants", "residents") else "")
        )
        end = (
            match.end(1) if match[3] is None and match[2] not in ("people", "inhabitants", "residents") else match.end()
        )
        return Part("rate", Span(at, end), f"per {_name(what)}")
    match = _EACH.match(page.lower, at)
    if match is None or match[1] not in _RECKONED:
        return None
    return Part("rate", Span(at, match.end()), f"per {_name(match[1])}")


def _name(word: str) -> str:
    unit = WORDS.get(word) or SYMBOLS.get(word)
    return word if unit is None else unit.name
