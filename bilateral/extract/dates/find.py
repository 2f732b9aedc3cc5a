"""Finds the dates of a document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from bilateral.extract.candidate import Candidate, Kind, Part
from bilateral.extract.dates.confidence import confidence
from bilateral.extract.dates.dateline import written
from bilateral.extract.dates.meaning.intervals import Between
from bilateral.extract.dates.meaning.parts import Edged
from bilateral.extract.dates.meaning.relative import Since
from bilateral.extract.dates.meaning.setting import FUTURE, PAST, Setting
from bilateral.extract.dates.rules import find_expressions
from bilateral.extract.dates.spot import Spot, spots
from bilateral.extract.dates.stretch import Stretch
from bilateral.extract.dates.tokens import day_first, read_tokens
from bilateral.extract.dates.windows import windows
from bilateral.extract.document import Document

_DEADLINES = ("by", "until", "before")
_CALENDAR = range(1000, 9000)
_AHEAD = 30
"""Years ahead from which on a number alone is none."""


def find_dates(document: Document) -> list[Candidate]:
    """The dates and times of a document in order, each with its EDTF value.

    The value is empty where the text does not say enough: "three days later" after no date, "Friday" in a text of
    which nobody knows the day. A span leaves out the preposition, which is a part. Other parts are the ends of an
    interval (``from``, ``to``), what EDTF cannot say (``modifier``: early, end, morning), a ``deadline``, and the
    interval that a word further before opens (``since``: "since the army came in 2006").
    """
    day = _usable(written(document))
    out = max(day, document.published or day) if day else None
    found: list[Candidate] = []
    before: Stretch | None = None
    told: Stretch | None = None
    last: Spot | None = None
    for spot in _spots(document):
        setting = Setting(day, *spot.tense, before, before if spot.is_beside(last) else None, out, told)
        if not _is_date(spot, setting):
            continue
        if spot.ends_aim or (spot.after in _DEADLINES and not setting.tense):
            setting = replace(setting, tense=FUTURE)
        days = _meant(spot, setting)
        found.append(_candidate(spot, setting, days))
        before, last = days or before, spot
        told = days if days and days.unit in ("day", "time") else told
    return found


def _usable(day: dt.date | None) -> dt.date | None:
    """The day, unless so near the calendar's ends that days counted from it would lie outside: nobody wrote then."""
    return day if day and _CALENDAR.start <= day.year < _CALENDAR.stop else None


def _spots(document: Document) -> Iterator[Spot]:
    days_first = day_first(document.shadow)
    for paragraph in document.paragraphs:
        for window in windows(document.shadow, paragraph):
            yield from spots(find_expressions(read_tokens(document.shadow, window, days_first=days_first)))


def _is_date(spot: Spot, setting: Setting) -> bool:
    """Whether it is one by its surroundings: "3:15" is after "at", and "in two weeks" is of the future."""
    if spot.kind == "=bare":
        return bool(spot.after)
    if spot.rule == "year" and not spot.after and setting.published:
        year = spot.meaning.resolve(setting)
        return year is not None and year.first.year <= setting.published.year + _AHEAD
    return spot.kind != "=short" and (spot.kind != "=in" or setting.tense == FUTURE)


def _meant(spot: Spot, setting: Setting) -> Stretch | None:
    interval = spot.after == "since" and not spot.is_point
    return (Since(spot.meaning) if interval else spot.meaning).resolve(setting)


def _candidate(spot: Spot, setting: Setting, days: Stretch | None) -> Candidate:
    return Candidate(
        Kind.DATE,
        spot.item.span,
        days.edtf if days else "",
        spot.rule,
        confidence(spot, setting, days),
        tuple(_parts(spot, setting, days)),
    )


def _parts(spot: Spot, setting: Setting, days: Stretch | None) -> Iterator[Part]:
    if spot.preposition:
        yield Part("preposition", spot.preposition[1].span, spot.after)
    if spot.after in _DEADLINES and days:
        yield Part("deadline", spot.item.span, days.edtf)
    if isinstance(spot.meaning, Edged):
        yield Part("modifier", spot.meaning.span, spot.meaning.edge)
    if spot.after == "since" and (start := spot.meaning.resolve(replace(setting, tense=PAST))):
        yield Part("from", spot.item.span, start.edtf)
    since = spot.since_before
    if since and (whole := Since(spot.meaning).resolve(setting)):
        yield Part("since", since.span, whole.edtf)
    if isinstance(spot.meaning, Between) and spot.meaning.spans and (ends := spot.meaning.ends(setting)):
        for role, span, end in zip(("from", "to"), spot.meaning.spans, ends, strict=True):
            yield Part(role, span, end.edtf)
