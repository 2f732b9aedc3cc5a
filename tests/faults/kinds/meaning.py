"""Expectations of the tables' own suites, each broken by one cell: those whose column is not null, not filled, ..."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.faults.expected import Expected, Fault
from tests.faults.kinds.follow import group, inject, nothing
from tests.faults.registry import Kind, add
from tests.faults.sheet import Row
from tests.faults.world import World

Follow = Callable[[World, Row], list[Expected]]


@dataclass(frozen=True)
class Cells:
    """An expectation, the cells that break it in a row for which ``where`` holds, and what follows elsewhere."""

    suite: str
    index: int
    says: str
    change: Mapping[str, str]
    where: Callable[[Row], object] = lambda _: True
    follow: Follow = nothing


def _unsupported(column: str) -> Follow:
    return lambda world, row: [world.at("evidence-missing", row, column)]


def _unsaid(*columns: str) -> Follow:
    """Printed words that no longer say a cell."""

    def follow(world: World, row: Row) -> list[Expected]:
        key = row["figure_id"] if row.table == "figures" else row["affiliation_id"]
        rows = [each for column in columns for each in world.evidence(row.table, key, column)]
        return [world.at("evidence-value", each, "exact") for each in rows if each["basis"] == "printed"]

    return follow


def _both(*follows: Follow) -> Follow:
    return lambda world, row: [each for follow in follows for each in follow(world, row)]


def _two_units(world: World, row: Row) -> list[Expected]:
    same = group(world, row)
    return [world.stated("claim_groups", 2, same[0])] * (len(same) > 1)


def _words_differ(world: World, row: Row) -> list[Expected]:
    return [world.stated("quote_checks", 0, row)]


def _is(column: str, *values: str) -> Callable[[Row], bool]:
    return lambda row: row[column] in values


def _filled(*columns: str) -> Callable[[Row], bool]:
    return lambda row: all(row[column] for column in columns)


BROKEN = {
    "actor-of-no-name": Cells(
        "actors", 0, "An actor with neither a name nor a description.", {"described_as": ""}, _is("name", "")
    ),
    "person-without-a-name": Cells(
        "actors",
        1,
        "A person, office, body or country without a name.",
        {"name": "", "described_as": "Somebody"},
        _is("kind", "person", "office", "body", "country"),
    ),
    "unnamed-with-a-name": Cells(
        "actors", 2, "An unnamed official with a name.", {"name": "Juan"}, _is("kind", "unnamed_official")
    ),
    "country-of-no-country": Cells("actors", 3, "A country without its code.", {"country": ""}, _is("kind", "country")),
    "actor-name-long": Cells("actors", 5, "A name that is a description.", {"name": "n" * 121}, _filled("name")),
    "office-long": Cells(
        "affiliations", 0, "An office that is a description.", {"office": "o" * 121}, follow=_unsaid("office")
    ),
    "office-short": Cells("affiliations", 0, "An office of one letter.", {"office": "P"}, follow=_unsaid("office")),
    "alias-short": Cells("aliases", 0, "An alias of one letter.", {"alias": "M"}),
    "alias-long": Cells("aliases", 0, "An alias that is a description.", {"alias": "m" * 121}),
    "reason-long": Cells("declined", 0, "A reason that is a page.", {"reason": "Why. " * 41 + "So."}),
    "event-of-no-kind": Cells(
        "events", 0, "An event with neither a kind nor a subtype.", {"subtype": ""}, _is("kind", "")
    ),
    "deadline-of-the-past": Cells(
        "events",
        1,
        "A deadline of what has happened.",
        {"deadline": "2030-01-01"},
        _is("status", "occurred"),
        _unsupported("deadline"),
    ),
    "date-after-the-deadline": Cells(
        "events",
        2,
        "An event that begins after its deadline.",
        {"date": "2031"},
        _filled("deadline"),
        _unsupported("date"),
    ),
    "title-short": Cells("events", 3, "A title of a word.", {"title": "Raid"}),
    "title-long": Cells("events", 3, "A title that copies the source.", {"title": "t" * 121}),
    "number-negative": Cells("figures", 0, "A quantity with a sign.", {"value": "-13"}, follow=_unsaid("value")),
    "range-upside-down": Cells(
        "figures",
        1,
        "A range whose upper end lies below.",
        {"qualifier": "between", "value_to": "0.5"},
        follow=_both(_unsupported("value_to"), _unsaid("qualifier")),
    ),
    "range-of-one-end": Cells(
        "figures", 2, "A range with one end.", {"qualifier": "between"}, follow=_unsaid("qualifier")
    ),
    "two-ends-without-range": Cells(
        "figures",
        3,
        "An upper end without a range.",
        {"value_to": "9e12".replace("e12", "0" * 12)},
        follow=_unsupported("value_to"),
    ),
    "money-without-stage": Cells(
        "figures", 4, "Money without its stage of spending.", {"measure": ""}, _is("indicator", "assistance")
    ),
    "stage-without-money": Cells(
        "figures", 5, "A stage of spending of what is no money.", {"measure": "given"}, _is("measure", "")
    ),
    "dead-in-events": Cells(
        "figures", 6, "The dead counted as events.", {"unit": "event"}, _is("indicator", "homicides"), _two_units
    ),
    "age-in-people": Cells("figures", 7, "An age in people.", {"unit": "person"}, _is("indicator", "age"), _two_units),
    "duration-in-people": Cells(
        "figures", 8, "A duration in people.", {"unit": "person"}, _is("indicator", "duration"), _two_units
    ),
    "aid-of-trillions": Cells(
        "figures",
        9,
        "Aid with too many zeros.",
        {"value": "3000000000000"},
        _is("indicator", "assistance"),
        _unsaid("value"),
    ),
    "dead-of-millions": Cells(
        "figures",
        10,
        "Dead with too many zeros.",
        {"value": "300000000"},
        _is("indicator", "homicides"),
        _unsaid("value"),
    ),
    "period-after-statement": Cells(
        "figures", 11, "A statement of time after it was made.", {"as_of": "2001-05"}, _filled("period", "as_of")
    ),
    "quotation-without-words": Cells(
        "quotes", 0, "A quotation that shows no words.", {"form": "direct"}, _is("text", "")
    ),
    "reported-speech-with-words": Cells(
        "quotes", 1, "Reported speech with words of its own.", {"form": "indirect"}, _filled("text")
    ),
    "words-of-no-fidelity": Cells("quotes", 2, "Quoted words of no fidelity.", {"fidelity": ""}, _filled("text")),
    "fidelity-of-nothing": Cells(
        "quotes", 3, "Fidelity of words that are not there.", {"fidelity": "unknown"}, _is("text", "")
    ),
    "quote-long": Cells(
        "quotes", 4, "A quotation that is a passage.", {"text": "w" * 321}, _filled("text"), _words_differ
    ),
    "content-short": Cells("quotes", 5, "A paraphrase of a word.", {"content": "Yes."}),
    "content-long": Cells("quotes", 5, "A paraphrase that copies the source.", {"content": "c" * 241}),
    "source-of-no-date": Cells("sources", 0, "A source without a date.", {"published": ""}),
    "source-of-no-note": Cells(
        "sources",
        1,
        "A source without an address that says nothing of how it is known.",
        {"note": ""},
        _is("address", ""),
    ),
}
"""Kinds that change cells of one row, by name."""


def _kind(cells: Cells) -> Callable[[World], Fault]:
    def fault(world: World) -> Fault:
        row, after = inject(world, cells.suite, cells.where, cells.follow)
        for column, value in cells.change.items():
            row[column] = value
        return Fault((world.stated(cells.suite, cells.index, row),), tuple(after))

    return fault


for _name, _cells in BROKEN.items():
    add(Kind(_name, "meaning", _cells.says, "expectation", _kind(_cells)))
