"""Who does what to whom: the actors before and after the word that tells an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bilateral.extract.candidate import Candidate, Part
from bilateral.extract.document import Document
from bilateral.extract.events.lexicon import BREAKS, entries
from bilateral.extract.events.roles import LANDS, Told, kind_of, role_after
from bilateral.extract.wordlist import word_set
from bilateral.text.source import Span

_MARKS = (", ", ";", ":", '"', "(", ")")
"""What parts clauses; a comma inside a number does not."""
_OBLIQUE = word_set("of in with to for by against from on under between at over into about than within among")
_ARTICLES = word_set("the a an its his her their our this these both")
_DONE = frozenset({"CONSULT", "AGREE", "ACCUSE", "DEMAND", "THREATEN", "REJECT", "AID", "COOPERATE", "PROTEST"})
"""Types of which the subject of the sentence does what a noun tells."""
_BETWEEN = word_set("""
has have had having also then later since already now never just once twice first again and but or who which that he
she they it we i be been was were is are who both all today yesterday week month year ago day night morning monday
tuesday wednesday thursday friday saturday sunday not no to said says state city
""")
"""Words between a subject and its verb that are no subject themselves."""
_FARTHEST = 120
"""Code points between an event and an actor that takes part in it."""
_MOST = 7
"""Words between an event and an actor that it is done to."""


def participants(document: Document, told: Told, actors: Sequence[Candidate]) -> Iterator[Part]:
    """Two parts for each participant: ``participant`` with the actor's value, and ``part`` with its code."""
    event = told.span
    before = [each for each in actors if each.span.end <= event.start]
    after = [each for each in actors if told.word.end <= each.span.start]
    following = list(_following(document, told, after))
    agents = list(_agents(document, told, before))
    if told.passive:
        roles = [*((each, "target") for each in agents), *following]
    elif told.noun and any(role == "agent" for _, role in following):
        roles = following  # "the arrest by X", "talks between X and Y"
    else:
        roles = [*((each, _owner_role(document, told, each)) for each in agents), *following]
    seen: set[tuple[str, int]] = set()
    for each, role in roles:
        key = (each.value, each.span.start)
        if kind_of(each) != "place" and key not in seen:
            seen.add(key)
            yield Part("participant", each.span, each.value)
            yield Part("part", each.span, "subject" if kind_of(each) == "programme" else role)


def _following(document: Document, told: Told, after: Sequence[Candidate]) -> Iterator[tuple[Candidate, str]]:
    """The actors after the word of an event in its clause, each with its part in it."""
    role, previous = "", None
    for each in after:
        if previous is not None and _joined(document, previous, each):
            pass  # "X, Y and Z" have one part
        elif _one_clause(document, told.span, each.span):
            role = role_after(told, each, word_before(document, each.span))
            role = "" if told.noun and role == "agent" and _of_other(document, told.span, each.span) else role
        else:
            return
        previous = each
        if role:
            yield each, role


def _agents(document: Document, told: Told, before: Sequence[Candidate]) -> Iterator[Candidate]:
    """The nearest actor before an event that does it, with those that are joined to it."""
    near = [each for each in before if told.span.start - each.span.end < _FARTHEST]
    if not near:
        return
    if told.noun and _owns(document, near[-1].span, told.span):
        yield from _series(document, before, len(before) - 1)
        return
    if (told.noun and told.type not in _DONE) or _has_other_subject(document, told, near[-1].span):
        return
    free = [number for number, each in enumerate(before) if each in near and _is_free(document, each)]
    if not free and not told.noun:
        free = [number for number, each in enumerate(before) if each in near and kind_of(each) not in LANDS][-1:]
    if free:
        chosen = free[0 if told.adds or _by_pronoun(document, told.span) else -1]
        yield from _series(document, before, chosen - _is_apposed(document, before, chosen))


