"""Corrections: why a released value was changed, as ``dataset/corrections.toml`` says it, entry by entry."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bilateral.compare.bump import is_enough, judge, least_version
from bilateral.compare.changes import CellChange, Changes, TableChanges, key_text
from bilateral.errors import ReleaseError, SettingsError
from bilateral.project import Project
from bilateral.settings import TomlReader, entry_lines, read_toml

CORRECTIONS = "corrections.toml"
_LEAST = 10
"""Characters of a reason: fewer say nothing."""


@dataclass(frozen=True, slots=True)
class Correction:
    """An erratum: the version that first has the right value, the cell, and why; ``line`` is where it stands.

    One of a whole column has no key, and one of a whole record no column.
    """

    version: str
    table: str
    key: str | None
    column: str | None
    reason: str
    line: int

    def explains(self, table: str, cell: CellChange) -> bool:
        """Whether it is of that cell."""
        same_key = self.key in (None, key_text(cell.key))
        return self.table == table and same_key and self.column in (None, cell.column)

    @property
    def named(self) -> str:
        """The cells that it names."""
        return " ".join(part for part in (self.table, self.key, self.column) if part)


def read_corrections(project: Project) -> tuple[Correction, ...]:
    """All corrections of a project; none where it has no file of them.

    Raises :class:`~bilateral.errors.SettingsError` where the file cannot be used.
    """
    found = project.files(project.dataset, CORRECTIONS)
    if not found:
        return ()
    shown = project.shown(found[0])
    text, raw = read_toml(found[0], shown)
    reader = TomlReader(raw, shown)
    entries = tuple(_read(reader.tables("corrections"), text, shown))
    reader.refuse_unknown()
    return entries


def _read(raw: Sequence[Mapping[str, Any]], text: str, shown: str) -> Iterator[Correction]:
    lines = entry_lines(text, "corrections")
    for index, each in enumerate(raw):
        line = lines[index] if index < len(lines) else 1
        reader = TomlReader(each, shown, line)
        key, column = (reader.text(word) if word in each else None for word in ("key", "column"))
        words = {word: reader.text(word) for word in ("version", "table", "reason")}
        if key is None and column is None:
            raise reader.error("the correction names neither key nor column", "Say which cells were wrong.")
        if len(words["reason"]) < _LEAST:
            message = f"the reason {words['reason']!r} says nothing"
            raise reader.error(message, "Say what was wrong, and how it is known.")
        yield Correction(**words, key=key, column=column, line=line)
        reader.refuse_unknown()


def coming_version(changes: Changes) -> str:
    """The version that will have the changes: the later one's, or the least that they ask for where that is too low."""
    if changes.before is None:
        return changes.after
    required = judge(changes.kinds()).required
    enough = is_enough(changes.before, changes.after, required)
    return changes.after if enough else least_version(changes.before, required)


def explained(changes: Changes, corrections: Iterable[Correction]) -> Changes:
    """The changes, each corrected cell with the reason that an entry of the version to come gives."""
    own = [each for each in corrections if each.version == coming_version(changes)]
    return replace(changes, tables=tuple(_explain(table, own) for table in changes.tables))


def _explain(table: TableChanges, corrections: Sequence[Correction]) -> TableChanges:
    return replace(table, changed=tuple(_with_reason(table.name, cell, corrections) for cell in table.changed))


def _with_reason(table: str, cell: CellChange, corrections: Sequence[Correction]) -> CellChange:
    reasons = [each.reason for each in corrections if each.explains(table, cell)]
    return replace(cell, reason=" ".join(reasons)) if reasons and not cell.follows else cell


def unexplained(changes: Changes) -> list[tuple[str, CellChange]]:
    """The corrected cells, each with its table, that have no reason."""
    return [
        (table.name, cell) for table in changes.tables if not table.new for cell in table.corrected if not cell.reason
    ]


def refuse_idle(project: Project, changes: Changes, corrections: Iterable[Correction], known: Collection[str]) -> None:
    """Every entry of the version to come is of a corrected cell, and every other one of a version that is ``known``.

    Raises :class:`~bilateral.errors.SettingsError` for the first that is not.
    """
    shown = project.shown(project.dataset / CORRECTIONS)
    for each in corrections:
        if each.version == changes.after:
            cells = ((table.name, cell) for table in changes.tables for cell in table.corrected)
            if not any(each.explains(*cell) for cell in cells):
                message = f"the correction of {each.named} is of nothing that changed"
                raise SettingsError(message, path=shown, line=each.line, hint="Mend or remove it: see `dataset diff`.")
        elif each.version not in known:
            message = f"the correction of {each.named} is of version {each.version}, which is not released"
            hint = f"The version to come is {changes.after}."
            raise SettingsError(message, path=shown, line=each.line, hint=hint)


def refuse_unexplained(changes: Changes) -> None:
    """Raises :class:`~bilateral.errors.ReleaseError` where a corrected cell has no reason."""
    found = unexplained(changes)
    if found:
        first = " ".join((found[0][0], key_text(found[0][1].key), found[0][1].column))
        count = f"{len(found):,} corrected cells have" if len(found) > 1 else "a corrected cell has"
        hint = f"Say in dataset/{CORRECTIONS} why it was wrong: `dataset diff` prints what to write there."
        raise ReleaseError(f"{count} no reason: {first}{' and others' if len(found) > 1 else ''}", hint=hint)


def stanza(version: str, table: str, cell: CellChange) -> str:
    """The entry to write for a corrected cell, its reason left open."""
    words = {"version": version, "table": table, "key": key_text(cell.key), "column": cell.column}
    lines = [f"{word} = {json.dumps(value, ensure_ascii=False)}" for word, value in words.items()]
    return "\n".join(["[[corrections]]", *lines, 'reason = ""'])
