"""Putting a plan into the record: checked on a copy of the project first, and then all of it or nothing."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bilateral.errors import CandidatesError, ProjectError
from bilateral.extract.decide.brought import Brought, find_rows
from bilateral.extract.decide.plan import Plan
from bilateral.files import replace_all
from bilateral.findings import Finding, Severity
from bilateral.project import Project
from bilateral.read.canonical import canonical_text
from bilateral.read.cells import read_cells
from bilateral.validate.run import validate

INCOMPLETE = "uncovered"
"""The rule that a document breaks as long as not all of it is decided: it is told, and stops nothing."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What an acceptance adds: rows by table, findings that it brings, and how much of the texts is still undecided."""

    added: Mapping[str, int]
    findings: tuple[Brought, ...] = ()
    undecided: int = 0


def accept(  # noqa: PLR0913 (each is a setting of its own)
    project: Project, plan: Plan, texts: Path, *, today: dt.date, fail_on: Severity, check: bool = False
) -> Accepted:
    """Add a plan's rows to the project's tables, unless findings at least as grave as ``fail_on`` would come of it.

    With such findings nothing is changed, and so it is with ``check``, and when anything fails on the way.
    """
    if not plan.rows:
        return Accepted({})
    before = _tables(project, plan)
    after = {path: _with_rows(project, path, plan) for path in before}
    with tempfile.TemporaryDirectory(prefix="bilateral-") as folder:
        found = _findings(_copy(project, Path(folder, "after"), after), texts, today)
        grave = [each for each in found if each.rule != INCOMPLETE and each.severity.rank <= fail_on.rank]
        if grave:
            grave = _brought(grave, _findings(_copy(project, Path(folder, "before"), {}), texts, today))
    if not grave and not check:
        if any(_bytes(path) != content for path, content in before.items()):
            raise CandidatesError("the record was changed meanwhile", hint="Nothing was accepted: try again.")
        replace_all(after)
    undecided = sum(finding.number for finding in found if finding.rule == INCOMPLETE)
    brought = find_rows(grave, {project.shown(path): (project.shapes[path.stem], after[path]) for path in after}, plan)
    return Accepted(dict(plan.counts()), tuple(brought), undecided)


def _tables(project: Project, plan: Plan) -> dict[Path, bytes | None]:
    """The files of the tables that gain rows, as they are."""
    paths = [project.table_path(name) for name in plan.rows]
    for path in paths:
        if path.suffix != ".csv":
            hint = "A table that a program writes is not edited by hand."
            raise ProjectError("holds no CSV, and gains no rows", path=project.shown(path), hint=hint)
    return {path: _bytes(path) for path in paths}


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _with_rows(project: Project, path: Path, plan: Plan) -> str:
    """The text of a table's file with the rows that it gains."""
    shape = project.shapes[path.stem]
    added = list(plan.rows[path.stem].values())
    if not path.is_file():
        return canonical_text(shape, [column.name for column in shape.columns], added)
    cells, findings = read_cells(path, path.stem, project.shown(path))
    if cells is None:
        place = findings[-1].location
        hint = "Mend it first: `dataset validate` says what is wrong."
        raise ProjectError(findings[-1].message, path=place.path, line=place.line, column=place.column, hint=hint)
    return canonical_text(shape, cells.header, [*cells.frame.to_dicts(), *added])


def _copy(project: Project, folder: Path, contents: Mapping[Path, str]) -> Project:
    """A copy of a project, in which some files of the record have other contents."""
    for name in ("dataset", "schemas", "expectations"):
        if (project.root / name).is_dir():
            shutil.copytree(project.root / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path, content in contents.items():
        (folder / path.relative_to(project.root)).write_bytes(content.encode())
    return Project.open(folder, folder)


def _findings(project: Project, texts: Path, today: dt.date) -> tuple[Finding, ...]:
    return validate(project, today=today, texts=texts)[0].findings


def _brought(after: list[Finding], before: tuple[Finding, ...]) -> list[Finding]:
    """The findings that were not there before."""
    old = Counter(map(_identity, before))
    brought = []
    for finding in after:
        if old[_identity(finding)] > 0:
            old[_identity(finding)] -= 1
        else:
            brought.append(finding)
    return brought


def _identity(finding: Finding) -> tuple[str | None, ...]:
    """What a finding has wherever its row stands."""
    return finding.rule, finding.table, finding.key, finding.column, finding.message, finding.value
