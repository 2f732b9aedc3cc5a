"""What a bare number counts that its sentence says elsewhere: as its subject, or behind the number before.

"Arrests climbed from 8,000 to 34,000", "extradited 60 people, compared with 58 in 2019", "45 of them remain".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bilateral.extract.candidate import Confidence, Part
from bilateral.extract.figures.nouns import STOPS, is_plural, unit_of
from bilateral.extract.figures.page import Page
from bilateral.extract.figures.reading import Reading
from bilateral.text.source import Span

_VERB = (
    r"(?:(?:has|have|had) )?(?:rose|risen|fell|fallen|dropped|climbed|increased|decreased|declined|grew|grown|jumped"
    r"|surged|soared|plunged|plummeted|shrank|slipped|went|doubled|tripled|quadrupled|reached|hit|topped|totall?ed"
    r"|numbered|stood at|stands at|averaged|exceeded|surpassed|peaked)"
)
_CHANGED = re.compile(
    rf" {_VERB}(?: [a-z0-9.%]+){{0,5}}?(?: (?:to|from|by|at))?(?: (?:about|around|nearly|almost|more than|some|just|over"
    r"|at least))? $"
)
_LONGEST = 90
_CLAUSE = re.compile(r"[,;:()\"]|\b(?:and|but|while|as|that|when|said) ")
_ARTICLE = re.compile(r"(?:the|a|an|total|overall|its|their|annual) ")
_SUM = re.compile(r"(?:number|total|tally|toll|count|figure)s? of ")
_HEAD_ENDS = re.compile(r" (?:of|in|by|for|from|at|on|to|along|across|against|between|near|there|involving|with)\b")
_AGAIN_BEFORE = re.compile(
    r"(?:compared (?:with|to)|versus|against|(?:up|down) from|from|to|(?:high|low|record|peak|average|total) of)"
    r" (?:about |around |nearly |just |some |more than |a (?:record )?(?:high|low|peak|average|total) of )?$"
)
_AGAIN_BEHIND = re.compile(r" of (?:them|whom|these|those|which)\b")
_FARTHEST = 160
_BARE = frozenset({"number", "count"})


def carry(readings: list[Reading], page: Page, sentence_of: Callable[[Span], Span]) -> list[Reading]:
    """The figures, a bare number with what its sentence, or the figure before it, says that it counts."""
    carried: list[Reading] = []
    for at, reading in enumerate(readings):
        if reading.rule != "number" or reading.unit is not None:
            carried.append(reading)
            continue
        behind = readings[at + 1] if at + 1 < len(readings) else None
        before = carried[-1] if carried else None
        sentence = sentence_of(reading.span)
        carried.append(
            _ahead(reading, behind, page)
            or _subject(reading, page, sentence)
            or _again(reading, before, page)
            or reading
        )
    return carried


def _ahead(reading: Reading, behind: Reading | None, page: Page) -> Reading | None:
    """As in "from 68,355 to 155,237 pounds": the unit is said once, behind the last."""
    if behind is None or behind.unit is None or page.lower[reading.span.end : behind.span.start] != " to ":
        return None
    if behind.rule not in ("count", "quantity", "money") or not page.lower.endswith("from ", 0, reading.span.start):
        return None
    if behind.rule == "money":
        return None
    return replace(reading, rule=behind.rule, unit=behind.unit, counted=behind.counted)


def _subject(reading: Reading, page: Page, sentence: Span) -> Reading | None:
    start = reading.span.start
    changed = _CHANGED.search(page.lower, max(sentence.start, start - _LONGEST), start)
    if changed is None:
        return None
    first = sentence.start
    for mark in _CLAUSE.finditer(page.lower, max(sentence.start, changed.start() - _LONGEST), changed.start()):
        first = mark.end()
    while page.lower[first : first + 1] == " ":
        first += 1
    for skipped in (_ARTICLE, _SUM, _ARTICLE):
        match = skipped.match(page.lower, first, changed.start())
        first = first if match is None else match.end()
    ends = _HEAD_ENDS.search(page.lower, first, changed.start())
    return _counting(reading, Span(first, changed.start() if ends is None else ends.start()), page)


def _counting(reading: Reading, words: Span, page: Page) -> Reading | None:
    """The figure with the noun that is the last of the words, if it is one in the plural."""
    written = page.lower[words.start : words.end].split(" ")
    head = written[-1]
    if not is_plural(head) or len(written) > 4 or not STOPS.isdisjoint(written):
        return None
    span = Span(words.end - len(head), words.end)
    return _with(reading, Part("unit", span, unit_of(head)), Part("counted", span, page.plain[span.start : span.end]))


def _again(reading: Reading, before: Reading | None, page: Page) -> Reading | None:
    """What the figure before counts, where this one is compared with it or is some of it."""
    if before is None or before.unit is None or before.rule not in ("count", "quantity"):
        return None
    start, end = reading.span.start, reading.span.end
    gap = page.lower[before.span.end : start]
    if len(gap) > _FARTHEST or "\n" in page.text[before.span.end : start]:
        return None
    some = _AGAIN_BEHIND.match(page.lower, end) is not None and before.rule == "count"
    if not some and (_AGAIN_BEFORE.search(gap) is None or ". " in gap):
        return None
    return _with(reading, before.unit, before.counted)


def _with(reading: Reading, unit: Part, counted: Part | None) -> Reading:
    return replace(reading, rule="count", confidence=Confidence.LIKELY, unit=unit, counted=counted)
