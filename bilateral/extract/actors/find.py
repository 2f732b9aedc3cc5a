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
from bilateral.extract.candidate import Candidate, Confidence, Kind, Part
from bilateral.extract.document import Document

NOBODY = Gazetteer()
"""The gazetteer of an empty record."""


def find_actors(document: Document, gazetteer: Gazetteer = NOBODY) -> list[Candidate]:
    """All mentions of actors, in order; of two that begin alike the longer one first.

    A candidate's ``value`` is the actor's key where the record knows it, else its name. Its parts: ``kind`` (a code of
    the record's actors, or ``place``) with the span of the bare name, ``office``, ``organisation``, ``other`` for
    each further key that goes by the name, and ``holder`` for each who held an office by the record.
    """
    reading = Reading(document, gazetteer)
    mentions = join_later(reading, [*find_known(reading), *find_names(reading)])
    mentions = with_acronyms(reading, [*mentions, *find_groups(reading), *map(_office_held, filter(_holds, mentions))])
    return [_candidate(reading, mention) for mention in _sorted(reading, mentions)]


def _holds(mention: Mention) -> bool:
    return mention.office is not None


def _office_held(mention: Mention) -> Mention:
    """The office that stands beside a person's name, with the country or organisation before it."""
    first, last = mention.office or mention.name
    first = mention.first if last < mention.name[0] else first
    return mention._replace(
        first=first,
        last=last,
        kind="office",
        value="",
        rule="office-held",
        confidence=Confidence.LIKELY,
        name=(first, last),
        office=None,
        others=(),
    )


def _sorted(reading: Reading, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions in order, one for each actor at a stretch of words; a country inside a longer name is none."""
    before: Mention | None = None
    seen: set[tuple[int, int]] = set()
    for mention in sorted(mentions, key=_order):
        words = (mention.first, mention.last)
        if words in seen:
            continue
        inside = before is not None and mention.last <= before.last
        if before is not None and inside and (mention.value == before.value or not _own(reading, mention)):
            continue
        seen.add(words)
        yield mention
        before = before if inside else mention


def _order(mention: Mention) -> tuple[int, int, bool, bool]:
    """Where a mention stands, the longer one first; of two at one place the one that the record knows."""
    return mention.first, -mention.last, mention.rule == "common-office", mention.rule != "record-name"


def _own(reading: Reading, mention: Mention) -> bool:
    """Whether a mention inside another is one of its own: no country, and no common noun."""
    if (
        mention.kind in ("country", "place")
        or mention.rule in ("several-names", "single-name")
        or (mention.kind == "government" and mention.first == mention.last)
    ):
        return False
    return reading.has_capital(mention.first, mention.last)


def _candidate(reading: Reading, mention: Mention) -> Candidate:
    name = reading.span(*mention.name)
    span = name if mention.name == (mention.first, mention.last) else reading.span(mention.first, mention.last)
    parts = [Part("kind", name, mention.kind)]
    for role, words in (("office", mention.office), ("organisation", mention.organisation)):
        if words is not None:
            parts.append(Part(role, reading.span(*words), _value(reading, words)))
    parts += [Part("other", name, key) for key in mention.others]
    if mention.kind == "office":
        parts += [Part("holder", span, key) for key in _holders(reading, mention)]
    value = mention.value or _value(reading, mention.name)
    return Candidate(Kind.ACTOR, span, value, mention.rule, mention.confidence, tuple(parts))


def _holders(reading: Reading, mention: Mention) -> tuple[str, ...]:
    """Who held an office, by the record; the country or body before the office left out."""
    holders = reading.gazetteer.holders
    folded = reading.words.folded
    last = mention.last + 1
    wanted = (tuple(folded[first:last]) for first in range(mention.first, last))
    return next((holders[words] for words in wanted if words in holders), ()) if holders else ()


def _value(reading: Reading, words: tuple[int, int]) -> str:
    """The key of what the words name, where the record knows it, else the words."""
    found = reading.known.get(words[0])
    if found is None or found.last != words[1]:
        found = reading.inner.get(words)
    keys = {each.actor for each in found.payloads if each.actor} if found else set()
    return keys.pop() if len(keys) == 1 else reading.text(*words)
