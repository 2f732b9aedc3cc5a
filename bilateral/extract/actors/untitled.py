"""Runs of capitalised words with nothing in or before them that tells what they are."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.extract.actors.countries import demonyms
from bilateral.extract.actors.given import GIVEN, SURNAMES
from bilateral.extract.actors.heads import may_be_person
from bilateral.extract.actors.lexicon import (
    GOVERNMENTS,
    GROUP_HEADS,
    NAME_PARTICLES,
    NO_ACTORS,
    OFFICES,
    PEOPLES,
    SPEECH,
    TITLES,
)
from bilateral.extract.actors.mention import Mention
from bilateral.extract.actors.offices import Office, office_after
from bilateral.extract.actors.reading import Reading
from bilateral.extract.candidate import Confidence
from bilateral.extract.wordlist import word_set


def find_untitled(reading: Reading, first: int, last: int) -> Iterator[Mention]:
    """A run with nothing in or before it that tells what it is."""
    if first == last:
        yield from _single(reading, first)
        return
    words, name = reading.words, (first, last)
    if len(words.words[first]) == 1 and words.gap(first) == "-":
        return  # "R-Texas"
    if not all(_name_word(each) for each in words.words[first : last + 1]):
        if not any(each[-1].isdigit() for each in words.words[first : last + 1]):
            yield Mention(first, last, "body", reading.text(first, last), "several-names", Confidence.DOUBTFUL, name)
        return
    if words.folded[last] in NO_ACTORS:
        return  # "a Florida Republican"
    if _governs(reading, last) and may_be_person(reading, first, last):
        yield Mention(first, last, "person", reading.text(first, last), "of-government", Confidence.LIKELY, name)
        return
    if _apposed(reading, first, last) and may_be_person(reading, first, last):
        yield Mention(first, last, "person", reading.text(first, last), "apposed-name", Confidence.LIKELY, name)
        return
    after = office_after(reading, last) if may_be_person(reading, first, last) else None
    given = (words.folded[first] in GIVEN or _initial(reading, first, last)) and may_be_person(reading, first, last)
    if given or after is not None:
        confidence = Confidence.SAFE if given and after is not None else Confidence.LIKELY
        yield as_person(reading, (first, last), after, "name-office" if after else "given-name", confidence)
    else:
        yield _by_use(reading, first, last)


def _single(reading: Reading, index: int) -> Iterator[Mention]:
    """A single word: an acronym, or a name of which a later rule must say whose."""
    words, name = reading.words, (index, index)
    word, folded = words.words[index], words.folded[index]
    if folded in PEOPLES or (folded in demonyms() and folded.endswith(("ans", "is", "ards", "ons"))):
        yield Mention(index, index, "group", word, "people", Confidence.LIKELY, name)
        return
    if folded in GROUP_HEADS and index in reading.starts:
        return  # "Officials said"
    if folded in demonyms() or folded in TITLES or folded in OFFICES or folded in NO_ACTORS or word[-1].isdigit():
        return
    if word.isupper() and 2 <= len(word) <= 6 and word.isalpha():
        yield Mention(index, index, "body", word, "acronym-alone", Confidence.DOUBTFUL, name)
    elif index not in reading.starts or (folded in reading.inside and folded not in reading.common):
        yield Mention(index, index, "body", word, "single-name", Confidence.DOUBTFUL, name)


def _governs(reading: Reading, last: int) -> bool:
    """Whether a name stands before "administration", or before its possessive."""
    words = reading.words
    return last + 1 < len(words) and words.gap(last) == " " and words.folded[last + 1] in GOVERNMENTS


def _apposed(reading: Reading, first: int, last: int) -> bool:
    """Whether a name stands between commas after what a person is: "the mayor's widow, X,"."""
    words = reading.words
    if not first or words.gap(first - 1) != ", " or words.folded[first - 1] not in _PERSONS:
        return False
    return words.folded[first] not in GIVEN and words.gap(last)[:1] in (",", ".", ";")


_PERSONS = OFFICES | word_set(
    "wife husband widow widower son daughter brother sister father mother uncle cousin nephew"
)


def _initial(reading: Reading, first: int, last: int) -> bool:
    """Whether an initial stands between two names: "Alma Q. Doe"."""
    words = reading.words
    return last - first == 2 and len(words.words[first + 1]) == 1 and words.gap(first + 1) == ". "


def _by_use(reading: Reading, first: int, last: int) -> Mention:
    """A person, a place or a body, by how the text uses the name and its words elsewhere."""
    folded, words = reading.words.folded, reading.words
    before = folded[first - 1] if first and words.gap(first - 1) == " " else ""
    short = folded[first] in reading.alone or any(index in reading.known for index in range(first, last + 1))
    speaks = last + 1 < len(words) and words.gap(last) == " " and folded[last + 1] in SPEECH
    surname = folded[last] in SURNAMES or folded[last].endswith("ez") or folded[last] in reading.alone
    determined = before in ("the", "a", "an", "its") or short
    may = may_be_person(reading, first, last) and not determined
    nickname = folded[first] == "el" and last == first + 1
    kind = "body"
    if may and (speaks or surname or nickname):
        kind = "person"
    elif before in _AT and not speaks:
        kind = "place"
    confidence = Confidence.LIKELY if kind == "person" and surname else Confidence.DOUBTFUL
    return Mention(first, last, kind, reading.text(first, last), "several-names", confidence, (first, last))


_AT = frozenset({"in", "near", "outside", "around", "at", "into"})
"""Words before a name without an article that is of a place."""


def _name_word(word: str) -> bool:
    """Whether a word can be part of a person's name: an initial, a name, or a small word between."""
    return word.isalpha() and (word in NAME_PARTICLES or len(word) == 1 or not word.isupper())


def as_person(reading: Reading, name: tuple[int, int], office: Office | None, rule: str, sure: Confidence) -> Mention:
    """A person by name; an office before the name is part of the mention, one after it is not."""
    first, last = name
    mention = Mention(first, last, "person", reading.text(first, last), rule, sure, name)
    if office is None:
        return mention
    mention = mention._replace(organisation=office.organisation, first=min(first, office.start))
    only_title = office.first == office.last and reading.words.folded[office.first] in TITLES
    return mention if only_title else mention._replace(office=(office.first, office.last))
