"""Mentions by name: each run of capitalised words is a person with an office, a body, a country, a programme ..."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.extract.actors.countries import demonyms
from bilateral.extract.actors.given import GIVEN, SURNAMES
from bilateral.extract.actors.lexicon import (
    ARMED,
    BODIES,
    GOVERNMENTS,
    NAME_PARTICLES,
    NO_ACTORS,
    OFFICE_MODIFIERS,
    OFFICES,
    PEOPLES,
    PLACES,
    PORTFOLIOS,
    PROGRAMMES,
    SPANISH_HEADS,
    SPEECH,
    TITLES,
)
from bilateral.extract.actors.mention import Mention
from bilateral.extract.actors.offices import Office, field_end, is_head, office_after, office_before
from bilateral.extract.actors.reading import Reading
from bilateral.extract.candidate import Confidence

_HEADS = (
    (ARMED, "armed_group"),
    (GOVERNMENTS, "government"),
    (PROGRAMMES, "programme"),
    (PLACES, "place"),
    (BODIES, "body"),
)
_LONGEST_NAME = 5
_OF_OFFICE = OFFICE_MODIFIERS | PORTFOLIOS | OFFICES


def find_names(reading: Reading) -> Iterator[Mention]:
    """All mentions by a run of capitalised words, in order."""
    for first, last in reading.runs:
        yield from _parse(reading, first, last)


def _parse(reading: Reading, first: int, last: int) -> Iterator[Mention]:
    if first < last and all(_is_country(reading, index) for index in range(first, last + 1)):
        return  # told by the known names
    while first < last and reading.words.words[first].islower():
        first += 1  # "of" after a known name
    known = reading.known.get(first)
    if known and known.last >= last:
        return  # told by the known name itself
    if known and known.payload.kind in ("office", "person"):
        yield from _parse(reading, known.last + 1, last)
        return
    if first in reading.covered and last in reading.covered and not _names_government(reading, last):
        return
    if _is_credit(reading, first, last):
        return
    if first in reading.headline and last in reading.headline:
        return
    head = _office_head(reading, first, last)
    if head >= 0:
        yield from _with_office(reading, first, last, head)
    elif known and known.last < last and _splits(reading, known.last + 1, last, known.payload.kind):
        yield from _parse(reading, known.last + 1, last)
    else:
        yield from _plain(reading, first, last)


def _is_country(reading: Reading, index: int) -> bool:
    """Whether a word is a country or what is of one: neither "Mexican" nor "US-Mexican" acts."""
    if reading.words.folded[index] in demonyms():
        return True
    known = reading.known.get(index)
    return known is not None and known.last == index and known.payload.kind in ("country", "government")


def _is_credit(reading: Reading, first: int, last: int) -> bool:
    """Whether the words credit a photo: "Jane Doe POOL/XYZ/File"."""
    return reading.words.gap(last) == "/" or (first > 0 and reading.words.gap(first - 1) == "/")


def _names_government(reading: Reading, last: int) -> bool:
    """Whether a name stands before "administration": the government of a person."""
    return last + 1 < len(reading.words) and reading.words.folded[last + 1] in GOVERNMENTS


def _splits(reading: Reading, first: int, last: int, kind: str) -> bool:
    """Whether the words after a known name are a name of their own, as in "to Mexico Ken Salazar"."""
    if kind == "person":
        return True
    return reading.words.folded[first] in GIVEN and first < last and _kind(reading, first, last) is None


def _office_head(reading: Reading, first: int, last: int) -> int:
    """The last word of the run that is an office or a title and is followed by no head of another kind; -1."""
    folded = reading.words.folded
    for index in range(last, first - 1, -1):
        if is_head(reading, index) and not (index == last and first < index and _ends_name(reading, first, index)):
            end = field_end(reading, index, last)
            rest = [each for each in folded[end + 1 : last + 1] if each in BODIES or each in PROGRAMMES]
            return -1 if rest else index
        if folded[index] in BODIES and index == last:
            return -1
    return -1


def _ends_name(reading: Reading, first: int, last: int) -> bool:
    """Whether the last word of a run is a surname though it may be an office: "Martin Luther King"."""
    folded = reading.words.folded
    return folded[last] in TITLES or (folded[first] in GIVEN and folded[last] in SURNAMES)


def _with_office(reading: Reading, first: int, last: int, head: int) -> Iterator[Mention]:
    end = field_end(reading, head, last)
    if end < last and _personal(reading, end + 1, last):
        office = office_before_in(reading, first, end, head)
        yield _person(reading, (end + 1, last), office, "title-name", Confidence.SAFE)
        if office.organisation:
            yield from _organisation(reading, *office.organisation)
        return
    if end == last and reading.words.folded[head] in OFFICES and (head > first or end > head):
        start = first
        office = office_before_in(reading, first, end, head)
        value = reading.text(start, end)
        yield Mention(
            start, end, "office", value, "office", Confidence.LIKELY, (start, end), organisation=office.organisation
        )
        if office.organisation:
            yield from _organisation(reading, *office.organisation)


def office_before_in(reading: Reading, first: int, end: int, head: int) -> Office:
    """The office at the start of a run, and the organisation before it within the run."""
    folded = reading.words.folded
    start = head
    while start > first and folded[start - 1] in _OF_OFFICE:
        start -= 1
    begin = first
    known = reading.known.get(first)
    if known and known.payload.kind in ("country", "government") and known.last < start:
        begin = known.last + 1
    elif folded[first] in demonyms():
        begin = first + 1
    organisation = (begin, start - 1) if begin < start else None
    return Office(start, end, first, end, organisation)


def _organisation(reading: Reading, first: int, last: int) -> Iterator[Mention]:
    known = reading.known.get(first)
    if known is None or known.last != last:
        value = reading.text(first, last)
        yield Mention(first, last, "body", value, "organisation-of-office", Confidence.LIKELY, (first, last))


def _personal(reading: Reading, first: int, last: int) -> bool:
    """Whether the words can be a person's name."""
    folded = reading.words.folded
    size = last - first + 1
    if size > _LONGEST_NAME or _kind(reading, first, last) is not None:
        return False
    if any(each in demonyms() for each in folded[first : last + 1]):
        return False
    known = reading.known.get(first)
    return known is None or known.payload.kind == "person" or known.last != last


