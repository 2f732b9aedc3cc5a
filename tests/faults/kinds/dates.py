"""Dates that are no EDTF, or of a kind that the record does not hold."""

from __future__ import annotations

from collections.abc import Mapping

from tests.faults.expected import Fault
from tests.faults.facts import TABLES
from tests.faults.kinds.follow import changed, inject, nothing
from tests.faults.registry import Inject, Kind, add
from tests.faults.sheet import Row
from tests.faults.world import World

WRONG: Mapping[str, tuple[str, str]] = {
    "day-that-is-none": ("A day that does not exist.", "2006-02-30"),
    "month-that-is-none": ("A month that does not exist.", "2006-13"),
    "date-in-words": ("A date in words.", "October 2006"),
    "date-with-slashes": ("A date with slashes.", "10/07/2006"),
    "date-with-points": ("A date with points.", "07.10.2006"),
    "date-without-hyphens": ("A date without hyphens.", "20061007"),
    "date-of-one-digit": ("A month of one digit.", "2006-7-1"),
    "date-backwards": ("An interval that ends before it begins.", "2008/2006"),
    "date-of-no-end": ("An interval without either end.", "../.."),
    "date-of-level-2": ("EDTF of level 2: an unknown digit before a known one.", "2006-XX-03"),
    "date-unknown-within-interval": ("An unknown digit within an interval.", "200X/2008"),
    "date-set-not-closed": ("A one-of set that does not close.", "[2006,2008"),
    "date-all-of-set": ("An all-of set.", "{2006,2008}"),
    "date-of-year-zero": ("The year 0.", "0000"),
    "date-before-christ": ("A year with a sign.", "-0044"),
    "date-with-space": ("A space for the T before the time.", "2006-10-07 12:00:00"),
    "date-leap-day": ("The 29th of February of a common year.", "2006-02-29"),
    "date-season-with-day": ("A season with a day.", "2006-21-01"),
    "date-of-three-parts": ("An interval of three parts.", "2006/2007/2008"),
    "date-in-other-digits": ("Digits of another script.", "\u0662\u0660\u0660\u0666"),
}
COLUMNS = [(name, each.name) for name, facts in TABLES.items() for each in facts.columns.values() if each.edtf]


def _date(value: str) -> Inject:
    def fault(world: World) -> Fault:
        table, column = world.choose(COLUMNS)

        def plain(row: Row) -> bool:
            """Whether no printed words would have to give the years."""
            rows = world.evidence(table, row[TABLES[table].key[0]], column)
            return bool(row[column]) and not any(each["basis"] == "printed" for each in rows)

        row, after = inject(world, table, plain, nothing)
        return changed(world, "edtf", row, column, value, after)

    return fault


for _name, (_says, _value) in WRONG.items():
    _shown = _says[:-1] + (f": `{_value}`." if _value.isascii() else ".")
    add(Kind(_name, "dates", _shown, "edtf", _date(_value)))
