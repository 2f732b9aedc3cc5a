"""Faults of a single value: not of its column's type, no code, empty, or against another check of the column."""

from __future__ import annotations

from collections.abc import Mapping

from tests.faults.expected import Expected, Fault
from tests.faults.facts import TABLES
from tests.faults.kinds.follow import (
    Follow,
    changed,
    emptied,
    figure_code,
    figure_null,
    group,
    inject,
    nothing,
    uncovered,
)
from tests.faults.registry import Inject, Kind, add, kind
from tests.faults.sheet import Row
from tests.faults.world import OccupiedError, World

WRONG_NUMBERS: Mapping[str, tuple[str, str]] = {
    "number-with-commas": ("Commas between the thousands: `3,000,000`.", "3,000,000"),
    "number-in-words": ("A number in words.", "three"),
    "number-with-exponent": ("A number with an exponent: `3e9`.", "3e9"),
    "number-with-leading-zero": ("A number with a leading zero.", "013"),
    "number-with-currency": ("A currency sign before the number.", "$3"),
    "number-with-percent": ("A percent sign after the number.", "13%"),
    "number-with-decimal-comma": ("A decimal comma.", "0,5"),
    "number-with-bare-point": ("A decimal point without a digit after it.", "13."),
    "number-in-hexadecimal": ("A number in hexadecimal.", "0x1f"),
    "number-not-a-number": ("`NaN`.", "NaN"),
    "number-infinite": ("`inf`.", "inf"),
    "number-too-large": ("A number that no 64-bit float holds.", "9" * 400),
    "number-in-other-digits": ("Digits of another script.", "\u0661\u0663"),
    "number-in-wide-digits": ("Digits of full width.", "\uff11\uff13"),
    "number-with-minus-sign": ("A typographic minus sign.", "\u221213"),
    "number-with-unit": ("A unit after the number.", "13 years"),
    "number-as-missing": ("A word for a missing value: `n/a`.", "n/a"),
}
WRONG_INTEGERS: Mapping[str, tuple[str, str]] = {
    "integer-with-point": ("A whole number with a decimal part.", "12.0"),
    "integer-with-comma": ("A whole number with a comma.", "1,200"),
    "integer-too-large": ("A whole number that 64 bits do not hold.", "99999999999999999999"),
    "integer-in-words": ("A whole number in words.", "twelve"),
    "integer-with-leading-zero": ("A whole number with a leading zero.", "007"),
}
WRONG_TRUTHS: Mapping[str, tuple[str, str]] = {
    "boolean-in-capitals": ("`TRUE` in capitals, as a spreadsheet saves it.", "TRUE"),
    "boolean-as-number": ("`1` for true.", "1"),
    "boolean-as-word": ("`yes` for true.", "yes"),
    "boolean-cut-short": ("`t` for true.", "t"),
}


def quiet_span(world: World, row: Row) -> bool:
    """Whether no view and no text depends on where a span of evidence lies."""
    return world.quiet(row) and (row["table"], row["column"]) != ("quotes", "text")


def _number(value: str) -> Inject:
    def fault(world: World) -> Fault:
        row, after = inject(world, "figures", lambda _: True, nothing)
        return changed(world, "type", row, "value", value, after)

    return fault


def _integer(value: str) -> Inject:
    def fault(world: World) -> Fault:
        row, after = inject(world, "evidence", lambda each: quiet_span(world, each), nothing)
        return changed(world, "type", row, world.choose(["start", "end"]), value, after)

    return fault


def _truth(value: str) -> Inject:
    def fault(world: World) -> Fault:
        row, after = inject(world, "figures", lambda _: True, lambda w, each: figure_null(w, each, "preferred"))
        return changed(world, "type", row, "preferred", value, after)

    return fault


for _wrong, _make in ((WRONG_NUMBERS, _number), (WRONG_INTEGERS, _integer), (WRONG_TRUTHS, _truth)):
    for _name, (_says, _value) in _wrong.items():
        add(Kind(_name, "values", _says, "type", _make(_value)))


def _after_code(world: World, row: Row, column: str) -> list[Expected]:
    match row.table, column:
        case "figures", _:
            return figure_code(world, row, column)
        case "participants", "role":
            return world.renamed(row)
        case "declined", "kind":
            return uncovered(world, row)
        case _:
            return []


CODED = [(name, each.name) for name, facts in TABLES.items() for each in facts.columns.values() if each.codes]
"""All columns with codes."""


def _code(table: str, column: str) -> Inject:
    def fault(world: World) -> Fault:
        row, after = inject(world, table, lambda each: each[column], lambda w, each: _after_code(w, each, column))
        typed = row[column]
        wrong = [typed[:-1], f"{typed}s", typed.swapcase(), f"{typed[1]}{typed[0]}{typed[2:]}", "unknown-code"]
        known = TABLES[table].columns[column].codes
        value = world.choose([each for each in wrong if each and each not in known and each != typed])
        return changed(world, "code", row, column, value, after)

    return fault


for _table, _column in CODED:
    _what = f"A misspelt or unknown code in `{_table}.{_column}`."
    add(Kind(f"code-{_table}-{_column}", "values", _what, "code", _code(_table, _column)))


