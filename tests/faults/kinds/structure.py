"""Faults of how a CSV file is written: line ends, blank lines, quotation marks, headers, and rows of another length."""

from __future__ import annotations

from dataclasses import replace

from bilateral.findings import Location
from tests.faults.expected import Cell, End, Expected, Fault, Line, Spot
from tests.faults.facts import TABLES
from tests.faults.kinds.files import replaced, unread
from tests.faults.registry import kind
from tests.faults.sheet import Row, Sheet
from tests.faults.world import OccupiedError, World

SIMPLE = ("actors", "affiliations", "aliases", "declined", "events", "members", "participants", "speakers")
"""Tables whose rows no view counts."""


def in_csv(world: World, *tables: str) -> list[str]:
    """Those of the tables that are CSV in this run."""
    found = [name for name in tables or tuple(TABLES) if world.sheets[name].row_group is None]
    if not found:
        raise OccupiedError
    return found


def header(rule: str, sheet: Sheet, column: str | None, named: str) -> Expected:
    """A finding at a cell of the header; at its first where the column is not there."""
    return Expected(rule, Cell(sheet, None, column), sheet.name, None, named)


def _of_lines(world: World) -> Sheet:
    """A table to change all line ends of: a header alone may have none."""
    return world.csv(*(name for name, sheet in world.sheets.items() if sheet.rows))


@kind("crlf", "structure", "line-ending", "All lines end with CR LF.")
def _(world: World) -> Fault:
    sheet = _of_lines(world)
    sheet.line_end = "\r\n"
    return Fault((Expected("line-ending", End(sheet, None), sheet.name),))


@kind("cr", "structure", "line-ending", "All lines end with CR alone.")
def _(world: World) -> Fault:
    sheet = _of_lines(world)
    sheet.line_end = "\r"
    return Fault((Expected("line-ending", End(sheet, None), sheet.name),))


@kind("one-crlf", "structure", "line-ending", "One line among others ends with CR LF.")
def _(world: World) -> Fault:
    table = world.choose(in_csv(world, *SIMPLE))
    world.csv(table)
    sheet = world.sheets[table]
    row = world.pick(table, lambda each: each is not sheet.rows[-1])
    row.end = "\r\n"
    return Fault((Expected("line-ending", End(sheet, row), table),))


@kind("blank-line", "structure", "blank-line", "Blank lines stand between two rows, or after the header.")
def _(world: World) -> Fault:
    row = world.pick(world.choose(in_csv(world, *SIMPLE)))
    sheet, row.blank = world.sheets[row.table], world.choose([1, 2])
    return Fault(tuple(Expected("blank-line", Line(sheet, row, above), row.table) for above in range(1, row.blank + 1)))


@kind("row-of-commas", "structure", "null", "A row of commas alone, as a spreadsheet leaves it under a table.")
def _(world: World) -> Fault:
    table = world.choose(in_csv(world, "actors", "affiliations", "aliases", "members", "participants", "speakers"))
    world.take(("empty", table))
    facts = TABLES[table]
    row = Row(table, dict.fromkeys(facts.columns, ""))
    world.take(row)
    world.rows(table).insert(world.random.randrange(len(world.rows(table)) + 1), row)
    empty = [world.at("null", row, each.name) for each in facts.columns.values() if not each.nullable]
    after = [world.at("evidence-missing", row, facts.key[0])] * facts.mentioned
    if table == "actors":
        after.append(world.stated("actors", 0, row))
    return Fault(tuple(empty), tuple(after))


@kind("short-row", "structure", "ragged-row", "A row has fewer cells than the header.")
def _(world: World) -> Fault:
    names = in_csv(world, "actors", "events", "figures", "quotes", "sources")
    names = [name for name in names if world.sheets[name].header[-1] == "note"]
    if not names:
        raise OccupiedError
    row = world.pick(world.choose(names))
    sheet, row["note"], row.cut = world.sheets[row.table], "", 1
    after = [world.stated("sources", 1, row)] if row.table == "sources" and not row["address"] else []
    return Fault((Expected("ragged-row", Line(sheet, row), row.table),), tuple(after))


@kind("shorter-row", "structure", "ragged-row", "A row ends before a cell that must be filled.")
def _(world: World) -> Fault:
    names = [name for name in in_csv(world, "aliases") if world.sheets[name].header[-1] == "language"]
    if not names:
        raise OccupiedError
    row = world.pick(names[0])
    row["language"], row.cut = "", 1
    here = Expected("ragged-row", Line(world.sheets["aliases"], row), "aliases")
    return Fault((here,), (world.at("null", row, "language"),))


@kind("long-row", "structure", "ragged-row", "A row has more cells than the header.")
def _(world: World) -> Fault:
    row = world.pick(world.choose(in_csv(world, *SIMPLE, "evidence", "figures", "quotes", "sources")))
    row.extra = world.choose([("",), ("more",), ("a\nb", "c")])
    return Fault((Expected("ragged-row", Line(world.sheets[row.table], row), row.table),))


