"""Changes as Markdown: the page ``changes.md`` of a release, and the summary of a job."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.compare.bump import BUMP_RULES
from bilateral.compare.changes import CellChange, Changes, SchemaChange, TableChanges, key_text
from bilateral.compare.words import cell_sentence, counts_sentence, required_sentences, table_counts
from bilateral.report.as_markdown import escaped
from bilateral.report.words import counted


def changes_markdown(changes: Changes, title: str, limit: int | None) -> str:
    """The page: what changed in counts and what version that asks for, then each change.

    ``limit`` is the most rows of a table that are named one by one; corrections are told all.
    """
    lines = [f"# {escaped(title)}", "", " ".join([counts_sentence(changes), *required_sentences(changes)])]
    lines += _schema(changes.schema)
    for table in changes.tables:
        lines += _table(table, limit)
    return "\n".join(lines) + "\n"


def _schema(changes: tuple[SchemaChange, ...]) -> Iterator[str]:
    if changes:
        yield from ("", "## Schema and description", "", "| where | what | asks for | Data Package | Croissant |")
        yield "| --- | --- | --- | --- | --- |"
    for change in changes:
        rule = BUMP_RULES[change.kind]
        where = ".".join(part for part in (change.table, change.column) if part)
        bumps = [bump.word if bump else "" for bump in (rule.required, rule.data_package, rule.croissant)]
        yield f"| {escaped(where)} | {escaped(change.message)} | {' | '.join(bumps)} |"


def _table(table: TableChanges, limit: int | None) -> Iterator[str]:
    yield from ("", f"## {escaped(table.name)}", "", f"{table_counts(table)[:1].upper()}{table_counts(table)[1:]}.")
    if table.corrected:
        yield from ("", "| corrected | cell | why |", "| --- | --- | --- |")
        yield from map(_correction, table.corrected)
    for word, rows in (("Removed", table.removed), ("Added", table.added)):
        if rows:
            named = [f"`{_code(key_text(row.key))}`" for row in rows[:limit]]
            rest = len(rows) - len(named)
            more = [f"and {counted(rest, 'more row')}, all of them in `changes.json`"] if rest else []
            yield from ("", f"{word}: {', '.join([*named, *more])}.")


def _correction(cell: CellChange) -> str:
    return f"| {escaped(key_text(cell.key))} | {escaped(cell_sentence(cell))} | {escaped(cell.reason or '')} |"


def _code(text: str) -> str:
    """Text within a code span: no mark of its own ends it."""
    return " ".join(text.replace("`", "'").split())
