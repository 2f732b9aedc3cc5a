"""Faults of evidence: of nothing, from another source, of other words, with another digest, or missing."""

from __future__ import annotations

import hashlib

from tests.faults.expected import Expected, Fault
from tests.faults.facts import TABLES
from tests.faults.kinds.follow import changed, inject, lost, nothing
from tests.faults.kinds.values import quiet_span
from tests.faults.registry import kind
from tests.faults.sheet import Row
from tests.faults.world import OccupiedError, World


def digest(words: str) -> str:
    """SHA-256 of words."""
    return hashlib.sha256(words.encode("utf-8")).hexdigest()


def _short(row: Row) -> bool:
    """Whether a span is so short that repeating it does not reach the limit of what may be repeated of a text."""
    return row["source_id"] == "naaju-2021-10" and int(row["end"]) - int(row["start"]) < 25


def reread(world: World, row: Row) -> list[Expected]:
    """The text is not what the evidence now says, where the text is at hand."""
    after = [world.at("evidence-digest", row, "sha256")] * (world.texts is not None)
    world.reckon(after)
    return after


@kind("text-shorter-than-its-spans", "evidence", "evidence-span", "A text's length, after which spans still stand.")
def _(world: World) -> Fault:
    source = world.pick("sources")
    tables = ("evidence", "declined")
    rows = [row for table in tables for row in world.rows(table) if row["source_id"] == source["source_id"]]
    end = max(int(row["end"]) for row in rows)
    last = [row for row in rows if int(row["end"]) == end]
    after = [world.at("text-digest", source, "text_length")] * (world.texts is not None)
    world.reckon(after)
    world.take(*last)
    source["text_length"] = str(end - 1)
    return Fault(tuple(world.at("evidence-span", row, "end") for row in last), tuple(after))


@kind("evidence-of-no-table", "evidence", "evidence-target", "Evidence of a table that is not there.")
def _(world: World) -> Fault:
    row, after = inject(world, "evidence", lambda each: quiet_span(world, each), lost)
    name = world.choose(["figure", "claims", "actor", "source_checks"])
    return changed(world, "evidence-target", row, "table", name, after)


@kind(
    "evidence-of-another-table", "evidence", "evidence-target", "Evidence of a record of that key in the wrong table."
)
def _(world: World) -> Fault:
    row, after = inject(world, "evidence", lambda each: quiet_span(world, each), lost)
    known = {each[TABLES[name].key[0]] for name in ("events", "quotes") for each in world.rows(name)}
    name = "events" if row["table"] != "events" else "quotes"
    name = name if row["record_id"] not in known else "affiliations"
    row["table"] = name
    return Fault((world.at("evidence-target", row, "record_id"),), tuple(after))


@kind("table-in-capitals", "evidence", "schema", "The name of evidence's table in capitals.")
def _(world: World) -> Fault:
    row, after = inject(world, "evidence", lambda each: quiet_span(world, each), lost)
    after.append(world.at("evidence-target", row, "table"))
    return changed(world, "schema", row, "table", row["table"].title(), after)


@kind("evidence-of-empty-table", "evidence", "null", "Evidence that names no table.")
def _(world: World) -> Fault:
    row, after = inject(world, "evidence", lambda each: quiet_span(world, each), lost)
    return changed(world, "null", row, "table", "", [*after, world.at("evidence-target", row, "table")])


@kind("evidence-of-empty-record", "evidence", "null", "Evidence that names no record.")
def _(world: World) -> Fault:
    row, after = inject(world, "evidence", lambda each: quiet_span(world, each), lost)
    return changed(world, "null", row, "record_id", "", [*after, world.at("evidence-target", row, "record_id")])


@kind("evidence-of-no-record", "evidence", "evidence-target", "Evidence of a record that is not there.")
def _(world: World) -> Fault:
    row, after = inject(world, "evidence", lambda each: quiet_span(world, each), lost)
    value = world.choose([f"{row['record_id']}s", row["record_id"].upper(), "nobody", f"{row['record_id']}|"])
    return changed(world, "evidence-target", row, "record_id", value, after)


@kind("evidence-of-no-column", "evidence", "evidence-target", "Evidence of a column that is not there.")
def _(world: World) -> Fault:
    row, after = inject(world, "evidence", lambda each: quiet_span(world, each) and each["column"], lost)
    value = world.choose([f"{row['column']}s", row["column"].upper(), "date_earliest"])
    return changed(world, "evidence-target", row, "column", value, after)


