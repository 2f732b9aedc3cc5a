"""The quotes of a document as candidates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bilateral.extract.candidate import Candidate, Confidence, Kind, Part
from bilateral.extract.document import Document
from bilateral.extract.quotes.classes import Tag
from bilateral.extract.quotes.drafts import Draft, find_drafts
from bilateral.extract.quotes.names import Names
from bilateral.extract.quotes.speakers import Speakers
from bilateral.text.source import Span


def find_quotes(
    document: Document, actors: Sequence[Candidate] = (), dates: Sequence[Candidate] = ()
) -> list[Candidate]:
    """What the document says that somebody said or thought, in order.

    ``actors`` are the candidates for actors, whose values name the speakers; ``dates`` those for dates, whose values
    say when. ``value`` is the words between quotation marks, several of them joined by " … ", empty where there are
    none. Parts: ``words`` for each of those, ``content`` for each stretch of what is told in other words, ``speaker``,
    ``cue``, ``said``, ``said_to`` and ``form``.
    """
    drafts = find_drafts(document)
    speakers = Speakers(document, actors, Names(document))
    return sorted(
        (_candidate(document, draft, speakers.resolve(draft), dates) for draft in drafts), key=lambda each: each.span
    )


def _candidate(document: Document, draft: Draft, named: Sequence[str], dates: Sequence[Candidate]) -> Candidate:
    form = _form(draft)
    span = Span(min(each.start for each in draft.contents), max(each.end for each in draft.contents))
    words = " … ".join(document.source.slice(each) for each in draft.words)
    parts = [Part("words", each) for each in draft.words]
    if form != "direct":
        parts += [Part("content", each) for each in draft.contents]
    parts += _around(document, draft, named, dates)
    cue = draft.sentence.over(*draft.cue) if draft.cue else span
    parts.append(Part("form", cue, form))
    return Candidate(Kind.QUOTE, span, words, draft.rule, _confidence(draft, form), tuple(parts))


def _form(draft: Draft) -> str:
    if draft.words:
        return "partial" if draft.told else "direct"
    return "belief" if draft.belief else "indirect"


def _around(document: Document, draft: Draft, named: Sequence[str], dates: Sequence[Candidate]) -> Iterator[Part]:
    sentence = draft.sentence
    if draft.speaker is not None:
        span = sentence.over(*draft.speaker)
        yield from (Part("speaker", span, name) for name in named)
    if draft.cue is not None:
        yield Part("cue", sentence.over(*draft.cue))
    if draft.hearer is not None and draft.hearer[0] < draft.hearer[1]:
        yield Part("said_to", sentence.over(*draft.hearer))


def _confidence(draft: Draft, form: str) -> Confidence:
    if draft.rule in ("object", "do", "clause", "followed", "colon"):
        return Confidence.DOUBTFUL
    return Confidence.LIKELY
