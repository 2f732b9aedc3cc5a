"""A proposed title for an event: who does what to whom in the present tense, or the noun with those who take part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bilateral.extract.candidate import Part
from bilateral.extract.events.inflect import third
from bilateral.extract.proposals.keys import Keys
from bilateral.extract.proposals.told import Told, one_line
from bilateral.text.source import Span

_LONGEST = 110
"""Characters: a longer title copies the source."""
_ARTICLE = 6
"""Characters before a word in which its article stands."""
_ARTICLES = (" a", " an", " the")
_LONGEST_REST = 60
_MARKS = ',;:"()“”'
_HANGING = frozenset({"for", "to", "with", "on", "of", "from", "against", "into"})
_OBJECT = re.compile(
    r"(?:\s(?!(?:that|which|who|after|before|when|while|as|said|says|on|in|at|but|and)\b)[\w'\u2019.-]+){1,8}"
)
"""What a preposition at the end of the expression goes on to, as far as a mark or a word that opens something else."""
_SEVERAL = frozenset({"people", "police", "troops"})


class _Taking(NamedTuple):
    """Who takes part: the names of those who do it, of those it is done to, and the countries in which it happens.

    ``end`` is where the last of those who stand after the event ends.
    """

    agents: Sequence[str]
    objects: Sequence[str]
    end: int
    places: Sequence[str]


def title_of(told: Told, keys: Keys) -> str:
    """The title, of words of the text and names of actors alone; a clause that says more is left to the editor."""
    head = told.candidate.part("headword")
    if head is None:
        return ""
    taking = _taking(told, keys)
    rest = _rest(told, head.span.end, taking)
    word = one_line(told.text, head.span).lower()
    before = Span(max(0, head.span.start - _ARTICLE), head.span.start)
    if told.candidate.rule.endswith("-noun"):
        title = _of_noun(word, taking)
    elif rest.startswith("of ") or one_line(told.text, before).lower().endswith(_ARTICLES):
        title = f"{word} {rest}"  # "an end to the programme"
    elif taking.agents:
        verb = _inflected(head.value, one=_is_one(taking.agents))
        title = " ".join(filter(None, [_listed(taking.agents), verb, rest]))
    elif taking.objects and told.candidate.rule.endswith("-past") and not rest:
        title = f"{_listed(taking.objects)} {'is' if _is_one(taking.objects) else 'are'} {word}"
    else:
        title = f"{head.value} {rest}".strip()
    return _shortened(title[:1].upper() + title[1:])


def _taking(told: Told, keys: Keys) -> _Taking:
    event, end = told.candidate.span, 0
    agents: list[str] = []
    objects: list[str] = []
    places: list[str] = []
    pairs = zip(told.candidate.parts, told.candidate.parts[1:], strict=False)
    for who, played in ((one, other) for one, other in pairs if one.role == "participant"):
        name = _name(told, who, keys)
        if played.value == "agent" or (played.value == "subject" and who.span.start < event.start):
            agents.append(name)
        elif played.value == "location":
            places.append(name)
        else:
            objects.append(name)
            end = max(end, who.span.end) if who.span.start >= event.start else end
    return _Taking(_once(agents), _once(objects), end, _once(places))


def _once(names: Sequence[str]) -> Sequence[str]:
    return list(dict.fromkeys(names))


def _name(told: Told, who: Part, keys: Keys) -> str:
    """The name of an actor; the words of the text where it has none."""
    name = keys.actor_name(who.value)
    return one_line(told.text, who.span) if name == who.value.replace("-", " ") else name


def _rest(told: Told, start: int, taking: _Taking) -> str:
    """The words after a verb as far as those it is done to, or to the end of the expression."""
    end = max(start, told.candidate.span.end)
    words = one_line(told.text, Span(start, max(end, taking.end)))
    if len(words) > _LONGEST_REST or any(mark in words for mark in _MARKS):
        words = one_line(told.text, Span(start, end))
        taking = taking._replace(end=end)
    object_of = _OBJECT.match(told.text.text, max(end, taking.end)) if words.rpartition(" ")[2] in _HANGING else None
    return words if object_of is None else f"{words} {' '.join(object_of.group().split())}".rstrip(".")


def _of_noun(noun: str, taking: _Taking) -> str:
    """As in "visit by X to Y", "arrest of X by Y", "talks between X and Y"."""
    words = [noun]
    if len(taking.agents) > 1 and not taking.objects:
        words.append(f"between {_listed(taking.agents)}")
    else:
        words += [
            f"{joint} {_listed(names)}" for joint, names in (("of", taking.objects), ("by", taking.agents)) if names
        ]
    if taking.places:
        words.append(f"{'to' if noun.startswith(('visit', 'trip')) else 'in'} {_listed(taking.places)}")
    return " ".join(words)


def _inflected(verb: str, *, one: bool) -> str:
    """A verb in the present tense; "not want" is one that the text denies."""
    if verb.startswith("not "):
        return f"{'does' if one else 'do'} {verb}"
    return third(verb) if one else verb


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def _is_one(names: Sequence[str]) -> bool:
    """Whether a verb stands in the singular beside the names."""
    words = names[0].split()
    last = words[-1] if words else ""
    plural = (last.islower() and last.endswith("s")) or last.lower() in _SEVERAL or words[:1] in (["Los"], ["Las"])
    return len(names) == 1 and not plural


def _shortened(title: str) -> str:
    """A title that is too long, cut between two words."""
    return title if len(title) <= _LONGEST else title[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,")
