"""References between tables, as the schemas declare them, and keys that were retired."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.errors import SchemaError, did_you_mean
from bilateral.findings import Finding, Location
from bilateral.ledger import RETIRED
from bilateral.read.record import Record
from bilateral.rules import RULES
from bilateral.validate.cell import cell_finding


def check_references(record: Record) -> Iterator[Finding]:
    """Every filled cell of a column that references a table holds the record key of one of its rows."""
    unchecked: dict[str, list[str]] = {}
    for table in record.tables.values():
        for column in table.shape.columns:
            if column.references is None:
                continue
            target = record.tables.get(column.references)
            if target is None:
                unchecked.setdefault(column.references, []).append(f"{table.name}.{column.name}")
                continue
            for row, value in enumerate(table.frame[column.name]):
                if value is not None and value not in target.rows_by_key:
                    message = f"{target.name} has no row {value!r}{did_you_mean(value, target.rows_by_key)}"
                    yield cell_finding("reference", message, table, row, column.name)
    for name, columns in unchecked.items():
        yield _unchecked(record, name, columns)


def _unchecked(record: Record, name: str, columns: list[str]) -> Finding:
    """References to a table that could not be read: one finding for all of them."""
    if name not in record.shapes:
        shape = record.shapes[columns[0].split(".")[0]]
        raise SchemaError(f"{columns[0]} references {name!r}, which is no table", path=shape.path)
    message = f"not checked, because {name} could not be read: {', '.join(columns)}"
    return Finding(
        "not-checked", RULES["not-checked"].severity, message, Location(record.shapes[name].path), table=name
    )


def check_retired(record: Record) -> Iterator[Finding]:
    """No row uses a key that was retired, and every successor is there."""
    retired = record.tables.get(RETIRED)
    if retired is None:
        return
    for row, (name, key, successor) in enumerate(
        retired.frame.select("table", "record_id", "successor_id").iter_rows()
    ):
        table = record.tables.get(name)
        if table is None:
            yield cell_finding("reference", f"there is no table {name!r}", retired, row, "table")
            continue
        if key in table.rows_by_key:
            yield cell_finding("retired-key", f"{key!r} was retired", table, table.rows_by_key[key], table.shape.key[0])
        if successor is not None and successor not in table.rows_by_key:
            message = f"{name} has no row {successor!r}{did_you_mean(successor, table.rows_by_key)}"
            yield cell_finding("reference", message, retired, row, "successor_id")
