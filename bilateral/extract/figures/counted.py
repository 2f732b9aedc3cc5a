"""What a number counts: the noun after it, with the words between."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.extract.figures.nouns import BECAME, PEOPLE_ANYHOW, STOPS, is_people_of, is_person, is_plural, unit_of
from bilateral.extract.figures.words import Word
from bilateral.extract.wordlist import word_set
from bilateral.text.source import Span

_OF = word_set("the its their his her our your my these those all them whom us")
_WERE = frozenset({"were", "are", "was", "have", "had", "been", "being", "be"})
_JOINS = frozenset({"and", "or"})
_FARTHEST = 6


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: its words, its head, and the unit that it gives. ``joined``: by a hyphen ("ten-member").

    ``sure``: the head itself says what it is; "others" does not.
    """

    span: Span
    head: Span
    unit: str
    joined: bool = False
    sure: bool = True


def find_counted(words: list[Word], *, one: bool, stuff: bool = False) -> Counted | None:
    """What the words behind a number say that it counts.

    ``one``: the number is no more than one. ``stuff``: it is measured, and what it measures needs no plural.
    """
    if len(words) > 1 and words[0].lower == "of":
        words = words[2:] if words[1].lower in _OF else words[1:]
    if not words:
        return None
    first = words[0]
    if first.hyphen and first.lower not in STOPS:
        return Counted(first.span, first.span, unit_of(first.lower), joined=True)
    fate = _fate(words)
    if fate is not None:
        return fate
    head = _head(words, one=one) or (_stuff(words) if stuff else None)
    if head is None:
        return None
    unit = "person" if is_people_of(head.text) else unit_of(head.lower)
    return Counted(Span(first.span.start, head.span.end), head.span, unit, sure=head.lower != "others")


def _fate(words: list[Word]) -> Counted | None:
    """As in "12 dead", "43 were killed", "five others wounded"."""
    at = 0
    while at < len(words) and at < 3 and words[at].lower in _WERE | {"others", "other", "more"}:
        at += 1
    if at < len(words) and words[at].lower in BECAME and not (at + 1 < len(words) and is_plural(words[at + 1].lower)):
        return Counted(words[at].span, words[at].span, "person")
    return None


def _stuff(words: list[Word]) -> Word | None:
    """What has no plural, behind "of": "300 kilos of cocaine"."""
    first = words[0]
    return None if first.lower in STOPS or not first.text.islower() else first


def _head(words: list[Word], *, one: bool) -> Word | None:
    found: Word | None = None
    for at, word in enumerate(words[:_FARTHEST]):
        if word.lower in _JOINS and at and found is None and _is_next_plural(words, at):
            continue
        if word.lower in STOPS:
            break
        if one and (is_person(word.lower) or at + 1 == len(words[:_FARTHEST])):
            return word
        if is_plural(word.lower) or (word.lower in PEOPLE_ANYHOW):
            found = word
            if word.lower in PEOPLE_ANYHOW and _is_named_on(words, at + 1):
                continue
            if word.text.islower() or not _plural_next(words, at):
                return word
    return found


def _is_named_on(words: list[Word], at: int) -> bool:
    """Whether people go on being named by what they are: "police officers", "women migrants"."""
    return at < len(words) and is_person(words[at].lower) and is_plural(words[at].lower) and not words[at].hyphen


def _is_next_plural(words: list[Word], at: int) -> bool:
    """Whether two adjectives stand before one noun: "active or completed projects"."""
    behind = words[at + 1 : at + 4]
    return not is_plural(words[at - 1].lower) and any(is_plural(word.lower) for word in behind[1:2])


def _plural_next(words: list[Word], at: int) -> bool:
    """Whether a noun in the plural follows a capitalised word that only looks like one ("United States officials")."""
    behind = words[at + 1 : at + 3]
    return any(is_plural(word.lower) and word.text.islower() for word in behind)
