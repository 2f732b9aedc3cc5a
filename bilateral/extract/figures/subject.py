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
_HOW_FAR = "(?:about|around|nearly|almost|more than|some|just|over|at least|as many as|up to|another)"
_CHANGED = re.compile(rf" {_VERB}(?: [a-z0-9.,%]{{0,15}}[a-z0-9%]){{0,5}}?(?: (?:to|from|by|at))?(?: {_HOW_FAR})? $")
_LONGEST = 90
_CLAUSE = re.compile(r"[,;:()\"]|\b(?:and|but|while|as|that|when|said) ")
_ARTICLE = re.compile(r"(?:the|a|an|total|overall|its|their|annual) ")
_SUM = re.compile(r"(?:number|total|tally|toll|count|figure)s? of ")
_HEAD_ENDS = re.compile(r" (?:of|in|by|for|from|at|on|to|along|across|against|between|near|there|involving|with)\b")
_AND_AS_MANY = re.compile(r"(?: (?:in|from|on|at|by) [^,;:()]{2,40})? and $")
_ASIDE = re.compile(r",? (?:which|who|that)$|, (?:which|who|whose|including|up|down) [^;]{1,80},$")
"""What stands between a subject and its verb, or is the verb's subject in its place."""
_SAME_BEHIND = re.compile(r" (?:in|from|on|at|by|have|had|were|are|others|more) ")
_BEFALLEN = re.compile(
    r"\b((?:kill|wound|injur|arrest|detain|kidnapp|murder|captur|deport|extradit)(?:ing|ed)) "
    rf"(?:{_HOW_FAR} )?$"
)
_STOPPED = re.compile(r"[,.;:)]|$| (?:in|and|on|at|near|before|after|since|during|last|this)\b")
_ARE = re.compile(r" (?:were|are|have been|had been) ((?:[a-z-]+ ){0,2}?)([a-z-]+s|children|women|men|police)\b")
_AGAIN_BEFORE = re.compile(
    r"(?:compared (?:with|to)|versus|against|(?:up|down)(?: [0-9.]+(?:%| percent))? from"
    r"|(?:high|low|record|peak|average|total|increase|decrease|rise|drop|decline|reduction) of) "
    rf"(?:{_HOW_FAR} |a (?:record )?(?:high|low|peak|average|total) of )?$"
)
_FROM_YEAR_TO = re.compile(r" in (?:[a-z]+ )?[0-9]{4} to ")
_SOME_BEFORE = re.compile(r"\bof (?:which|whom|these|those|them),? $")
_SOME_BEHIND = re.compile(r" of (?:them|whom|these|those|which)\b")
_GO_ON = re.compile(r" (?:have|had|were|are|remain)\b")
_FARTHEST = 160
_TOLD_ONCE = frozenset({"count", "quantity", "rate", "money"})


def carry(readings: list[Reading], page: Page, sentence_of: Callable[[Span], Span]) -> list[Reading]:
    """The figures, a bare number with what its sentence, or the figure before it, says that it counts."""
    carried: list[Reading] = []
    for at, reading in enumerate(readings):
        if reading.rule == "rate" and reading.counted is None and carried:
            carried.append(_same_rate(reading, carried[-1], page))
            continue
        if reading.rule != "number" or reading.unit is not None:
            carried.append(reading)
            continue
        behind = readings[at + 1] if at + 1 < len(readings) else None
        before = next((each for each in reversed(carried[-2:]) if each.rule in ("count", "quantity")), None)
        sentence = sentence_of(reading.span)
        carried.append(
            _ahead(reading, behind, page)
            or _being(reading, page)
            or _befallen(reading, page)
            or _again(reading, before, page)
            or _subject(reading, page, sentence)
            or reading
        )
    return carried


