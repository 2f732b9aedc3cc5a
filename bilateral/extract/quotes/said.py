"""When something was said: the day or the month that stands with the cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from bilateral.extract.candidate import Candidate, Part
from bilateral.extract.quotes.asides import WHICH
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.drafts import Draft
from bilateral.extract.quotes.tokens import Range, Sentence
from bilateral.text.source import Span

_FARTHEST = 60
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
    taken = [*draft.contents, draft.sentence.over(*draft.speaker)] if draft.speaker else draft.contents
    outside = [
        span
        for span in spans
        if not any(_touch(span, each) for each in taken) and not _is_of_another(draft.sentence, draft.cue, span)
    ]
    if not outside:
        return None
    away, nearest = min((max(span.start - cue.end, cue.start - span.end), span) for span in outside)
    return Part("said", nearest, spans[nearest]) if away <= _FARTHEST else None


def _is_of_another(sentence: Sentence, cue: Range, date: Span) -> bool:
    """Whether another reporting verb stands between the cue and a date."""
    between = range(cue[1], bisect_left(sentence.starts, date.start))
    return any(sentence.tags[at] & Tag.CUE for at in between)


def _known(draft: Draft, dates: Sequence[Candidate]) -> list[tuple[Span, str]]:
    """The dates of the sentence, which are in the order of the text."""
    start, end = draft.sentence.starts[0], draft.sentence.ends[-1]
    first = bisect_left(dates, start, key=lambda date: date.span.start)
    last = bisect_left(dates, end, key=lambda date: date.span.start)
    if first == last:
        return []
    owners = {at for at, tag in zip(draft.sentence.starts, draft.sentence.tags, strict=True) if tag & Tag.POSSESSIVE}
    return [(date.span, date.value) for date in dates[first:last] if date.span.end not in owners]


def _plain(sentence: Sentence) -> list[Span]:
    """The weekdays, months and "last week" in a sentence."""
    found = []
    for at, tag in enumerate(sentence.tags):
        if not tag & Tag.TIME or sentence.words[at] in WHICH or _is_owner(sentence, at):
            continue
        which = at > 0 and sentence.words[at - 1] in WHICH
        if which or sentence.words[at] in _DAYS:
            numbered = at + 1 < len(sentence) and sentence.tags[at + 1] & Tag.NUMBER
            found.append(sentence.over(at - 1 if which else at, at + 2 if numbered else at + 1))
    return found


def _is_owner(sentence: Sentence, at: int) -> bool:
    """Whether "'s" follows: "Friday's visit" does not say when something was said."""
    return at + 1 < len(sentence) and bool(sentence.tags[at + 1] & Tag.POSSESSIVE)


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
