"""The targets that schemas are written out to, and which kinds of statement each has no way to make."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from bilateral.release.fields import MOST_CODES
from bilateral.release.statements import Kind, Statement


class Target(StrEnum):
    """A form in which a release, or its documentation, says what a column is."""

    ARROW = "Arrow schema of the Parquet files"
    TABLE_SCHEMA = "Table Schema in datapackage.json"
    CROISSANT = "croissant.json"
    DICTIONARY = "data dictionary"


_NO_RULES = "An Arrow schema has types and no rules for values."
_NO_RELATIONS = "An Arrow schema is of one table, and knows neither keys nor rows."
_NO_RANGE = "Croissant gives a field a type and a source, and no rule for its values."
_ONE_WAY = "A reference says that the row it names is there, and not that each row is named."
_EDITORIAL = "It binds those who write the record; who reads a release sees the evidence itself."
_TO_PROGRAMS = "It is for programs that read `datapackage.json`."
_LONG = (
    f"A list of more than {MOST_CODES} codes is a standard that would outweigh the data, and the codes in use change "
    "with the data"
)

UNSAID: Mapping[Target, Mapping[Kind, str]] = {
    Target.ARROW: {
        Kind.KEY: _NO_RELATIONS,
        Kind.KEY_WITH_EMPTY_CELLS: _NO_RELATIONS,
        Kind.NOTATION: "EDTF text is a string to Arrow.",
        Kind.UNIQUE: _NO_RELATIONS,
        Kind.ROLE: _TO_PROGRAMS,
        Kind.CODE_MEANINGS: "A dictionary in Arrow holds codes and no words about them.",
        Kind.LONG_CODES: f"{_LONG}: the dictionary holds those in use.",
        Kind.VALUES: _NO_RULES,
        Kind.MINIMUM: _NO_RULES,
        Kind.EXCLUSIVE_MINIMUM: _NO_RULES,
        Kind.MAXIMUM: _NO_RULES,
        Kind.EXCLUSIVE_MAXIMUM: _NO_RULES,
        Kind.MIN_LENGTH: _NO_RULES,
        Kind.MAX_LENGTH: _NO_RULES,
        Kind.PATTERN: _NO_RULES,
        Kind.OTHER_CHECK: _NO_RULES,
        Kind.REFERENCE: _NO_RELATIONS,
        Kind.JOINED_REFERENCE: _NO_RELATIONS,
        Kind.COMPOSITE_REFERENCE: _NO_RELATIONS,
        Kind.EVERY_ROW_REFERENCED: _NO_RELATIONS,
        Kind.ACYCLIC: _NO_RELATIONS,
        Kind.DERIVED: "An Arrow schema does not relate its fields.",
        Kind.MENTIONED: _EDITORIAL,
        Kind.SOURCED: _EDITORIAL,
        Kind.EXACT: _EDITORIAL,
    },
    Target.TABLE_SCHEMA: {
        Kind.KEY_WITH_EMPTY_CELLS: "A unique key leaves out rows with an empty cell, as in SQL.",
        Kind.LONG_CODES: f"{_LONG}: `codesInUse` gives those, with their meanings.",
        Kind.EVERY_ROW_REFERENCED: _ONE_WAY,
        Kind.ACYCLIC: "Table Schema has no rule for several rows together but keys.",
        Kind.MENTIONED: _EDITORIAL,
        Kind.SOURCED: _EDITORIAL,
        Kind.EXACT: _EDITORIAL,
    },
    Target.CROISSANT: {
        Kind.KEY_WITH_EMPTY_CELLS: "Croissant does not say how empty cells count in a key.",
        Kind.NOTATION: "Croissant has no type for EDTF text.",
        Kind.EMPTY: _NO_RANGE,
        Kind.UNIQUE: "Croissant knows the key of a record set, and nothing else that is unique.",
        Kind.ROLE: _TO_PROGRAMS,
        Kind.UNIT: "A field of Croissant has no unit.",
        Kind.LONG_CODES: f"{_LONG}: `datapackage.json` gives those.",
        Kind.VALUES: _NO_RANGE,
        Kind.MINIMUM: _NO_RANGE,
        Kind.EXCLUSIVE_MINIMUM: _NO_RANGE,
        Kind.MAXIMUM: _NO_RANGE,
        Kind.EXCLUSIVE_MAXIMUM: _NO_RANGE,
        Kind.MIN_LENGTH: _NO_RANGE,
        Kind.MAX_LENGTH: _NO_RANGE,
        Kind.PATTERN: _NO_RANGE,
        Kind.OTHER_CHECK: _NO_RANGE,
        Kind.JOINED_REFERENCE: "A reference is to the values of one field, and a joined key is in none.",
        Kind.COMPOSITE_REFERENCE: "A reference is of one field; each part by itself says less and joins too many rows.",
        Kind.EVERY_ROW_REFERENCED: _ONE_WAY,
        Kind.ACYCLIC: _NO_RANGE,
        Kind.EXACT: _EDITORIAL,
    },
    Target.DICTIONARY: {
        Kind.ROLE: _TO_PROGRAMS,
        Kind.LONG_CODES: "The page counts them: `schemas/codes.py` has them all.",
    },
}
"""Why a target does not make a kind of statement; what is not here, it makes."""

_TABLE_MEANING = "The footer names the table; `datapackage.json` says what its rows are."


def why_unsaid(target: Target, statement: Statement) -> str | None:
    """Why a target does not make a statement; ``None`` where it does."""
    if target is Target.ARROW and statement.kind is Kind.MEANING and statement.column is None:
        return _TABLE_MEANING
    return UNSAID[target].get(statement.kind)
