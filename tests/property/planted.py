"""Pairs of versions with changes planted between them, and what was planted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import polars as pl
from hypothesis import strategies as st

from bilateral.compare.digest import POLARS_TYPES
from bilateral.compare.package import Package, PackedTable

Cells = dict[str, Any]
Key = tuple[Any, ...]
Rows = dict[Key, Cells]

VALUES: dict[str, st.SearchStrategy[Any]] = {
    "string": st.sampled_from(["", "a", "b", "é\n", "|", '"']),
    "integer": st.integers(-(2**63), 2**63 - 1) | st.integers(0, 2),
    "number": st.floats(allow_nan=False, allow_infinity=False) | st.sampled_from([0.0, -0.0, 0.1, 1e21, 3e9]),
    "boolean": st.booleans(),
    "date": st.dates(),
}
KEY_PARTS: dict[str, st.SearchStrategy[Any]] = {
    "string": st.none() | st.sampled_from(["a", "b", "c d", "É"]),
    "integer": st.none() | st.integers(-2, 2),
    "date": st.none() | st.dates(),
}


@dataclass
class Planted:
    """A table before and after, and what was done to it."""

    before: PackedTable | None
    after: PackedTable | None
    kinds: set[str] = field(default_factory=set)
    added: set[Key] = field(default_factory=set)
    removed: set[Key] = field(default_factory=set)
    changed: set[tuple[Key, str]] = field(default_factory=set)


@dataclass
class Draft:
    """A table as it is being changed."""

    types: dict[str, str]
    key: tuple[str, ...]
    rows: Rows
    words: dict[str, Cells]

    def table(self, name: str) -> PackedTable:
        columns = {
            column: pl.Series(column, [row[column] for row in self.rows.values()], dtype=POLARS_TYPES[kind])
            for column, kind in self.types.items()
        }
        fields = [
            {"name": column, "type": kind, "description": "X.", **self.words.get(column, {})}
            for column, kind in self.types.items()
        ]
        return PackedTable(name, {"fields": fields, "uniqueKeys": [list(self.key)]}, pl.DataFrame(columns))

    def copy(self) -> Draft:
        rows = {key: dict(row) for key, row in self.rows.items()}
        return Draft(dict(self.types), self.key, rows, {name: dict(each) for name, each in self.words.items()})

    @property
    def others(self) -> list[str]:
        """The columns that are no part of the key."""
        return [name for name in self.types if name not in self.key]


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A table: a key of one or two columns, which may be empty, up to three others, up to six rows."""
    parts = draw(st.lists(st.sampled_from(list(KEY_PARTS)), min_size=1, max_size=2))
    kinds = draw(st.lists(st.sampled_from(list(VALUES)), max_size=3))
    key = {f"k{index}": kind for index, kind in enumerate(parts)}
    others = {f"c{index}": kind for index, kind in enumerate(kinds)}
    keys = draw(st.lists(st.tuples(*(KEY_PARTS[kind] for kind in key.values())), max_size=6, unique=True))
    rows = {each: dict(zip(key, each, strict=True)) | draw_cells(draw, others) for each in keys}
    return Draft(key | others, tuple(key), rows, {})


def draw_cells(draw: st.DrawFn, types: dict[str, str]) -> Cells:
    """A cell for each column, empty or not."""
    return {name: draw(st.none() | VALUES[kind]) for name, kind in types.items()}


@st.composite
def planted_tables(draw: st.DrawFn, name: str) -> Planted:
    """A table that came, went, stays as it is, or was changed in its rows, its columns and its constraints."""
    fate = draw(st.sampled_from(["came", "went", "stays", "changed", "changed", "changed"]))
    old = draw(drafts())
    if fate == "came":
        kinds = {"table-added"} | ({"rows-added"} if old.rows else set())
        return Planted(None, old.table(name), kinds, added=set(old.rows))
    if fate == "went":
        return Planted(old.table(name), None, {"table-removed"})
    new = old.copy()
    planted = Planted(old.table(name), None)
    if fate == "changed":
        plant_rows(draw, new, planted)
        plant_columns(draw, old, new, planted)
        plant_words(draw, old, new, planted)
    new.rows = {key: new.rows[key] for key in draw(st.permutations(list(new.rows)))}
    planted.after = new.table(name)
    return planted


