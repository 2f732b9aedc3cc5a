"""References between tables, as the schemas declare them, and keys that were retired."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from bilateral.errors import Guesses, SchemaError, did_you_mean
from bilateral.findings import Finding, Location, Related, quoted
from bilateral.ledger import KEY_SEPARATOR, RETIRED
from bilateral.read.record import Record
from bilateral.read.rows import Table
from bilateral.rules import RULES
from bilateral.shape import Reference
from bilateral.validate.cell import cell_finding

_MOST_CIRCLES = 100


def check_references(record: Record) -> Iterator[Finding]:
    """Every filled reference leads to a row; where the schema says so, every row is led to, once or at least once."""
    unchecked: dict[str, list[str]] = defaultdict(list)
    guess = Guesses()
    for table in record.tables.values():
        for reference in table.shape.references:
            target = record.tables.get(reference.table)
            if target is None:
                unchecked[reference.table].append(f"{table.name}.{'+'.join(reference.columns)}")
            else:
                yield from _check_reference(table, reference, target, guess)
    for name, columns in unchecked.items():
        yield _unchecked(record, name, columns)


def _check_reference(table: Table, reference: Reference, target: Table, guess: Guesses) -> Iterator[Finding]:
    named: dict[str, int] = {}
    for row, cells in enumerate(table.cells.frame.select(reference.columns).iter_rows()):
        if None in cells:
            continue
        key = KEY_SEPARATOR.join(cells)
        column = reference.columns[0]
        if key not in target.rows_by_key:
            message = f"{target.name} has no row {quoted(key)}{guess(key, target.rows_by_key)}"
            yield cell_finding("reference", message, table, row, column)
        elif reference.one_to_one and key in named:
            first = Related(table.location(named[key], column), "the first row that names it")
            message = f"{target.name} {quoted(key)} is named twice, and may be named once"
            yield cell_finding("reference-count", message, table, row, column, first)
        named.setdefault(key, row)
    if reference.at_least_one or reference.one_to_one:
        for key, row in target.rows_by_key.items():
            if key not in named:
                message = f"no row of {table.name} names {quoted(key)}, and at least one must"
                yield cell_finding("reference-count", message, target, row, target.shape.key[0])


def check_circles(record: Record) -> Iterator[Finding]:
    """Where the schema says so, following a table's pairs never leads back to where one started."""
    for table in record.tables.values():
        for start, end in table.shape.acyclic:
            edges = [
                (row, *pair)
                for row, pair in enumerate(table.cells.frame.select(start, end).iter_rows())
                if None not in pair
            ]
            for row, told in _closing(edges):
                message = f"{start} and {end} make a circle through {quoted(table.cell(row, end))}{told}"
                yield cell_finding("circle", message, table, row, end)


def _closing(edges: list[tuple[int, str, str]]) -> Iterator[tuple[int, str]]:
    """A row of each circle, the last of it, until no circle is left, and what to add to what is said of it.

    Each circle takes a walk over all edges, so that not all of very many are told.
    """
    left = edges
    for number in range(1, _MOST_CIRCLES + 1):
        sorter: TopologicalSorter[str] = TopologicalSorter()
        for _, start, end in left:
            sorter.add(start, end)
        try:
            sorter.prepare()
        except CycleError as error:
            nodes = error.args[1]
            circle = set(pairwise(nodes)) | set(pairwise(reversed(nodes)))
            closing = max(row for row, *pair in left if tuple(pair) in circle)
            yield closing, "; there may be more" if number == _MOST_CIRCLES else ""
            left = [edge for edge in left if edge[0] != closing]
        else:
            return


def _unchecked(record: Record, name: str, columns: list[str]) -> Finding:
    """References to a table that could not be read: one finding for all of them."""
    if name not in record.shapes:
        table, _, named = columns[0].partition(".")
        shape = record.shapes[table]
        one = shape.column(named)
        line, column = one.place if one else shape.place
        near = did_you_mean(name, record.shapes)
        message = f"{columns[0]} references {name!r}, which is no table{near}"
        raise SchemaError(message, path=shape.path, line=line, column=column)
    message = f"not checked, because {name} could not be read: {', '.join(columns)}"
    shape = record.shapes[name]
    return Finding(
        "not-checked", RULES["not-checked"].severity, message, Location(shape.path, *shape.place), table=name
    )


def check_retired(record: Record) -> Iterator[Finding]:
    """No row uses a key that was retired, and every successor is there."""
    retired = record.tables.get(RETIRED)
    if retired is None:
        return
    columns = ("table", "record_id", "successor_id")
    guess = Guesses()
    for row, (name, key, successor) in enumerate(retired.frame.select(columns).iter_rows()):
        table = record.tables.get(name)
        if table is None:
            if name not in record.unread:
                message = f"there is no table {quoted(name)}{guess(name or '', record.tables)}"
                yield cell_finding("reference", message, retired, row, "table")
            continue
        if key in table.rows_by_key:
            message = f"{quoted(key)} was retired"
            yield cell_finding("retired-key", message, table, table.rows_by_key[key], table.shape.key[0])
        if successor is not None and successor not in table.rows_by_key:
            message = f"{name} has no row {quoted(successor)}{guess(successor, table.rows_by_key)}"
            yield cell_finding("reference", message, retired, row, "successor_id")
