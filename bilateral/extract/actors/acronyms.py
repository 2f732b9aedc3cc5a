"""Acronyms: "Drug Enforcement Administration (DEA)" names one body twice, and later "DEA" is that body."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.extract.actors.mention import Mention
from bilateral.extract.actors.reading import Reading
from bilateral.extract.candidate import Confidence


def with_acronyms(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, those by an acronym with the value of the name that the text writes out."""
    spelled = _spelled(reading, mentions)
    return [_named(reading, mention, spelled) for mention in mentions]


def _spelled(reading: Reading, mentions: Sequence[Mention]) -> dict[str, Mention]:
    """The written-out names by their acronyms, which stand in brackets right after them."""
    words = reading.words
    spelled: dict[str, Mention] = {}
    for mention in mentions:
        after = mention.last + 1
        if mention.first < mention.last and after < len(words) and words.gap(mention.last) == " (":
            acronym = words.words[after]
            if acronym.isupper() and words.gap(after).startswith(")") and _may_stand_for(reading, mention, acronym):
                spelled.setdefault(acronym, mention)
    return spelled


def _may_stand_for(reading: Reading, mention: Mention, acronym: str) -> bool:
    """Whether an acronym is of the name, or of the name in another language: "Navy Secretariat (SEMAR)"."""
    foreign = mention.kind in ("body", "armed_group") and len(acronym) > 2 and acronym not in _AGENCIES
    return foreign or _stands_for(reading, mention, acronym)


_AGENCIES = frozenset({"AFP", "EFE", "UPI", "CNN"})
"""Which stand in brackets after a place or a name and are not of it."""


def _stands_for(reading: Reading, mention: Mention, acronym: str) -> bool:
    """Whether the letters of the acronym are initials of the name, in order and starting with the first."""
    initials = iter(word[0] for word in reading.words.folded[mention.name[0] : mention.name[1] + 1])
    return all(letter in initials for letter in acronym.lower())


def _named(reading: Reading, mention: Mention, spelled: dict[str, Mention]) -> Mention:
    full = spelled.get(reading.words.words[mention.last]) if mention.first == mention.last else None
    if full is None or mention.rule == "record-name":
        return mention
    return mention._replace(kind=full.kind, value=full.value, rule="acronym", confidence=Confidence.LIKELY)
