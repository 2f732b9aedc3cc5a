"""Faults of keys and references: renamed, given twice, retired, look-alike, dangling, too few, in a circle."""

from __future__ import annotations

from tests.faults.expected import Cell, Expected, Fault, key_of
from tests.faults.facts import TABLES
from tests.faults.kinds.follow import changed, group, inject, nothing
from tests.faults.kinds.values import SLUGS, unnamed
from tests.faults.registry import Inject, Kind, add, kind
from tests.faults.sheet import Row
from tests.faults.world import OccupiedError, World

REFERENCES = [
    (name, each.name)
    for name, facts in TABLES.items()
    for each in facts.columns.values()
    if each.references and name != "evidence"
]
"""All cells that name a record, less those of evidence, which are kinds apart."""
CONFUSABLE = {"a": "\u0430", "e": "\u0435", "o": "\u043e", "i": "\u0456", "l": "1"}


def add_row(world: World, row: Row) -> Row:
    """Put a new row somewhere into its table."""
    world.take(row)
    world.rows(row.table).insert(world.random.randrange(len(world.rows(row.table)) + 1), row)
    return row


def _after_reference(world: World, row: Row, column: str) -> list[Expected]:
    if row.table in {"participants", "members", "speakers"}:
        return world.renamed(row) + unnamed(world, row, column)
    if row.table in {"figures", "quotes"} and column == "source_id":
        return [world.at("evidence-source", each, "source_id") for each in world.of(row)]
    return []


def _misspelt(world: World, value: str) -> str:
    letters = [letter for letter in value if letter in CONFUSABLE]
    foreign = value.replace(letters[0], CONFUSABLE[letters[0]], 1) if letters else "nobody"
    return world.choose([f"{value}s", value[:-1], value.upper(), foreign, "nobody-at-all", f"{value}|"])


def _dangling(table: str, column: str) -> Inject:
    def fault(world: World) -> Fault:
        def where(row: Row) -> bool:
            return bool(row[column]) and (table != "declined" or world.texts is None)

        filled = any(row[column] for row in world.rows(table))
        row, after = inject(
            world, table, where if filled else lambda _: True, lambda w, each: _after_reference(w, each, column)
        )
        value = _misspelt(world, row[column] or "afp-2021-10")
        return changed(world, "reference", row, column, value, after)

    return fault


for _table, _column in REFERENCES:
    _references = TABLES[_table].columns[_column].references
    if _table != "retired":
        _says = f"`{_table}.{_column}` names no row of {_references}: misspelt, in capitals, or with a foreign letter."
        add(Kind(f"dangling-{_table}-{_column}", "keys", _says, "reference", _dangling(_table, _column)))


def _renamed(table: str) -> Inject:
    def fault(world: World) -> Fault:
        row, after = inject(world, table, lambda _: True, _after_rename)
        (key,) = TABLES[table].key
        here = [each for each in after if each.rule == "evidence-target"]
        row[key] = f"{row[key]}-renamed"
        return Fault(tuple(here), tuple(each for each in after if each not in here))

    return fault


def _after_rename(world: World, row: Row) -> list[Expected]:
    after = world.renamed(row)
    if row.table == "quotes" and row["text"]:
        after.append(world.stated("quote_checks", 0, row))
    return after


for _table in ("actors", "affiliations", "events", "figures", "quotes"):
    _says = f"A key of {_table} is changed, and what names it is not: evidence and references lead nowhere."
    add(Kind(f"renamed-{_table}", "keys", _says, "evidence-target", _renamed(_table)))


@kind("renamed-sources", "keys", "reference", "A key of sources is changed, and what names it is not.", alone=True)
def _(world: World) -> Fault:
    if world.texts is not None:  # all that the text says would be uncovered
        raise OccupiedError
    row = world.pick("sources")
    after = world.renamed(row)
    here = [each for each in after if each.rule == "reference"]
    row["source_id"] += "-renamed"
    unused = world.stated("source_checks", 1, row)
    return Fault(tuple(here), (unused, *(each for each in after if each not in here)))


@kind("key-no-slug", "keys", "schema", "A record's key is no slug, and nothing names it.")
def _(world: World) -> Fault:
    cells = dict.fromkeys(TABLES["actors"].columns, "") | {
        "actor_id": world.choose(SLUGS),
        "kind": "group",
        "described_as": "Somebody new",
    }
    world.take("new-actor")
    row = add_row(world, Row("actors", cells))
    return Fault((world.at("schema", row, "actor_id"),), (world.at("evidence-missing", row, "actor_id"),))


