"""Mentions by a name that was known before: one of the record, a country, a body that everybody knows."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.extract.actors.gazetteer import Name
from bilateral.extract.actors.lexicon import CALENDAR, HALF_CALENDAR, TITLES
from bilateral.extract.actors.mention import Mention
from bilateral.extract.actors.offices import office_after, office_before
from bilateral.extract.actors.phrases import Found
from bilateral.extract.actors.reading import Reading
from bilateral.extract.candidate import Confidence
from bilateral.extract.wordlist import word_set

_LAND = frozenset({"country", "government"})
_WHERE = word_set(
    """
    in to from into within across through throughout inside outside near around toward towards leave left entering
    leaving via between of reach reached
    """
)
"""Words before a country's name that mean the land."""
_LAND_AFTER = frozenset({"soil", "border", "territory", "based", "bound", "side"})
_INSIDE = frozenset({"person", "body", "armed_group"})
"""Kinds that a name inside a longer one may have: the body of an office, the person of an administration."""
_ACTS = frozenset({"government", "authorities"})


def find_known(reading: Reading) -> Iterator[Mention]:
    """All mentions by known names, in order."""
    for found in reading.known.values():
        yield _with_office(reading, _choose(reading, found))
    for found in reading.inner.values():
        if found.payload.kind in _INSIDE and found.payload.proper:
            yield _choose(reading, found)


def _choose(reading: Reading, found: Found[Name]) -> Mention:
    """One mention for the actors that go by a name: the record's before others, by what the context speaks for."""
    pick = found.payload
    first, last, kind = found.first, found.last, pick.kind
    own = [each for each in found.payloads if each.actor] if len(found.payloads) > 1 else ()
    if kind in _LAND:
        kind = _land_or_government(reading, first, last)
        if kind == "country" and any(each.capital for each in found.payloads):
            return Mention(first, last, "place", pick.text, "capital", Confidence.LIKELY, (first, last))
        pick = next((each for each in own if each.kind == kind), pick)
        kind = pick.kind if pick.actor else kind
    elif kind == "office" and len(own) > 1:  # "president", of whatever
        keys = tuple(dict.fromkeys(each.actor for each in own))
        words = (first, last)
        return Mention(
            first, last, kind, reading.text(*words), "common-office", Confidence.DOUBTFUL, words, others=keys
        )
    others = tuple(key for key in dict.fromkeys(each.actor for each in own) if key != pick.actor)
    rule = "record-name" if pick.actor else "known-name"
    sure = _confidence(found, pick, ambiguous=bool(others))
    return Mention(first, last, kind, pick.value, rule, sure, (first, last), others=others)


def _confidence(found: Found[Name], pick: Name, *, ambiguous: bool) -> Confidence:
    single = found.first == found.last
    if single and (pick.kind == "office" or not pick.proper):
        return Confidence.DOUBTFUL
    unsure = ambiguous or not pick.actor or not pick.proper or pick.kind in _LAND
    return Confidence.LIKELY if unsure else Confidence.SAFE


def _land_or_government(reading: Reading, first: int, last: int) -> str:
    """Whether a country's name means the land or its government here."""
    words = reading.words
    before = words.folded[first - 1] if first and words.gap(first - 1) == " " else ""
    if before == "the" and first > 1:
        before = words.folded[first - 2]
    following = words.folded[last + 1] if last + 1 < len(words) and words.gap(last) in (" ", "-") else ""
    if following in _LAND_AFTER:
        return "country"
    if (before in _WHERE and following not in _ACTS) or _dateline(reading, first, last):
        return "country"
    return "government"


def _dateline(reading: Reading, first: int, last: int) -> bool:
    """Whether a name says where a report was filed: "WASHINGTON (XYZ) -"."""
    words = reading.words
    if not (first == 0 or "\n" in words.gap(first - 1)) or not words.words[first].isupper():
        return False
    after = words.gap(last)[:2]
    if after == ", ":  # "WASHINGTON, May 3 (XYZ) -", and not "US, Mexico sign a pact"
        return reading.words.folded[last + 1] in CALENDAR | HALF_CALENDAR
    return after in (" (", " -")


def _with_office(reading: Reading, mention: Mention) -> Mention:
    """A person's mention with the office that stands beside the name."""
    if mention.kind != "person":
        return mention
    office = office_before(reading, mention.first) or office_after(reading, mention.last)
    if office is None:
        return mention
    only_title = office.first == office.last and reading.words.folded[office.first] in TITLES
    words = None if only_title else (office.first, office.last)
    first = min(mention.first, office.start)
    return mention._replace(first=first, office=words, organisation=office.organisation)
