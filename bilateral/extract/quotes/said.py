"""When something was said: the day or the month that stands with the cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from bilateral.extract.candidate import Candidate, Part
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.drafts import Draft
from bilateral.extract.quotes.tokens import Sentence
from bilateral.text.source import Span

_FARTHEST = 60
_WHICH = frozenset({"this", "last", "next", "earlier", "late", "early"})
_DAYS_WORDS = """
monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december today yesterday tonight
"""
_DAYS = frozenset(_DAYS_WORDS.split())


def when_said(draft: Draft, dates: Sequence[Candidate]) -> Part | None:
    """The date nearest to the cue outside what was said; with ``dates`` their value, else the words alone."""
    if draft.cue is None:
        return None
    cue = draft.sentence.over(*draft.cue)
    spans = dict(_known(draft, dates)) if dates else dict.fromkeys(_plain(draft.sentence), "")
    outside = [span for span in spans if not any(_touch(span, content) for content in draft.contents)]
    if not outside:
        return None
    away, nearest = min((max(span.start - cue.end, cue.start - span.end), span) for span in outside)
    return Part("said", nearest, spans[nearest]) if away <= _FARTHEST else None


def _known(draft: Draft, dates: Sequence[Candidate]) -> list[tuple[Span, str]]:
    start, end = draft.sentence.starts[0], draft.sentence.ends[-1]
    first = bisect_left(dates, start, key=lambda date: date.span.start)
    found = []
    for date in dates[first:]:
        if date.span.start >= end:
            break
        found.append((date.span, date.value))
    return found


def _plain(sentence: Sentence) -> list[Span]:
    """Weekdays, months and "last week" in a sentence."""
    found = []
    for at, tag in enumerate(sentence.tags):
        owner = at + 1 < len(sentence) and sentence.tags[at + 1] & Tag.POSSESSIVE
        if not tag & Tag.TIME or sentence.words[at] in _WHICH or owner:
            continue
        which = at > 0 and sentence.words[at - 1] in _WHICH
        if which or sentence.words[at] in _DAYS:
            numbered = at + 1 < len(sentence) and sentence.tags[at + 1] & Tag.NUMBER
            found.append(sentence.over(at - 1 if which else at, at + 2 if numbered else at + 1))
    return found


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
