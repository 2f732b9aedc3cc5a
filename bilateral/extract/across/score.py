"""How far a candidate and a row of the record tell the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from bilateral.extract.across.index import Index, Recorded
from bilateral.extract.across.likeness import stems
from bilateral.extract.candidate import Candidate, Kind
from bilateral.extract.proposals.told import Told
from bilateral.extract.slug import slug

_DISTINCT = ((1_000, 0.6), (10, 0.3), (0, 0.0))
"""From which number on two that are alike are hardly so by chance, and what that speaks for."""
_TIMES = frozenset({"year", "month", "day"})
"""Units of what lasts, which is seldom said of two things in like words."""
_YEAR = 4
"""Characters of a date that are its year."""
_STRANGERS, _NOBODY_SHARED, _OTHER_YEAR = 0.5, 0.15, 0.3
"""What speaks against two tellings of one event: strangers in it, nobody in both, another year."""
_NEAR_SPEAKER, _OTHER_SPEAKER = 0.8, 0.3


@dataclass(frozen=True)
class Claim:
    """A candidate, the other actors of its sentence, what gives the words of its sentence, and the year of its text."""

    told: Told
    actors: frozenset[str]
    sentence: Callable[[], frozenset[str]]
    year: str = ""

    @property
    def candidate(self) -> Candidate:
        """The candidate."""
        return self.told.candidate

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that tell what it is about: those of a quote itself, of the sentence around anything else."""
        if self.candidate.kind is Kind.QUOTE:
            return stems(f"{self.candidate.value} {' '.join(self.told.every('content'))}")
        return self.sentence()

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Who speaks, as keys or as what would be one."""
        return frozenset(slug(each) for each in self.told.every("speaker"))

    @cached_property
    def speaker_words(self) -> frozenset[str]:
        """The words of the names of who speaks."""
        return stems(" ".join(self.speakers).replace("-", " "))

    @cached_property
    def participants(self) -> frozenset[str]:
        """Who takes part, as keys or as what would be one."""
        return frozenset(slug(each) for each in self.told.every("participant"))


def figure_score(claim: Claim, row: Recorded, index: Index) -> float:
    """Figures of one number: the same unit, time and subject, in like words."""
    told = claim.told
    if told.first("unit") != row.get("unit"):
        return 0.0
    score = 2 * index.like[Kind.FIGURE](claim.words, row.words)
    score += next((bonus for least, bonus in _DISTINCT if abs(float(claim.candidate.value)) >= least), 0.0)
    score += 0.4 if row.get("subject") in claim.actors or row.get("unit") in _TIMES else 0.0
    score += 0.3 if (told.first("qualifier") or "exact") == row.get("qualifier") else 0.0
    return score + _dates(told.every("period"), [row.get("period")])


def quote_score(claim: Claim, row: Recorded, index: Index) -> float:
    """Utterances: like words from the same or a near speaker."""
    words = 2 * index.like[Kind.QUOTE](claim.words, row.words)
    return words * _speakers(claim, row.beside.get("speaker", ()), index) if words else 0.0


def event_score(claim: Claim, row: Recorded, index: Index) -> float:
    """Events of one type: like words, the same finer type, date and participants."""
    told = claim.told
    score = 1.5 * index.like[Kind.EVENT](claim.words, row.words)
    finer = told.first("subtype"), row.get("subtype")
    score += 0.4 if finer[0] == finer[1] else -0.3 if all(finer) else 0.0
    score += 0.4 if claim.candidate.value == row.get("kind") else 0.0
    return score + _taking(claim, row, index) + _when(claim, [row.get("date"), row.get("deadline")])


def _taking(claim: Claim, row: Recorded, index: Index) -> float:
    """Whether those who take part agree: one that the record does not know speaks against an event that it has."""
    theirs = row.beside.get("participant", ())
    shared = len(claim.participants.intersection(theirs))
    if shared or not theirs:
        return 0.25 * min(2, shared)
    strangers = not claim.participants <= index.countries.keys()
    return -_STRANGERS if strangers else -_NOBODY_SHARED


def _when(claim: Claim, theirs: Sequence[str]) -> float:
    """Whether dates agree; a text of another year that gives none hardly tells of a dated event."""
    ours = claim.told.every("date")
    known = [date for date in theirs if date]
    if ours or not known or not claim.year:
        return _dates(ours, known)
    return 0.0 if any(claim.year in date for date in known) else -_OTHER_YEAR


def _dates(ours: Sequence[str], theirs: Iterable[str]) -> float:
    """Whether dates agree (more than 0), disagree (less) or say nothing of each other."""
    known = [date for date in theirs if date]
    if not ours or not known:
        return 0.0
    if any(date in known for date in ours):
        return 0.5
    return 0.2 if {_year(date) for date in ours} & {_year(date) for date in known} else -0.6


def _year(date: str) -> str:
    return date.strip("[.")[:_YEAR]


def _speakers(claim: Claim, theirs: Sequence[str], index: Index) -> float:
    """A factor: 1 for the same speaker, less for one of the same country or a like description, little for another."""
    if not claim.speakers.isdisjoint(theirs):
        return 1.0
    nobody: frozenset[str] = frozenset()
    lands = {land for each in claim.speakers for land in index.countries.get(each, nobody)}
    words = claim.speaker_words.union(*(index.described.get(each, nobody) for each in claim.speakers))
    near = any(
        index.countries.get(each, nobody) & lands or index.described.get(each, nobody) & words for each in theirs
    )
    return _NEAR_SPEAKER if near else _OTHER_SPEAKER