@kind("empty-key", "keys", "null", "A record without a key.")
def _(world: World) -> Fault:
    world.take(("empty", "actors"))
    cells = dict.fromkeys(TABLES["actors"].columns, "") | {"kind": "group", "described_as": "Somebody new"}
    row = add_row(world, Row("actors", cells))
    return Fault((world.at("null", row, "actor_id"),), (world.at("evidence-missing", row, "actor_id"),))


@kind("look-alike", "keys", "look-alike", "A key that looks like another one: `rnexico`'s kin, or a Cyrillic letter.")
def _(world: World) -> Fault:
    row = world.pick("actors", lambda each: "l" in each["actor_id"] or "o" in each["actor_id"], world.of)
    letter, other = world.choose([pair for pair in (("l", "1"), ("o", "\u043e")) if pair[0] in row["actor_id"]])
    cells = dict.fromkeys(TABLES["actors"].columns, "") | {
        "actor_id": row["actor_id"].replace(letter, other, 1),
        "kind": "group",
        "described_as": "Somebody new",
    }
    new = add_row(world, Row("actors", cells))
    rows = world.rows("actors")
    second = max(row, new, key=rows.index)
    after = [world.at("evidence-missing", new, "actor_id")]
    after += [world.at("schema", new, "actor_id")] * (not other.isascii())
    return Fault((world.at("look-alike", second, "actor_id"),), tuple(after))


def _twice(table: str) -> Inject:
    def fault(world: World) -> Fault:
        row, _ = inject(world, table, lambda _: True, nothing)
        copy = add_row(world, Row(table, dict(row.cells)))
        rows = world.rows(table)
        second = max(row, copy, key=rows.index)
        return Fault((world.at("unique", second, TABLES[table].key[0]),))

    return fault


for _table in ("actors", "affiliations", "aliases", "declined", "events", "evidence", "members", "participants"):
    add(Kind(f"row-twice-{_table}", "keys", f"A row of {_table} stands twice.", "unique", _twice(_table)))


@kind("row-twice-speakers", "keys", "unique", "A row of speakers stands twice.")
def _(world: World) -> Fault:
    return _twice("speakers")(world)


@kind("key-twice", "keys", "unique", "Two different actors have one key.")
def _(world: World) -> Fault:
    row, _ = inject(world, "actors", lambda _: True, nothing)
    cells = dict.fromkeys(row.cells, "") | {"actor_id": row["actor_id"], "kind": "group", "described_as": "Another"}
    new = add_row(world, Row("actors", cells))
    second = max(row, new, key=world.rows("actors").index)
    return Fault((world.at("unique", second, "actor_id"),))


def _two_sources(world: World) -> list[Row]:
    """The sources of the record, where no fault has added one."""
    if len(world.rows("sources")) != 2:
        raise OccupiedError
    return world.rows("sources")


@kind("row-twice-figures", "keys", "unique", "A row of figures stands twice: its claim has one statement too many.")
def _(world: World) -> Fault:
    row, _ = inject(world, "figures", lambda _: True, nothing)
    copy = add_row(world, Row("figures", dict(row.cells)))
    first, second = sorted((row, copy), key=world.rows("figures").index)
    base = next(each for each in group(world, row) if each is not second)
    after = [world.stated("claim_groups", 3, base)]
    if row["preferred"] == "true":
        place = Cell(world.sheets["figures"], first, "claim_id")
        after.append(Expected("unique", place, "claims", row["claim_id"], "claim_id"))
        after.append(world.stated("claim_groups", 0, base))
    return Fault((world.at("unique", second, "figure_id"),), tuple(after))


@kind("row-twice-quotes", "keys", "unique", "A row of quotes stands twice: its utterance has one printing too many.")
def _(world: World) -> Fault:
    row, _ = inject(world, "quotes", lambda _: True, nothing)
    copy = add_row(world, Row("quotes", dict(row.cells)))
    second = max(row, copy, key=world.rows("quotes").index)
    base = next(each for each in group(world, row) if each is not second)
    return Fault((world.at("unique", second, "quote_id"),), (world.stated("utterance_groups", 0, base),))


@kind("text-of-two-sources", "keys", "unique", "Two sources have one file.")
def _(world: World) -> Fault:
    first, second = _two_sources(world)
    column = "file"
    after = [world.at("text-digest", second, "text_sha256")] * (world.texts is not None)
    world.reckon(after)
    world.take(first, second)
    second[column] = first[column]
    return Fault((world.at("unique", second, column),), tuple(after))


