"""What text and Markdown say alike of changes: counts, what they ask for, and single changes in a line."""

from __future__ import annotations

from typing import Any

from bilateral.compare.bump import Bump, Verdict, is_enough, judge, least_version
from bilateral.compare.changes import CellChange, Changes, TableChanges
from bilateral.compare.digest import number_text
from bilateral.findings import quoted
from bilateral.report.words import counted

NO_CHANGE = "No row, no cell and nothing of the schema changed"


def counts_sentence(changes: Changes) -> str:
    """How much changed in all, in one sentence."""
    if changes.before is None:
        return "This is the first release: there is nothing that it could differ from."
    counts = changes.counts()
    parts = [
        counts["added"] and f"{counted(counts['added'], 'row')} added",
        counts["removed"] and f"{counted(counts['removed'], 'row')} removed",
        counts["corrected"] and f"{counted(counts['corrected'], 'cell')} corrected",
        counts["following"] and f"{counted(counts['following'], 'computed cell')} changed with them",
        counts["schema"] and f"{counted(counts['schema'], 'change')} of schema or description",
    ]
    return f"{', '.join(part for part in parts if part) or NO_CHANGE}."


def table_counts(table: TableChanges) -> str:
    """How much changed in the rows of one table."""
    following = len(table.changed) - len(table.corrected)
    parts = [
        table.removed and f"{counted(len(table.removed), 'row')} removed",
        table.corrected and f"{counted(len(table.corrected), 'cell')} corrected",
        table.added and f"{counted(len(table.added), 'row')} added",
        following and f"{counted(following, 'computed cell')} changed with other changes",
        table.filled and f"{counted(len(table.filled), 'cell')} of new columns filled",
    ]
    return ", ".join(part for part in parts if part) or "no row changed"


def required_sentences(changes: Changes) -> list[str]:
    """The version that the changes ask for, and what each standard alone would have asked for."""
    if changes.before is None:
        return []
    verdict = judge(changes.kinds())
    least = least_version(changes.before, verdict.required)
    early = f"; before 1.0.0 {_EARLY[verdict.required]}" if least.startswith("0.") else ""
    asks = f"{least} or higher ({verdict.required.word}{early})."
    if not any(changes.kinds()):
        return [f"A release of documentation or program alone would be {asks}"]
    return [f"The changes ask for version {asks}", alone(verdict)]


_EARLY = {
    Bump.MAJOR: "the second number stands for it",
    Bump.MINOR: "the third number stands for it",
    Bump.PATCH: "the third number stands for it",
}


def alone(verdict: Verdict) -> str:
    """What each standard alone would have asked for."""
    said = [bump.word if bump else "nothing that it names" for bump in (verdict.data_package, verdict.croissant)]
    return f"The recipe of Data Package alone would ask for {said[0]}, Croissant 1.1 for {said[1]}."


def version_sentence(changes: Changes, *, open_record: bool) -> str:
    """Whether the later version's number is enough; nothing where nothing changed and it is the same."""
    if changes.before is None or (changes.after == changes.before and not any(changes.kinds())):
        return ""
    if is_enough(changes.before, changes.after, judge(changes.kinds()).required):
        return f"It is {changes.after}: that is enough."
    return f"It is {changes.after}: {'raise it in dataset/dataset.toml' if open_record else 'that is too low'}."


def cell_sentence(cell: CellChange) -> str:
    """A changed cell: ``value: 2000000000 → 3000000000``."""
    return f"{cell.column}: {shown(cell.before)} → {shown(cell.after)}"


def shown(value: Any) -> str:
    """A cell's value for a reader."""
    if value is None:
        return "(empty)"
    if isinstance(value, bool):
        return str(value).lower()
    return number_text(value) if isinstance(value, float) else quoted(value) if isinstance(value, str) else str(value)