def _after_null(world: World, row: Row, column: str) -> list[Expected]:
    table = row.table
    if table == "figures":
        return figure_null(world, row, column)
    if table == "evidence":
        return _after_evidence_null(world, row, column)
    if table in {"participants", "members", "speakers"}:
        return world.renamed(row) + unnamed(world, row, column)
    if (table, column) == ("quotes", "source_id"):
        return [world.stated("utterance_groups", 0, group(world, row)[0])]
    if table == "sources" and column in {"file", "text_sha256", "text_length"}:
        rule = "text-missing" if column == "file" else "text-digest"
        return [world.at(rule, row, column)] * (world.texts is not None)
    if table == "declined" and column != "reason" and world.texts is not None:
        raise OccupiedError
    return emptied(world, row, column)


def _after_evidence_null(world: World, row: Row, column: str) -> list[Expected]:
    (target,) = world.target(row)
    after = []
    if column == "source_id" and "source_id" in TABLES[target.table].columns:
        after.append(world.at("evidence-source", row, "source_id"))
    if column == "sha256" and row["exact"]:
        after.append(world.at("evidence-exact", row, "exact"))
    if column == "sha256" and world.texts is not None:
        after.append(world.at("evidence-digest", row, "sha256"))
    return after


def unnamed(world: World, row: Row, column: str) -> list[Expected]:
    """The event or quote that nobody is left in, once this row no longer names it."""
    facts = TABLES[row.table].columns[column]
    if not facts.at_least_one or sum(each[column] == row[column] for each in world.rows(row.table)) > 1:
        return []
    (target,) = (each for each in world.rows(facts.references or "") if each[column] == row[column])
    return [world.at("reference-count", target, column)]


NEVER_EMPTY = [
    (name, each.name)
    for name, facts in TABLES.items()
    for each in facts.columns.values()
    if not each.nullable and (name, each.name) not in {("evidence", "table"), ("evidence", "record_id")}
    if name != "retired" and (len(facts.key) > 1 or each.name not in facts.key)
]
"""The columns that must be filled, less keys of one column and what evidence points with, which are kinds apart."""


def _null(table: str, column: str) -> Inject:
    def where(world: World, row: Row) -> bool:
        if table == "evidence":
            return quiet_span(world, row)
        return (table, column) != ("figures", "indicator") or not row["measure"]

    def fault(world: World) -> Fault:
        follow: Follow = lambda w, each: _after_null(w, each, column)  # noqa: E731
        row, after = inject(world, table, lambda each: where(world, each), follow)
        return changed(world, "null", row, column, "", after)

    return fault


for _table, _column in NEVER_EMPTY:
    _what = f"`{_table}.{_column}` is empty."
    add(Kind(f"null-{_table}-{_column}", "values", _what, "null", _null(_table, _column)))

SLUGS = ("With Capitals", "under_score", "double--hyphen", "-leading", "trailing-", "acci\u00f3n", "a b", "a.b")


@kind("slug", "values", "schema", "A key with capitals, a space, an underscore or an accent.")
def _(world: World) -> Fault:
    table, column = world.choose([("figures", "claim_id"), ("quotes", "utterance_id")])
    row, after = inject(world, table, lambda each: len(group(world, each)) == 1, nothing)
    return changed(world, "schema", row, column, world.choose(SLUGS), after)


@kind("address", "values", "schema", "An address that is none of the web.")
def _(world: World) -> Fault:
    row, after = inject(world, "sources", lambda each: each["address"], nothing)
    return changed(world, "schema", row, "address", world.choose(["naaju.com", "ftp://x.org/a", "https://a b"]), after)


@kind("file-name", "values", "schema", "The name of a text's file leads into another folder.")
def _(world: World) -> Fault:
    row, _ = inject(world, "sources", lambda _: True, nothing)
    missing = [world.at("text-missing", row, "file")] * (world.texts is not None)
    world.reckon(missing)
    return changed(world, "schema", row, "file", world.choose(["../text.txt", "/etc/hostname", "a/b.txt"]), missing)


@kind("digest-form", "values", "schema", "A digest in capitals, cut short, or no digest at all.")
def _(world: World) -> Fault:
    row, _ = inject(world, "evidence", lambda each: not each["exact"], nothing)
    wrong = world.choose([row["sha256"].upper(), row["sha256"][:63], f"{row['sha256']}0", "sha256"])
    digest = [world.at("evidence-digest", row, "sha256")] * (world.texts is not None)
    world.reckon(digest)
    return changed(world, "schema", row, "sha256", wrong, digest)


@kind("negative-start", "values", "schema", "A span that begins before the text.")
def _(world: World) -> Fault:
    row, after = inject(world, "evidence", lambda each: not each["exact"] and quiet_span(world, each), nothing)
    return changed(world, "schema", row, "start", "-1", after)


@kind("end-of-zero", "values", "schema", "A span that ends where the text begins.")
def _(world: World) -> Fault:
    row, _ = inject(world, "evidence", lambda each: quiet_span(world, each), nothing)
    return changed(world, "schema", row, "end", "0", [world.at("evidence-span", row, "start")])


@kind("short-reason", "values", "schema", "A reason of a word, which nobody can judge.")
def _(world: World) -> Fault:
    row, after = inject(world, "declined", lambda _: True, nothing)
    return changed(world, "schema", row, "reason", "no", after)
