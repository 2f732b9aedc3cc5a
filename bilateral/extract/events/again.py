"""Later mentions of one event: "the talks" are those told before, with who takes part in them and their status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bilateral.extract.candidate import Candidate, Confidence, Part
from bilateral.extract.document import Document
from bilateral.extract.wordlist import word_set

_DEFINITE = word_set("the this that his her its their s")
_TAKING = frozenset({"participant", "part"})
_Key = tuple[str, str]


def join_again(document: Document, events: Sequence[Candidate]) -> Iterator[Candidate]:
    """The events; a definite noun without participants takes those of the last event of its type, and its status."""
    planned = {key for each in events if (key := _key(each)) and _status(each) == "planned"}
    told: dict[_Key, tuple[Part, ...]] = {}
    for event in events:
        key = _key(event)
        again = key is not None and event.rule.endswith("-noun") and _definite(document, event)
        joined = _joined(event, told.get(key, ()), later=key in planned) if key and again else event
        taking = tuple(part for part in joined.parts if part.role in _TAKING)
        if key is not None and any(part.value == "agent" for part in taking):
            told[key] = taking
        yield joined


def _key(event: Candidate) -> _Key | None:
    """What two mentions of one event share; nothing where a text may tell of many such events."""
    subtype = event.part("subtype")
    if subtype is None and event.value != "CONSULT":
        return None
    return event.value, subtype.value if subtype else ""


def _status(event: Candidate) -> str:
    part = event.part("status")
    return part.value if part else ""


def _definite(document: Document, event: Candidate) -> bool:
    """Whether an article, a pronoun or an owner stands close before a noun: "Friday's day-long visit"."""
    before = document.shadow[max(0, event.span.start - 30) : event.span.start].rpartition(". ")[2]
    return not _DEFINITE.isdisjoint(before.lower().replace("'", " ").split()[-3:])


def _joined(event: Candidate, taking: tuple[Part, ...], *, later: bool) -> Candidate:
    """An event with the participants of another mention, and planned where another mention is."""
    parts = event.parts
    if later and _status(event) == "occurred":
        parts = tuple(Part(each.role, each.span, "planned") if each.role == "status" else each for each in parts)
    own = any(each.role == "part" and each.value != "location" for each in parts)
    if taking and not own:
        parts = (*(each for each in parts if each.role not in _TAKING), *taking)
    if parts is event.parts:
        return event
    return Candidate(event.kind, event.span, event.value, event.rule, Confidence.DOUBTFUL, parts)