def _is_apposed(document: Document, actors: Sequence[Candidate], number: int) -> bool:
    """Whether an actor is an office that only says who the person before it is: "Ann Doyle, the envoy, left"."""
    if not number or kind_of(actors[number]) not in ("office", "unnamed_official"):
        return False
    person, office = actors[number - 1], actors[number]
    between = document.shadow[person.span.end : office.span.start]
    return kind_of(person) == "person" and between in (", ", ", a ", ", an ", ", the ", ", its ", ", then ")


def _has_other_subject(document: Document, told: Told, last: Span) -> bool:
    """Whether a common noun that is no actor stands right before a verb in the past: "people killed since May"."""
    between = document.shadow[last.end : told.span.start]
    words = between.lower().split()
    if not told.past or told.passive or not words or not between.endswith(" ") or ", " in between:
        return False
    return words[-1].isalpha() and words[-1] not in _BETWEEN and not words[-1].endswith("ly")


def _is_free(document: Document, actor: Candidate) -> bool:
    """Whether neither a preposition nor a verb governs an actor."""
    word = word_before(document, actor.span)
    return kind_of(actor) not in LANDS and word not in _OBLIQUE and not _governs(word)


def _governs(word: str) -> bool:
    """Whether a word is a verb of the table in a form that has an object after it."""
    return any(each.form.value in ("base", "ing", "past") for each in entries().get(word, ()))


def _by_pronoun(document: Document, event: Span) -> bool:
    """Whether a pronoun owns a noun: "his two-day visit" is that of the subject of the sentence."""
    words = document.shadow[max(0, event.start - 25) : event.start].lower().split()
    return not _OWNING.isdisjoint(words[-2:])


_OWNING = frozenset({"his", "her", "its", "their"})


def _owns(document: Document, actor: Span, event: Span) -> bool:
    """Whether an actor stands right before an event's noun: "X's first visit", "cartel violence"."""
    between = document.shadow[actor.end : event.start]
    words = between.lower().split()
    owned = between.startswith(("'s ", "' ")) and len(words) <= 4 and not any(mark in between for mark in ',;:"(')
    return owned or between in (" ", "-") or between.lower() in ("-related ", "-fueled ", "-linked ", "-led ")


def _owner_role(document: Document, told: Told, actor: Candidate) -> str:
    """The part of who stands before: who is arrested, in "X's arrest"."""
    between = document.shadow[actor.span.end : told.span.start]
    return "target" if told.noun and told.undergone and between.startswith("'") else "agent"


def _series(document: Document, actors: Sequence[Candidate], last: int) -> Iterator[Candidate]:
    """An actor, and those before it that "and" or a comma joins to it."""
    yield actors[last]
    for number in range(last, 0, -1):
        if not _joined(document, actors[number - 1], actors[number]):
            return
        yield actors[number - 1]


def _joined(document: Document, one: Candidate, other: Candidate) -> bool:
    """Whether "and" joins two actors, or a comma two of one kind: "X, the minister" are one."""
    if one.span.end > other.span.start:
        return False
    between = document.shadow[one.span.end : min(other.span.start, one.span.end + 12)].strip(" ,\n")
    return between in ("and", "and the", "or") or (between in ("", "the") and kind_of(one) == kind_of(other))


def _of_other(document: Document, event: Span, actor: Span) -> bool:
    """Whether another verb stands between a noun and who does that: "the extraditions requested by X"."""
    return any(each.endswith("ed") for each in document.shadow[event.end : actor.start].split()[:-1])


def _one_clause(document: Document, event: Span, actor: Span) -> bool:
    """Whether nothing between an event and an actor begins another clause."""
    if actor.start < event.end:
        return True
    between = document.shadow[event.end : min(actor.start, event.end + _FARTHEST)]
    if actor.start - event.end >= _FARTHEST or any(mark in between for mark in _MARKS):
        return False
    words = between.lower().split()
    return len(words) <= _MOST and BREAKS.isdisjoint(words)


def word_before(document: Document, span: Span) -> str:
    """The word before an actor, articles left out."""
    words = document.shadow[max(0, span.start - 30) : span.start].lower().split()
    while words and words[-1] in _ARTICLES:
        words.pop()
    return words[-1] if words else ""
