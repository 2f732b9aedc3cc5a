"""Words that report what somebody said or thought, in all their inflections, with what may follow each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from bilateral.extract.quotes.cue_words import (
    ADJECTIVES,
    BARE_CLAUSE,
    BELIEF,
    IRREGULAR,
    NEED_A_CLAUSE,
    NEED_THAT,
    NEED_TO,
    NOUNS,
    OBJECT,
    OF_BOTH_KINDS,
    OF_SOMETHING,
    SAYING,
    TELLING,
    TO_DO,
)


class Frame(Enum):
    """What a cue takes as its content."""

    SAY = "a clause or a quotation, with or without 'that'"
    TELL = "a hearer, then a clause or a quotation"
    BELIEVE = "a clause"
    CLAUSE = "a clause that 'that' or a question word begins"
    DO = "'to' and a verb, perhaps after the one who is to do it"
    OBJECT = "a noun phrase, perhaps after a preposition"
    FEEL = "after 'is', a clause or a preposition"


class Form(Enum):
    """The form of a verb."""

    BASE = "say"
    PRESENT = "says"
    ING = "saying"
    PAST = "said"
    DONE = "known"


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word in one of its forms."""

    lemma: str
    frame: Frame
    form: Form
    belief: bool = False


_VERBS: Mapping[Frame, str] = {
    Frame.OBJECT: OBJECT,
    Frame.DO: TO_DO,
    Frame.CLAUSE: BARE_CLAUSE,
    Frame.BELIEVE: BELIEF,
    Frame.TELL: TELLING,
    Frame.SAY: SAYING,
}
_VOWELS = frozenset("aeiou")


def inflect(lemma: str) -> Iterator[tuple[str, Form]]:
    """The forms of a verb: of "deny" deny, denies, denying and denied."""
    yield lemma, Form.BASE
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
    consonant_y = lemma.endswith("y") and lemma[-2] not in _VOWELS
    if consonant_y:
        yield f"{lemma[:-1]}ies", Form.PRESENT
    else:
        yield lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "go")) else "s"), Form.PRESENT
    if lemma in IRREGULAR:
        doubled, *past = IRREGULAR[lemma].split()
        yield f"{doubled}ing", Form.ING
        yield past[0], Form.PAST
        yield from ((form, Form.DONE) for form in past[1:])
        return
    yield f"{stem}ing", Form.ING
    yield f"{lemma[:-1]}ied" if consonant_y else f"{stem}ed", Form.PAST


def _table() -> dict[str, Cue]:
    table: dict[str, Cue] = {}
    for frame, lemmas in _VERBS.items():
        for lemma in lemmas.split():
            for word, form in inflect(lemma):
                table[word] = Cue(lemma, frame, form, belief=frame is Frame.BELIEVE)
    for word in ADJECTIVES.split():
        table.setdefault(word, Cue(word, Frame.FEEL, Form.DONE, belief=True))
    return table


CUES: Mapping[str, Cue] = _table()
"""The verbs in every form; where two frames share a verb, the later of ``_VERBS`` has it."""

FUSSY: frozenset[str] = frozenset(NEED_A_CLAUSE.split())
"""Verbs that report only where a clause or a quotation follows."""

ONLY_TO: frozenset[str] = frozenset(NEED_TO.split())
"""Verbs that report only where "to" follows."""

ONLY_THAT: frozenset[str] = frozenset(NEED_THAT.split())
"""Verbs that report only where "that" or a quotation follows."""

WITH_AN_OBJECT: frozenset[str] = frozenset(OF_SOMETHING.split())
"""Verbs such as "warn" in "warned of more arms"."""

NOUNS_TOO: frozenset[str] = frozenset(
    word for verb in OF_BOTH_KINDS.split() for word, form in inflect(verb) if form in (Form.BASE, Form.PRESENT)
) | frozenset({"hearing", "ruling", "warning", "briefing", "feeling"})
"""Forms that are nouns as often as verbs."""

CUE_ADJECTIVES: frozenset[str] = frozenset(ADJECTIVES.split())
"""Adjectives such as "worried", which report a view after a form of "be"."""

CUE_NOUNS: frozenset[str] = frozenset(word for noun in NOUNS.split() for word in (noun, f"{noun}s"))
"""Nouns such as "claim", in both numbers."""
