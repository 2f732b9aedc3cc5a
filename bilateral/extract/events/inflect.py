"""The forms of English verbs and nouns that the table of events names by their first form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum


class Form(StrEnum):
    """A form of a word: of a verb its base, third person, past, participle in -ing; a noun."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    ING = "ing"
    NOUN = "noun"


_VOWELS = frozenset("aeiou")
_IRREGULAR: Mapping[str, str] = {
    "give": "gave given",
    "meet": "met",
    "send": "sent",
    "seek": "sought",
    "shoot": "shot",
    "strike": "struck",
    "withdraw": "withdrew withdrawn",
    "fight": "fought",
    "cut": "cut",
    "beat": "beat beaten",
    "bring": "brought",
    "free": "freed",
    "sue": "sued",
    "begin": "began begun",
    "hold": "held",
    "break": "broke broken",
    "take": "took taken",
    "lead": "led",
    "hit": "hit",
    "slay": "slew slain",
}
_DOUBLED = frozenset({"ban", "rob", "plan", "stop", "pledge", "kidnap", "confer", "commit", "traffic", "rebel", "stab"})


def verb_forms(verb: str) -> Iterator[tuple[str, Form]]:
    """All forms of a verb with what each is; a form may come twice."""
    yield verb, Form.BASE
    yield third(verb), Form.PRESENT
    stem = _stem(verb)
    for past in _IRREGULAR.get(verb, f"{stem}d" if stem.endswith("e") else f"{stem}ed").split():
        yield past, Form.PAST
    yield (stem[:-1] if stem.endswith("e") and not stem.endswith("ee") else _y(verb, stem)) + "ing", Form.ING


def noun_forms(noun: str) -> Iterator[tuple[str, Form]]:
    """A noun in the singular and the plural."""
    yield noun, Form.NOUN
    if not noun.endswith("s"):
        yield third(noun), Form.NOUN


def third(word: str) -> str:
    """A verb in the third person, a noun in the plural."""
    if word.endswith("y") and word[-2] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "sh", "ch", "x", "z")) else f"{word}s"


def _stem(verb: str) -> str:
    """What -ed and -ing are put to."""
    if verb == "traffic":
        return "traffick"
    if verb in _DOUBLED and not verb.endswith("e"):
        return verb + verb[-1]
    return f"{verb[:-1]}i" if verb.endswith("y") and verb[-2] not in _VOWELS else verb


def _y(verb: str, stem: str) -> str:
    """The stem before -ing, where a final y stays."""
    return verb if verb.endswith("y") else stem