def _left_out(table: str, parent: str) -> Inject:
    def fault(world: World) -> Fault:
        (key,) = TABLES[parent].key

        def children(row: Row) -> list[Row]:
            return [each for each in world.rows(table) if each[key] == row[key]]

        def also(row: Row) -> list[Row]:
            return [*children(row), *(each for child in children(row) for each in world.of(child))]

        row = world.pick(parent, children, also)
        gone = children(row)
        after = [world.at("evidence-target", each, "record_id") for child in gone for each in world.of(child)]
        for child in gone:
            world.rows(table).remove(child)
        return Fault((world.at("reference-count", row, key),), tuple(after))

    return fault


add(
    Kind(
        "event-of-nobody",
        "keys",
        "An event that nobody takes part in.",
        "reference-count",
        _left_out("participants", "events"),
    )
)
add(Kind("quote-of-nobody", "keys", "A quote without a speaker.", "reference-count", _left_out("speakers", "quotes")))


@kind("row-lost", "keys", "evidence-target", "A row of participants is lost, and its evidence is left.")
def _(world: World) -> Fault:
    row, after = inject(world, "participants", lambda _: True, lambda w, each: unnamed(w, each, "event_id"))
    here = [world.at("evidence-target", each, "record_id") for each in world.of(row)]
    world.rows("participants").remove(row)
    return Fault(tuple(here), tuple(after))


@kind("circle-of-members", "keys", "circle", "A group belongs to a group that belongs to it.")
def _(world: World) -> Fault:
    row = world.pick("members")
    world.take("members")
    back = add_row(world, Row("members", {"group_id": row["actor_id"], "actor_id": row["group_id"]}))
    last = max(row, back, key=world.rows("members").index)
    return Fault((world.at("circle", last, "actor_id"),), (world.at("evidence-missing", back, "group_id"),))


@kind("circle-of-three", "keys", "circle", "Three groups make a circle.")
def _(world: World) -> Fault:
    row = world.pick("members")
    world.take("members")
    between = "reuters"
    new = [
        add_row(world, Row("members", {"group_id": row["actor_id"], "actor_id": between})),
        add_row(world, Row("members", {"group_id": between, "actor_id": row["group_id"]})),
    ]
    last = max(row, *new, key=world.rows("members").index)
    after = [world.at("evidence-missing", each, "group_id") for each in new]
    return Fault((world.at("circle", last, "actor_id"),), tuple(after))


@kind("circle-of-sources", "keys", "circle", "Two sources are derived from each other.")
def _(world: World) -> Fault:
    first, second = _two_sources(world)
    world.take(first, second)
    first["derived_from"], second["derived_from"] = second["source_id"], first["source_id"]
    return Fault((world.at("circle", second, "derived_from"),))


@kind("circle-of-one", "keys", "circle", "A source is derived from itself.")
def _(world: World) -> Fault:
    row = world.pick("sources")
    row["derived_from"] = row["source_id"]
    return Fault((world.at("circle", row, "derived_from"),))


def _retired(world: World, **cells: str) -> Row:
    row = {"table": "actors", "record_id": "old-name", "successor_id": "", "reason": "Two rows were one actor."}
    return add_row(world, Row("retired", row | cells))


@kind("retired-key", "keys", "retired-key", "A row uses a key that was retired.")
def _(world: World) -> Fault:
    row = world.pick(world.choose(["actors", "events", "figures", "participants"]))
    _retired(world, table=row.table, record_id=key_of(row))
    return Fault((world.at("retired-key", row, TABLES[row.table].key[0]),))


@kind("retired-of-no-table", "keys", "reference", "A retired key of a table that is not there.")
def _(world: World) -> Fault:
    row = _retired(world, table=world.choose(["actor", "claims", "figuress"]), record_id=f"old-{world.faults}")
    return Fault((world.at("reference", row, "table"),))


@kind("successor-that-is-none", "keys", "reference", "A retired key whose successor is not there.")
def _(world: World) -> Fault:
    row = _retired(world, record_id=f"old-{world.faults}", successor_id="nobody-at-all")
    return Fault((world.at("reference", row, "successor_id"),))


@kind("retired-twice", "keys", "unique", "A key was retired twice.")
def _(world: World) -> Fault:
    name = f"old-{world.faults}"
    rows = [_retired(world, record_id=name), _retired(world, record_id=name)]
    second = max(rows, key=world.rows("retired").index)
    return Fault((world.at("unique", second, "table"),))