def _plain(reading: Reading, first: int, last: int) -> Iterator[Mention]:
    """A run without an office in it."""
    words = reading.words
    kind = _kind(reading, first, last)
    split = _split_after_body(reading, first, last)
    if split >= 0:
        yield from _parse(reading, first, split)
        yield from _parse(reading, split + 1, last)
        return
    if kind is not None:
        if first < last:
            confidence = Confidence.LIKELY
            yield Mention(first, last, kind, reading.text(first, last), f"{kind}-word", confidence, (first, last))
        return
    if words.folded[first] in demonyms() and first < last:
        yield from _parse(reading, first + 1, last)
        return
    before = office_before(reading, first)
    if before is not None and _personal(reading, first, last):
        yield _person(reading, (first, last), before, "title-name", Confidence.SAFE)
        return
    yield from _untitled(reading, first, last)


def _split_after_body(reading: Reading, first: int, last: int) -> int:
    """The last word of a body's name that a person's follows at once: "Chrysler LLC Jim Smith"; -1 without one."""
    folded = reading.words.folded
    for index in range(first + 1, last - 1):
        if folded[index] in BODIES and folded[index + 1] in GIVEN:
            return index
    return -1


def _untitled(reading: Reading, first: int, last: int) -> Iterator[Mention]:
    """A run with nothing in or before it that tells what it is."""
    if first == last:
        yield from _single(reading, first)
        return
    words, name = reading.words, (first, last)
    if not all(_name_word(each) for each in words.words[first : last + 1]):
        if not any(each[-1].isdigit() for each in words.words[first : last + 1]):
            yield Mention(first, last, "body", reading.text(first, last), "several-names", Confidence.DOUBTFUL, name)
        return
    if len(words.words[first]) == 1 and words.gap(first) == "-":
        return  # "R-Texas"
    if words.folded[last] in NO_ACTORS:
        return  # "a Florida Republican"
    after = office_after(reading, last) if _personal(reading, first, last) else None
    given = words.folded[first] in GIVEN and _personal(reading, first, last)
    if given or after is not None:
        confidence = Confidence.SAFE if given and after is not None else Confidence.LIKELY
        yield _person(reading, (first, last), after, "name-office" if after else "given-name", confidence)
    else:
        yield _by_use(reading, first, last)


