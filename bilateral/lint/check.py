"""The linter: a descriptor's file is read, held against the rules of its standard, and each fault given its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bilateral.errors import UsageError
from bilateral.findings import Severity
from bilateral.json_text import JsonError, Pointer, json_places, read_json
from bilateral.lint.croissant import check_croissant
from bilateral.lint.files import check_files
from bilateral.lint.node import Fault, Node, shown_pointer
from bilateral.lint.package import check_package
from bilateral.lint.resource import check_resource, check_resources
from bilateral.lint.rules import RULES
from bilateral.lint.schema import check_schema


@dataclass(frozen=True, slots=True)
class Flaw:
    """A rule that a descriptor breaks: where in its JSON, and on which line and column of its file, from 1."""

    rule: str
    message: str
    at: Pointer
    path: str
    line: int = 1
    column: int = 1

    @property
    def severity(self) -> Severity:
        """That of its rule."""
        return RULES[self.rule].severity

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}:{self.column}"
        return f"{where}: {self.severity}[{self.rule}] {shown_pointer(self.at)}: {self.message}"


def lint_file(path: Path, shown: str) -> tuple[Flaw, ...]:
    """All flaws of a ``datapackage.json`` or a ``croissant.json``, in the order of the file; ``shown`` names it.

    Local files that it names are looked up below its folder. No profile and no network is needed.
    Raises :class:`~bilateral.errors.UsageError` for a file that is not there.
    """
    try:
        text = path.read_bytes().decode("utf-8")
        raw = read_json(text)
    except OSError as error:
        raise UsageError(f"{shown} cannot be read: {error.strerror}", hint="Name the file of a descriptor.") from error
    except UnicodeDecodeError as error:
        return (Flaw("json", f"not UTF-8: {error.reason}", (), shown),)
    except JsonError as error:
        return (Flaw("json", error.message, (), shown, error.line, error.column),)
    places = json_places(text)
    flaws = [_placed(fault, places, shown) for fault in _faults(Node(raw), path.parent)]
    return tuple(sorted(flaws, key=lambda flaw: (flaw.line, flaw.column, flaw.rule, flaw.message)))


def _faults(top: Node, folder: Path) -> Iterator[Fault]:
    if not top.is_object:
        yield top.fault("json", "is no object")
    elif "@context" in top.value:
        yield from check_croissant(top, folder)
    else:
        yield from _check_data_package(top, folder)


def _check_data_package(package: Node, folder: Path) -> Iterator[Fault]:
    yield from check_package(package)
    yield from check_resources(package)
    resources = list((package.get("resources") or Node(None)).objects())
    by_name = {name: each for each in reversed(resources) if isinstance(name := each.value.get("name"), str)}
    for resource in resources:
        yield from check_resource(resource)
        yield from check_schema(resource, by_name)
        yield from check_files(resource, folder)


def _placed(fault: Fault, places: Mapping[Pointer, tuple[int, int]], shown: str) -> Flaw:
    line, column = places[fault.at]
    return Flaw(fault.rule, fault.message, fault.at, shown, line, column)
