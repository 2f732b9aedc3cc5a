"""The words and numbers of a paragraph, each with what it can be in a date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from bilateral.extract.dates.holidays import BY_FIRST_WORD
from bilateral.extract.dates.kinds import OTHER, SYMBOL
from bilateral.extract.dates.sequence import NOTHING, Item, Sequence
from bilateral.extract.dates.words import DOUBTFUL, WORDS
from bilateral.text.source import Span

_TOKEN = re.compile(
    r"""(?=\S)(?:  # what cannot start here is passed over as early as may be, for speed
        [A-Za-z]++(?:(?![\w.'-])|(?<=\w{6})(?=\.))  # no abbreviation has six letters
      | [^\w\s']
      | (?=[\d'])(?:
            (?P<clock>(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?(?![\d:])|\.[0-5]\d(?=[ ]?[AaPp]\.?[Mm])))
          | (?P<iso>(?<![\d-])[12]\d{3}-\d{1,2}-\d{1,2}(?![\d-])(?:T[0-2]\d:[0-5]\d(?::[0-5]\d)?(?!\d))?)
          | (?P<numeric>(?<!\d-)\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:[12]\d{3}|\d\d)(?!\d|[-/.]\d))
          | (?P<years>(?<![\d-])[12]\d{3}[/-]\d\d?(?!\d|[-/.:]\d))
          | (?P<month_year>(?<![\d/])(?:0?[1-9]|1[0-2])/[12]\d{3}(?![\d/]))
          | (?P<nth>\d{1,2}(?:st|nd|rd|th)(?!\w))
          | (?P<tens>(?:'|[12]\d)?\d0'?s(?!\w)|[12]\d\d0[ ]s(?!\w))
          | (?P<noted>[12]\d{3}(?=\.\d{1,2}(?:\s*\Z|\s+[A-Z"])))  # a year, a full stop and the number of a note
          | (?P<other>\d+(?:[.,:/]\d+)+|\d+-\d+-\d+)
          | (?P<number>\d+(?=(?:[AaPp]\.?[Mm]\.?)?(?!\w)))
          | (?P<short>(?<!['\w])'\d\d(?![\w']))
          | '(?:s|ll)(?!\w)
        )
      | (?P<half>[AaPp]\.[ ]?[Mm](?:\.|(?!\w)))
      | (?P<short_name>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Thur|Fri|Sat|Sun)\.)
      | (?P<compound>(?:[Tt]w|[Tt]hi|[Ff]o|[Ff]i|[Ss]i|[Ss]e|[Ee]i|[Nn]i)[a-z]{1,4}ty-[a-z]{3,7}(?![\w-]))
      | (?P<label>[Nn]os?\.(?=[ ]?\d))
      | (?P<fiscal>FY'?(?:20)?\d\d(?:[-/](?:20)?\d\d)?(?!\w))
      | o'clock
      | \w+
      | '
    )""",
    re.VERBOSE,
)
_OTHER = SYMBOL[OTHER]
_COUNT = SYMBOL["count"]
_PAST_VERB = SYMBOL["past-verb"]
_HOLIDAY = "holiday to come"
_DASH, _SPACED_DASH = SYMBOL["dash"], SYMBOL["spaced-dash"]
_ONES = (_COUNT, SYMBOL["ordinal"])
_NEVER_CAUGHT = frozenset(
    ["comma", "stop", "quote", "will", "modal", "is", "be", "intend", "said", "planned", "scheduled", "past-verb"]
)
"""Kinds that stand between or around what rules read, so that nobody asks for their place or value."""
_MARKS = {
    ",": "comma",
    "-": "dash",
    "/": "slash",
    "(": "open",
    ")": "close",
    '"': "quote",
    ":": "colon",
    **dict.fromkeys("$£€¥#", "money"),
    "§": "numbered",
    "@": "at",
    **dict.fromkeys(".!?;", "stop"),
    "'s": "possessive",
    "'ll": "will",
    "%": "counted",
}
_LIMITS = ((0, "n0"), (12, "n12"), (24, "n24"), (31, "n31"), (59, "n59"), (99, "n99"), (999, "n999"), (2999, "year"))
_LONGEST = 30
"""Years that two years of four and two digits may lie apart."""
_DAY_FIRST = re.compile(
    r"([/.-])(?<!\d{3}.)(?<=1[3-9].|2\d.|3[01].)\d{1,2}\1(?:[12]\d{3}|\d\d)(?![\d/.-])"  # a set first, for speed
)


def day_first(shadow: str) -> bool:
    """Whether a date in digits shows that the text writes the day before the month."""
    return _DAY_FIRST.search(shadow) is not None


def read_tokens(shadow: str, within: Span, *, days_first: bool = False) -> Sequence:
    """The tokens of a stretch of a shadow copy."""
    kinds: list[str] = []
    items: list[Item] = []
    find = LEXICON.get
    done = -1
    for match in _TOKEN.finditer(shadow, within.start, within.end):
        if done >= 0 and match.start() < done:
            continue
        words = match[0]
        known = find(words)
        if known is None:
            known = _unknown(match.lastgroup, words, days_first=days_first)
        kind, value = known
        if value is NOTHING:
            kinds.append(kind)
            items.append(NOTHING)
            continue
        start, end = match.span()
        if kind == _HOLIDAY:
            kind, value, done = _feast(shadow, start, words)
            end = done
        elif kind == _DASH:
            kind = _SPACED_DASH if start == within.start or shadow[start - 1].isspace() else _DASH
        elif kind in _ONES and kinds and kinds[-1] == _COUNT and _are_one(items[-1], value):
            kinds.pop()
            tens = items.pop()
            start, value = tens.start, tens.value + value
        kinds.append(kind)
        items.append(Item(start, end, value))
    return Sequence("".join(kinds), items)


def _are_one(tens: Item, ones: object) -> bool:
    """Whether two words write one number: twenty second."""
    return isinstance(tens.value, int) and tens.value in range(20, 100, 10) and isinstance(ones, int) and 0 < ones < 10


def _feast(shadow: str, start: int, word: str) -> tuple[str, object, int]:
    """Kind, value and end of a holiday that a word starts, or of the word alone."""
    for name, day in BY_FIRST_WORD[word.lower()]:
        end = start + len(name)
        if shadow[start:end].lower() == name and not shadow[end : end + 1].isalnum():
            return SYMBOL["feast"], day, end
    kind, value = WORDS.get(word.lower(), (OTHER, None))
    return SYMBOL[DOUBTFUL.get(word, kind)], value, start + len(word)


def _unknown(form: str | None, words: str, *, days_first: bool) -> tuple[str, object]:
    """Symbol and value of what no list has: what is written in a form of its own, or any other word."""
    known = _special(form, words, days_first=days_first) if form else None
    return known or (_PAST_VERB if words[-2:] == "ed" and words.islower() else _OTHER, NOTHING)


def _special(form: str, words: str, *, days_first: bool) -> tuple[str, object] | None:
    """Symbol and value of what is written in a form of its own."""
    found = _numeric(words, days_first=days_first) if form in ("numeric", "mark") else _FORMS[form](words)
    return (SYMBOL[found[0]], found[1]) if found else None


def _slashed(words: str) -> tuple[str, object] | None:
    """Day and month, in whatever order they can be; of 2001 where everybody knows the year."""
    first, slash, second = words.partition("/")
    if words == "9/11" or not (slash and first.isdigit() and second.isdigit()):
        return ("date", (2001, 9, 11)) if slash and words == "9/11" else None
    month, day = (int(first), int(second)) if int(first) <= 12 else (int(second), int(first))
    return ("slashed", (month, day)) if 0 < month <= 12 and 0 < day <= 31 and len(words) <= 5 else None


def _iso(words: str) -> tuple[str, object]:
    day, _, time = words.partition("T")
    year, month, number = (int(part) for part in day.split("-"))
    if time:
        return "date-time", (year, month, number, *(int(part) for part in time.split(":")))
    return "date", (year, month, number)


def _numeric(words: str, *, days_first: bool) -> tuple[str, object] | None:
    """Month before day as in the United States, unless that cannot be or the text does otherwise elsewhere."""
    first, second, year = (int(part) for part in re.split("[/.-]", words))
    month, day = (second, first) if first > 12 or (days_first and second <= 12) else (first, second)
    if month > 12 or not 0 < day <= 31:
        return None
    sure = year > 99 and (day > 12 or month == day)
    return "date" if sure else "numeric-date", (year if year > 99 else _century(year), month, day)


def _century(year: int) -> int:
    """The year of two digits: 00 to 49 are of this century."""
    return year + (2000 if year < 50 else 1900)


def _clock(words: str) -> tuple[str, object]:
    parts = [int(part) for part in re.split("[:.]", words)]
    return "clock", (parts[0], parts[1], parts[2] if len(parts) > 2 else None)


def _month_year(words: str) -> tuple[str, object]:
    month, year = words.split("/")
    return "year-month", (int(year), int(month))


def _years(words: str) -> tuple[str, object] | None:
    """``2018-19`` is two years, ``2018-04`` a month; ``2011-12`` two years too, as such pairs follow on each other."""
    year, second = int(words[:4]), int(words[5:])
    if len(words) == 6:
        return ("years", (year, year + 1)) if second == (year + 1) % 10 else None
    if second == (year + 1) % 100 or second > 12:
        end = year - year % 100 + second
        end = end if end > year else end + 100
        return ("years", (year, end)) if end - year <= _LONGEST else None
    return "year-month", (year, second)


def _fiscal(words: str) -> tuple[str, object] | None:
    first, *last = (2000 + int(year[-2:]) for year in re.split("[-/]", words))
    if not last:
        return "fiscal-year", first
    return ("fiscal-years", (first, last[0])) if first < last[0] else None


def _tens(words: str) -> tuple[str, object]:
    digits = re.sub(r"\D", "", words)
    if len(digits) == 4:
        return "decade", int(digits)
    year = 1900 + int(digits) if int(digits) >= 30 else 2000 + int(digits)
    return "decade" if words.startswith("'") else "bare-decade", year


def _number(words: str) -> tuple[str, object]:
    if len(words) > 4 or (words.startswith("0") and len(words) > 2):
        return ("hours", (int(words[:2]), int(words[2:]), None)) if _is_military(words) else ("big", 0)
    value = int(words)
    return next((kind for limit, kind in _LIMITS if value <= limit), "big"), value


def _is_military(words: str) -> bool:
    return len(words) == 4 and int(words[:2]) < 24 and int(words[2:]) < 60


def _compound(words: str) -> tuple[str, object] | None:
    tens, ones = (WORDS.get(part) for part in re.split("[ -]", words.lower()))
    if tens is None or ones is None or ones[0] not in ("count", "ordinal"):
        return None
    return ones[0], int(str(tens[1])) + int(str(ones[1]))


def _lexicon() -> Iterator[tuple[str, tuple[str, object]]]:
    """Symbol and value of each word as it can be written, of each mark and of each word that starts a holiday."""
    for word, (kind, value) in WORDS.items():
        for written in (word, word.capitalize(), word.upper()):
            yield written, (SYMBOL[DOUBTFUL.get(written, kind)], NOTHING if kind in _NEVER_CAUGHT else value)
    yield from ((mark, (SYMBOL[kind], NOTHING if kind in _NEVER_CAUGHT else mark)) for mark, kind in _MARKS.items())
    for word in BY_FIRST_WORD:
        yield from ((written, (_HOLIDAY, None)) for written in (word, word.capitalize(), word.upper()))


_FORMS: Mapping[str, Callable[[str], tuple[str, object] | None]] = {
    "iso": _iso,
    "clock": _clock,
    "years": _years,
    "month_year": _month_year,
    "fiscal": _fiscal,
    "nth": lambda words: ("nth", int(words[:-2])),
    "tens": _tens,
    "short": lambda words: ("short-year", _century(int(words[1:]))),
    "number": _number,
    "noted": _number,
    "label": lambda words: ("numbered", words),
    "half": lambda words: ("half-day", words[0].lower()),
    "short_name": lambda words: WORDS[words[:-1].lower()],
    "compound": _compound,
    "other": _slashed,
}
LEXICON = dict(_lexicon())
