"""Faults of the suites, each an error at its place: what would be dropped in silence, or could not fail."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from typing import Any

from tests.faults.expected import Broken, Fault
from tests.faults.facts import SUITES, suite
from tests.faults.registry import Inject, Kind, add, kind
from tests.faults.world import World

Change = Callable[[dict[str, Any]], None]
"""Spoils one expectation of a suite."""


def _line(text: str, index: int) -> int:
    """The line on which an expectation of an indented suite begins."""
    return [number for number, line in enumerate(text.split("\n"), 1) if line == "    {"][index]


def spoil(world: World, name: str, index: int, change: Change) -> Fault:
    """A suite with one expectation changed, and the error at that expectation."""
    path = f"expectations/{name}.json"
    raw = json.loads(world.files[path])
    change(raw["expectations"][index])
    text = json.dumps(raw, indent=2, ensure_ascii=False) + "\n"
    world.files[path] = text.encode("utf-8")
    return Fault(error=Broken("SuiteError", path, _line(text, index), 5))


def _any(change: Change, fits: Callable[[Mapping[str, Any]], bool] = lambda _: True) -> Inject:
    """Spoil any expectation that fits, of any suite."""

    def inject(world: World) -> Fault:
        stated = [each for name in SUITES for each in suite(name) if fits(each.raw)]
        one = world.choose(stated)
        return spoil(world, one.suite, one.index, change)

    return inject


def _set(**words: Any) -> Change:
    return lambda each: each.update(copy.deepcopy(words))


def _argue(**words: Any) -> Change:
    return lambda each: each["kwargs"].update(copy.deepcopy(words))


def _without(word: str) -> Change:
    return lambda each: each.pop(word)


def _has(*words: str) -> Callable[[Mapping[str, Any]], bool]:
    return lambda raw: all(word in raw["kwargs"] for word in words)


def _compares(raw: Mapping[str, Any]) -> bool:
    return bool(raw["kwargs"].get("row_condition", {}).get("type") == "comparison")


def _condition(parameter: Any) -> Change:
    def change(each: dict[str, Any]) -> None:
        condition = each["kwargs"]["row_condition"]
        condition["parameter"] = [parameter] if isinstance(condition["parameter"], list) else parameter

    return change


def _unbounded(each: dict[str, Any]) -> None:
    each["kwargs"].pop("min_value", None)
    each["kwargs"].pop("max_value", None)


_BETWEEN = "_to_be_between"

SPOILT: Mapping[str, tuple[str, Inject]] = {
    "suite-unknown-type": ("An expectation of a type that is not known.", _any(_set(type="expect_column_to_be_nice"))),
    "suite-misspelt-type": ("A type that is misspelt.", _any(lambda each: each.update(type=f"{each['type']}s"))),
    "suite-unknown-severity": ("A severity that is not known: `error`.", _any(_set(severity="error"))),
    "suite-no-severity": ("An expectation without a severity.", _any(_without("severity"))),
    "suite-no-note": ("An expectation without a note.", _any(_without("notes"))),
    "suite-empty-note": ("An expectation with an empty note.", _any(_set(notes="  "))),
    "suite-no-type": ("An expectation without a type.", _any(_without("type"))),
    "suite-no-kwargs": ("An expectation without arguments.", _any(_without("kwargs"))),
    "suite-stray-word": ("A word in an expectation that nothing reads.", _any(_set(mostly=0.9))),
    "suite-meta-no-object": ("A `meta` that is no object.", _any(_set(meta="2024"))),
    "suite-unknown-column": ("A column that is not there.", _any(_argue(column="colour"), _has("column"))),
    "suite-unknown-pair": ("A column of a pair that is not there.", _any(_argue(column_B="colour"), _has("column_B"))),
    "suite-unknown-list": (
        "A column of a list that is not there.",
        _any(_argue(column_list=["colour"]), _has("column_list")),
    ),
    "suite-unknown-argument": ("An argument that is not known.", _any(_argue(maximum=3), _has("max_value"))),
    "suite-no-bound": (
        "Bounds that are neither below nor above.",
        _any(_unbounded, lambda raw: str(raw["type"]).endswith(_BETWEEN)),
    ),
    "suite-mostly-zero": ("A share of 0, which cannot fail.", _any(_argue(mostly=0), _has("column"))),
    "suite-mostly-above-one": ("A share above 1.", _any(_argue(mostly=90), _has("column"))),
    "suite-mostly-true": ("A truth for a share.", _any(_argue(mostly=True), _has("column"))),
    "suite-empty-set": ("An empty set of values.", _any(_argue(value_set=[]), _has("value_set"))),
    "suite-value-no-code": (
        "A value of a set that is no code.",
        _any(_argue(value_set=["persons"]), _has("value_set")),
    ),
    "suite-value-of-another-type": ("A number in a set for text.", _any(_argue(value_set=[1]), _has("value_set"))),
    "suite-condition-no-code": (
        "A row condition with a value that is no code.",
        _any(_condition("persons"), _compares),
    ),
    "suite-condition-of-another-type": (
        "A row condition that compares text with a number.",
        _any(_condition(1), _compares),
    ),
}
for _name, (_says, _inject) in SPOILT.items():
    add(Kind(_name, "suites", _says, "project", _inject, alone=True))


@kind("suite-look-around", "suites", "project", "A pattern with look-around, or one that does not parse.", alone=True)
def _(world: World) -> Fault:
    kinds = ["expect_column_values_to_match_regex", "expect_column_values_to_not_match_regex"]
    pattern = world.choose(["(?<=a)b", "(?=a)", r"(a)\1", "(a", "[z-a]"])
    words = {"type": world.choose(kinds), "kwargs": {"column": "title", "regex": pattern}}
    return spoil(world, "events", 3, lambda each: each.update(words))


def _whole(name: str, says: str, *contents: bytes, line: int = 1, column: int = 1) -> None:
    def inject(world: World) -> Fault:
        path = f"expectations/{world.choose(SUITES)}.json"
        world.files[path] = world.choose(contents)
        return Fault(error=Broken("SuiteError", path, line, column))

    add(Kind(name, "suites", says, "project", inject, alone=True))


_whole("suite-no-json", "A suite that is no JSON.", b'{\n  "name": }', line=2, column=11)
_whole("suite-empty-file", "A suite without a byte.", b"")
_whole("suite-no-utf-8", "A suite that is no UTF-8.", b'{"name": "\xf3"}')
_whole("suite-no-object", "A suite that is a list or a text.", b"[]", b'"figures"', b"null")
_whole("suite-of-another-name", "A suite of another name than its file.", b'{\n  "name": "other"}', line=2, column=11)
_whole("suite-nested", "A suite nested without end.", b"[" * 51 + b"]" * 51, line=1, column=51)
_whole("suite-word-twice", "A word that a suite says twice.", b'{"name": "a",\n "name": 1}', line=2, column=2)
_whole("suite-nan", "`NaN` in a suite.", b'{"name": NaN}', column=10)


@kind("suite-without-expectations", "suites", "project", "A suite that holds no expectations.", alone=True)
def _(world: World) -> Fault:
    name, said = world.choose(SUITES), world.choose(["[]", "{}", "null"])
    world.files[f"expectations/{name}.json"] = f'{{\n"name": "{name}",\n"expectations": {said}}}'.encode()
    return Fault(error=Broken("SuiteError", f"expectations/{name}.json", 3, len('"expectations": ') + 1))


@kind("suite-stray-word-above", "suites", "project", "A word in a suite that nothing reads.", alone=True)
def _(world: World) -> Fault:
    name = world.choose(SUITES)
    text = world.files[f"expectations/{name}.json"].decode()
    world.files[f"expectations/{name}.json"] = text.replace("{\n", '{\n  "expectation": [],\n', 1).encode()
    return Fault(error=Broken("SuiteError", f"expectations/{name}.json", 2, len('  "expectation": ') + 1))


@kind("suite-missing", "suites", "project", "A table without a suite.", alone=True)
def _(world: World) -> Fault:
    path = f"expectations/{world.choose(world.sheets)}.json"
    del world.files[path]
    return Fault(error=Broken("SuiteError", path))


@kind("suite-of-no-table", "suites", "project", "A suite of a table that is not there.", alone=True)
def _(world: World) -> Fault:
    path = "expectations/figure.json"
    world.files[path] = world.files["expectations/figures.json"]
    return Fault(error=Broken("SuiteError", path))