@kind("evidence-of-an-empty-cell", "evidence", "evidence-target", "Evidence of a cell that is empty.")
def _(world: World) -> Fault:
    def where(row: Row) -> bool:
        return row["table"] == "events" and not row["column"] and not world.target(row)[0]["attributed_to"]

    row, after = inject(world, "evidence", where, lost)
    return changed(world, "evidence-target", row, "column", "attributed_to", after)


@kind("evidence-of-another-source", "evidence", "evidence-source", "A figure of one source with a span of another.")
def _(world: World) -> Fault:
    def where(row: Row) -> bool:
        return quiet_span(world, row) and row["table"] in {"figures", "quotes"} and not row["exact"]

    row, _ = inject(world, "evidence", where, nothing)
    other = "naaju-2021-10" if row["source_id"] == "afp-2021-10" else "afp-2021-10"
    after = reread(world, row)
    return changed(world, "evidence-source", row, "source_id", other, after)


@kind("evidence-of-no-source", "evidence", "reference", "Evidence from a source that is not there.")
def _(world: World) -> Fault:
    def where(row: Row) -> bool:
        return quiet_span(world, row) and row["table"] not in {"figures", "quotes"}

    row, _ = inject(world, "evidence", where, nothing)
    return changed(world, "reference", row, "source_id", f"{row['source_id']}-2", [])


@kind("span-of-nothing", "evidence", "evidence-span", "A span that ends where it begins, or before.")
def _(world: World) -> Fault:
    row, after = inject(world, "evidence", lambda each: quiet_span(world, each), nothing)
    row["end"] = str(max(1, int(row["start"]) - world.choose([0, 1, 30])))
    return Fault((world.at("evidence-span", row, "start"),), tuple(after))


@kind("span-beyond-the-text", "evidence", "evidence-span", "A span that ends after its text.")
def _(world: World) -> Fault:
    row, after = inject(world, "evidence", lambda each: quiet_span(world, each) and not each["exact"], nothing)
    (source,) = (each for each in world.rows("sources") if each["source_id"] == row["source_id"])
    if not source["text_length"].isdecimal():  # another fault has it
        raise OccupiedError
    return changed(world, "evidence-span", row, "end", str(int(source["text_length"]) + 1), after)


@kind("words-missing", "evidence", "evidence-exact", "Evidence that must repeat the words, and does not.")
def _(world: World) -> Fault:
    row, after = inject(world, "evidence", lambda each: each["exact"] and each["table"] != "quotes", nothing)
    return changed(world, "evidence-exact", row, "exact", "", after)


@kind("words-of-a-mention", "evidence", "evidence-exact", "A mention that repeats words.")
def _(world: World) -> Fault:
    row, _ = inject(world, "evidence", lambda each: not each["column"] and _short(each), nothing)
    row["exact"] = "x" * (int(row["end"]) - int(row["start"]))
    after = [world.at("evidence-exact", row, "exact")]
    return Fault((world.at("evidence-exact", row, "exact"),), tuple(after))


@kind("words-not-wanted", "evidence", "evidence-exact", "Words repeated of a cell that is in the editor's own.")
def _(world: World) -> Fault:
    row, _ = inject(
        world, "evidence", lambda each: each["column"] in {"status", "attributed_to"} and _short(each), nothing
    )
    words = "y" * (int(row["end"]) - int(row["start"]))
    after = reread(world, row)
    row["exact"], row["sha256"] = words, digest(words)
    if row["basis"] == "printed" and row["column"] == "attributed_to":
        after.append(world.at("evidence-value", row, "exact"))
    return Fault((world.at("evidence-exact", row, "exact"),), tuple(after))


def _resolved(row: Row) -> bool:
    """Evidence whose words need not say the cell."""
    return bool(row["exact"]) and row["basis"] != "printed" and row["table"] != "quotes" and _short(row)


@kind(
    "words-of-another-length",
    "evidence",
    "evidence-exact",
    "Repeated words that are longer or shorter than their span.",
)
def _(world: World) -> Fault:
    row, after = inject(world, "evidence", _resolved, nothing)
    return changed(world, "evidence-exact", row, "exact", world.choose([f"{row['exact']}s", "in 2006 or so"]), after)


@kind("words-with-another-digest", "evidence", "evidence-exact", "Repeated words of the right length, and not those.")
def _(world: World) -> Fault:
    row, after = inject(world, "evidence", _resolved, nothing)
    return changed(world, "evidence-exact", row, "exact", f"#{row['exact'][1:]}", after)