@kind("comma-without-quotes", "structure", "ragged-row", "A cell with a comma is written without quotation marks.")
def _(world: World) -> Fault:
    names = [n for n in in_csv(world, "actors", "events", "figures", "quotes") if world.sheets[n].header[-1] == "note"]
    if not names:
        raise OccupiedError
    row = world.pick(world.choose(names))
    row["note"], row.extra = "Said on Friday", (" 8 October",)
    return Fault((Expected("ragged-row", Line(world.sheets[row.table], row), row.table),))


@kind("comma-shifts-cells", "structure", "ragged-row", "A comma without quotation marks shifts the cells after it.")
def _(world: World) -> Fault:
    sheet = world.sheets["actors"]
    if sheet.row_group is not None or sheet.header != list(TABLES["actors"].columns):
        raise OccupiedError
    row = world.pick("actors", lambda each: not each["possibly_same_as"])
    row.extra = (row["note"],)
    row["described_as"], row["possibly_same_as"], row["note"] = "One thing", " another thing", ""
    after = [world.at(rule, row, "possibly_same_as") for rule in ("space", "reference")]
    return Fault((Expected("ragged-row", Line(sheet, row), "actors"),), tuple(after))


@kind("quote-never-closed", "structure", "quoting", "A quotation mark opens and never closes.", unread=True)
def _(world: World) -> Fault:
    sheet = world.csv("actors", "events", "figures", "quotes", "affiliations", "participants", "evidence")
    row = world.choose(sheet.rows)
    column = world.choose(sheet.header)
    row[column] = f'"{row[column]}'
    row.bare.add(column)
    return unread(world, sheet, Expected("quoting", Line(sheet, row), sheet.name))


@kind(
    "text-after-quote",
    "structure",
    "quoting",
    "Text stands between a closing quotation mark and the comma.",
    unread=True,
)
def _(world: World) -> Fault:
    sheet = world.csv("actors", "events", "figures", "quotes", "aliases", "declined", "evidence")
    row = world.choose(sheet.rows)
    column = world.choose(sheet.header)
    row[column] = '"said" here'
    row.bare.add(column)
    return unread(world, sheet, Expected("quoting", Line(sheet, row), sheet.name))


@kind("other-separator", "structure", "missing-column", "Cells are separated by semicolons or tabs.", unread=True)
def _(world: World) -> Fault:
    sheet = world.csv("aliases", "members", "participants", "speakers", "retired")
    sheet.separator, sheet.quote_all = world.choose([";", "\t"]), False
    whole = sheet.separator.join(sheet.header)
    place = Location(sheet.path, 1, 1, 1, len(whole) + 1)
    return unread(world, sheet, Expected("missing-column", Spot(place), sheet.name, None, whole))


@kind("duplicate-column", "structure", "duplicate-column", "The header names a column twice.", unread=True)
def _(world: World) -> Fault:
    sheet = world.csv()
    first, second = sorted(world.random.sample(range(len(sheet.header)), 2))
    sheet.headings = {sheet.header[second]: sheet.header[first]}
    here = header("duplicate-column", sheet, sheet.header[second], sheet.header[first])
    return unread(world, sheet, here)


@kind("missing-column", "structure", "missing-column", "A column of the schema is not in the file.", unread=True)
def _(world: World) -> Fault:
    sheet = world.csv()
    column = world.choose(sheet.header)
    sheet.header.remove(column)
    return unread(world, sheet, header("missing-column", sheet, None, column))


@kind("unknown-column", "structure", "unknown-column", "A column of the file is not in the schema.")
def _(world: World) -> Fault:
    sheet = world.csv()
    name = world.choose(["helper", "Note", "value2", "\u0440reviously"])
    sheet.header.insert(world.random.randrange(len(sheet.header) + 1), name)
    for row in sheet.rows:
        row.cells[name] = world.choose(["", "x", "a, b", "two\nlines"])
    return Fault((header("unknown-column", sheet, name, name),))


@kind("renamed-column", "structure", "missing-column", "A column's name is misspelt in the header.", unread=True)
def _(world: World) -> Fault:
    sheet = world.csv()
    column = world.choose(sheet.header)
    said = world.choose([column.upper(), f" {column}", f"{column}s", column[:-1]])
    sheet.headings = {column: said}
    here = header("missing-column", sheet, None, column)
    unknown = Expected("unknown-column", Cell(sheet, None, column), sheet.name, None, said)
    return replace(unread(world, sheet, here), elsewhere=(unknown,))


@kind(
    "no-header",
    "structure",
    "missing-column",
    "The header is lost, and the first row stands in its place.",
    unread=True,
)
def _(world: World) -> Fault:
    sheet = world.csv("aliases", "members", "participants", "speakers")
    sheet.quote_all = False
    first, names = sheet.rows[0], list(sheet.header)
    where = sheet.written().cells
    moved = dict.fromkeys(names, where[None, names[0]])
    start, unknown = 1, []
    for name in names:
        end = start + len(first[name])
        place = Location(sheet.path, 1, start, 1, end)
        moved[name] = place
        unknown.append(Expected("unknown-column", Spot(place), sheet.name, None, first[name]))
        start = end + 1
    missing = [Expected("missing-column", Spot(moved[names[0]]), sheet.name, None, name) for name in names]
    content = sheet.written().content.partition(b"\n")[2]
    replaced(world, sheet, content)
    return replace(unread(world, sheet, *missing), elsewhere=tuple(unknown))
