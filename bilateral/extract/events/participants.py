"""Who does what to whom: the actors before and after the word that tells an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bilateral.extract.candidate import Candidate, Part
from bilateral.extract.document import Document
from bilateral.extract.events.lexicon import BREAKS
from bilateral.extract.wordlist import word_set
from bilateral.text.source import Span

_OBLIQUE = word_set("of in with to for by against from on under between at over into about than")
_WHERE = frozenset({"to", "in", "into", "across", "through", "throughout"})
_LANDS = frozenset({"country", "place"})
_FARTHEST = 120
"""Code points between an event and an actor that takes part in it."""
_MOST = 7
"""Words between an event and an actor that it is done to."""


def participants(
    document: Document, event: Span, actors: Sequence[Candidate], *, passive: bool, noun: bool
) -> Iterator[Part]:
    """Two parts for each participant: ``participant`` with the actor's value, and ``part`` with its code."""
    before = [each for each in actors if each.span.end <= event.start and event.start - each.span.end < _FARTHEST]
    after = [each for each in actors if event.end <= each.span.start]
    near = [each for each in after if _one_clause(document, event, each.span)]
    agents = _series(document, list(reversed(_subjects(document, before, noun=noun))))
    by = [each for each in near if _before(document, each.span) == "by"]
    lands = [each for each in near if _is_where(document, each)]
    targets = [each for each in _series(document, after) if each not in by] if near and near[0] is after[0] else []
    if passive:
        targets = agents
    if passive or by:
        agents = by  # "the arrest by X", "the ships seized by X"
    for code, taking in (("agent", agents), ("target", [*targets, *(each for each in lands if each not in targets)])):
        for each in taking:
            yield from _parts(document, each, code)


def _is_where(document: Document, actor: Candidate) -> bool:
    """Whether an actor is a country in which something happens."""
    return _kind(actor) == "country" and _before(document, actor.span) in _WHERE


def _parts(document: Document, actor: Candidate, code: str) -> Iterator[Part]:
    kind = _kind(actor)
    if kind == "place":
        return
    if kind == "programme":
        code = "subject"
    elif code == "target" and _is_where(document, actor):
        code = "location"
    yield Part("participant", actor.span, actor.value)
    yield Part("part", actor.span, code)


def _one_clause(document: Document, event: Span, actor: Span) -> bool:
    """Whether nothing between an event and an actor begins another clause."""
    between = document.shadow[event.end : min(actor.start, event.end + _FARTHEST)]
    if actor.start - event.end >= _FARTHEST or any(mark in between for mark in ',;:"()'):
        return False
    words = between.lower().split()
    return len(words) <= _MOST and BREAKS.isdisjoint(words)


def _subjects(document: Document, before: Sequence[Candidate], *, noun: bool) -> list[Candidate]:
    """The actors before an event that no preposition governs; of a noun also the one that owns it."""
    free = [each for each in before if _before(document, each.span) not in _OBLIQUE and _kind(each) not in _LANDS]
    return free if free or noun else [each for each in before if _kind(each) not in _LANDS][-1:]


def _series(document: Document, actors: Sequence[Candidate]) -> list[Candidate]:
    """The nearest actor with those that "and" or a comma joins to it."""
    series = list(actors[:1])
    for one, other in pairwise(actors):
        between = sorted((one.span, other.span))
        joint = document.shadow[between[0].end : between[1].start].strip(" ,")
        if joint not in ("", "and", "and the", "the"):
            break
        series.append(other)
    return series


def _before(document: Document, span: Span) -> str:
    """The word before an actor, articles left out."""
    words = document.shadow[max(0, span.start - 30) : span.start].lower().split()
    while words and words[-1] in ("the", "a", "an", "its", "his", "her", "their"):
        words.pop()
    return words[-1] if words else ""


def _kind(actor: Candidate) -> str:
    part = actor.part("kind")
    return part.value if part else ""
