"""Evidence: that every span supports what is there, and that everything that needs support has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bilateral.errors import Guesses
from bilateral.findings import Finding, Location, Related, quoted
from bilateral.ledger import DECLINED, EVIDENCE, SOURCES
from bilateral.read.record import Record
from bilateral.read.rows import Table
from bilateral.shape import BOUNDS, Column
from bilateral.text.number import parse_number
from bilateral.text.qualifier import says
from bilateral.text.source import Span, digest
from bilateral.validate.cell import cell_finding
from bilateral.validate.texts import Shelf

_YEAR = re.compile(r"[0-9]{4}")
_LONGEST_SPAN = 100_000
"""Code points of a span: what is longer is a text and no evidence, and re-reading many of them takes long."""
_WORD = re.compile(r"\w+")
_JOINING = frozenset({"a", "an", "and", "for", "in", "of", "the"})


def check_targets(record: Record) -> Iterator[Finding]:
    """Every evidence row names a table, a record in it, and a filled column of that record or none."""
    evidence = record.tables.get(EVIDENCE)
    if evidence is None:
        return
    guess = Guesses()
    for row, each in enumerate(evidence.frame.iter_rows(named=True)):
        target = record.tables.get(each["table"])
        if target is None:
            if each["table"] in record.unread:
                continue
            message = f"there is no table {quoted(each['table'])}{guess(each['table'] or '', record.tables)}"
            yield cell_finding("evidence-target", message, evidence, row, "table")
        elif each["record_id"] not in target.rows_by_key:
            near = guess(each["record_id"] or "", target.rows_by_key)
            message = f"{target.name} has no row {quoted(each['record_id'])}{near}"
            yield cell_finding("evidence-target", message, evidence, row, "record_id")
        elif _source_of(target, each["record_id"]) not in (None, each["source_id"]):
            stating = _source_of(target, each["record_id"])
            message = f"{target.name} {quoted(each['record_id'])} is stated by {quoted(stating)}"
            yield cell_finding("evidence-source", message, evidence, row, "source_id")
        elif each["column"] is not None:
            yield from _check_column(evidence, row, each, target, guess)
        elif each["exact"] is not None:
            yield cell_finding(
                "evidence-exact", "a mention repeats no words: leave exact empty", evidence, row, "exact"
            )


def _check_column(evidence: Table, row: int, each: dict[str, Any], target: Table, guess: Guesses) -> Iterator[Finding]:
    column = target.shape.column(each["column"])
    if column is None:
        names = [known.name for known in target.shape.columns]
        message = f"{target.name} has no column {quoted(each['column'])}{guess(each['column'], names)}"
        yield cell_finding("evidence-target", message, evidence, row, "column")
        return
    target_row = target.rows_by_key[each["record_id"]]
    if target.cells.cell(target_row, column.name) is None:
        message = f"evidence for {target.name}.{column.name} of {quoted(each['record_id'])}, which is empty"
        place = Related(target.location(target_row, column.name), "the empty cell")
        yield cell_finding("evidence-target", message, evidence, row, "column", place)
    if column.exact and each["exact"] is None:
        message = f"evidence for {target.name}.{column.name} repeats the span's words in exact"
        yield cell_finding("evidence-exact", message, evidence, row, "exact")
    if not column.exact and each["exact"] is not None:
        message = f"evidence for {target.name}.{column.name} repeats no words: leave exact empty"
        yield cell_finding("evidence-exact", message, evidence, row, "exact")


def _source_of(target: Table, key: str) -> str | None:
    """The source that states a record, where its table says so."""
    if target.name == SOURCES:
        return None
    column = next((column for column in target.shape.columns if column.references == SOURCES), None)
    return None if column is None else target.cells.cell(target.rows_by_key[key], column.name)


def check_words(record: Record) -> Iterator[Finding]:
    """Where evidence is printed, its words write the number of the cell, say its qualifier, or are its words.

    Of a date they give at least the years. What a code stands for is not looked for in them.
    """
    evidence = record.tables.get(EVIDENCE)
    if evidence is None:
        return
    columns = ["table", "record_id", "column", "basis", "exact"]
    for row, (name, key, word, basis, exact) in enumerate(evidence.frame.select(columns).iter_rows()):
        target = record.tables.get(name)
        column = target.shape.column(word) if target is not None and word is not None else None
        if target is None or column is None or exact is None or basis != "printed" or key not in target.rows_by_key:
            continue
        value = target.frame[column.name][target.rows_by_key[key]]
        if value is not None and not fits(column, exact, value):
            place = Related(target.location(target.rows_by_key[key], column.name), "the cell")
            message = (
                f"{quoted(exact)} does not say {_plain(value)}; where more than these words do, the basis is resolved"
            )
            yield cell_finding("evidence-value", message, evidence, row, "exact", place)


def fits(column: Column, exact: str, value: Any) -> bool:
    """Whether the words of a span say the value of a cell by themselves, as far as that can be told."""
    if column.role in ("amount", "amount_to"):
        return parse_number(exact) == float(value)
    if column.role == "qualifier":
        return str(value) not in BOUNDS or says(exact, str(value))
    if column.format == "edtf":
        return set(_YEAR.findall(str(value))) <= set(_YEAR.findall(exact))
    if column.type != "string" or column.codes is not None or column.role in ("content", "words"):
        return True  # a code has other words than its text; quoted words are compared by an expectation
    return _significant(str(value)) == _significant(exact)


def _significant(words: str) -> set[str]:
    """The words without their order and what only joins them: "Secretary of State" is "State Secretary"."""
    return set(_WORD.findall(words.casefold())) - _JOINING


def _plain(value: Any) -> str:
    return f"{value:.15g}" if isinstance(value, float) else repr(value)


def check_presence(record: Record) -> Iterator[Finding]:
    """Every filled cell of a sourced column, and every row that must be mentioned, has evidence."""
    evidence = record.tables.get(EVIDENCE)
    if evidence is None:
        return  # the unread table has its own finding
    supported = set(evidence.frame.select("table", "record_id", "column").iter_rows())
    for table in record.tables.values():
        sourced = [column for column in table.shape.columns if column.sourced]
        for row, key in enumerate(table.keys):
            for column in sourced:
                if table.cells.cell(row, column.name) is not None and (table.name, key, column.name) not in supported:
                    yield cell_finding("evidence-missing", f"{column.name} has no evidence", table, row, column.name)
            if table.shape.mentioned and (table.name, key, None) not in supported:
                message = f"{quoted(key)} has no evidence that mentions it"
                yield cell_finding("evidence-missing", message, table, row, table.shape.key[0])


def check_spans(record: Record, shelf: Shelf | None) -> Iterator[Finding]:
    """Every span lies inside its text and has the digest of its words: those repeated, and those in the text."""
    sources = record.tables.get(SOURCES)
    for name in (EVIDENCE, DECLINED):
        table = record.tables.get(name)
        if table is None or sources is None:
            continue  # the unread table has its own finding
        lengths = dict(sources.frame.select("source_id", "text_length").iter_rows())
        for row, each in enumerate(table.frame.iter_rows(named=True)):
            if each["start"] is not None and each["end"] is not None:
                yield from _check_span(table, row, each, lengths.get(each["source_id"]), shelf)


def _check_span(
    table: Table, row: int, each: dict[str, Any], length: int | None, shelf: Shelf | None
) -> Iterator[Finding]:
    span = Span(each["start"], each["end"])
    if span.start < 0:
        return  # the schema says so
    if span.start >= span.end:
        yield cell_finding("evidence-span", f"start {span.start} is not before end {span.end}", table, row, "start")
        return
    if length is not None and span.end > length:
        message = f"end {span.end} lies after the end of the text, which has {length} code points"
        yield cell_finding("evidence-span", message, table, row, "end")
        return
    if span.end - span.start > _LONGEST_SPAN:
        message = f"the span has {span.end - span.start:,} code points, and may have {_LONGEST_SPAN:,}"
        yield cell_finding("evidence-span", message, table, row, "end")
        return
    exact = each.get("exact")
    if exact is not None and len(exact) != span.end - span.start:
        message = f"exact has {len(exact)} code points and its span {span.end - span.start}"
        yield cell_finding("evidence-exact", message, table, row, "exact")
    elif exact is not None and digest(exact) != each["sha256"]:
        yield cell_finding("evidence-exact", "exact has another digest than the span", table, row, "exact")
    text = shelf.texts.get(each["source_id"]) if shelf else None
    if text is not None and shelf is not None and text.digest(span) != each["sha256"]:
        place = Location(shelf.paths[each["source_id"]], *text.place(span.start), *text.place(span.end))
        message = f"the text from {span.start} to {span.end} has another digest"
        yield cell_finding("evidence-digest", message, table, row, "sha256", Related(place, "the span in the text"))


def count_spans(record: Record, shelf: Shelf | None) -> tuple[int, int]:
    """How many spans the record holds, and how many of them are in texts that were read."""
    ids = [
        source
        for name in (EVIDENCE, DECLINED)
        if name in record.tables
        for source in record.tables[name].frame["source_id"]
    ]
    return len(ids), sum(source in shelf.texts for source in ids) if shelf else 0


def covered_kinds(record: Record, table: str, column: str | None) -> frozenset[str]:
    """The kinds of surface that evidence for a column, or a mention of a record, accounts for."""
    shape = record.shapes.get(table)
    if shape is None:
        return frozenset()
    if column is None:
        return shape.covers
    found = shape.column(column)
    return found.covers if found else frozenset()
