"""What in a text looks like data: numbers, dates, quotations and names, found by their surface alone.

This is the net of the completeness check, and so it takes too much rather than too little: what it finds is
either recorded or declined. It has holes all the same, and a text must be read: a name that only ever starts a
sentence, a time told without a number or a word of the calendar ("for decades"), a qualifier. All patterns are
linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.text.source import SourceText, Span

_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = "(?:January|February|March|April|June|July|August|September|October|November|December)"
_UNIT = "(?:day|week|month|quarter|semester|year|decade|century|weekend|summer|autumn|fall|winter|spring)"
_COUNT = "(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|several|few|many)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DATE = re.compile(
    rf"""\b(?:
        (?:last|next|this|past|recent|coming|previous|earlier|later|late|early|mid)[ -](?:{_UNIT}s?|{_WEEKDAY}|{_MONTH})
      | (?:{_MONTH}|May)[ ]\d{{1,2}}(?:st|nd|rd|th)?(?:,?[ ]{_YEAR})?(?:[ ]next[ ]year)?
      | \d{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?(?:{_MONTH}|May)(?:,?[ ]{_YEAR})?
      | (?:{_MONTH}|May)[ ]{_YEAR}
      | (?:in|by|since|until|from|of|during)[ ]May\b(?![ ]\d)
      | {_WEEKDAY} | {_MONTH}
      | {_YEAR}s?(?:[-/]\d\d(?:\d\d)?)?
      | (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.[ ]\d{{1,2}}(?:,?[ ]{_YEAR})?
      | (?i:(?:an?|\d+|{_COUNT})[ ]{_UNIT}s?[ ](?:ago|earlier|later))
      | (?i:today|yesterday|tomorrow|tonight|overnight)
      | (?i:recent|past|coming)[ ](?:\w+[ ])?{_UNIT}s?
    )\b""",
    re.VERBOSE,
)

_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
_TENS = "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SCALE = "dozens?|hundreds?|thousands?|millions?|billions?|trillions?"
_ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_MULTIPLE = "both|half|once|twice|double|triple|doubled|tripled|halved"
_WORD = rf"(?:{_ONES}|{_TENS}|{_SCALE}|{_ORDINAL}|{_MULTIPLE})"
_DIGITS = r"\d+(?:[.,]\d+)*"
_NUMBER = re.compile(
    rf"(?:[$€£¥]\ ?)?(?:{_DIGITS}(?:\ (?:{_SCALE})\b)?|\b(?i:{_WORD})\b(?:[- ](?i:{_WORD})\b)*)(?:\ ?%|\ percent\b)?",
    re.VERBOSE,
)

_DOUBLE_QUOTED = re.compile(r'"([^"\n]+)"?')
_SINGLE_QUOTED = re.compile(r"(?<![\w'])'(?=\S)([^\n]{1,400}?)'(?!\w)")

_CAPITALISED = r"(?:(?:[A-Z]\.){2,}|[^\W\d_a-zß-öø-ÿ][^\W_]*(?:[-'][^\W\d_a-zß-öø-ÿ][^\W_]*)*)"
_NAME = re.compile(rf"(?<![\w]){_CAPITALISED}(?:[ /]{_CAPITALISED})*")
_SENTENCE_START = re.compile(r"""(?:(?:\n|[.!?:]["')\]]*[ ])[ -]*["'(\[]*|(?<![^ \n])["'(\[]+)$""")
_FUNCTION_WORDS = """
a about after although an and as at because before but by during even for from he her his how i if in into it its many
most my no not of on once only or our over she since so some such than that the their then there these they this those
though through to under until we what when where whether which while who why will with without you your
"""
_NEVER_NAMES = frozenset(_FUNCTION_WORDS.split())


@dataclass(frozen=True, order=True, slots=True)
class Surface:
    """A span that looks like data, and what it looks like: number, date, quotation or name."""

    span: Span
    kind: str


def find_surfaces(source: SourceText) -> list[Surface]:
    """All surfaces of a text in order. A number or a name inside a date is part of the date."""
    dates = [_span(match) for match in _DATE.finditer(source.shadow)]
    numbers = [span for span in map(_span, _NUMBER.finditer(source.shadow)) if not _inside(span, dates)]
    names = [span for span in _names(source) if not _inside(span, dates)]
    found = {"date": dates, "number": numbers, "quotation": list(_quotations(source)), "name": names}
    return sorted(Surface(span, kind) for kind, spans in found.items() for span in spans)


def _quotations(source: SourceText) -> Iterator[Span]:
    """What stands inside quotation marks; one that its paragraph does not close runs to the paragraph's end."""
    plain = _with_lines(source)
    for pattern in (_DOUBLE_QUOTED, _SINGLE_QUOTED):
        for match in pattern.finditer(plain):
            yield Span(*match.span(1))


def _names(source: SourceText) -> Iterator[Span]:
    """Runs of capitalised words; one that starts a sentence alone only if it is a name elsewhere or all capitals."""
    plain = _with_lines(source)
    runs = [_trimmed(match) for match in _NAME.finditer(plain)]
    words = {span: plain[span.start : span.end] for span in runs if span.start < span.end}
    known = {part for span, run in words.items() if not _starts_sentence(plain, span.start) for part in run.split()}
    for span, run in words.items():
        alone = " " not in run and _starts_sentence(plain, span.start)
        if not alone or run in known or (run.isupper() and len(run) > 1):
            yield span


def _trimmed(match: re.Match[str]) -> Span:
    """The run without function words at its start: a sentence's "The" is no part of the name."""
    start = match.start()
    for word in match.group().split(" "):
        if word.lower() not in _NEVER_NAMES:
            break
        start += len(word) + 1
    return Span(min(start, match.end()), match.end())


def _with_lines(source: SourceText) -> str:
    """The shadow with the text's own newlines: neither a quotation nor a name crosses one."""
    return "".join("\n" if own == "\n" else plain for own, plain in zip(source.text, source.shadow, strict=True))


def _starts_sentence(plain: str, offset: int) -> bool:
    window = plain[offset - 8 : offset] if offset >= 8 else f"\n{plain[:offset]}"
    return _SENTENCE_START.search(window) is not None


def _span(match: re.Match[str]) -> Span:
    return Span(*match.span())


def _inside(span: Span, others: list[Span]) -> bool:
    """Whether one of the others, which stand in order and apart, holds the span."""
    before = bisect_right(others, span.start, key=lambda other: other.start)
    return before > 0 and others[before - 1].holds(span)
