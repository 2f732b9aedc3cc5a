"""Faults of whole files: missing, unknown, empty, in another encoding, or as Parquet."""

from __future__ import annotations

import io

import polars as pl

from bilateral.findings import Location
from bilateral.read.cells import MOST_BYTES
from tests.faults.expected import Broken, Expected, Fault, Line, Spot
from tests.faults.facts import TABLES
from tests.faults.registry import kind
from tests.faults.sheet import Sheet
from tests.faults.world import World


def unread(world: World, sheet: Sheet, *here: Expected) -> Fault:
    """A fault after which a table cannot be read; what follows from that is told of all such faults together."""
    world.unread.add(sheet.name)
    return Fault(here)


def any_table(world: World) -> Sheet:
    """A table to make unreadable, which changes what can be said of all others."""
    return world.csv()


def replaced(world: World, sheet: Sheet, content: bytes | None) -> None:
    """Let a table's file hold other bytes than its cells; nothing where there are none."""
    world.hidden.add(sheet.name)
    if content is not None:
        world.files[f"dataset/{sheet.name}.csv"] = content


@kind("missing-table", "files", "missing-table", "A table's file is not there.", unread=True)
def _(world: World) -> Fault:
    sheet = any_table(world)
    path = sheet.path
    replaced(world, sheet, None)
    return unread(world, sheet, world.spot("missing-table", path, sheet.name))


@kind("renamed-table", "files", "unknown-table", "A table's file has another name: `figures-old.csv`.", unread=True)
def _(world: World) -> Fault:
    sheet = any_table(world)
    path = sheet.path
    sheet.stem = f"{sheet.name}-old"
    fault = unread(world, sheet, world.spot("unknown-table", sheet.path, sheet.stem))
    missing = world.spot("missing-table", path, sheet.name)
    return Fault(fault.here, (missing, *fault.elsewhere))


@kind("folder-for-a-table", "files", "project", "A folder stands in the place of a table's file.", alone=True)
def _(world: World) -> Fault:
    sheet = any_table(world)
    path = sheet.path
    replaced(world, sheet, None)
    world.files[f"{path}/keep"] = b""
    return Fault(error=Broken("ProjectError", path))


@kind("unknown-table", "files", "unknown-table", "A CSV file that no schema describes.")
def _(world: World) -> Fault:
    world.take("unknown-table")
    name = world.choose(["actor", "figure", "helper", "sources2"])
    world.files[f"dataset/{name}.csv"] = b"a,b\n1,2\n"
    return Fault((world.spot("unknown-table", f"dataset/{name}.csv", name),))


@kind("empty-file", "files", "empty-file", "A table's file has no bytes, or only blank lines.", unread=True)
def _(world: World) -> Fault:
    sheet = any_table(world)
    path = sheet.path
    replaced(world, sheet, world.choose([b"", b"\n", b"\n\n\n", b"  \n", b"\xef\xbb\xbf"]))
    marks = [world.spot("byte-order-mark", path, sheet.name)] * world.files[path].startswith(b"\xef\xbb\xbf")
    fault = unread(world, sheet, world.spot("empty-file", path, sheet.name))
    return Fault(fault.here, (*marks, *fault.elsewhere))


@kind("byte-order-mark", "files", "byte-order-mark", "A file begins with a byte order mark.")
def _(world: World) -> Fault:
    sheet = world.csv()
    sheet.mark = True
    return Fault((world.spot("byte-order-mark", sheet.path, sheet.name),))


@kind("utf-16", "files", "encoding", "A file is UTF-16, with its mark.", unread=True)
def _(world: World) -> Fault:
    sheet = any_table(world)
    path, text = sheet.path, sheet.written().content.decode("utf-8")
    replaced(world, sheet, text.encode("utf-16"))
    return unread(world, sheet, world.spot("encoding", path, sheet.name))


@kind(
    "utf-16-without-mark",
    "files",
    "encoding",
    "A file is UTF-16 without a mark: every second byte is NUL.",
    unread=True,
)
def _(world: World) -> Fault:
    sheet = any_table(world)
    path, text = sheet.path, sheet.written().content.decode("utf-8")
    replaced(world, sheet, text.encode(world.choose(["utf-16-le", "utf-16-be"])))
    return unread(world, sheet, world.spot("encoding", path, sheet.name))


@kind("file-too-large", "files", "too-large", "A file has more than 64 MiB.", unread=True)
def _(world: World) -> Fault:
    sheet = any_table(world)
    path = sheet.path
    replaced(world, sheet, b"a\n" * (MOST_BYTES // 2 + 1))
    return unread(world, sheet, world.spot("too-large", path, sheet.name))


@kind("line-too-long", "files", "too-large", "A line has more than a million bytes.", unread=True)
def _(world: World) -> Fault:
    sheet = world.csv("actors", "events", "figures", "quotes")
    row = world.choose(sheet.rows)
    row["note"] = "A note. " * 130_000
    return unread(world, sheet, Expected("too-large", Line(sheet, row), sheet.name))


@kind("cell-too-long", "files", "too-large", "A cell has more than 131,072 characters.", unread=True)
def _(world: World) -> Fault:
    sheet = world.csv("actors", "events", "figures", "quotes")
    row = world.choose(sheet.rows)
    row["note"] = "Note.\n" * 25_000
    return unread(world, sheet, Expected("too-large", Line(sheet, row), sheet.name))


@kind("too-many-columns", "files", "too-large", "A header names more than 10,000 columns.", unread=True)
def _(world: World) -> Fault:
    sheet = any_table(world)
    path = sheet.path
    header = ",".join([*sheet.header, *(f"c{number}" for number in range(10_001))])
    replaced(world, sheet, f"\n\n{header}\n".encode())
    blank = [world.spot("blank-line", path, sheet.name, line) for line in (1, 2)]
    fault = unread(world, sheet, world.spot("too-large", path, sheet.name, 3))
    return Fault(fault.here, (*blank, *fault.elsewhere))


@kind("broken-parquet", "files", "parquet", "A Parquet file is cut off.", unread=True)
def _(world: World) -> Fault:
    sheet = any_table(world)
    sheet.row_group = 5
    path, content = sheet.path, sheet.written().content
    replaced(world, sheet, None)
    world.files[path] = content[: len(content) // 2]
    return unread(world, sheet, world.spot("parquet", path, sheet.name))


@kind(
    "parquet-of-another-type",
    "files",
    "type",
    "A Parquet file holds values of another type than the schema says.",
    unread=True,
)
def _(world: World) -> Fault:
    sheet = any_table(world)
    text = [name for name, each in TABLES[sheet.name].columns.items() if each.type == "String"]
    column = world.choose(text)
    frame = pl.DataFrame(
        {name: [row[name] for row in sheet.rows] for name in sheet.header}, dict.fromkeys(sheet.header, pl.String)
    )
    sink = io.BytesIO()
    frame.with_columns(pl.lit(1.5).alias(column)).write_parquet(sink)
    replaced(world, sheet, None)
    path = f"dataset/{sheet.name}.parquet"
    world.files[path] = sink.getvalue()
    here = Expected("type", Spot(Location(path)), sheet.name, None, column)
    return unread(world, sheet, here)


@kind("csv-and-parquet", "files", "project", "One table is there as CSV and as Parquet.", alone=True)
def _(world: World) -> Fault:
    sheet = any_table(world)
    world.files[f"dataset/{sheet.name}.parquet"] = b"PAR1"
    return Fault(error=Broken("ProjectError", sheet.path))
