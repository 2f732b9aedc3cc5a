"""Changes for a person at a terminal: counts first, then a few of them, then how to see the rest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from bilateral.compare.bump import BUMP_RULES
from bilateral.compare.changes import CellChange, Changes, RowChange, SchemaChange, TableChanges, key_text
from bilateral.compare.corrections import CORRECTIONS, coming_version, stanza, unexplained
from bilateral.compare.words import cell_sentence, counts_sentence, required_sentences, table_counts, version_sentence
from bilateral.ledger import RETIRED
from bilateral.report.excerpt import visible
from bilateral.report.setting import Paint, plain
from bilateral.report.words import counted

_STANZAS = 3
"""Entries that are shown to be copied; the others look alike."""


def changes_text(changes: Changes, title: str, *, limit: int | None, paint: Paint = plain, open_record: bool) -> str:
    """The changes as text; ``limit`` is the most single changes that are shown, ``None`` for all. Counts are always.

    Of an ``open_record``, which is not released yet, it says what a release would still ask for.
    """
    lines = [title, counts_sentence(changes), *required_sentences(changes)]
    lines += [line for line in [version_sentence(changes, open_record=open_record)] if line]
    left = limit
    hidden = 0
    for head, single in _parts(changes, paint):
        lines += ["", head, *single[:left]]
        hidden += len(single[len(single) if left is None else left :])
        left = None if left is None else max(left - len(single), 0)
    if hidden:
        lines += ["", f"… and {counted(hidden, 'more change')}. See all of them with --limit 0."]
    if open_record:
        lines += [*_unretired(changes), *_without_reason(changes)]
    return "\n".join(lines) + "\n"


def _parts(changes: Changes, paint: Paint) -> Iterator[tuple[str, list[str]]]:
    """Of the schema, and of each table: a heading, and the changes one by one."""
    if changes.schema:
        yield "schema and description", list(map(_schema_change, changes.schema))
    for table in changes.tables:
        yield visible(f"{table.name}: {table_counts(table)}"), list(_rows(table, paint))


def _schema_change(change: SchemaChange) -> str:
    where = ".".join(part for part in (change.table, change.column) if part)
    bump = BUMP_RULES[change.kind].required.word
    return visible(f"  {bump:<5}  {f'{where}: ' if where else ''}{change.message}")


def _rows(table: TableChanges, paint: Paint) -> Iterator[str]:
    for row in table.removed:
        yield f"  {paint('-', 'red')} {visible(key_text(row.key))}"
    for cell in table.corrected:
        reason = f"\n      {visible(cell.reason)}" if cell.reason else ""
        told = visible(f"{key_text(cell.key)} {cell_sentence(cell)}")
        yield f"  {paint('~', 'yellow')} {_at(cell)}{told}{reason}"
    for row in table.added:
        yield f"  {paint('+', 'green')} {_at(row)}{visible(key_text(row.key))}"


def _at(change: RowChange | CellChange) -> str:
    return f"{visible(str(change.place))}: " if change.place else ""


def _unretired(changes: Changes) -> Iterator[str]:
    found = changes.unretired
    if found:
        yield f"\n{counted(len(found), 'key')} gone and not retired. A release asks for each in dataset/{RETIRED}.csv:"
        yield from (visible(f"  {table}/{key}") for table, key in islice(found, 20))
        if len(found) > 20:
            yield f"  … and {len(found) - 20:,} more"


def _without_reason(changes: Changes) -> Iterator[str]:
    found = unexplained(changes)
    if found:
        head = f"{counted(len(found), 'correction')} without a reason. A release asks for one in dataset/{CORRECTIONS}"
        yield f"\n{head}:"
        yield from (f"\n{_visible_lines(stanza(coming_version(changes), *each))}" for each in found[:_STANZAS])
        if len(found) > _STANZAS:
            yield f"\n… and {len(found) - _STANZAS:,} more like these. One without key is of the whole column."


def _visible_lines(text: str) -> str:
    return "\n".join(map(visible, text.split("\n")))
