"""Later mentions: a surname alone is the person whose full name stands somewhere in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bilateral.extract.actors.given import GIVEN
from bilateral.extract.actors.lexicon import AUXILIARIES, NAME_PARTICLES, SPEECH
from bilateral.extract.actors.mention import Mention
from bilateral.extract.actors.reading import Reading
from bilateral.extract.candidate import Confidence

_Key = tuple[str, ...]
_FIRST = GIVEN | NAME_PARTICLES
"""Words inside a name that are no surname."""


def join_later(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, those by a surname with the person that it is, less single names that nothing speaks for."""
    full = _full_names(reading, mentions)
    bodies = _bodies(reading, mentions)
    joined = []
    for mention in mentions:
        key = _key(reading, mention)
        person = full.get(key)
        shorter = person is not None and key != _key(reading, person)
        if person is not None and shorter and mention.kind in ("person", "body") and not _is_key(mention):
            joined.append(_joined(mention, person))
        elif mention.rule == "body-alone":
            body = bodies.get(reading.words.folded[mention.first])
            known = body is not None and body.last < mention.first
            joined.append(mention._replace(value=body.value) if body is not None and known else mention)
        elif mention.rule != "single-name" or _acts(reading, mention):
            joined.append(mention)
    return joined


def _bodies(reading: Reading, mentions: Sequence[Mention]) -> dict[str, Mention]:
    """The first body named in full whose name starts with a word or ends in it, by that word."""
    folded = reading.words.folded
    bodies: dict[str, Mention] = {}
    for mention in mentions:
        first, last = mention.name
        if mention.kind == "body" and first < last:
            for word in (folded[first], folded[last]):
                bodies.setdefault(word, mention)
    return bodies


def _is_key(mention: Mention) -> bool:
    return mention.rule in ("record-name", "known-name")


def _joined(mention: Mention, person: Mention) -> Mention:
    confidence = Confidence.LIKELY if person.confidence is Confidence.SAFE else person.confidence
    return mention._replace(kind="person", value=person.value, rule="later-name", confidence=confidence)


def _full_names(reading: Reading, mentions: Sequence[Mention]) -> dict[_Key, Mention]:
    """The persons named in full, by each end of their names; the first where two share it."""
    full: dict[_Key, Mention] = {}
    for mention in mentions:
        if mention.kind == "person" and mention.name[0] < mention.name[1]:
            for ending in _endings(_key(reading, mention)):
                full.setdefault(ending, mention)
    return full


def _endings(key: _Key) -> Iterator[_Key]:
    """What a person may be called later: each end of the name, the first of two surnames, the name without the last."""
    for start in range(1, len(key)):
        if not all(word in NAME_PARTICLES or len(word) == 1 for word in key[start:]):
            yield key[start:]
    if key[0] in GIVEN:
        yield key[:1]
    if len(key) > 2:
        yield from ((word,) for word in key[1:-1] if len(word) > 2 and word not in _FIRST)
        plain = tuple(word for word in key if len(word) > 1)
        yield from (plain[:size] for size in range(2, len(plain) + 1) if plain[size - 1] not in NAME_PARTICLES)


def _key(reading: Reading, mention: Mention) -> _Key:
    return tuple(reading.words.folded[mention.name[0] : mention.name[1] + 1])


def _acts(reading: Reading, mention: Mention) -> bool:
    """Whether a single name is named again, or says or does something."""
    words = reading.words
    if reading.alone.get(words.folded[mention.first], 0) > 1:
        return True
    following = words.folded[mention.last + 1] if mention.last + 1 < len(words) else ""
    return words.gap(mention.last) == " " and (following in SPEECH or following in AUXILIARIES)
