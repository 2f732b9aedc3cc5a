"""The provenance of a release, ``provenance.json``: what it was made from, and with what.

``inputs`` are the files of the project that a release depends on, ``texts`` the sources' texts, which are not
published, ``before`` the release that its changes are counted from, ``tools`` the interpreter and the libraries, and
``checked`` counts what the validation looked at.
"""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bilateral.compare.corrections import CORRECTIONS
from bilateral.compare.package import read_json
from bilateral.findings import Report
from bilateral.ledger import SOURCES
from bilateral.project import Project
from bilateral.release.content import Released
from bilateral.sums import DIGESTS, sha256

PROVENANCE = "provenance.json"
TOOLS = ("great-expectations", "jinja2", "markdown-it-py", "pandera", "polars", "pyarrow", "vl-convert-python")
"""The distributions that check a record or write a file of its release."""


def provenance_text(project: Project, content: Sequence[Released], before: Path | None, report: Report | None) -> str:
    """The statement as JSON text; ``before`` is the folder of the release before.

    Without a ``report`` of its validation, a release says that it was not checked.
    """
    statement = {
        "version": project.settings.version,
        "before": before and {"version": before.name, "sha256": sha256((before / DIGESTS).read_bytes())},
        "inputs": [{"path": path, "sha256": _digest(file)} for path, file in sorted(_inputs(project))],
        "texts": [text for released in content if released.name == SOURCES for text in source_texts(released.frame)],
        "checked": report and _counts(report),
        "tools": {"python": platform.python_version(), **{name: version(name) for name in TOOLS}},
    }
    return json.dumps(statement, ensure_ascii=False, indent=2) + "\n"


def _counts(report: Report) -> Mapping[str, int]:
    return {**asdict(report.summary), "findings": len(report.findings), "waived": len(report.waived)}


def source_texts(sources: Any) -> Iterator[Mapping[str, str]]:
    """Each source with the digest of its text, from the table of sources, where that has one."""
    if "text_sha256" not in sources.columns:
        return
    for source_id, digest in sources.select("source_id", "text_sha256").iter_rows():
        yield {"source_id": source_id, "sha256": digest}


def _inputs(project: Project) -> Iterator[tuple[str, Path]]:
    own = project.files(project.dataset, "dataset.toml", "datasheet.md", CORRECTIONS, "views/*.sql")
    for path in (*own, *project.table_files):
        yield f"dataset/{path.relative_to(project.dataset).as_posix()}", path
    for folder, pattern in ((project.schemas, "*.py"), (project.expectations, "*.json")):
        yield from ((f"{folder.name}/{path.name}", path) for path in project.files(folder, pattern))


def _digest(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def other_origins(built: Path, released: Path) -> list[str]:
    """What differs in the provenance of two releases of one version, one phrase each; nothing where one has none."""
    if not all((folder / PROVENANCE).is_file() for folder in (built, released)):
        return []
    here, there = (_flat(read_json(folder / PROVENANCE)) for folder in (built, released))
    return [
        _phrase(name, here.get(name), there.get(name))
        for name in sorted(here.keys() | there.keys())
        if here.get(name) != there.get(name)
    ]


def _flat(statement: Mapping[str, Any]) -> Mapping[str, str]:
    """Each input by its path with its digest, and each tool by its name with its version."""
    return {**{each["path"]: each["sha256"] for each in statement["inputs"]}, **statement["tools"]}


def _phrase(name: str, here: str | None, there: str | None) -> str:
    if here is None or there is None:
        return f"{name} ({'gone' if here is None else 'new'})"
    return f"{name} (changed)" if "/" in name else f"{name} {here} (was {there})"


def verify_provenance(folder: Path, tables: Sequence[str], sources: Any) -> Iterator[str]:
    """What a statement says that the rest of the release does not, one sentence each.

    ``tables`` are the released tables and views, and ``sources`` is the table of sources, where there is one.
    """
    statement = read_json(folder / PROVENANCE)
    if statement["version"] != folder.name:
        yield f"{PROVENANCE} is of version {statement['version']}"
    inputs = {each["path"]: each["sha256"] for each in statement["inputs"]}
    for name in tables:
        table = {f"dataset/{name}.csv", f"dataset/{name}.parquet", f"dataset/views/{name}.sql"}
        if not table & inputs.keys() or f"schemas/{name}.py" not in inputs:
            yield f"{PROVENANCE} does not say what {name} was made from"
    if sources is not None and list(source_texts(sources)) != statement["texts"]:
        yield f"{PROVENANCE} names other texts than the table {SOURCES}"
    yield from _verify_before(folder, statement["before"])


def _verify_before(folder: Path, before: Mapping[str, str] | None) -> Iterator[str]:
    """The version before, where it is at hand, is the one that the changes are counted from."""
    earlier = folder.parent / before["version"] / DIGESTS if before else None
    if before and earlier and earlier.is_file() and sha256(earlier.read_bytes()) != before["sha256"]:
        yield f"{PROVENANCE} names another {DIGESTS} of {before['version']} than the one beside it"