def _ahead(reading: Reading, behind: Reading | None, page: Page) -> Reading | None:
    """As in "from 68,355 to 155,237 pounds": the unit is said once, behind the last."""
    if behind is None or behind.unit is None or page.lower[reading.span.end : behind.span.start] != " to ":
        return None
    number, scale = reading.quantity.lower.number, behind.quantity.lower.number.scale
    if scale > number.scale and number.value < 1000:
        return None  # "from 3 to 4 million": whether 3 or 3 million is for the editor to say
    in_cents = behind.quantity.lower.value != behind.quantity.lower.number.value
    if behind.rule not in _TOLD_ONCE or in_cents or not page.lower.endswith("from ", 0, reading.span.start):
        return None
    return _with(reading, behind.unit, behind.counted, behind.rule)


def _being(reading: Reading, page: Page) -> Reading | None:
    """As in "at least 52 were children"."""
    match = _ARE.match(page.lower, reading.span.end)
    if match is None or not is_plural(match[2]):
        return None
    said = Span(*match.span(2))
    return _with(reading, Part("unit", said, unit_of(match[2])), Part("counted", said, match[2]))


def _befallen(reading: Reading, page: Page) -> Reading | None:
    """As in "killing two soldiers and wounding five"."""
    start, end = reading.quantity.span.start, reading.span.end
    match = _BEFALLEN.search(page.lower, max(0, start - 30), start)
    if match is None or _STOPPED.match(page.lower, end) is None:
        return None
    said = Span(*match.span(1))
    return _with(reading, Part("unit", said, "person"), Part("counted", said, page.plain[said.start : said.end]))


def _same_rate(reading: Reading, before: Reading, page: Page) -> Reading:
    """As in "64 murders a day, compared with 87 a day"."""
    near = (
        not page.text.count("\n", before.span.end, reading.span.start)
        and reading.span.start - before.span.end <= _FARTHEST
        and before.rule == "rate"
    )
    if not near or before.unit is None or reading.unit is None or not before.unit.value.endswith(reading.unit.value):
        return reading
    return replace(reading, unit=before.unit, counted=before.counted)


def _subject(reading: Reading, page: Page, sentence: Span) -> Reading | None:
    start = reading.quantity.span.start
    changed = _CHANGED.search(page.lower, max(sentence.start, start - _LONGEST), start)
    if changed is None:
        return None
    end = changed.start()
    aside = _ASIDE.search(page.lower, max(sentence.start, end - _LONGEST), end)
    end = end if aside is None else aside.start()
    first = sentence.start
    for mark in _CLAUSE.finditer(page.lower, max(sentence.start, end - _LONGEST), end):
        first = mark.end()
    while page.lower[first : first + 1] == " ":
        first += 1
    for skipped in (_ARTICLE, _SUM, _ARTICLE):
        match = skipped.match(page.lower, first, end)
        first = first if match is None else match.end()
    ends = _HEAD_ENDS.search(page.lower, first, end)
    return _counting(reading, Span(first, end if ends is None else ends.start()), page)


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
    if before is None or before.unit is None:
        return None
    start, end = reading.span.start, reading.span.end
    gap = page.lower[before.span.end : start]
    if len(gap) > _FARTHEST or "\n" in page.text[before.span.end : start]:
        return None
    some = _SOME_BEHIND.match(page.lower, end) or _SOME_BEFORE.search(gap)
    alike = _AND_AS_MANY.search(gap) and _SAME_BEHIND.match(page.lower, end)
    goes_on = gap in ("; ", ", ") and _GO_ON.match(page.lower, end)
    compared = _FROM_YEAR_TO.fullmatch(gap) or (_AGAIN_BEFORE.search(gap) if ". " not in gap else None)
    if not compared and not (before.rule == "count" and (some or alike or goes_on)):
        return None
    return _with(reading, before.unit, before.counted, before.rule)


def _with(reading: Reading, unit: Part, counted: Part | None, rule: str = "count") -> Reading:
    return replace(reading, rule=rule, confidence=Confidence.LIKELY, unit=unit, counted=counted)
