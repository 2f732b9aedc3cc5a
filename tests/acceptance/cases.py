"""Cases as files: each says in TOML what to do to the base project, and what the validator must say of it."""

from __future__ import annotations

import datetime as dt
import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bilateral.errors import BilateralError
from bilateral.findings import Finding
from bilateral.project import Project
from bilateral.validate.run import validate

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
TODAY = dt.date(2020, 6, 1)


@dataclass(frozen=True)
class Case:
    """One case file."""

    path: Path
    raw: dict[str, Any]

    @property
    def expected(self) -> list[str]:
        """What the validator must say, a line a finding."""
        return list(self.raw.get("expected", []))

    @property
    def error(self) -> str | None:
        """The error that must be raised, where the project itself is broken."""
        found: str | None = self.raw.get("error")
        return found


def read_cases(kind: str) -> Iterator[Case]:
    """All cases of a kind, ``accept`` or ``reject``."""
    for path in sorted((HERE / "cases" / kind).glob("*.toml")):
        yield Case(path, tomllib.loads(path.read_text(encoding="utf-8")))


def make_project(folder: Path, edits: list[dict[str, Any]] | None = None) -> Path:
    """A copy of the base project with this checkout's schemas, suites and views, and the edits made."""
    shutil.copytree(HERE / "base", folder)
    shutil.copytree(CHECKOUT / "dataset" / "views", folder / "dataset" / "views")
    for name in ("schemas", "expectations"):
        shutil.copytree(CHECKOUT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for edit in edits or []:
        apply_edit(folder / edit["file"], edit)
    return folder


def apply_edit(path: Path, edit: dict[str, Any]) -> None:
    """Change one file: delete, write, append or prepend (as text or hex), or replace a text that stands once."""
    if edit.get("delete"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    elif "write" in edit:
        path.write_text(edit["write"], encoding="utf-8", newline="")
    elif "append" in edit:
        path.write_bytes(path.read_bytes() + edit["append"].encode("utf-8"))
    elif "append_hex" in edit:
        path.write_bytes(path.read_bytes() + bytes.fromhex(edit["append_hex"]))
    elif "prepend_hex" in edit:
        path.write_bytes(bytes.fromhex(edit["prepend_hex"]) + path.read_bytes())
    else:
        before = path.read_bytes().decode("utf-8")
        wanted = edit.get("count", 1)
        assert before.count(edit["find"]) == wanted, f"{edit['find']!r} stands {before.count(edit['find'])} times"
        path.write_bytes(before.replace(edit["find"], edit["replace"]).encode("utf-8"))


def run_case(case: Case, folder: Path) -> tuple[list[str], str | None]:
    """What the validator says of the case: a line a finding, or the error that it raised."""
    project = make_project(folder / "project", case.raw.get("edits"))
    texts = project / "texts" if case.raw.get("texts", True) else None
    try:
        report, _ = validate(Project.open(project), today=TODAY, texts=texts)
    except BilateralError as error:
        return [], f"{type(error).__name__}: {error}"
    return [line(finding, project) for finding in report.findings], None


def line(finding: Finding, project: Path) -> str:
    """A finding in one line, with its message after the bar."""
    place = str(finding.location).removeprefix(f"{project.as_posix()}/")
    where = " ".join(part or "-" for part in (finding.table, finding.key, finding.column))
    message = finding.message.replace(f"{project.as_posix()}/", "")
    return f"{finding.severity}[{finding.rule}] {place} {where} | {message}"
