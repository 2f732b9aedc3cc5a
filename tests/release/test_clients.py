"""What others' programs make of a release: mlcroissant reads its Croissant, frictionless checks its Table Schemas."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from bilateral.lint.check import lint_file
from bilateral.project import Project
from bilateral.read.record import read_record
from bilateral.release.arrow import arrow_table
from bilateral.release.content import Released, released_content
from bilateral.release.croissant import croissant_text
from bilateral.release.datapackage import descriptor_text
from bilateral.release.parquet import parquet_bytes
from bilateral.settings import Settings
from tests.unit.release.everything import everything

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]

# mlcroissant takes seconds to import and to read a description; each reading is a process, as a user's would be.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("clients")]


def _write(folder: Path, settings: Settings, content: Sequence[Released]) -> Path:
    """The tables with both descriptors, in a folder."""
    files = {released.path: parquet_bytes(arrow_table(released, {})) for released in content}
    for name, raw in files.items():
        (folder / name).write_bytes(raw)
    (folder / "datapackage.json").write_text(descriptor_text(settings, content, files), encoding="utf-8")
    (folder / "croissant.json").write_text(croissant_text(settings, content, files, "datasheet.md"), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of this checkout."""
    project = Project.open(ROOT)
    record = read_record(project)
    return _write(tmp_path_factory.mktemp("described"), project.settings, released_content(project, record))


@pytest.fixture(scope="module")
def all_forms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Invented tables with references of every form, some of which lead back to where they start."""
    return _write(tmp_path_factory.mktemp("forms"), Project.open(ROOT).settings, everything())


def _asked(script: str, *arguments: str | Path) -> Any:
    """What one of the scripts beside this file prints."""
    command = [sys.executable, str(HERE / script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _rows(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The rows of each record set: those of the Parquet files, and of code lists those in the description."""
    description = json.loads((folder / "croissant.json").read_text(encoding="utf-8"))
    return {each["@id"]: _rows_of(folder, each) for each in description["recordSet"]}


def _rows_of(folder: Path, record_set: dict[str, Any]) -> list[dict[str, Any]]:
    if "data" in record_set:
        return [{word.rpartition("/")[2]: value for word, value in row.items()} for row in record_set["data"]]
    file = record_set["field"][0]["source"]["fileObject"]["@id"]
    table = pq.read_table(folder / file, columns=[field["name"] for field in record_set["field"]])
    rows: list[dict[str, Any]] = json.loads(json.dumps(table.to_pylist(), default=str))
    return rows


def test_mlcroissant_reads_every_row_as_the_parquet_file_has_it(described: Path, all_forms: Path) -> None:
    folders = (described, all_forms)
    read = _asked("read_croissant.py", *(folder / "croissant.json" for folder in folders))
    assert read["logged"] == []
    for folder, told in zip(folders, read["told"], strict=True):
        expected = _rows(folder)
        assert {path.stem for path in folder.glob("*.parquet")} <= expected.keys()
        assert told == {"wrong": [], "forwards": expected, "backwards": expected}


@pytest.mark.parametrize("name", ["datapackage.json", "croissant.json"])
def test_the_linter_finds_nothing_in_what_is_generated(described: Path, all_forms: Path, name: str) -> None:
    found = [flaw for folder in (described, all_forms) for flaw in lint_file(folder / name, name)]
    assert list(map(str, found)) == []


def test_frictionless_finds_the_rows_to_keep_to_the_table_schemas(described: Path) -> None:
    assert _asked("check_frictionless.py", described) == {"valid": True, "errors": [[]]}


def test_frictionless_follows_keys_and_foreign_keys_of_every_form(all_forms: Path) -> None:
    spoilt = {
        ("owners", "boat_id", "x"): ["owners", "foreign-key"],  # with the year, it is no boat
        ("owners", "parent_id", "eve"): ["owners", "foreign-key"],
        ("boats", "owner_id", "eve"): ["boats", "foreign-key"],
        ("boats", "kind", "c"): ["boats", "constraint-error"],
        ("boats", "year", "1800"): ["boats", "constraint-error"],
        ("flags", "flag", "red"): ["flags", "primary-key"],
    }
    whole, *broken = _asked("check_frictionless.py", all_forms, json.dumps(list(spoilt)))["errors"]
    assert whole == []
    assert [error in found for error, found in zip(spoilt.values(), broken, strict=True)] == [True] * len(spoilt)
