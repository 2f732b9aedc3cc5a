"""Later mentions: a surname alone is the person whose full name stands somewhere in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bilateral.extract.actors.lexicon import AUXILIARIES, NAME_PARTICLES, SPEECH
from bilateral.extract.actors.mention import Mention
from bilateral.extract.actors.reading import Reading
from bilateral.extract.candidate import Confidence

_Key = tuple[str, ...]


def join_later(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, those by a surname with the person that it is, less single names that nothing speaks for."""
    full = _full_names(reading, mentions)
    joined = []
    for mention in mentions:
        key = _key(reading, mention)
        person = full.get(key)
        if person is not None and mention.kind in ("person", "body") and not _is_key(mention):
            joined.append(_joined(mention, person))
        elif mention.rule != "single-name" or _acts(reading, mention):
            joined.append(mention)
    return joined


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
    for start in range(1, len(key)):
        if not all(word in NAME_PARTICLES or len(word) == 1 for word in key[start:]):
            yield key[start:]


def _key(reading: Reading, mention: Mention) -> _Key:
    return tuple(reading.words.folded[mention.name[0] : mention.name[1] + 1])


def _acts(reading: Reading, mention: Mention) -> bool:
    """Whether a single name is named again, or says or does something."""
    words = reading.words
    if reading.alone.get(words.folded[mention.first], 0) > 1:
        return True
    following = words.folded[mention.last + 1] if mention.last + 1 < len(words) else ""
    return words.gap(mention.last) == " " and (following in SPEECH or following in AUXILIARIES)