def plant_rows(draw: st.DrawFn, new: Draft, planted: Planted) -> None:
    """Take rows away, change cells of others, add new ones."""
    keys = list(new.rows)
    for key in draw(st.lists(st.sampled_from(keys), unique=True, max_size=2)) if keys else ():
        del new.rows[key]
        planted.removed.add(key)
    for key, row in new.rows.items():
        for name in new.others:
            if draw(st.integers(0, 5)) == 0:
                value = draw(st.none() | VALUES[new.types[name]])
                if value != row[name]:
                    planted.changed.add((key, name))
                row[name] = value
    for key in draw(st.lists(st.tuples(*(KEY_PARTS[new.types[name]] for name in new.key)), max_size=2, unique=True)):
        if key not in keys:
            others = {name: new.types[name] for name in new.others}
            new.rows[key] = dict(zip(new.key, key, strict=True)) | draw_cells(draw, others)
            planted.added.add(key)
    for kind, found in (("added", planted.added), ("removed", planted.removed)):
        planted.kinds |= {f"rows-{kind}"} if found else set()


def plant_columns(draw: st.DrawFn, old: Draft, new: Draft, planted: Planted) -> None:
    """Remove, rename, retype, add or reorder columns; a change in a column that goes is none."""
    name = draw(st.sampled_from(old.others)) if old.others else None
    deed = draw(st.sampled_from(["nothing", "add", "remove", "rename", "retype", "reorder"]))
    if deed == "add":
        new.types["n"] = draw(st.sampled_from(list(VALUES)))
        for row in new.rows.values():
            row["n"] = draw(st.none() | VALUES[new.types["n"]])
        planted.kinds.add("column-added")
    elif deed == "reorder" and len(old.types) > 1:
        last = list(new.types)[-1]
        new.types = {last: new.types[last]} | new.types
        planted.kinds.add("columns-reordered")
    elif deed in ("remove", "rename") and name:
        plant_loss(old, new, planted, name, renamed=deed == "rename")
    elif deed == "retype" and name:
        kind = draw(st.sampled_from(sorted(VALUES.keys() - {old.types[name]})))
        new.types[name] = kind
        for row in new.rows.values():
            row[name] = draw(st.none() | VALUES[kind])
        planted.changed = {each for each in planted.changed if each[1] != name}
        planted.kinds.add("type-changed")
    planted.kinds |= {"value-corrected"} if planted.changed else set()


def plant_loss(old: Draft, new: Draft, planted: Planted, name: str, *, renamed: bool) -> None:
    """Take a column away, or give it another name at the same place."""
    both = [key for key in old.rows if key in new.rows]
    told = any(old.rows[key][name] is not None for key in both)
    same = not any(each[1] == name for each in planted.changed)
    planted.changed = {each for each in planted.changed if each[1] != name}
    new.types = {("n" if renamed and each == name else each): kind for each, kind in new.types.items()}
    if not renamed:
        del new.types[name]
    for row in new.rows.values():
        value = row.pop(name)
        if renamed:
            row["n"] = value
    if renamed and told and same:  # else nothing in the data says that it is the same column
        planted.kinds.add("column-renamed")
    else:
        planted.kinds |= {"column-removed", "column-added"} if renamed else {"column-removed"}


def plant_words(draw: st.DrawFn, old: Draft, new: Draft, planted: Planted) -> None:
    """Change what a column says of itself."""
    name = draw(st.sampled_from([each for each in old.types if each in new.types]))
    word, value, kind = draw(
        st.sampled_from(
            [
                ("nothing", None, None),
                ("constraints", {"required": True}, "tightened"),
                ("description", "Another.", "documentation"),
                ("unit", "metre", "type-changed"),
            ]
        )
    )
    if kind:
        new.words[name] = {word: value}
        planted.kinds.add(kind)


@st.composite
def planted_pairs(draw: st.DrawFn) -> tuple[Package, Package, dict[str, Planted]]:
    """Two versions, and by table what was planted between them."""
    planted = {name: draw(planted_tables(name)) for name in draw(st.sets(st.sampled_from("xyz"), min_size=1))}
    before = {name: each.before for name, each in planted.items() if each.before is not None}
    after = {name: each.after for name, each in planted.items() if each.after is not None}
    return Package("1.0.0", "1.0.0", before), Package("2.0.0", "2.0.0", after), planted
