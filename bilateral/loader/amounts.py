"""Which columns of a table say how much, as the descriptor has it: no column is known here by the name of its table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from bilateral.errors import UsageError
from bilateral.loader.records import resource_key
from bilateral.loader.release import Release

_KINDS = ("indicator", "measure", "scope")
"""Roles of the columns in which rows must be alike to be added."""
_AS_IN = re.compile(r"as in `(\w+)`")
"""How a descriptor says that each row has a unit of its own."""


class Amounts(NamedTuple):
    """The columns that bear on the amounts of a table; ``None`` where it has no such column.

    ``unit`` holds the unit of each row; where no column does, ``fixed_unit`` is that of all. ``kinds`` are those in
    which rows must be alike to be added: by the role's word, its column. ``claim`` are the columns that rows share when
    they state the same quantity, and ``once`` is the view with one row for each.
    """

    table: str
    amount: str
    low: str | None
    high: str | None
    unit: str | None
    fixed_unit: str
    qualifier: str | None
    period: str | None
    kinds: Mapping[str, str]
    claim: tuple[str, ...]
    once: str | None


def amounts(release: Release, name: str) -> Amounts:
    """The columns of a table that bear on its amounts.

    A field's ``role`` says what it is. A release that gives no roles, as 0.1.0 does, is read by names instead: there a
    column plays the role that it is named after, and the amount is the one that bounds were derived from.
    Raises :class:`~bilateral.errors.UsageError` for an unknown table, or one without amounts.
    """
    fields = {field["name"]: field for field in release.resource(name)["schema"]["fields"]}
    playing = _roles(release, name)
    if "amount" not in playing:
        known = [each for each in release.resources if "amount" in _roles(release, each)]
        raise UsageError(f"{name} states no amounts", hint=f"Tables that do: {', '.join(known) or 'none'}.")
    amount = playing["amount"]
    said = fields[amount].get("unit", "")
    own_unit = _AS_IN.fullmatch(said)
    claim, once = _claim(release, name)
    return Amounts(
        table=name,
        amount=amount,
        low=f"{amount}_low" if f"{amount}_low" in fields else None,
        high=f"{amount}_high" if f"{amount}_high" in fields else None,
        unit=own_unit[1] if own_unit else None if said else playing.get("unit"),
        fixed_unit=said,
        qualifier=playing.get("qualifier"),
        period=playing.get("period"),
        kinds={word: playing[word] for word in _KINDS if word in playing},
        claim=claim,
        once=once,
    )


def _roles(release: Release, name: str) -> Mapping[str, str]:
    """The column of a table that plays each role."""
    fields = {field["name"]: field for field in release.resource(name)["schema"]["fields"]}
    if release.has_roles:
        return {field["role"]: column for column, field in fields.items() if "role" in field}
    amount = _bounded(fields)
    named = {word: word for word in ("unit", "qualifier", "period", *_KINDS) if word in fields}
    return named if amount is None else {**named, "amount": amount}


def _bounded(fields: Mapping[str, Any]) -> str | None:
    """The column that a lower and an upper bound are derived from."""
    derived = {name for name, field in fields.items() if "derivedFrom" in field}
    return next((name for name in fields if {f"{name}_low", f"{name}_high"} <= derived), None)


def _claim(release: Release, name: str) -> tuple[tuple[str, ...], str | None]:
    """The key of the view whose rows each gather rows of this table, where that key is a column of the table too."""
    own = {field["name"] for field in release.resource(name)["schema"]["fields"]}
    for view in release.resources.values():
        key = resource_key(view)
        gathers = view.get("rowOf", {}).get("resource") == name
        if gathers and own.issuperset(key) and set(key) != set(resource_key(release.resource(name))):
            return key, view["name"]
    return (), None
