"""Finds the dates of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bilateral.extract.candidate import Candidate, Confidence, Kind, Part
from bilateral.extract.dates.dateline import dateline
from bilateral.extract.dates.kinds import EXPRESSIONS as KINDS
from bilateral.extract.dates.kinds import SYMBOL
from bilateral.extract.dates.meaning.intervals import Between
from bilateral.extract.dates.meaning.parts import Edged
from bilateral.extract.dates.meaning.relative import Since
from bilateral.extract.dates.meaning.setting import FUTURE, PAST, Meaning, Setting
from bilateral.extract.dates.rules import find_expressions
from bilateral.extract.dates.sequence import Item, Sequence
from bilateral.extract.dates.stretch import Stretch
from bilateral.extract.dates.tense import tense
from bilateral.extract.dates.tokens import day_first, may_hold_dates, read_tokens
from bilateral.extract.document import Document
from bilateral.text.source import Span

_FOUND = {SYMBOL[kind]: kind for kind in KINDS}
_EXPRESSION = re.compile(f"[{''.join(_FOUND)}]")
_BEFORE = {
    SYMBOL[kind]: kind for kind in ("in", "on", "at", "by", "since", "from", "until", "before", "after", "during")
}
_DEADLINES = ("by", "until", "before")
_SUPERLATIVE = re.compile(f"[{SYMBOL['superlative']}{SYMBOL['ordinal']}][^{SYMBOL['stop']}]*$")
_SAFE_BEFORE_YEAR = ("in", "by", "during", "until")
_AHEAD = 10
"""Years ahead from which on a number alone is more likely none."""
_STOP = SYMBOL["stop"]
_ATTRIBUTE = re.compile(
    f"[{SYMBOL['the']}{SYMBOL['a']}][{SYMBOL['=month']}{SYMBOL['=month-day']}][{SYMBOL['other']}{SYMBOL['attack']}]"
)
_NEAR = 8
"""Words before "since" in which a superlative counts."""
_SAFE = frozenset({"iso", "full-date", "month-year", "years", "fiscal-year", "decade"})


def find_dates(document: Document) -> list[Candidate]:
    """The dates and times of a document in order, each with its EDTF value.

    The value is empty where the text does not say enough: "three days later" after no date, "Friday" in a text of
    which nobody knows the day. A span leaves out the preposition, which is a part.
    """
    published = document.published or dateline(document)
    days_first = day_first(document.shadow)
    before: Stretch | None = None
    found: list[Candidate] = []
    for paragraph in document.paragraphs:
        if not may_hold_dates(document.shadow, paragraph):
            continue
        words = read_tokens(document.shadow, paragraph, days_first)
        read = find_expressions(words)
        last = 0
        for place, item in _expressions(read):
            beside = before if last and _STOP not in read.kinds[last:place] else None
            setting = Setting(published, *tense(read.kinds, place, place + 1), before, beside)
            candidate, days = _candidate(read, place, item, setting)
            if candidate:
                found.append(candidate)
                before, last = days or before, place
    return found


def _expressions(read: Sequence) -> Iterator[tuple[int, Item]]:
    for match in _EXPRESSION.finditer(read.kinds):
        item = read.items[match.start()]
        assert item is not None
        yield match.start(), item


def _candidate(read: Sequence, place: int, item: Item, setting: Setting) -> tuple[Candidate | None, Stretch | None]:
    kind = _FOUND[read.kinds[place]]
    at, preposition = _preposition(read.kinds, place)
    if kind == "=short" or (kind == "=bare" and not preposition) or (kind == "=in" and setting.tense != FUTURE):
        return None, None
    meaning: Meaning = item.value.meaning
    if _is_attribute(read.kinds, place):
        setting = replace(setting, tense=0)
    elif preposition in _DEADLINES and not setting.tense:
        setting = replace(setting, tense=FUTURE)
    point = preposition != "since" or _is_point(read.kinds, place)
    days = (meaning if point else Since(meaning)).resolve(setting)
    parts = tuple(_parts(read, at, item, preposition, setting, days))
    span = Span(item.start, item.end)
    value = days.edtf if days else ""
    return Candidate(
        Kind.DATE, span, value, item.value.rule, _confidence(item, preposition, setting, days), parts
    ), days


def _preposition(kinds: str, place: int) -> tuple[int, str]:
    """The preposition before an expression, with or without an article between, and where it is."""
    at = place - 2 if kinds[place - 1 : place] == SYMBOL["the"] else place - 1
    return at, _BEFORE.get(kinds[at], "") if at >= 0 else ""


def _is_attribute(kinds: str, place: int) -> bool:
    """Whether a month or a day stands before a noun, "the November election": the verb's tense is not the date's."""
    return _ATTRIBUTE.match(kinds[max(0, place - 1) : place + 2]) is not None


def _is_point(kinds: str, place: int) -> bool:
    """Whether "since" asks for no interval: the worst day since 1997 has 1997 as its last date before."""
    return _SUPERLATIVE.search(kinds[max(0, place - _NEAR) : place]) is not None


def _confidence(item: Item, preposition: str, setting: Setting, days: Stretch | None) -> Confidence:
    rule = item.value.rule
    if days is None or rule == "since-then" or (rule == "told" and not setting.beside):
        return Confidence.DOUBTFUL
    if rule == "year" and not preposition and setting.published and days.first.year > setting.published.year + _AHEAD:
        return Confidence.DOUBTFUL
    safe = rule in _SAFE or (rule == "year" and preposition in _SAFE_BEFORE_YEAR)
    return Confidence.SAFE if safe else Confidence.LIKELY


def _parts(
    read: Sequence, at: int, item: Item, preposition: str, setting: Setting, days: Stretch | None
) -> Iterator[Part]:
    if preposition:
        before = read.items[at]
        assert before is not None
        yield Part("preposition", Span(before.start, before.end), preposition)
    if preposition in _DEADLINES and days:
        yield Part("deadline", Span(item.start, item.end), days.edtf)
    meaning = item.value.meaning
    if isinstance(meaning, Edged):
        yield Part("modifier", Span(meaning.start, meaning.end), meaning.edge)
    if isinstance(meaning, Between) and meaning.spans and (ends := meaning.ends(setting)):
        for role, place_of, end in zip(("from", "to"), meaning.spans, ends, strict=True):
            yield Part(role, Span(place_of.start, place_of.end), end.edtf)
    if preposition == "since" and (start := meaning.resolve(replace(setting, tense=PAST))):
        yield Part("from", Span(item.start, item.end), start.edtf)
