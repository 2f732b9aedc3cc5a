"""Finding the actors of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bilateral.extract.actors.acronyms import with_acronyms
from bilateral.extract.actors.gazetteer import Gazetteer
from bilateral.extract.actors.groups import find_groups
from bilateral.extract.actors.known_names import find_known
from bilateral.extract.actors.later import join_later
from bilateral.extract.actors.mention import Mention
from bilateral.extract.actors.names import find_names
from bilateral.extract.actors.reading import Reading
from bilateral.extract.candidate import Candidate, Kind, Part
from bilateral.extract.document import Document

NOBODY = Gazetteer()
"""The gazetteer of an empty record."""


def find_actors(document: Document, gazetteer: Gazetteer = NOBODY) -> list[Candidate]:
    """All mentions of actors, in order; of two that begin alike the longer one first.

    A candidate's ``value`` is the actor's key where the record knows it, else its name. Its parts: ``kind`` (a code of
    the record's actors, or ``place``) with the span of the bare name, ``office``, ``organisation``, and ``other`` for
    each further key that goes by the name.
    """
    reading = Reading(document, gazetteer)
    mentions = join_later(reading, [*find_known(reading), *find_names(reading)])
    mentions = with_acronyms(reading, [*mentions, *find_groups(reading)])
    return [_candidate(reading, mention) for mention in _sorted(reading, mentions)]


def _sorted(reading: Reading, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions in order, one for each actor at a stretch of words; a country inside a longer name is none."""
    before: Mention | None = None
    for mention in sorted(mentions, key=lambda each: (each.first, -each.last, each.rule != "record-name")):
        if before is not None and mention.last <= before.last:
            same = (mention.first, mention.last) == (before.first, before.last) or mention.value == before.value
            if not same and _own(reading, mention):
                yield mention
        else:
            yield mention
            before = mention


def _own(reading: Reading, mention: Mention) -> bool:
    """Whether a mention inside another is one of its own: no country, and no common noun."""
    if mention.kind in ("country", "place"):
        return False
    return any(word[0].isupper() for word in reading.words.words[mention.first : mention.last + 1]) and (
        mention.first < mention.last or mention.kind != "government"
    )


def _candidate(reading: Reading, mention: Mention) -> Candidate:
    span, name = reading.span(mention.first, mention.last), reading.span(*mention.name)
    parts = [Part("kind", name, mention.kind)]
    for role, words in (("office", mention.office), ("organisation", mention.organisation)):
        if words is not None:
            parts.append(Part(role, reading.span(*words), _value(reading, words)))
    parts += [Part("other", name, key) for key in mention.others]
    return Candidate(Kind.ACTOR, span, mention.value, mention.rule, mention.confidence, tuple(parts))


def _value(reading: Reading, words: tuple[int, int]) -> str:
    """The key of what the words name, where the record knows it, else the words."""
    known = reading.known.get(words[0], ())
    found = next((each.payload for each in known if each.last == words[1] and each.payload.actor), None)
    return found.actor if found else reading.text(*words)
