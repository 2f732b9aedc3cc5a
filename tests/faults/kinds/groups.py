"""Expectations of views and of whole columns, broken by data: several rows, or several cells of one."""

from __future__ import annotations

import hashlib

from tests.faults.expected import Cell, Expected, Fault
from tests.faults.facts import TABLES
from tests.faults.kinds.follow import emptied, group, inject, nothing, related
from tests.faults.kinds.keys import add_row
from tests.faults.registry import kind
from tests.faults.sheet import Row
from tests.faults.world import OccupiedError, World


def pair(world: World, table: str) -> tuple[Row, list[Row]]:
    """A row, now taken with its group, of those that say one thing twice; and the group."""
    row, _ = inject(world, table, lambda each: len(group(world, each)) > 1, nothing)
    return row, group(world, row)


def join(world: World, table: str, by: str) -> tuple[Row, Row]:
    """Two rows of one source and of groups of their own, now taken."""
    rows = [row for row in world.rows(table) if len(group(world, row)) == 1]
    world.random.shuffle(rows)
    for first in rows:
        for second in rows:
            same = first is not second and all(first[each] == second[each] for each in ("source_id", by))
            things = related(world, first) | related(world, second)
            if same and not things & world.taken:
                world.take(*things)
                return first, second
    raise OccupiedError


@kind("same-as-itself", "meaning", "expectation", "An actor that may be itself.")
def _(world: World) -> Fault:
    row, _ = inject(world, "actors", lambda _: True, nothing)
    row["possibly_same_as"] = row["actor_id"]
    return Fault((world.stated("actors", 4, row),))


@kind("office-in-oneself", "meaning", "expectation", "An office that somebody holds in themselves.")
def _(world: World) -> Fault:
    row, _ = inject(world, "affiliations", lambda _: True, nothing)
    row["organisation_id"] = row["actor_id"]
    return Fault((world.stated("affiliations", 1, row),))


@kind("member-of-itself", "meaning", "expectation", "A group that is a member of itself.")
def _(world: World) -> Fault:
    world.take("members")
    row = add_row(world, Row("members", {"group_id": "us-and-mexico", "actor_id": "us-and-mexico"}))
    after = [world.at("circle", row, "actor_id"), world.at("evidence-missing", row, "group_id")]
    return Fault((world.stated("members", 0, row),), tuple(after))


@kind("followed-by-itself", "meaning", "expectation", "A retired key that is followed by itself.")
def _(world: World) -> Fault:
    name = f"old-{world.faults}"
    cells = {"table": "actors", "record_id": name, "successor_id": name, "reason": "It was given twice."}
    row = add_row(world, Row("retired", cells))
    return Fault((world.stated("retired", 0, row),), (world.at("reference", row, "successor_id"),))


@kind("claim-without-preferred", "meaning", "expectation", "A claim of which no statement is preferred.")
def _(world: World) -> Fault:
    row, _ = inject(world, "figures", lambda each: each["preferred"] == "true", nothing)
    row["preferred"] = "false"
    return Fault((world.stated("claim_groups", 0, group(world, row)[0]),))


@kind("claim-of-two-preferred", "meaning", "expectation", "A claim of which two statements are preferred.")
def _(world: World) -> Fault:
    _, same = pair(world, "figures")
    for row in same:
        row["preferred"] = "true"
    sheet = world.sheets["figures"]
    twice = [Expected("unique", Cell(sheet, row, "claim_id"), "claims", row["claim_id"], "claim_id") for row in same]
    return Fault((world.stated("claim_groups", 0, same[0]),), tuple(twice[1:]))


@kind("claim-of-two-kinds", "meaning", "expectation", "A claim whose statements are of two kinds of quantity.")
def _(world: World) -> Fault:
    row, same = pair(world, "figures")
    if row["indicator"] == "assistance":
        raise OccupiedError
    row["indicator"] = "occurrences"
    return Fault((world.stated("claim_groups", 1, same[0]),))


@kind("claim-of-two-units", "meaning", "expectation", "A claim whose statements are in two units.")
def _(world: World) -> Fault:
    row, same = pair(world, "figures")
    other = {"age": "month", "duration": "month", "assistance": "EUR"}
    if row["indicator"] not in other:
        raise OccupiedError
    row["unit"] = other[row["indicator"]]
    return Fault((world.stated("claim_groups", 2, same[0]),))


@kind("claim-twice-of-a-source", "meaning", "expectation", "A source that states a claim twice.")
def _(world: World) -> Fault:
    first, second = join(world, "figures", "unit")
    if first["indicator"] != second["indicator"]:
        raise OccupiedError
    second["claim_id"], second["preferred"] = first["claim_id"], "false"
    return Fault((world.stated("claim_groups", 3, min(first, second, key=lambda row: row["figure_id"])),))


@kind("utterance-twice-of-a-source", "meaning", "expectation", "A source that prints an utterance twice.")
def _(world: World) -> Fault:
    first, second = join(world, "quotes", "fidelity")
    if first["fidelity"]:
        raise OccupiedError
    second["utterance_id"] = first["utterance_id"]
    return Fault((world.stated("utterance_groups", 0, min(first, second, key=lambda row: row["quote_id"])),))


