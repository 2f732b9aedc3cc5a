"""What a run of capitalised words may name, by the word that is its head."""

from __future__ import annotations

from bilateral.extract.actors.countries import demonyms
from bilateral.extract.actors.lexicon import ARMED, BODIES, GOVERNMENTS, PLACES, PROGRAMMES, SPANISH_HEADS
from bilateral.extract.actors.reading import Reading

_HEADS = (
    (ARMED, "armed_group"),
    (GOVERNMENTS, "government"),
    (PROGRAMMES, "programme"),
    (PLACES, "place"),
    (BODIES, "body"),
)
_KINDS = {head: kind for heads, kind in reversed(_HEADS) for head in heads}
_LONGEST_NAME = 5


def may_be_person(reading: Reading, first: int, last: int) -> bool:
    """Whether the words can be a person's name."""
    folded = reading.words.folded
    size = last - first + 1
    if size > _LONGEST_NAME or kind_of(reading, first, last) is not None:
        return False
    if any(each in demonyms() for each in folded[first : last + 1]):
        return False
    known = reading.known.get(first)
    return known is None or known.payload.kind == "person" or known.last != last


def kind_of(reading: Reading, first: int, last: int) -> str | None:
    """The kind that the head of a name tells: its last word, or the one before "of"."""
    folded = reading.words.folded
    if first < last and is_spanish(reading, first):
        return "body"
    if first < last and folded[first] == "operation":
        return "programme"
    for index in range(first, last):
        if folded[index + 1] in ("of", "for", "on", "de", "del"):
            kind = _kind_of(folded[index])
            if kind is not None or folded[index + 1] not in ("de", "del"):
                return kind
    return _kind_of(folded[last])


def _kind_of(head: str) -> str | None:
    return _KINDS.get(head)


def is_spanish(reading: Reading, first: int) -> bool:
    """Whether a Spanish name of a body starts at a word, with or without its article."""
    folded = reading.words.folded
    if folded[first] in ("el", "la") and first + 1 < len(folded):
        first += 1
    return folded[first] in SPANISH_HEADS