def _single(reading: Reading, index: int) -> Iterator[Mention]:
    """A single word: an acronym, or a name of which a later rule must say whose."""
    words, name = reading.words, (index, index)
    word, folded = words.words[index], words.folded[index]
    if folded in PEOPLES or (folded in demonyms() and folded.endswith(("ans", "is", "ards", "ons"))):
        yield Mention(index, index, "group", word, "people", Confidence.LIKELY, name)
        return
    if folded in demonyms() or folded in TITLES or folded in OFFICES or folded in NO_ACTORS or word[-1].isdigit():
        return
    if word.isupper() and 2 <= len(word) <= 6 and word.isalpha():
        yield Mention(index, index, "body", word, "acronym-alone", Confidence.DOUBTFUL, name)
    elif index not in reading.starts or (folded in reading.inside and folded not in reading.common):
        yield Mention(index, index, "body", word, "single-name", Confidence.DOUBTFUL, name)


def _by_use(reading: Reading, first: int, last: int) -> Mention:
    """A person or a body, by how the text uses the name and its words elsewhere."""
    folded, words = reading.words.folded, reading.words
    determined = first > 0 and words.gap(first - 1) == " " and folded[first - 1] in ("the", "a", "an", "its")
    short = reading.alone.get(folded[first], 0) > reading.alone.get(folded[last], 0)
    speaks = last + 1 < len(words) and words.gap(last) == " " and folded[last + 1] in SPEECH
    surname = folded[last] in SURNAMES or folded[last].endswith("ez") or folded[last] in reading.alone
    personal = _personal(reading, first, last) and not determined and not short
    nickname = folded[first] in ("el", "la") and last == first + 1
    kind = "person" if personal and (speaks or surname or nickname) else "body"
    confidence = Confidence.LIKELY if kind == "person" and surname else Confidence.DOUBTFUL
    return Mention(first, last, kind, reading.text(first, last), "several-names", confidence, (first, last))


def _name_word(word: str) -> bool:
    """Whether a word can be part of a person's name: an initial, a name, or a small word between."""
    return word.isalpha() and (word in NAME_PARTICLES or len(word) == 1 or not word.isupper())


def _person(reading: Reading, name: tuple[int, int], office: Office | None, rule: str, sure: Confidence) -> Mention:
    """A person by name; an office before the name is part of the mention, one after it is not."""
    first, last = name
    mention = Mention(first, last, "person", reading.text(first, last), rule, sure, name)
    if office is None:
        return mention
    mention = mention._replace(organisation=office.organisation, first=min(first, office.start))
    only_title = office.first == office.last and reading.words.folded[office.first] in TITLES
    return mention if only_title else mention._replace(office=(office.first, office.last))


def _kind(reading: Reading, first: int, last: int) -> str | None:
    """The kind that the head of a name tells: its last word, or the one before "of"."""
    folded = reading.words.folded
    head = last
    if first < last and folded[first] in SPANISH_HEADS:
        return "body"
    for index in range(first, last):
        if folded[index + 1] in ("of", "for", "on", "de", "del"):
            head = index
            break
    return next((kind for heads, kind in _HEADS if folded[head] in heads), None)
