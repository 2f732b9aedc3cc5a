"""What differs in a released table whose file has other bytes, cell by cell, where an intact copy is at hand."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa

from bilateral.compare.changes import TableChanges, key_text
from bilateral.compare.package import DESCRIPTOR, PackedTable, packed
from bilateral.compare.rows import compare_rows
from bilateral.compare.words import shown
from bilateral.errors import ReleaseError
from bilateral.report.words import counted
from bilateral.sums import sha256

Copy = Callable[[str], bytes | None]
"""Gives a file of a copy of a release by its name; ``None`` where it has none."""

_NAMED = 5
"""Differences of a table that are named one by one."""
_SECONDS = 60
_READ = """\
import sys
import pyarrow as pa
import pyarrow.parquet as pq
table = pq.read_table(sys.argv[1])
with pa.ipc.new_stream(sys.stdout.buffer, table.schema) as stream:
    stream.write_table(table)
"""
"""Reads a table and hands it on; damaged bytes may end the process that reads them."""


def folder_copy(folder: Path) -> Copy:
    """A folder as a copy of a release."""
    return lambda name: (folder / name).read_bytes() if (folder / name).is_file() else None


def damage(path: Path, sums: Mapping[str, str], copies: Sequence[Copy]) -> Iterator[str]:
    """What differs in a data file, one indented sentence each; nothing for a file of another kind."""
    if path.suffix != ".parquet":
        return
    known = [folder_copy(path.parent), *copies]
    descriptor, intact = (_intact(name, sums, known) for name in (DESCRIPTOR, path.name))
    if descriptor is None or intact is None:
        yield "  no intact copy is at hand that could tell what differs"
        return
    resource = next((each for each in json.loads(descriptor)["resources"] if each["path"] == path.name), None)
    here = _read_apart(path)
    if resource is None or here is None:
        yield "  it cannot be read as Parquet any more"
        return
    try:
        released = packed(resource, pl.read_parquet(io.BytesIO(intact)), {})
        yield from _differences(released, packed(resource, here, {}))
    except ReleaseError as error:
        yield f"  {str(error).partition(chr(10))[0]}"


def _intact(name: str, sums: Mapping[str, str], copies: Sequence[Copy]) -> bytes | None:
    """The bytes of the first copy that has the listed digest."""
    found = (copy(name) for copy in copies)
    return next((raw for raw in found if raw is not None and sha256(raw) == sums.get(name)), None)


def _read_apart(path: Path) -> Any:
    """The table, read in a process of its own; ``None`` where that did not end well."""
    command = [sys.executable, "-c", _READ, str(path)]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS)  # noqa: S603 (our own code)
        return pa.ipc.open_stream(done.stdout).read_all()
    except (subprocess.SubprocessError, pa.ArrowException):
        return None


def _differences(released: PackedTable, here: PackedTable) -> Iterator[str]:
    changes = compare_rows(released, here, lambda *_: None)
    lines = list(_sentences(changes))
    yield from (f"  {line}" for line in islice(lines, _NAMED))
    if len(lines) > _NAMED:
        yield f"  … and {counted(len(lines) - _NAMED, 'more difference')}"
    if not lines:
        yield "  its rows are those that were released: it was written by another program"


def _sentences(changes: TableChanges) -> Iterator[str]:
    cells = (
        f"{key_text(cell.key)} {cell.column}: released as {shown(cell.before)}, here {shown(cell.after)}"
        for cell in changes.changed
    )
    added = (f"{key_text(row.key)} is a row that was not released" for row in changes.added)
    removed = (f"{key_text(row.key)} was released and is not there" for row in changes.removed)
    yield from (f"{changes.name} {line}" for line in chain(cells, added, removed))
