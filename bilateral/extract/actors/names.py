"""Mentions by name: each run of capitalised words is a person with an office, a body, a country, a programme ..."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.extract.actors.countries import demonyms
from bilateral.extract.actors.given import GIVEN, SURNAMES
from bilateral.extract.actors.heads import is_spanish, kind_of, may_be_person
from bilateral.extract.actors.lexicon import (
    BODIES,
    GOVERNMENTS,
    OFFICE_MODIFIERS,
    OFFICES,
    PORTFOLIOS,
    PROGRAMMES,
    SHORT_BODIES,
    TITLES,
)
from bilateral.extract.actors.mention import Mention
from bilateral.extract.actors.offices import Office, field_end, is_head, office_before
from bilateral.extract.actors.reading import Reading
from bilateral.extract.actors.untitled import as_person, find_untitled
from bilateral.extract.candidate import Confidence

_OF_OFFICE = OFFICE_MODIFIERS | PORTFOLIOS | OFFICES


def find_names(reading: Reading) -> Iterator[Mention]:
    """All mentions by a run of capitalised words, in order."""
    known = reading.known
    for first, last in reading.runs:
        found = known.get(first)
        if found is None or found.last < last:  # else told by the known name itself
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
    head = -1 if is_spanish(reading, first) else _office_head(reading, first, last)
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
    return reading.words.folded[first] in GIVEN and first < last and kind_of(reading, first, last) is None


def _office_head(reading: Reading, first: int, last: int) -> int:
    """The last word of the run that is an office or a title and is followed by no head of another kind; -1."""
    folded = reading.words.folded
    for index in range(last, first - 1, -1):
        if is_head(reading, index) and not (index == last and first < index and _ends_name(reading, first, index)):
            if index > first + 1 and folded[index - 1] == "of" and folded[index - 2] in BODIES:
                return -1  # "Department of Justice"
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
    if end < last and reading.words.words[end + 1].islower():
        end = last  # "High Commissioner for Refugees"
    if end < last and may_be_person(reading, end + 1, last):
        office = office_before_in(reading, first, end, head)
        yield as_person(reading, (end + 1, last), office, "title-name", Confidence.SAFE)
        if office.organisation:
            yield from _organisation(reading, *office.organisation)
        return
    if end == last and reading.words.folded[head] in OFFICES and (head > first or end > head):
        if reading.words.folded[first] in TITLES:
            return  # "Mr. Chairman" speaks to somebody
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
    while start > first and (folded[start - 1] in _OF_OFFICE or (start - 1 > first and folded[start - 1] == "us")):
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


def _plain(reading: Reading, first: int, last: int) -> Iterator[Mention]:
    """A run without an office in it."""
    words = reading.words
    kind = kind_of(reading, first, last)
    split = _split_after_body(reading, first, last)
    if split >= 0:
        yield from _parse(reading, first, split)
        yield from _parse(reading, split + 1, last)
        return
    if kind is not None:
        if first < last:
            confidence = Confidence.LIKELY
            yield Mention(first, last, kind, reading.text(first, last), f"{kind}-word", confidence, (first, last))
        elif words.folded[first] in SHORT_BODIES and _determined(reading, first):
            yield Mention(first, last, "body", words.words[first], "body-alone", Confidence.DOUBTFUL, (first, last))
        return
    if words.folded[first] in demonyms() and first < last:
        yield from _parse(reading, first + 1, last)
        return
    before = office_before(reading, first)
    if before is not None and may_be_person(reading, first, last):
        yield as_person(reading, (first, last), before, "title-name", Confidence.SAFE)
        return
    yield from find_untitled(reading, first, last)


def _determined(reading: Reading, index: int) -> bool:
    """Whether a word stands after "the" or a possessive: "the Navy", "Mexico's Senate"."""
    words = reading.words
    return index > 0 and words.gap(index - 1) == " " and words.folded[index - 1] in ("the", "s")


def _split_after_body(reading: Reading, first: int, last: int) -> int:
    """The last word of a body's name that a person's follows at once: "Chrysler LLC Jim Smith"; -1 without one."""
    folded = reading.words.folded
    for index in range(first + 1, last - 1):
        if folded[index] in BODIES and folded[index + 1] in GIVEN:
            return index
    return -1
