"""Why rows cannot be added: what a sum of them would hide, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Literal

from bilateral.loader.amounts import Amounts
from bilateral.loader.records import Row

Reason = Literal["statement", "overlap", "qualifier", "unit", "indicator", "measure", "scope"]
"""A reason not to add rows, each of which may be set aside."""

_SHOWN = 3
"""Rows, or clashes of one kind, that a message names."""


def refusals(rows: Mapping[str, Row], columns: Amounts) -> Iterator[tuple[Reason, str]]:
    """The reasons not to add the rows, each with a sentence that names rows and says what to do."""
    if len(rows) < 2:
        return
    for reason, (find, advice) in _REASONS.items():
        found = list(find(rows, columns, reason))
        if found:
            once = f", or rows of {columns.once}" if reason == "statement" and columns.once else ""
            yield reason, f"{_listed(found, '; ')}. {advice}{once}."


def _statements(rows: Mapping[str, Row], columns: Amounts, _reason: str) -> Iterator[str]:
    if not columns.claim:
        return
    groups = _grouped(rows, lambda row: " ".join(str(row[name]) for name in columns.claim))
    for claim, keys in groups.items():
        if len(keys) > 1:
            yield f"{_listed(keys)} state the same quantity ({claim})"


def _overlaps(rows: Mapping[str, Row], columns: Amounts, _reason: str) -> Iterator[str]:
    """An open or unknown end may reach any day, and a row that names no period may be of any time."""
    period = columns.period
    undated = [key for key, row in rows.items() if period is None or row[period] is None]
    if undated:
        yield f"{_listed(undated)} {'names' if len(undated) == 1 else 'name'} no period"
    dated = [(key, row) for key, row in rows.items() if key not in set(undated)]
    if period is None or not dated:
        return
    first, last = f"{period}_earliest", f"{period}_latest"
    dated.sort(key=lambda each: each[1][first] or date.min)
    (before, reach), *others = dated
    for key, row in others:
        if (row[first] or date.min) <= (reach[last] or date.max):
            yield f"{before} ({reach[period]}) and {key} ({row[period]}) have days in common"
        if (row[last] or date.max) > (reach[last] or date.max):
            before, reach = key, row


def _unlike(rows: Mapping[str, Row], columns: Amounts, reason: str) -> Iterator[str]:
    column = {"unit": columns.unit, "qualifier": columns.qualifier, **columns.kinds}.get(reason)
    if column is None:
        return
    groups = _grouped(rows, lambda row: row[column])
    if len(groups) > 1:
        kinds = [f"{'none' if value is None else value} ({_listed(keys)})" for value, keys in groups.items()]
        yield _listed(kinds, "; ")


_Find = Callable[[Mapping[str, Row], Amounts, str], Iterable[str]]
_REASONS: Mapping[Reason, tuple[_Find, str]] = {
    "statement": (_statements, "A sum would count it twice: add one row of it"),
    "overlap": (_overlaps, "A sum may count the same days twice: add rows whose periods follow one another"),
    "qualifier": (_unlike, "Their sum is none of these: add rows of one qualifier"),
    "unit": (_unlike, "Their sum has no unit: add rows of one unit"),
    "indicator": (_unlike, "These are quantities of different kinds: add rows of one"),
    "measure": (_unlike, "These are different stages or measures: add rows of one"),
    "scope": (_unlike, "Different things were counted: add rows of one scope"),
}


def _grouped(rows: Mapping[str, Row], by: Callable[[Row], Any]) -> dict[Any, list[str]]:
    """The keys of the rows by a value of theirs, in the order of the rows."""
    groups: dict[Any, list[str]] = {}
    for key, row in rows.items():
        groups.setdefault(by(row), []).append(key)
    return groups


def _listed(words: list[str], separator: str = ", ") -> str:
    more = f"{separator}and {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
    return separator.join(words[:_SHOWN]) + more
