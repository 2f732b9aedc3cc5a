"""Figures of a document: each number with its unit, qualifier, what it counts and what the sentence says around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from fractions import Fraction
from itertools import zip_longest

from bilateral.extract.candidate import Candidate, Confidence, Kind, Part
from bilateral.extract.document import Document
from bilateral.extract.figures.context import is_figure, is_named
from bilateral.extract.figures.join import join
from bilateral.extract.figures.measured import Quantity
from bilateral.extract.figures.numbers import find_measured
from bilateral.extract.figures.page import Page, page_of
from bilateral.extract.figures.period import find_period
from bilateral.extract.figures.reading import Reading, read, share_units
from bilateral.extract.figures.scope import find_first_scope, find_scope
from bilateral.extract.figures.source import find_source
from bilateral.extract.figures.subject import carry
from bilateral.text.number_value import Form
from bilateral.text.source import Span


def find_figures(document: Document, dates: Sequence[Candidate] = ()) -> list[Candidate]:
    """All figures of a document in order, given its dates: a number inside a date is no figure.

    The value is the number in base units; the parts have the roles of the columns that they would fill, and
    ``counted`` and ``scope`` besides. An ordinal is a candidate of the rule ``ordinal`` and doubtful, to be declined.
    """
    page = page_of(document)
    sentences = _Sentences(document, page, dates)
    found: list[Candidate] = []
    readings: list[Reading] = []
    done = 0
    quantities = list(join(find_measured(page, dates), page.lower))
    named = {_digits(each, page) for each in quantities if _may_name(each) and _names(each, page)}
    figures = [each for each in quantities if _is_ordinal(each) or _counts(each, page, named)]
    for quantity, following in zip_longest(figures, figures[1:]):
        if quantity.span.start < done:
            continue
        if _is_ordinal(quantity):
            found.append(_ordinal(quantity))
            continue
        reading = read(quantity, page, following)
        if reading is not None and reading.span.start >= done:
            done = reading.span.end
            readings.append(reading)
    carried = carry(share_units(readings, page), page, sentences.of)
    found.extend(_candidate(reading, page, sentences) for reading in carried)
    return sorted(found, key=lambda each: each.span)


def _is_ordinal(quantity: Quantity) -> bool:
    return quantity.lower.number.form is Form.ORDINAL


def _counts(quantity: Quantity, page: Page, named: set[str]) -> bool:
    """Whether a number says how many, and is no part of a name, here or elsewhere in the text."""
    return not (_may_name(quantity) and _digits(quantity, page) in named) and is_figure(quantity, page)


def _may_name(quantity: Quantity) -> bool:
    """Whether the number may be that of a model: what is named once ("Boeing 787") is meant everywhere."""
    return quantity.lower.number.whole and quantity.main.unit is None and quantity.lower.value.numerator >= 100


def _names(quantity: Quantity, page: Page) -> bool:
    end = quantity.span.end
    plural = page.plain[end : end + 1] == "s" and not page.plain[end + 1 : end + 2].isalnum()
    return is_named(quantity, page) or (plural and quantity.lower.value.numerator % 10 > 0)


def _digits(quantity: Quantity, page: Page) -> str:
    return page.plain[quantity.span.start : quantity.span.end]


class _Sentences:
    """What the sentence of a figure says: dates and source, each looked for once."""

    def __init__(self, document: Document, page: Page, dates: Sequence[Candidate]) -> None:
        self._spans = document.sentences
        self._starts = [sentence.start for sentence in self._spans]
        self._dates = sorted(
            (date for date in dates if not date.value.startswith(("P", "R", "T"))), key=lambda date: date.span.start
        )
        self._date_starts = [date.span.start for date in self._dates]
        self._plain = page.plain
        self._sources: dict[Span, Part | None] = {}

    def of(self, span: Span) -> Span:
        at = bisect_right(self._starts, span.start) - 1
        return self._spans[at] if at >= 0 else span

    def dates(self, span: Span, sentence: Span) -> tuple[Candidate | None, Candidate | None]:
        """The last date before a figure and the first behind it, in its sentence."""
        at = bisect_left(self._date_starts, span.start)
        before = self._dates[at - 1] if at else None
        while at < len(self._dates) and self._dates[at].span.start < span.end:
            at += 1
        behind = self._dates[at] if at < len(self._dates) else None
        return (
            before
            if before is not None and sentence.start <= before.span.start and before.span.end <= span.start
            else None,
            behind if behind is not None and behind.span.end <= sentence.end else None,
        )

    def source(self, sentence: Span) -> Part | None:
        if sentence not in self._sources:
            self._sources[sentence] = find_source(self._plain, sentence)
        return self._sources[sentence]


def _ordinal(quantity: Quantity) -> Candidate:
    value = _written(quantity.lower.value)
    parts = (Part("amount", quantity.span, value),)
    return Candidate(Kind.FIGURE, quantity.span, value, "ordinal", Confidence.DOUBTFUL, parts)


def _candidate(reading: Reading, page: Page, sentences: _Sentences) -> Candidate:
    quantity = reading.quantity
    value = _written(quantity.lower.value)
    sentence = sentences.of(reading.span)
    before, behind = sentences.dates(reading.span, sentence)
    source = sentences.source(sentence)
    parts = [Part("amount", quantity.lower.number.span, value)]
    if quantity.upper is not None:
        parts.append(Part("amount_to", quantity.upper.number.span, _written(quantity.upper.value)))
    parts.append(reading.qualifier)
    parts.extend(part for part in (reading.unit, reading.counted) if part is not None)
    around = (
        find_period(reading.span, reading.rule, (before, behind), page.lower),
        find_scope(page.plain, reading.span.end, sentence, behind)
        or find_first_scope(page.plain, sentence, -1 if before is None else before.span.start),
        None if source is None or _overlap(source.span, reading.span) else source,
    )
    parts.extend(part for part in around if part is not None)
    return Candidate(Kind.FIGURE, reading.span, value, reading.rule, reading.confidence, tuple(parts))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _written(value: Fraction) -> str:
    """A number as the record writes it: without an exponent, with no more digits than a cell keeps."""
    if value.denominator == 1:
        return str(value.numerator)
    written = f"{float(value):.15g}"
    return written if "e" not in written else f"{float(value):.20f}".rstrip("0")
