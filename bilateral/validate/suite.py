"""Suites of expectations as their JSON files hold them, with the place of each expectation.

Great Expectations drops what it does not know and then reports success. So a suite is read twice: here,
strictly, and by Great Expectations, and the two must agree before anything is run.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from bilateral.errors import SuiteError, did_you_mean
from bilateral.files import read_small
from bilateral.findings import Severity
from bilateral.json_text import JsonError, Pointer, json_places, read_json
from bilateral.patterns import flaw
from bilateral.project import Project

_ROWS = {"row_condition", "condition_parser", "ignore_row_if"}
_SUITE_WORDS = {"name", "expectations", "meta", "notes", "id"}
_WORDS = {"type", "kwargs", "severity", "notes", "meta", "id", "description", "rendered_content"}


@dataclass(frozen=True)
class StatedExpectation:
    """One expectation as it stands in the file."""

    type: str
    kwargs: Mapping[str, Any]
    severity: Severity
    note: str
    path: str
    line: int
    column: int

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that its arguments name."""
        named = [self.kwargs[word] for word in ("column", "column_A", "column_B") if word in self.kwargs]
        listed = self.kwargs.get("column_list", ())
        return tuple(name for name in (*named, *listed) if isinstance(name, str))

    def values(self) -> Iterator[tuple[str, Any]]:
        """Each value that its set or its row condition compares a column with, and that column."""
        if isinstance(self.kwargs.get("column"), str):
            yield from ((self.kwargs["column"], value) for value in self.kwargs.get("value_set") or ())
        match self.kwargs.get("row_condition"):
            case {"type": "comparison", "column": {"name": str(name)}, "parameter": parameter}:
                yield from ((name, value) for value in (parameter if isinstance(parameter, list) else [parameter]))

    @cached_property
    def label(self) -> str:
        """The expectation in one line: its type without the prefix, its arguments, and the rows that it is of."""
        arguments = [f"{word}={_shown(value)}" for word, value in self.kwargs.items() if word not in _ROWS]
        rows = self.kwargs.get("row_condition")
        where = f" where {_condition(rows)}" if rows else ""
        return f"{self.type.removeprefix('expect_')}({', '.join(arguments)}){where}"


@dataclass(frozen=True)
class StatedSuite:
    """A suite as its file holds it."""

    name: str
    path: str
    raw: Mapping[str, Any]
    expectations: tuple[StatedExpectation, ...]


def read_suites(project: Project) -> tuple[StatedSuite, ...]:
    """Read all suites of a project.

    Raises :class:`~bilateral.errors.SuiteError` for a suite that is no JSON, is empty, is of no table or view,
    or holds an expectation without a type, a note or a known severity.
    """
    suites = []
    for path in project.files(project.expectations, "*.json"):
        shown = project.shown(path)
        known = [*project.tables, *project.views]
        if path.stem not in known:
            raise SuiteError(f"no table or view is called {path.stem!r}{did_you_mean(path.stem, known)}", path=shown)
        suites.append(read_suite(path, shown))
    without = sorted(set(project.tables) - {suite.name for suite in suites})
    if without:
        path = project.expectations / f"{without[0]}.json"
        raise SuiteError("the suite is not there", path=project.shown(path), hint="Every table has a suite.")
    return tuple(suites)


def read_suite(path: Path, shown: str) -> StatedSuite:
    """Read one suite; ``shown`` is how its file is named in an error."""
    try:
        text = read_small(path)
        raw = read_json(text)
    except UnicodeDecodeError as error:
        raise SuiteError(f"not UTF-8: {error.reason}", path=shown) from error
    except JsonError as error:
        raise SuiteError(error.message, path=shown, line=error.line, column=error.column, hint=error.hint) from error
    except ValueError as error:
        raise SuiteError(str(error), path=shown) from error
    places = json_places(text)
    stated = _stated(raw, path.stem, shown, places)
    expectations = tuple(
        _expectation(each, shown, *places["expectations", number]) for number, each in enumerate(stated)
    )
    return StatedSuite(path.stem, shown, raw, expectations)


def _stated(raw: Any, name: str, shown: str, places: Mapping[Pointer, tuple[int, int]]) -> list[Any]:
    """The expectations of a suite that is whole, as they stand in its file."""

    def broken(message: str, word: str, hint: str = "") -> SuiteError:
        line, column = places.get((word,), places[()])
        return SuiteError(message, path=shown, line=line, column=column, hint=hint)

    if not isinstance(raw, dict) or raw.get("name") != name:
        raise broken(f"the suite must be an object with the name {name!r}", "name")
    stray = [word for word in raw if word not in _SUITE_WORDS]
    if stray:
        raise broken(f"the suite says {', '.join(stray)}, which Great Expectations does not read", stray[0])
    stated = raw.get("expectations")
    if not isinstance(stated, list) or not stated:
        raise broken("the suite holds no expectations", "expectations", "An empty suite would check nothing.")
    return stated


def _expectation(each: Any, path: str, line: int, column: int) -> StatedExpectation:
    def broken(message: str, hint: str = "") -> SuiteError:
        return SuiteError(message, path=path, line=line, column=column, hint=hint)

    if not isinstance(each, dict) or not isinstance(each.get("type"), str) or not isinstance(each.get("kwargs"), dict):
        raise broken("an expectation is an object with a type and kwargs")
    unknown = sorted(set(each) - _WORDS)
    if unknown:
        raise broken(f"{each['type']} says {', '.join(unknown)}, which Great Expectations does not read")
    if not isinstance(each.get("meta") or {}, dict):
        raise broken(f"{each['type']} has a meta that is no object")
    for problem, hint in _flaws(each["type"], each["kwargs"]):
        raise broken(f"{each['type']} has {problem}", hint)
    severity = each.get("severity")
    if severity not in list(Severity):
        known = ", ".join(Severity)
        raise broken(f"{each['type']} has the severity {severity!r}", hint=f"Severities: {known}.")
    note = each.get("notes")
    if not isinstance(note, str) or not note.strip():
        raise broken(f"{each['type']} has no note", hint='Say in "notes" why it must hold.')
    return StatedExpectation(each["type"], each["kwargs"], Severity(severity), note.strip(), path, line, column)


def _flaws(kind: str, arguments: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What keeps an expectation from failing, or from ending; and a hint."""
    if "mostly" in arguments and not _is_share(arguments["mostly"]):
        yield f"mostly {arguments['mostly']!r}", "A share above 0, at most 1."
    if kind.endswith("_to_be_between") and not {"min_value", "max_value"} & arguments.keys():
        yield "no bound, and could not fail", "Give min_value, max_value or both."
    if arguments.get("value_set") == []:
        yield "an empty set of values", "List the values."
    listed = arguments.get("regex_list", [])
    for pattern in [*(listed if isinstance(listed, list) else [listed]), arguments.get("regex", "")]:
        if flaw(pattern):
            hint = "Look-around and back references are not taken: such a pattern may never end."
            yield f"the pattern {pattern!r}: {flaw(pattern)}", hint


def _is_share(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= 1


def _condition(rows: Any) -> str:
    """A row condition as Great Expectations stores it, in words; what is of another form as it stands."""
    match rows:
        case {"type": "comparison", "column": {"name": name}, "operator": operator, "parameter": parameter}:
            return f"{name} {operator} {_shown(parameter)}"
        case {"type": "nullity", "column": {"name": name}, "is_null": is_null}:
            return f"{name} is null" if is_null else f"{name} is not null"
        case _:
            return _shown(rows)


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}…"
