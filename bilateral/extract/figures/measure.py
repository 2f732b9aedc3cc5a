"""A number with its unit: what money, percentage, time or length it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from bilateral.extract.figures import currencies
from bilateral.extract.figures.page import Page
from bilateral.extract.figures.units import ATTACHED_ONLY, SYMBOLS, WORDS, Unit, raised
from bilateral.extract.figures.words import Word, words_behind
from bilateral.text.number_grammar import Form, Number
from bilateral.text.source import Span

_SIGNS = "".join(map(re.escape, currencies.SIGNS))
_BEFORE = re.compile(
    rf"(?:(?<![\w])(?:US|U\.S\.?|USD|C|CA|Can|CAD|A|AU|AUD|NZ|NZD|HK|S|SG|NT|R|MX|Mex|MXN|Col|AR|RD|GB|c|us|hk|u\.s|usd)\ ?)?"
    rf"[{_SIGNS}]\ ?$|(?<![\w])M?[A-Z]{{3}}\$?\ ?$|(?<![\w])(?:Rs\.?|RM|rmb|usd|eur|gbp|Mex\$|mxn\$|aud\$|cad\$|nzd\$|usd\$)\ ?$",
    re.VERBOSE,
)
_SIGN_BEHIND = re.compile(rf" ?(?:US|C|A|HK|NZ)?[{_SIGNS}](?![0-9])")
_CODE_BEHIND = re.compile(r"[ -]?(M?)([A-Z]{3})(?![A-Za-z0-9])")
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALE_BEHIND = re.compile(rf" ({'|'.join(_SCALES)})\b")
_NUMBER_BEFORE = re.compile(r"(?<![0-9])(?:[0-9]{1,3}|[0-9,]{5,}) ?$")
_PERCENT = re.compile(r" ?%(?:-? ?points?\b)?")
_SYMBOL = re.compile(
    rf" ?[(\[{{<]?(?:{'|'.join(re.escape(form) for form in sorted(SYMBOLS, key=len, reverse=True))})(?![A-Za-z0-9°])(?!'[a-z])"
)
_BEHIND_SYMBOL = re.compile(
    r" ?(?:$|[.,;:)\]/]|[0-9])| (?:of|x|by|and|to|wide|long|tall|high|deep|thick|above|below|from|away)\b"
)
_INCH = re.compile(r" ?(''|\")(?![\w])")
_BEHIND_INCH = re.compile(r" ?(?:[.;)]|$)| (?:thick|wide|long|tall|high|deep)\b")
_ACCENTS = str.maketrans("áéíóú", "aeiou")
_MASS = re.compile(r"\b(?:weigh|weight|lb|heavy|cocaine|meth|fentanyl|heroin|marijuana|explosives|meat)")


_BETWEEN = frozenset("more less fewer additional extra full straight consecutive long whole solid further".split())
"""What may stand between a number and its unit."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its unit.

    ``span`` holds both; ``value`` is in the unit. ``unit_span`` is where the unit is said. ``kind`` is ``money``,
    ``number`` where there is no unit, or that of the unit. ``hyphen`` says that the unit is joined to the number
    ("three-year"). ``shared``: a name of several countries' money was read by the text around it.
    """

    number: Number
    span: Span
    value: Fraction
    kind: str = "number"
    unit: Unit | None = None
    unit_span: Span | None = None
    hyphen: bool = False
    shared: bool = False

    @property
    def behind(self) -> int:
        """Where the number with its unit ends."""
        return self.span.end


def measure(number: Number, page: Page) -> Measured:
    """The number with the unit before or behind it."""
    before = _money_before(number, page)
    if before is not None:
        return before
    words = words_behind(page.plain, number.span.end)
    if number.form is Form.OPEN and words and words[0].lower == "of":
        words = words[1:]
    found = _money_behind(number, page, words) or _symbol(number, page.plain) or _named(number, words)
    return _below_zero(found, number, page.lower) or found or Measured(number, number.span, number.value)


# --- Money


def _money(number: Number, span: Span, name: str, page: Page, unit_span: Span, times: int = 1) -> Measured:
    code, part = currencies.resolve(name, page.lower)
    unit = Unit(code, "money", part)
    shared = currencies.is_shared(name) and name != "dollar"
    return Measured(number, span, number.value * part * times, "money", unit, unit_span, shared=shared)


def _money_before(number: Number, page: Page) -> Measured | None:
    start = number.span.start
    plain = page.plain
    match = _BEFORE.search(plain, max(0, start - 8), start) if _may_be_money(plain, start) else None
    if match is None:
        return None
    written = match.group().strip()
    name, times = _currency(written)
    if name is None or (written.isalpha() and _NUMBER_BEFORE.search(plain, max(0, match.start() - 8), match.start())):
        return None
    span = Span(match.start(), number.span.end)
    found = _money(number, span, name, page, Span(match.start(), match.start() + len(written)), times)
    return _said_again(found, plain)


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


def _money_behind(number: Number, page: Page, words: list[Word]) -> Measured | None:
    start, end, plain = number.span.start, number.span.end, page.plain
    match = _SIGN_BEHIND.match(plain, end)
    if match is not None:
        written = match.group().strip()
        name = currencies.LETTERED.get(written.lower(), currencies.SIGNS[written[-1]])
        return _money(number, Span(start, match.end()), name, page, Span(match.end() - len(written), match.end()))
    match = _CODE_BEHIND.match(plain, end)
    if match is not None and match[2] in currencies.codes():
        scale = _SCALE_BEHIND.match(page.lower, match.end())
        times = (10**6 if match[1] else 1) * (1 if scale is None else _SCALES[scale[1]])
        end = match.end() if scale is None else scale.end()
        return _money(number, Span(start, end), match[2], page, Span(match.start(2), match.end(2)), times)
    named = _name(words)
    if named is None:
        return None
    name, behind = named
    if name == "pound" and not _is_sterling(number, words, page.lower):
        return None
    return _money(number, Span(start, behind), name, page, Span(words[0].span.start, behind))


def _name(words: list[Word]) -> tuple[str, int] | None:
    """A currency that the words begin with, and where its name ends."""
    names = currencies.names()
    for count in (3, 2, 1):
        if len(words) >= count:
            name = names.get(" ".join(word.lower for word in words[:count]).translate(_ACCENTS))
            if name is not None:
                return name, words[count - 1].span.end
    return None


def _is_sterling(number: Number, words: list[Word], lower: str) -> bool:
    """Whether pounds are money and no weight."""
    if number.scale >= 10**6:
        return True
    if words[0].hyphen or (len(words) > 1 and words[1].lower == "of") or _MASS.search(lower) is not None:
        return False
    return "£" in lower or "sterling" in lower or "pence" in lower or "british" in lower


# --- Other units


def _below_zero(found: Measured | None, number: Number, lower: str) -> Measured | None:
    """ "2 degrees below zero", "2 below zero"."""
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
    if inch is not None and (inch.group().strip() != '"' or '"' not in plain[max(0, number.span.start - 1000) : number.span.start]):
        return _with(number, WORDS["inch"], Span(inch.start(1), inch.end()))
    match = _SYMBOL.match(plain, end)
    if match is None:
        return None
    form = match.group()
    symbol = form.strip(" ([{<")
    alone = _BEHIND_INCH if symbol == "in" else _BEHIND_SYMBOL
    if (form[0] == " " and symbol in ATTACHED_ONLY and alone.match(plain, match.end()) is None) or (number.scale > 1 and form[0] != " "):
        return None
    return _with(number, SYMBOLS[symbol], Span(match.end() - len(symbol), match.end()))


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
            span = Span(words[0].span.start, words[count - 1].span.end)
            return _with(number, unit, span, hyphen=words[0].hyphen)
    if len(words) > 1 and words[0].lower in ("square", "cubic") and words[1].lower in WORDS:
        unit = raised(WORDS[words[1].lower], words[0].lower)
        return _with(number, unit, Span(words[0].span.start, words[1].span.end), hyphen=words[0].hyphen)
    return None


def _of_one(words: list[Word]) -> bool:
    return len(words) > 1 and (
        words[1].lower in WORDS or (len(words) > 2 and words[1].lower in ("a", "an") and words[2].lower in WORDS)
    )


def _with(number: Number, unit: Unit, span: Span, *, hyphen: bool = False) -> Measured:
    return Measured(number, Span(number.span.start, span.end), number.value, unit.kind, unit, span, hyphen)
