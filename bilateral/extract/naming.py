"""Whom the parts of a candidate name: an actor that was found at the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilateral.extract.candidate import Candidate, Part
from bilateral.text.source import Span

_ROLES = frozenset({"attributed_to", "said_to", "speaker", "subject"})
"""Roles of parts that name an actor."""
_SHARE = 0.6
"""Share of a part's characters that an actor's must be to be whom the part names: "officials of Norland" is no town."""


def with_actors(candidates: Sequence[Candidate], actors: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates, whose parts that name nobody yet mean the actor that was found at their words."""
    ordered = sorted(actors, key=lambda each: each.span)
    longest = max((each.span.end - each.span.start for each in ordered), default=0)
    for candidate in candidates:
        if any(part.role in _ROLES and not part.value for part in candidate.parts):
            parts = tuple(_named(part, ordered, longest) for part in candidate.parts)
            yield replace(candidate, parts=parts)
        else:
            yield candidate


def _named(part: Part, actors: Sequence[Candidate], longest: int) -> Part:
    if part.role not in _ROLES or part.value:
        return part
    best, most = "", _SHARE * (part.span.end - part.span.start)
    first = bisect_left(actors, Span(part.span.start - longest, 0), key=lambda each: each.span)
    for at in range(first, len(actors)):
        span = actors[at].span
        if span.start >= part.span.end:
            break
        shared = min(span.end, part.span.end) - max(span.start, part.span.start)
        if shared > most:
            best, most = actors[at].value, shared
    return replace(part, value=best)
