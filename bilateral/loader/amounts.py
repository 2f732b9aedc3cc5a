"""Which columns of a table say how much, as the descriptor has it: no column is known here by the name of its table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from bilateral.errors import UsageError
from bilateral.loader.records import resource_key
from bilateral.loader.release import Release

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

    A field's ``role`` says what it is. The releases before 1.0.0 give no roles: there a column plays the role that it
    is named after, and the amount is the one that bounds were derived from.
    Raises :class:`~bilateral.errors.UsageError` for an unknown table, or one without amounts.
    """
    fields = {field["name"]: field for field in release.resource(name)["schema"]["fields"]}
    amount = _with_role(fields, "amount") or _bounded(fields)
    if amount is None:
        known = [each for each in release.resources if _has_amount(release, each)]
        raise UsageError(f"{name} states no amounts", hint=f"Tables that do: {', '.join(known) or 'none'}.")
    said = fields[amount].get("unit", "")
    own_unit = _AS_IN.fullmatch(said)
    unit = own_unit[1] if own_unit else None if said else _with_role(fields, "unit")
    claim, once = _claim(release, name)
    roles = {word: _with_role(fields, word) for word in ("indicator", "measure", "scope")}
    return Amounts(
        table=name,
        amount=amount,
        low=f"{amount}_low" if f"{amount}_low" in fields else None,
        high=f"{amount}_high" if f"{amount}_high" in fields else None,
        unit=unit,
        fixed_unit=said,
        qualifier=_with_role(fields, "qualifier"),
        period=_with_role(fields, "period"),
        kinds={word: column for word, column in roles.items() if column is not None},
        claim=claim,
        once=once,
    )


def _with_role(fields: Mapping[str, Any], role: str) -> str | None:
    found = [name for name, field in fields.items() if field.get("role") == role]
    return found[0] if found else role if role in fields else None


def _bounded(fields: Mapping[str, Any]) -> str | None:
    """The column that a lower and an upper bound are derived from."""
    derived = {name for name, field in fields.items() if "derivedFrom" in field}
    return next((name for name in fields if {f"{name}_low", f"{name}_high"} <= derived), None)


def _has_amount(release: Release, name: str) -> bool:
    fields = {field["name"]: field for field in release.resource(name)["schema"]["fields"]}
    return (_with_role(fields, "amount") or _bounded(fields)) is not None


def _claim(release: Release, name: str) -> tuple[tuple[str, ...], str | None]:
    """The key of the view whose rows each gather rows of this table, where that key is a column of the table too."""
    own = {field["name"] for field in release.resource(name)["schema"]["fields"]}
    for view in release.resources.values():
        key = resource_key(view)
        gathers = view.get("rowOf", {}).get("resource") == name
        if gathers and own.issuperset(key) and set(key) != set(resource_key(release.resource(name))):
            return key, view["name"]
    return (), None