@kind("two-verbatim-wordings", "meaning", "expectation", "Two wordings of one utterance, both presumed verbatim.")
def _(world: World) -> Fault:
    row, _ = inject(world, "quotes", lambda each: each["fidelity"] == "reworded", nothing)
    row["fidelity"] = "presumed_verbatim"
    verbatim = {each["text"] for each in group(world, row) if each["fidelity"] == "presumed_verbatim"}
    assert len(verbatim) > 1
    return Fault((world.stated("utterance_groups", 1, group(world, row)[0]),))


@kind("text-not-as-printed", "meaning", "expectation", "The text of a quote is not its evidence.")
def _(world: World) -> Fault:
    row, _ = inject(world, "quotes", lambda each: each["text"], nothing)
    row["text"] = row["text"].swapcase()
    return Fault((world.stated("quote_checks", 0, row),))


@kind("quoted-before-it-was-said", "meaning", "expectation", "A quote that was said after its source came out.")
def _(world: World) -> Fault:
    row, _ = inject(world, "quotes", lambda each: each["said"], nothing)
    row["said"] = world.choose(["2021-10-09", "2022", "2021-11/.."])
    return Fault((world.stated("quote_checks", 1, row),))


@kind("too-much-repeated", "meaning", "expectation", "More than a quarter of a text is repeated.")
def _(world: World) -> Fault:
    row, _ = inject(world, "evidence", lambda each: each["column"] == "date" and each["basis"] != "printed", nothing)
    (source,) = (each for each in world.rows("sources") if each["source_id"] == row["source_id"])
    after = [world.stated("evidence", 0, row)] + [world.at("evidence-digest", row, "sha256")] * (
        world.texts is not None
    )
    world.reckon(after)
    world.take("too-much-repeated", source)
    words = "r" * 1500
    row["start"], row["end"], row["exact"] = "1", "1501", words
    row["sha256"] = hashlib.sha256(words.encode()).hexdigest()
    return Fault((world.stated("source_checks", 0, source),), tuple(after))


@kind("words-long", "meaning", "expectation", "Words repeated from a source that are a passage.")
def _(world: World) -> Fault:
    row, _ = inject(world, "evidence", lambda each: each["column"] == "date" and each["basis"] != "printed", nothing)
    row["exact"] = "r" * 321
    return Fault((world.stated("evidence", 0, row),), (world.at("evidence-exact", row, "exact"),))


@kind("source-of-nothing", "meaning", "expectation", "A source that supports nothing.")
def _(world: World) -> Fault:
    cells = dict.fromkeys(TABLES["sources"].columns, "") | {
        "source_id": "third-2021",
        "title": "A third report",
        "language": "en",
        "kind": "news-article",
        "text_length": "4000",
        "published": "2021-10-08",
        "address": "https://example.org/third",
        "file": "third.txt",
        "text_sha256": "a" * 64,
    }
    row = Row("sources", cells)
    after = [world.at("text-missing", row, "file")] * (world.texts is not None)
    world.reckon(after)
    world.take("third-source")
    add_row(world, row)
    return Fault((world.stated("source_checks", 1, row),), tuple(after))


def _column(world: World, table: str, index: int) -> Expected:
    return world.stated(table, index, None)


@kind("few-addresses", "meaning", "expectation", "Fewer than half of the sources have an address.")
def _(world: World) -> Fault:
    world.take("third-source")  # one more with an address would make it half of them
    row = world.pick("sources", lambda each: each["address"])
    row["address"] = ""
    return Fault((_column(world, "sources", 2),))


@kind("few-scopes", "meaning", "expectation", "More than one figure in ten has no scope.")
def _(world: World) -> Fault:
    world.take("scopes")
    for row in [world.pick("figures") for _ in range(3)]:  # no cell is emptied before there is room for all three
        row["scope"] = ""
    return Fault((_column(world, "figures", 12),))


@kind("few-dates", "meaning", "expectation", "Fewer than a third of the events have a date.")
def _(world: World) -> Fault:
    dated = [row for row in world.rows("events") if row["date"]]
    things = {each for row in dated for each in related(world, row)}
    world.take(*things)
    after = [each for row in dated for each in emptied(world, row, "date")]
    for row in dated:
        row["date"] = ""
    return Fault((_column(world, "events", 4),), tuple(after))


@kind("much-inferred", "meaning", "expectation", "More than one span in ten rests on an editor's inference.")
def _(world: World) -> Fault:
    rows = [row for row in world.rows("evidence") if row["basis"] == "resolved" and row not in world.taken]
    if len(rows) < 80:
        raise OccupiedError
    world.take(*rows)
    for row in rows:
        row["basis"] = "inferred"
    return Fault((_column(world, "evidence", 1),))


def _emptied(world: World, table: str, parent: str) -> Fault:
    """A table without rows: each row of its parent is unnamed, and all evidence of it is of nothing."""
    after = [world.at("evidence-target", each, "record_id") for row in world.rows(table) for each in world.of(row)]
    (key,) = TABLES[parent].key
    after += [world.at("reference-count", row, key) for row in world.rows(parent)]
    world.rows(table).clear()
    return Fault((_column(world, table, 0),), tuple(after))


@kind("participants-lost", "meaning", "expectation", "The table of participants has lost its rows.", alone=True)
def _(world: World) -> Fault:
    return _emptied(world, "participants", "events")


@kind("speakers-lost", "meaning", "expectation", "The table of speakers has lost its rows.", alone=True)
def _(world: World) -> Fault:
    return _emptied(world, "speakers", "quotes")