@kind("digest-of-other-words", "evidence", "evidence-exact", "A digest that is not that of the repeated words.")
def _(world: World) -> Fault:
    row, _ = inject(world, "evidence", _resolved, nothing)
    after = reread(world, row)
    row["sha256"] = digest("other words")
    return Fault((world.at("evidence-exact", row, "exact"),), tuple(after))


@kind("span-and-words-apart", "evidence", "evidence-exact", "A span that is one character longer than its words.")
def _(world: World) -> Fault:
    row, _ = inject(world, "evidence", _resolved, nothing)
    after = reread(world, row)
    row["start"] = str(int(row["start"]) - 1)
    return Fault((world.at("evidence-exact", row, "exact"),), tuple(after))


@kind("another-number", "evidence", "evidence-value", "A number that its printed words do not say.")
def _(world: World) -> Fault:
    def said(w: World, row: Row) -> list[Row]:
        return [each for each in w.evidence("figures", row["figure_id"], "value") if each["basis"] == "printed"]

    row, _ = inject(world, "figures", lambda each: said(world, each), nothing)
    row["value"] = world.choose(["14", "0", "300.5", "7000000"])
    return Fault(tuple(world.at("evidence-value", each, "exact") for each in said(world, row)))


@kind("another-qualifier", "evidence", "evidence-value", "A qualifier that its printed words do not say.")
def _(world: World) -> Fault:
    row, _ = inject(world, "figures", lambda _: True, nothing)
    rows = world.evidence("figures", row["figure_id"], "qualifier")
    row["qualifier"] = "at_most" if row["qualifier"] != "at_most" else "at_least"
    return Fault(tuple(world.at("evidence-value", each, "exact") for each in rows))


@kind("another-office", "evidence", "evidence-value", "An office that its printed words do not say.")
def _(world: World) -> Fault:
    row, _ = inject(world, "affiliations", lambda _: True, nothing)
    rows = world.evidence("affiliations", row["affiliation_id"], "office")
    row["office"] = "Treasurer"
    return Fault(tuple(world.at("evidence-value", each, "exact") for each in rows if each["basis"] == "printed"))


@kind("another-place", "evidence", "evidence-value", "A place that its printed words do not say.")
def _(world: World) -> Fault:
    table = world.choose(["events", "figures"])
    row, _ = inject(world, table, lambda each: each["place"], nothing)
    rows = world.evidence(table, row[TABLES[table].key[0]], "place")
    row["place"] = "Guadalajara"
    return Fault(tuple(world.at("evidence-value", each, "exact") for each in rows))


@kind("another-year", "evidence", "evidence-value", "A date of another year than its printed words say.")
def _(world: World) -> Fault:
    row, _ = inject(world, "events", lambda each: each["event_id"] == "military-deployment", nothing)
    rows = world.evidence("events", row["event_id"], "date")
    row["date"] = world.choose(["2007", "2006/2008", "2005-12"])
    return Fault(tuple(world.at("evidence-value", each, "exact") for each in rows))


@kind("evidence-missing-of-a-cell", "evidence", "evidence-missing", "A filled cell that no span supports.")
def _(world: World) -> Fault:
    def where(row: Row) -> bool:
        return bool(row["column"]) and quiet_span(world, row) and bool(lost(world, row))

    row, here = inject(world, "evidence", where, lost)
    world.rows("evidence").remove(row)
    return Fault(tuple(here))


@kind("evidence-missing-of-a-record", "evidence", "evidence-missing", "A record that no span mentions.")
def _(world: World) -> Fault:
    row, here = inject(
        world, "evidence", lambda each: not each["column"] and quiet_span(world, each) and lost(world, each), lost
    )
    world.rows("evidence").remove(row)
    return Fault(tuple(here))


@kind("cell-without-evidence", "evidence", "evidence-missing", "A sourced cell is filled, and no span was given.")
def _(world: World) -> Fault:
    row, after = inject(world, "figures", lambda each: not each["attributed_to"], nothing)
    return changed(world, "evidence-missing", row, "attributed_to", "reuters", after)


@kind("row-without-evidence", "evidence", "evidence-missing", "A new row that nothing mentions.")
def _(world: World) -> Fault:
    cells = {"event_id": "aid-refusal", "actor_id": "reuters", "role": world.choose(["target", "companion"])}
    world.take("aid-refusal-reuters")
    row = Row("participants", cells)
    world.rows("participants").append(row)
    return Fault((world.at("evidence-missing", row, "event_id"),))
