"""What follows elsewhere from a cell that has become empty, or no code: in views, suites and evidence."""

from __future__ import annotations

from collections.abc import Callable

from bilateral.findings import Location
from tests.faults.expected import Cell, Expected, Fault, Spot, key_of
from tests.faults.facts import TABLES
from tests.faults.sheet import Row
from tests.faults.world import OccupiedError, World

Follow = Callable[[World, Row], list[Expected]]
"""What follows from a fault in a row that is still as it was."""


def nothing(_: World, __: Row) -> list[Expected]:
    """Nothing follows."""
    return []


def group(world: World, row: Row) -> list[Row]:
    """The statements of a figure's claim, or the printings of a quote's utterance, in the order of their keys."""
    if row.table not in {"figures", "quotes"}:
        return [row]
    by = {"figures": "claim_id", "quotes": "utterance_id"}[row.table]
    return sorted((each for each in world.rows(row.table) if each[by] == row[by]), key=key_of)


def related(world: World, row: Row) -> set[Row]:
    """The rows that a fault in this one may change the checks of: its group, and all evidence of that."""
    rows = {row, *group(world, row)}
    if row.table == "evidence":
        same = world.evidence(row["table"], row["record_id"], row["column"])
        targets = world.target(row)
        return rows | set(same) | {each for target in targets for each in group(world, target)}
    return rows | {each for one in rows for each in world.of(one)}


def inject(world: World, table: str, where: Callable[[Row], object], follow: Follow) -> tuple[Row, list[Expected]]:
    """Pick and take a row, with all rows that the fault has to do with; and what will follow."""

    def also(row: Row) -> set[Row]:
        return related(world, row) | {each.row for each in follow(world, row) if each.row}

    row = world.pick(table, where, also)
    after = follow(world, row)
    world.reckon(after)
    return row, after


def changed(world: World, rule: str, row: Row, column: str, value: str, after: list[Expected]) -> Fault:
    """The fault of a cell that now has another value."""
    row[column] = value
    return Fault((world.at(rule, row, column),), tuple(after))


def in_claims(world: World, row: Row, column: str) -> Expected:
    """A number of the view of claims that breaks its schema; it stands at the preferred statement's row."""
    return Expected("schema", Cell(world.sheets["figures"], row), "claims", row["claim_id"], column)


def emptied(world: World, row: Row, column: str) -> list[Expected]:
    """Evidence for a cell that is empty."""
    return [world.at("evidence-target", each, "column") for each in world.evidence(row.table, key_of(row), column)]


def lost(world: World, evidence: Row) -> list[Expected]:
    """What lacks support once this evidence is gone: nothing where there is more of the same."""
    if len(world.evidence(evidence["table"], evidence["record_id"], evidence["column"])) > 1:
        return []
    (target,) = world.target(evidence)
    facts = TABLES[target.table]
    column = evidence["column"] or facts.key[0]
    needed = facts.columns[column].sourced if evidence["column"] else facts.mentioned
    return [world.at("evidence-missing", target, column)] * needed


def span(world: World, row: Row) -> tuple[str, Location]:
    """Words and place of a span in its text."""
    assert world.texts is not None
    (source,) = (each for each in world.rows("sources") if each["source_id"] == row["source_id"])
    text = world.texts[source["file"]].decode("utf-8")
    start, end = int(row["start"]), int(row["end"])
    before, after = text[:start].split("\n"), text[:end].split("\n")
    place = Location(f"texts/{source['file']}", len(before), len(before[-1]) + 1, len(after), len(after[-1]) + 1)
    return text[start:end], place


def uncovered(world: World, row: Row) -> list[Expected]:
    """What is left uncovered once a declined span is: where texts are at hand, the one number or date that it is."""
    if world.texts is None:
        return []
    if "texts" in world.taken:  # one of them cannot be read any more
        raise OccupiedError
    words, place = span(world, row)
    if row["kind"] not in {"number", "date"} or not words.isalnum():
        raise OccupiedError
    return [Expected("uncovered", Spot(_shown(world, place)), "evidence")]


def _shown(world: World, place: Location) -> Location:
    return Location(f"{world.folder}/{place.path}", place.line, place.column, place.end_line, place.end_column)


def figure_null(world: World, row: Row, column: str) -> list[Expected]:
    """What follows from an empty cell of a figure."""
    same = group(world, row)
    first, single = same[0], len(same) == 1
    after = emptied(world, row, column)
    preferred = row["preferred"] == "true"
    if column == "claim_id" and not preferred:
        after.append(world.stated("claim_groups", 0, row))
    if column == "claim_id" and preferred and not single:
        after.append(world.stated("claim_groups", 0, next(each for each in same if each is not row)))
    if column == "preferred" and preferred:
        after.append(world.stated("claim_groups", 0, first))
    if column in {"indicator", "unit"} and single:
        after.append(world.stated("claim_groups", 1 if column == "indicator" else 2, first))
    if column in {"value", "qualifier", "unit"} and preferred:
        after.append(in_claims(world, row, "sources_agreeing"))
    if column == "source_id":
        after.append(world.stated("claim_groups", 3, first))
        after += [in_claims(world, row, "sources")] * single
        after += [in_claims(world, row, "sources_agreeing")] * (
            preferred and not any(_agree(row, each) for each in same)
        )
    return after


def _agree(row: Row, other: Row) -> bool:
    """Whether another statement has the same number, qualifier and unit."""
    return row is not other and all(row[each] == other[each] for each in ("value", "value_to", "qualifier", "unit"))


def figure_code(world: World, row: Row, column: str) -> list[Expected]:
    """What follows from an unknown code of a figure."""
    same, after = group(world, row), []
    if column == "indicator":
        after += [world.stated("claim_groups", 1, same[0])] * (len(same) > 1)
        after += [world.stated("figures", 5, row)] * bool(row["measure"])
    if column == "unit":
        after += [world.stated("claim_groups", 2, same[0])] * (len(same) > 1)
        held = {"homicides": 6, "age": 7, "duration": 8}.get(row["indicator"])
        after += [world.stated("figures", held, row)] * (held is not None) if held else []
    return after
