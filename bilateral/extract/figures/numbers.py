"""The numbers of a text that may be figures: those written, and those that a unit alone implies ("day-long")."""

# ruff: noqa: RUF001 (minus signs are what is read)

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from bilateral.extract.candidate import Candidate
from bilateral.extract.figures import currencies
from bilateral.extract.figures.measure import measure
from bilateral.extract.figures.measured import Measured
from bilateral.extract.figures.page import Page
from bilateral.extract.figures.units import WORDS
from bilateral.extract.wordlist import word_set
from bilateral.text.number_grammar import find_numbers
from bilateral.text.number_value import Number
from bilateral.text.source import Span

_ARTICLE = re.compile(r" an? (?=[a-z])")
_BEFORE_ONE = tuple(
    f" {word}"
    for word in word_set("for within than about nearly almost over under above below least last lasted lasting half")
)
"""Words after which "a" before a unit is one of it."""
_LONG = re.compile(r"(?<![\w-])(day|week|month|year|hour|decade|night|century|minute|mile)s?[ -]?long\b")
_LONGEST = 12
_MINUS = frozenset("-−")


def find_measured(page: Page, dates: Iterable[Candidate]) -> list[Measured]:
    """All numbers with their units, in order and apart from each other; none that is a part of a date."""
    numbers = _outside(find_numbers(page.plain, page.lower), _spans(dates))
    found = [_signed(measure(number, page), page) for number in numbers]
    found += _units_alone(page)
    found.sort(key=lambda each: (each.span.start, -each.span.end))
    return list(_apart(found))


def _spans(dates: Iterable[Candidate]) -> list[Span]:
    """The dates' places; a duration is a figure as well."""
    return sorted(date.span for date in dates if not date.value.startswith("P"))


def _outside(numbers: Iterable[Number], dates: list[Span]) -> Iterator[Number]:
    """The numbers that no date touches; both in order."""
    at = 0
    for number in numbers:
        while at < len(dates) and dates[at].end <= number.span.start:
            at += 1
        if at == len(dates) or dates[at].start >= number.span.end:
            yield number


def _apart(found: list[Measured]) -> Iterator[Measured]:
    done = 0
    for each in found:
        if each.span.start >= done:
            done = each.span.end
            yield each


def _signed(found: Measured, page: Page) -> Measured:
    """The same with the minus sign before it. A dash between words, or between numbers, is none."""
    start = found.span.start
    if found.number.digits and start == 2 and page.text.startswith(("- ", "− ")):
        return replace(found, span=Span(0, found.span.end), value=-found.value)
    if not found.number.digits or page.text[start - 1 : start] not in _MINUS or start == 0:
        return found
    before = page.text[max(0, start - 3) : start - 1]
    if before.strip() and (before[-1] not in " (<>=≥≤$" or before.strip()[-1].isdigit()):
        return found
    return replace(found, span=Span(start - 1, found.span.end), value=-found.value)


def _units_alone(page: Page) -> Iterator[Measured]:
    """What is one of a unit without saying one: "day-long", "for a year"."""
    at = page.lower.find("long")
    while at >= 0:
        match = _LONG.search(page.lower, max(0, at - _LONGEST), at + 5)
        if match is not None and match.end() == at + 4:
            span = Span(*match.span(1))
            unit = WORDS[match[1]]
            yield Measured(
                Number(span, Fraction(1)), Span(*match.span()), Fraction(1), unit.kind, unit, span, hyphen=True
            )
        at = page.lower.find("long", at + 4)
    for start, end in _articles(page.lower):
        words = page.words_behind(end)[:2]
        if words and words[0].lower != "second" and (words[0].lower in WORDS or words[0].lower in currencies.names()):
            yield measure(Number(Span(start, end), Fraction(1)), page)


def _articles(lower: str) -> Iterator[tuple[int, int]]:
    """Where "a" and "an" may be one: at the start of the text, and behind certain words."""
    if lower.startswith(("a ", "an ")):
        yield 0, lower.index(" ")
    for match in _ARTICLE.finditer(lower):
        before = lower[max(0, match.start() - 9) : match.start()]
        if (before if match.start() > 8 else f" {before}").endswith(_BEFORE_ONE):
            yield match.start() + 1, match.end() - 1
