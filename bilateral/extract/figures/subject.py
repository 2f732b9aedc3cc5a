"""What a bare number counts by the subject of its clause: "homicides rose to 34,000"."""

from __future__ import annotations

import re

from bilateral.extract.figures.counted import Counted
from bilateral.extract.figures.nouns import is_plural, unit_of
from bilateral.extract.figures.page import Page
from bilateral.text.source import Span

_FARTHEST = 120
_VERB = re.compile(
    r"\b(?:r[oi]se|risen|f[ae]ll|fallen|grew|grown|jumped|dropped|climbed|increased|decreased|declined|surged|soared|"
    r"doubled|tripled|plunged|peaked|reached|hit|total(?:l?ed)|numbered|exceeded|topped|surpassed|stood)\b"
)
_BETWEEN = re.compile(
    r" (?:(?:[a-z]+ |[0-9.,%]++ (?:percent )?){0,10}"
    r"(?:to|from|at|of|than|about|around|nearly|almost|over|some|roughly) )?"
)
_SENTENCE = re.compile(r"[.;:!?\n\"()]\s|\n")
_CLAUSE = re.compile(r", (?:and|but|while|which|who|as)\b|\b(?:that|while|but)\b")
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_NUMBER_OF = re.compile(r"\b(?:number|count|toll|total) of ")
_PREPOSITION = re.compile(r"\b(?:in|of|on|at|by|from|for|to|with|across|along|against|between|under|since|during)\b")


def subject_of(page: Page, start: int) -> Counted | None:
    """The plural noun with which the clause of a number begins, where its verb says how many there came to be."""
    first = max(0, start - _FARTHEST)
    marks = [mark.end() for mark in _SENTENCE.finditer(page.lower, first, start)]
    if not marks and first:
        return None
    begin = marks[-1] if marks else 0
    verb = _VERB.search(page.lower, begin, start)
    if verb is None or _BETWEEN.fullmatch(page.lower, verb.end(), start) is None:
        return None
    clauses = [mark.end() for mark in _CLAUSE.finditer(page.lower, begin, verb.start())]
    noun = _noun(page.lower, clauses[-1] if clauses else begin, verb.start())
    return None if noun is None else Counted(noun, noun, unit_of(page.lower[noun.start : noun.end]), sure=False)


def _noun(lower: str, start: int, end: int) -> Span | None:
    """The last plural noun before what a preposition adds to it; of "the number of towns in Sonora" the towns."""
    of = _NUMBER_OF.search(lower, start, end)
    start = start if of is None else of.end()
    added = _PREPOSITION.search(lower, start, end)
    words = _WORD.finditer(lower, start, end if added is None else added.start())
    nouns = [Span(*word.span()) for word in words if is_plural(word.group())]
    return nouns[-1] if nouns else None
