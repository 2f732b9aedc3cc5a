"""The quotes of a document as candidates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bilateral.extract.candidate import Candidate, Kind, Part
from bilateral.extract.document import Document
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.drafts import Draft, find_drafts
from bilateral.extract.quotes.said import when_said
from bilateral.extract.quotes.speakers import Speakers
from bilateral.extract.quotes.trust import confidence_of
from bilateral.text.source import Span

_GAP = " \u2026 "


def find_quotes(
    document: Document, actors: Sequence[Candidate] = (), dates: Sequence[Candidate] = ()
) -> list[Candidate]:
    """What the document says that somebody said or thought, in order.

    ``actors`` are the candidates for actors, whose values name the speakers; ``dates`` those for dates, whose values
    say when. ``value`` is the words between quotation marks, several of them joined by " … ", empty where there are
    none. Parts: ``words`` for each of those; ``content`` for each stretch of what is not said in quoted words alone;
    ``speaker`` for each speaker; ``cue``, ``said``, ``said_to`` and ``form``.
    """
    dates = sorted(dates, key=lambda date: (date.span.start, date.span.end))
    drafts = find_drafts(document)
    speakers = Speakers(document, actors, drafts)
    found = [_candidate(document, draft, speakers.resolve(draft), dates) for draft in drafts]
    return sorted(found, key=lambda candidate: (candidate.span.start, candidate.span.end))


def _candidate(document: Document, draft: Draft, named: Sequence[str], dates: Sequence[Candidate]) -> Candidate:
    form = _form(draft)
    span = Span(min(each.start for each in draft.contents), max(each.end for each in draft.contents))
    words = _GAP.join(document.source.slice(each) for each in draft.words)
    parts = [Part("words", each) for each in draft.words]
    if form != "direct":
        parts += [Part("content", each) for each in draft.contents]
    parts += _around(draft, named, dates)
    parts.append(Part("form", span, form))
    return Candidate(Kind.QUOTE, span, words, draft.rule, confidence_of(draft, form), tuple(parts))


def _form(draft: Draft) -> str:
    """The code of the form: partial where words stand beside the quoted ones."""
    if draft.words:
        return "partial" if draft.told else "direct"
    return "belief" if draft.belief else "indirect"


def _around(draft: Draft, named: Sequence[str], dates: Sequence[Candidate]) -> Iterator[Part]:
    """Who said it, by which word, when and to whom."""
    sentence = draft.sentence
    if draft.speaker is not None:
        start, end = draft.speaker
        span = sentence.over(start, end - 1 if sentence.tags[end - 1] & Tag.COMMA else end)
        yield from (Part("speaker", span, name) for name in named)
    if draft.cue is not None:
        yield Part("cue", sentence.over(*draft.cue))
    said = when_said(draft, dates)
    if said is not None:
        yield said
    if draft.hearer is not None and draft.hearer[0] < draft.hearer[1]:
        yield Part("said_to", sentence.over(*draft.hearer))
