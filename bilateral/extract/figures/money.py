"""Sums of money: a number with the currency before or behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from bilateral.extract.figures import currencies
from bilateral.extract.figures.measured import Measured
from bilateral.extract.figures.page import Page
from bilateral.extract.figures.units import Unit
from bilateral.extract.figures.words import Word, words_behind
from bilateral.text.number_value import Number
from bilateral.text.number_words import WORDS
from bilateral.text.source import Span

_SIGNS = "".join(map(re.escape, currencies.SIGNS))
_BEFORE = re.compile(
    rf"""
    (?:
        (?:
            (?<![\w])
            (?:US|U\.S\.?|USD|C|CA|Can|CAD|A|AU|AUD|NZ|NZD|HK|S|SG|NT|R|MX|Mex|MXN|Col|AR|RD|GB|c|us|hk|u\.s|usd)\ ?
        )?
        [{_SIGNS}]
      | (?<![\w])M?[A-Z]{{3}}\$?
      | (?<![\w])(?:Rs\.?|RM|rmb|usd|eur|gbp|mxn\$|aud\$|cad\$|nzd\$|usd\$)
    )
    \ ?$
    """,
    re.VERBOSE,
)
_SIGN_BEHIND = re.compile(rf" ?(?:(?:US|C|A|HK|NZ)?[{_SIGNS}](?![0-9])|(?:Rs|RM)\b)")
_CODE_BEHIND = re.compile(r"[ -]?(M?)([A-Z]{3})(?![A-Za-z0-9])")
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALE_BEHIND = re.compile(rf" ({'|'.join(_SCALES)})\b")
_NUMBER_BEFORE = re.compile(r"(?<![0-9])(?:[0-9]{1,3}|[0-9,]{5,}) ?$")
_STOPPED = re.compile(r"[.,;:)!?](?![0-9])|$")
_NAMED_BEFORE = re.compile(r"(?<![\w-])((?:[a-z]{3,16} )?[a-z]{3,12}) $")
_NUMBERED = re.compile(rf"(?:[0-9%{_SIGNS}]|\b(?:{'|'.join(WORDS)}))[ -]$")
_ACCENTS = str.maketrans("áéíóú", "aeiou")


class Currency(NamedTuple):
    """A currency as the text says it: name or code, where, what it multiplies the number by, where its words end."""

    name: str
    said: Span
    times: int
    end: int


def _money(number: Number, start: int, currency: Currency, page: Page) -> Measured:
    """The sum from a place on; it ends with the number or its currency, whichever is last."""
    name, said, times, end = currency
    code, part = page.currency(name)
    span = Span(start, max(end, number.span.end))
    unit = Unit(code, "money", part)
    shared = currencies.is_shared(name) and name != "dollar"
    return Measured(number, span, number.value * part * times, "money", unit, said, shared=shared)


def money_before(number: Number, page: Page) -> Measured | None:
    start = number.span.start
    plain = page.plain
    if start > 1 and plain[start - 1] == "-" and plain[start - 2] in currencies.SIGNS:
        return _owed(number, page)
    match = _BEFORE.search(plain, max(0, start - 8), start) if _may_be_money(plain, start) else None
    if match is None:
        return None
    written = match.group().strip()
    name, times = _currency(written)
    apart = written.isalpha() or match.end() - match.start() > len(written)
    if name is None or (apart and _NUMBER_BEFORE.search(plain, max(0, match.start() - 8), match.start())):
        return None
    said = Span(match.start(), match.start() + len(written))
    found = _money(number, match.start(), Currency(name, said, times, said.end), page)
    return _said_again(found, plain) if written == "$" else found


def _owed(number: Number, page: Page) -> Measured:
    """As in "$-99"."""
    start = number.span.start - 2
    said = Span(start, start + 1)
    owed = replace(number, value=-number.value)
    return _money(owed, start, Currency(currencies.SIGNS[page.plain[start]], said, 1, said.end), page)


def _may_be_money(plain: str, start: int) -> bool:
    """Whether a sign or a letter of a code stands before the number: a quick look before the pattern."""
    before = plain[start - 1 : start] if start else ""
    before = plain[start - 2 : start - 1] if before == " " and start > 1 else before
    return bool(before) and (before in currencies.SIGNS or before in ".sSbdrp" or before.isupper())


def _currency(written: str) -> tuple[str | None, int]:
    """The name or code that is written before a number, and what it multiplies it by ("MUSD")."""
    letters = written.lower().replace(" ", "")
    if letters in currencies.LETTERED:
        return currencies.LETTERED[letters], 1
    if written[-1] in currencies.SIGNS:
        return currencies.SIGNS[written[-1]], 1
    return _coded(written)


def _coded(written: str) -> tuple[str | None, int]:
    if written in currencies.codes() and written != "COP":
        return written, 1
    if written[:1] == "M" and written[1:] in currencies.codes():
        return written[1:], 10**6
    return None, 1


def _said_again(found: Measured, plain: str) -> Measured:
    """The same with the currency that is said once more behind the number ("$249 USD", "$9.99 US dollars")."""
    match = _CODE_BEHIND.match(plain, found.behind)
    if match is not None and not match[1] and match[2] in currencies.codes() and found.unit is not None:
        unit = Unit(match[2], "money", found.unit.size)
        span = Span(found.span.start, match.end())
        return Measured(found.number, span, found.value, "money", unit, Span(match.start(2), match.end(2)))
    words = words_behind(plain, found.behind)
    named = _name(words)
    if named is None or found.unit is None:
        return found
    return Measured(found.number, Span(found.span.start, named[1]), found.value, "money", found.unit, found.unit_span)


def money_behind(number: Number, page: Page, words: list[Word]) -> Measured | None:
    start, end, plain = number.span.start, number.span.end, page.plain
    match = _SIGN_BEHIND.match(plain, end)
    if match is not None:
        written = match.group().strip()
        name = currencies.LETTERED.get(written.lower()) or currencies.SIGNS[written[-1]]
        said = Span(match.end() - len(written), match.end())
        return _money(number, start, Currency(name, said, 1, said.end), page)
    match = _CODE_BEHIND.match(plain, end)
    if match is not None and match[2] in currencies.codes():
        scale = _SCALE_BEHIND.match(page.lower, match.end())
        times = (10**6 if match[1] else 1) * (1 if scale is None else _SCALES[scale[1]])
        end = match.end() if scale is None else scale.end()
        return _money(number, start, Currency(match[2], Span(match.start(2), match.end(2)), times, end), page)
    named = _name(words)
    if named is None:
        return None
    name, behind = named
    if name == "pound" and not _is_sterling(number, words, page):
        return None
    return _money(number, start, Currency(name, Span(words[0].start, behind), 1, behind), page)


def money_named_before(number: Number, page: Page) -> Measured | None:
    """As in "ringgit 42", where nothing stands behind that the number could count."""
    start, end = number.span.start, number.span.end
    if _STOPPED.match(page.plain, end) is None:
        return None
    match = _NAMED_BEFORE.search(page.lower, max(0, start - 30), start)
    if match is None:
        return None
    names = currencies.names()
    for written in (match[1], match[1].rpartition(" ")[2]):
        if written in names and written.isalpha() == (" " not in written):
            said = Span(match.end() - 1 - len(written), match.end() - 1)
            if _NUMBERED.search(page.lower, max(0, said.start - 12), said.start) is not None:
                return None
            found = _money(number, said.start, Currency(names[written], said, 1, said.end), page)
            return replace(found, shared=True)
    return None


def _name(words: list[Word]) -> tuple[str, int] | None:
    """A currency that the words begin with, and where its name ends."""
    if not words or (words[0].lower.isascii() and words[0].lower not in currencies.first_words()):
        return None
    names = currencies.names()
    for count in (3, 2, 1):
        if len(words) >= count:
            name = names.get(" ".join(word.lower for word in words[:count]).translate(_ACCENTS))
            if name is not None:
                return name, words[count - 1].end
    return None


def _is_sterling(number: Number, words: list[Word], page: Page) -> bool:
    """Whether pounds are money and no weight."""
    if number.scale >= 10**6:
        return True
    if words[0].hyphen or (len(words) > 1 and words[1].lower == "of"):
        return False
    return page.pounds_are_money
