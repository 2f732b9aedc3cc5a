"""A number with its unit: what money, percentage, time or length it is."""

from __future__ import annotations

import re
from dataclasses import replace

from bilateral.extract.figures.measured import Measured
from bilateral.extract.figures.money import money_before, money_behind, money_named_before
from bilateral.extract.figures.page import Page
from bilateral.extract.figures.units import ATTACHED_ONLY, SYMBOLS, WORDS, Unit, raised
from bilateral.extract.figures.words import Word
from bilateral.extract.wordlist import word_set
from bilateral.text.number_value import Form, Number
from bilateral.text.source import Span

_GROUPED = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9.,])")
_PERCENT = re.compile(r" ?%(?:-? ?points?\b)?")
_FORMS = "|".join(re.escape(form) for form in sorted(SYMBOLS, key=len, reverse=True))
_SYMBOL = re.compile(rf" ?[(\[{{<]?(?:{_FORMS})(?![A-Za-z0-9°])(?!'[a-z])")
_BEHIND_SYMBOL = re.compile(
    r" ?(?:$|[.,;:)\]/]|[0-9])| (?:of|x|by|and|to|wide|long|tall|high|deep|thick|above|below|from|away)\b"
)
_INCH = re.compile(r" ?(''|\")(?![\w])")
_BEHIND_INCH = re.compile(r" ?(?:[.;)]|$)| (?:thick|wide|long|tall|high|deep)\b")


_POWERS = {"squared": "square", "cubed": "cubic"}
_POWER = re.compile(r" (squared|cubed)\b")
_BETWEEN = word_set(
    """
    more less fewer additional extra full straight consecutive long whole solid further
    """
)
"""What may stand between a number and its unit."""


def measure(number: Number, page: Page) -> Measured:
    """The number with the unit before or behind it."""
    before = money_before(number, page)
    if before is not None:
        return replace(before, shared=True) if _may_group(number, page.plain) else before
    words = page.words_behind(number.span.end)
    if number.form in (Form.OPEN, Form.COUPLE) and words and words[0].lower == "of":
        words = words[1:]
    found = money_behind(number, page, words) or _symbol(number, page.plain) or _named(number, words)
    found = found or money_named_before(number, page)
    found = _below_zero(found, number, page.lower) or found or Measured(number, number.span, number.value)
    return replace(found, shared=True) if _may_group(number, page.plain) else found


def _may_group(number: Number, plain: str) -> bool:
    """Whether a point may part thousands: "1.500" is 1,500 in much of the world."""
    return number.value.denominator > 1 and _GROUPED.match(plain, number.span.start, number.span.end) is not None


def _below_zero(found: Measured | None, number: Number, lower: str) -> Measured | None:
    """As in "2 degrees below zero", "2 below zero"."""
    end = number.span.end if found is None else found.behind
    unit = WORDS["degree"] if found is None else found.unit
    if unit is None or unit.kind not in ("temperature", "angle") or not lower.startswith(" below zero", end):
        return None
    span = Span(number.span.start, end + len(" below zero"))
    said = Span(end + 1, span.end) if found is None else found.unit_span
    return Measured(number, span, -number.value, "temperature", unit, said)


def _symbol(number: Number, plain: str) -> Measured | None:
    end = number.span.end
    match = _PERCENT.match(plain, end)
    if match is not None:
        name = "percentage point" if "point" in match.group() else "percent"
        return _with(number, WORDS[name], Span(match.start() + match.group().count(" ", 0, 1), match.end()))
    if not number.digits:
        return None
    inch = _INCH.match(plain, end)
    if inch is not None and (
        inch.group().strip() != '"' or '"' not in plain[max(0, number.span.start - 1000) : number.span.start]
    ):
        return _with(number, WORDS["inch"], Span(inch.start(1), inch.end()))
    match = _SYMBOL.match(plain, end)
    if match is None:
        return None
    symbol = match.group().strip(" ([{<")
    if not _is_symbol(number, symbol, match, plain):
        return None
    unit, start, end = SYMBOLS[symbol], match.end() - len(symbol), match.end()
    power = _POWER.match(plain, end) if unit.kind == "length" else None
    if power is not None:
        unit, end = raised(unit, _POWERS[power[1]]), power.end()
    return _with(number, unit, Span(start, end))


def _is_symbol(number: Number, symbol: str, match: re.Match[str], plain: str) -> bool:
    """Whether what looks like the symbol of a unit is no word and no letter of a name ("13C", "2 in")."""
    apart = match.group()[0] == " "
    if not apart:
        signed = plain[number.span.start - 1 : number.span.start] == "-"
        return number.scale == 1 and (symbol != "C" or signed)
    alone = _BEHIND_INCH if symbol == "in" else _BEHIND_SYMBOL
    return symbol not in ATTACHED_ONLY or alone.match(plain, match.end()) is not None


def _named(number: Number, words: list[Word]) -> Measured | None:
    while words and words[0].lower in _BETWEEN and not (len(words) > 1 and words[1].hyphen):
        words = words[1:]
    if not words:
        return None
    half = words[0]
    if number.value.denominator > 1 and half.lower in ("of", "a", "an"):
        words = (
            [word for word in words[1:] if word.lower not in ("a", "an")]
            if half.lower != "of" or _of_one(words)
            else words
        )
    for count in (2, 1):
        unit = WORDS.get(" ".join(word.lower for word in words[:count])) if len(words) >= count else None
        if unit is not None:
            power = _POWERS.get(words[count].lower) if len(words) > count and unit.kind == "length" else None
            unit = unit if power is None else raised(unit, power)
            span = Span(words[0].start, words[count - (power is None)].end)
            return _with(number, unit, span, hyphen=words[0].hyphen)
    if len(words) > 1 and words[0].lower in ("square", "cubic") and words[1].lower in WORDS:
        unit = raised(WORDS[words[1].lower], words[0].lower)
        return _with(number, unit, Span(words[0].start, words[1].end), hyphen=words[0].hyphen)
    return None


def _of_one(words: list[Word]) -> bool:
    return len(words) > 1 and (
        words[1].lower in WORDS or (len(words) > 2 and words[1].lower in ("a", "an") and words[2].lower in WORDS)
    )


def _with(number: Number, unit: Unit, span: Span, *, hyphen: bool = False) -> Measured:
    return Measured(number, Span(number.span.start, span.end), number.value, unit.kind, unit, span, hyphen)
