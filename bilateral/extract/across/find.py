"""Finding, for each candidate, the row of another source that tells the same."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from bilateral.extract.across.index import Index, Recorded, as_number
from bilateral.extract.across.likeness import stems
from bilateral.extract.across.score import Claim, event_score, figure_score, quote_score
from bilateral.extract.candidate import Candidate, Kind
from bilateral.extract.document import Document
from bilateral.extract.proposals.told import Told
from bilateral.text.source import Span

_SCORES = {Kind.FIGURE: figure_score, Kind.QUOTE: quote_score, Kind.EVENT: event_score}
_ENOUGH: Mapping[Kind, float] = {Kind.FIGURE: 1.0, Kind.QUOTE: 0.33, Kind.EVENT: 1.2}
"""Score from which a candidate and a row are taken for the same."""
_ONCE = frozenset({Kind.FIGURE, Kind.QUOTE})
"""Kinds of which a source states one thing once; it may speak of an event often."""


@dataclass(frozen=True, slots=True)
class Match:
    """The record that a candidate tells of once more, the key of the group that both belong to, and the score."""

    table: str
    key: str
    group: str
    score: float


def find_matches(
    document: Document, candidates: Sequence[Candidate], index: Index, source_id: str
) -> Mapping[int, Match]:
    """Matches by the number of the candidate; rows that ``source_id`` itself states are left out."""
    keys = index.actors
    found: dict[int, Match] = {}
    pairs: list[tuple[float, int, Recorded]] = []
    for number, candidate in enumerate(candidates):
        if candidate.kind is Kind.ACTOR and candidate.value in keys:
            found[number] = Match(keys[candidate.value].table, candidate.value, "", 1.0)
    for number, claim in _claims(document, candidates):
        candidate = claim.candidate
        for row in _comparable(claim, index):
            score = _SCORES[candidate.kind](claim, row, index)
            if row.source != source_id and score >= _ENOUGH[candidate.kind]:
                pairs.append((score, number, row))
    return found | _best(pairs, candidates)


def _comparable(claim: Claim, index: Index) -> Sequence[Recorded]:
    """The rows that a candidate may tell of."""
    candidate = claim.candidate
    if candidate.kind is Kind.FIGURE:
        return index.by_number.get(as_number(candidate.value), ())
    if candidate.kind is Kind.QUOTE:
        return index.by_words(claim.words)
    if candidate.kind is Kind.EVENT:
        codes = (candidate.value, claim.told.first("subtype"))
        return list({id(row): row for code in codes for row in index.by_type.get(code, ())}.values())
    return ()


def _best(pairs: Sequence[tuple[float, int, Recorded]], candidates: Sequence[Candidate]) -> dict[int, Match]:
    """The best row of each candidate, the surest first; what a source states once is given to one candidate."""
    found: dict[int, Match] = {}
    given: set[tuple[str, str]] = set()
    for score, number, row in sorted(pairs, key=lambda each: (-each[0], each[1], each[2].key)):
        group = row.get("group")
        told = (row.table, group or row.key)
        if number not in found and not (candidates[number].kind in _ONCE and told in given):
            found[number] = Match(row.table, row.key, group, score)
            given.add(told)
    return found


def _claims(document: Document, candidates: Sequence[Candidate]) -> Iterator[tuple[int, Claim]]:
    """The candidates that may match, by number, each with its sentence and, of figures, the other actors there."""
    sentences = document.sentences
    places = [bisect_right(sentences, each.span.start, key=_start) - 1 for each in candidates]
    actors: dict[int, list[Candidate]] = defaultdict(list)
    for place, candidate in zip(places, candidates, strict=True):
        if candidate.kind is Kind.ACTOR:
            actors[place].append(candidate)

    @cache
    def words(place: int) -> frozenset[str]:
        return stems(document.source.slice(sentences[place]) if place >= 0 else "")

    year = str(document.published.year) if document.published is not None else ""
    for number, (place, candidate) in enumerate(zip(places, candidates, strict=True)):
        if candidate.kind not in _SCORES:
            continue
        others = frozenset(
            [each.value for each in actors[place] if not _overlap(each.span, candidate.span)]
            if candidate.kind is Kind.FIGURE
            else ()
        )
        yield number, Claim(Told(candidate, document.source, ""), others, partial(words, place), year)


def _start(span: Span) -> int:
    return span.start


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
