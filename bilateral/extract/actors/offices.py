"""Offices beside names: "Foreign Minister X", "State Department spokesman X", "X, Mexico's foreign minister,"."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.extract.actors.countries import demonyms
from bilateral.extract.actors.lexicon import BODIES, FIELDS, OFFICE_MODIFIERS, OFFICES, PORTFOLIOS, TITLES
from bilateral.extract.actors.reading import Reading

_MOST = 6
"""Words of an office before and after its head."""
_AFTER_HEAD = frozenset({"general", "designate", "elect", "minister", "director", "officer"})
"""Words after the first head of an office that belong to it."""
_HEADS = OFFICES | TITLES
_FIELD_JOINING = frozenset({"and", "for", "of", "the"})


@dataclass(frozen=True, slots=True)
class Office:
    """Words of an office, those of the organisation that it is of, and where the whole expression begins and ends."""

    first: int
    last: int
    start: int
    end: int
    organisation: tuple[int, int] | None = None


def is_head(reading: Reading, index: int) -> bool:
    """Whether a word is the head of an office or a title."""
    return reading.words.folded[index] in _HEADS


def field_end(reading: Reading, head: int, limit: int) -> int:
    """The last word of what follows an office's head as its field: "of Health and Human Services", "to Mexico"."""
    words = reading.words
    if head + 2 > limit or words.folded[head + 1] not in ("of", "for", "to") or words.gap(head) != " ":
        return head
    end, index = head, head + 2
    while index <= limit and index - head <= _MOST + 2:
        known = reading.known.get(index)
        folded = words.folded[index]
        if (
            known
            and known.last <= limit
            and words.gap(known.last) != "-"
            and known.payload.kind in ("country", "government", "place", "body")
        ):
            end = known.last
        elif folded in FIELDS or folded in demonyms() or folded in BODIES or folded == "staff":
            end = index
        elif folded not in _FIELD_JOINING:
            break
        index = max(end, index) + 1
    return end


def office_before(reading: Reading, first: int) -> Office | None:
    """The office that ends just before a word, whether in capitals or not."""
    words = reading.words
    known = reading.known_ends.get(first - 1)
    if known and known.payload.kind == "office" and words.gap(first - 1) == " ":
        return Office(known.first, known.last, _with_country(reading, known.first), known.last)
    head = _head_before(reading, first - 1)
    if head < 0:
        return None
    start = head
    while start > 0 and head - start < _MOST and _modifies(reading, start - 1):
        start -= 1
    office_first, organisation = start, None
    before = _owner(reading, start - 1)
    if before is not None:
        start, organisation = before[0], before
    return Office(office_first, first - 1, _with_country(reading, start), first - 1, organisation)


def _with_country(reading: Reading, start: int) -> int:
    """The first word of an office with the country before it, as in "US" or "Mexican"."""
    words = reading.words
    if start and words.gap(start - 1) == " " and words.folded[start - 1] in demonyms():
        return start - 1
    known = reading.known_ends.get(start - 1)
    if known and known.payload.kind in ("country", "government") and words.gap(start - 1) == " ":
        return known.first
    return start


def _head_before(reading: Reading, index: int) -> int:
    """The head of an office whose last word is at ``index``; -1 where there is none."""
    words = reading.words
    if index < 0 or words.gap(index) not in (" ", ". "):
        return -1
    folded = words.folded
    if folded[index] in _HEADS:
        return index
    for head in range(index - 2, max(-1, index - _MOST), -1):
        if folded[head] in _HEADS:
            return head if field_end(reading, head, index) == index else -1
    return -1


def _modifies(reading: Reading, index: int) -> bool:
    folded = reading.words.folded[index]
    joined = reading.words.gap(index) in (" ", "-")
    return joined and (folded in OFFICE_MODIFIERS or folded in PORTFOLIOS or folded in OFFICES)


def _owner(reading: Reading, last: int) -> tuple[int, int] | None:
    """The name that stands just before an office, possessive or not."""
    words = reading.words
    if last > 0 and words.folded[last] == "s" and words.gap(last - 1) == "'" and words.gap(last) == " ":
        last -= 1
    elif last < 0 or words.gap(last) != " ":
        return None
    known = reading.known_ends.get(last)
    if known is not None:
        return None if known.payload.kind in ("country", "government") else (known.first, last)
    first = reading.run_ends.get(last)
    return None if first is None or (words.folded[first] in demonyms() and first == last) else (first, last)


def office_after(reading: Reading, last: int) -> Office | None:
    """The office that stands after a name and a comma: ", Mexico's foreign minister", ", head of the agency X"."""
    words = reading.words
    if words.gap(last) != ", ":
        return None
    start = last + 1
    index = start
    while index < len(words) and index - start <= _MOST:
        if is_head(reading, index) and words.folded[index] not in TITLES:
            break
        if words.gap(index) not in (" ", "-", "'", ", ") or (words.gap(index) == ", " and index - start > 2):
            return None
        if not _may_precede(reading, index):
            return None
        index += 1
    else:
        return None
    if index >= len(words):
        return None
    return _with_field(reading, start, index)


def _may_precede(reading: Reading, index: int) -> bool:
    """Whether a word may stand between the comma and the head of an office."""
    folded = reading.words.folded[index]
    if folded in OFFICE_MODIFIERS or folded in PORTFOLIOS or folded in BODIES or folded in demonyms():
        return True
    return folded in ("a", "an", "the", "s", "his", "her", "and", "of", "who", "is", "was") or reading.capital(index)


def _with_field(reading: Reading, start: int, head: int) -> Office:
    words = reading.words
    first = head
    while first > start and _modifies(reading, first - 1):
        first -= 1
    organisation = _owner(reading, first - 1) if first > start else None
    while head + 1 < len(words) and words.folded[head + 1] in _AFTER_HEAD and words.gap(head) == " ":
        head += 1  # "attorney general"
    end = field_end(reading, head, min(len(words) - 1, head + _MOST + 2))
    last = end
    if organisation is None and end + 2 < len(words):
        organisation = _of(reading, end)
        end = organisation[1] if organisation else end
    return Office(first, last, start, end, organisation)


def _of(reading: Reading, head: int) -> tuple[int, int] | None:
    """The name after "president of the think-tank X": at most a few small words after the preposition."""
    words = reading.words
    if words.folded[head + 1] not in ("of", "at", "for", "with", "in") or words.gap(head) != " ":
        return None
    by_first = reading.run_starts
    for index in range(head + 2, min(len(words), head + 2 + _MOST)):
        if words.gap(index - 1) not in (" ", "-"):
            return None
        if index in by_first and words.folded[index] not in demonyms() and words.gap(by_first[index]) != "-":
            return index, by_first[index]
    return None
