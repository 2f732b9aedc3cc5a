"""The closed classes of English words that bound noun phrases, verb groups and clauses."""

from __future__ import annotations

from collections.abc import Mapping


class Tag:
    """What a token may be, as bits of a whole number, for a word may be several; an enum's operators are too slow."""

    CUE = 1 << 0
    CAPITAL = 1 << 1
    SUBJECT = 1 << 2
    DETERMINER = 1 << 3
    PREPOSITION = 1 << 4
    AND = 1 << 5
    CLAUSE = 1 << 6
    AUXILIARY = 1 << 7
    ADVERB = 1 << 8
    TIME = 1 << 9
    COMMA = 1 << 10
    STOP = 1 << 11
    QUOTE = 1 << 12
    RELATIVE = 1 << 13
    POSSESSIVE = 1 << 14
    NUMBER = 1 << 15
    OPEN = 1 << 16
    CLOSE = 1 << 17
    DASH = 1 << 18
    BE = 1 << 19
    NOUN = 1 << 21
    PHRASE = 1 << 23
    REPORTS = CUE | NOUN | PHRASE
    TITLE = 1 << 22
    SHORT = 1 << 20


_WORDS: Mapping[int, str] = {
    Tag.SUBJECT: "he she they we i you it everyone everybody nobody someone somebody there",
    Tag.DETERMINER: """
        a an the this that these those his her its their my our your some many several most all both
        each every no any another few one two three four five six seven eight nine ten other such more
    """,
    Tag.PREPOSITION: """
        of in for from at with on to by about against into over under during among between across
        through before after since until without within behind near around toward towards amid despite
        regarding concerning via including like inside outside alongside per upon versus aboard above below beyond atop
    """,
    Tag.AND: "and or",
    Tag.CLAUSE: """
        that because if when while although though as since before after until whether where why how
        what but so unless than once whereas even neither either nor yet
    """,
    Tag.RELATIVE: "who which whose whom that",
    Tag.AUXILIARY: """
        is are was were be been being am has have had having do does did will would can could may might
        must shall should ought cannot ca wo isn't aren't wasn't weren't hasn't haven't hadn't don't
        doesn't didn't won't wouldn't can't couldn't mustn't shouldn't 've 'd 'll 're 'm
    """,
    Tag.BE: "is are was were be been being am 're 'm isn't aren't wasn't weren't get gets got",
    Tag.ADVERB: """
        not also later then even only just now once again often always never still already soon here
        there ever first further out instead meanwhile however thus therefore too since long both all
        have has had since ago
    """,
    Tag.TIME: """
        monday tuesday wednesday thursday friday saturday sunday january february march april june july
        august september october november december today yesterday tomorrow tonight week month year
        weekend morning afternoon evening night earlier recently late early mid last next ago spring
        summer autumn fall winter
    """,
}
_PAST_WORDS = """
left went came took made gave got met saw ran held won lost stood sat fell rose grew began spoke fought led sent paid
built kept brought bought caught drew drove flew threw wore broke chose shot hit struck hung swept wrote
sold spent put cut
"""
_PAST = frozenset(_PAST_WORDS.split())
_PUNCTUATION: Mapping[str, int] = {
    ",": Tag.COMMA,
    ";": Tag.STOP,
    ":": Tag.STOP,
    "(": Tag.OPEN,
    "[": Tag.OPEN,
    ")": Tag.CLOSE,
    "]": Tag.CLOSE,
    "-": Tag.DASH,
    "--": Tag.DASH,
    "'s": Tag.POSSESSIVE,
    "'": Tag.POSSESSIVE,
}


def _table() -> dict[str, int]:
    table = dict(_PUNCTUATION)
    for tag, words in _WORDS.items():
        for word in words.split():
            table[word] = table.get(word, 0) | tag
    return table


TAGS: Mapping[str, int] = _table()
"""The tags of a word in lower case, or of a mark."""


def is_past(word: str) -> bool:
    """Whether a word of an open class has the form of a past tense."""
    return word.endswith("ed") or word in _PAST
