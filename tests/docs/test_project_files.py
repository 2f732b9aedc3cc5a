"""The files around the program agree with each other and with what they describe."""

from __future__ import annotations

import re
import subprocess
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DATASET = tomllib.loads((ROOT / "dataset" / "dataset.toml").read_text(encoding="utf-8"))
_APART = ("tests/fuzz", "tests/mutants", "benchmarks", "benchmarks/extract")
LOCKS = [ROOT / "requirements.lock", *(ROOT / folder / "requirements.lock" for folder in _APART)]
LOCK = "".join(path.read_text(encoding="utf-8") for path in LOCKS)
_PIN = re.compile(r"^([\w.-]+)(?:\[[\w,-]+\])?==([^\s;]+)", re.MULTILINE)
PINS = _PIN.findall(LOCK)
LOCKED = {canonicalize_name(name): number for name, number in PINS}
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def wanted() -> list[str]:
    """Every requirement that pyproject.toml states for users, extras and work on the project."""
    extras = PROJECT["project"]["optional-dependencies"].values()
    groups = PROJECT["dependency-groups"].values()
    stated = [PROJECT["build-system"]["requires"], PROJECT["project"]["dependencies"], *extras, *groups]
    return sorted({each for group in stated for each in group})


def test_the_version_stands_once() -> None:
    assert version("bilateral") == DATASET["version"]
    assert "version" not in PROJECT["project"]
    assert not re.search(r"^version:", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize(
    ("field", "expected"), [("title", DATASET["title"]), ("license", DATASET["licence"]["name"])], ids=str
)
def test_the_citation_repeats_the_dataset_description(field: str, expected: str) -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    found = re.search(rf'^{field}: "?(.+?)"?$', citation, re.MULTILINE)
    assert found
    assert found[1] == expected


def test_the_citation_has_the_abstract_of_the_dataset() -> None:
    citation = " ".join((ROOT / "CITATION.cff").read_text(encoding="utf-8").split())
    assert " ".join(DATASET["description"].split()) in citation


def test_only_polars_and_pyarrow_are_needed_to_read_the_data() -> None:
    assert [Requirement(each).name for each in PROJECT["project"]["dependencies"]] == ["polars", "pyarrow"]


@pytest.mark.parametrize("requirement", wanted())
def test_the_lock_satisfies_what_is_required(requirement: str) -> None:
    parsed = Requirement(requirement)
    assert parsed.specifier.contains(LOCKED[canonicalize_name(parsed.name)]), "run `make lock`"


def test_to_install_what_one_target_needs_changes_nothing_that_is_there() -> None:
    own, *apart = (set(_PIN.findall(path.read_text(encoding="utf-8"))) for path in LOCKS)
    names = {name for name, _ in own}
    assert {(name, number) for pins in apart for name, number in pins if name in names} <= own


def test_the_lock_names_no_index_and_no_path() -> None:
    lines = [line.strip() for line in LOCK.splitlines() if not line.startswith("#")]
    kinds = re.compile(r"--hash=sha256:[0-9a-f]{64}( \\)?|[\w.-]+(\[[\w,-]+\])?==[\w.]+( ; [^/]+)? \\")
    assert [line for line in lines if not kinds.fullmatch(line)] == []


def test_make_alone_lists_every_target() -> None:
    (line,) = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    printed = subprocess.run(["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607
    assert sorted(re.findall(r"^  make ([\w-]+)", printed.stdout, re.MULTILINE)) == sorted(line.split())


def test_git_keeps_releases_and_forgets_wheels() -> None:
    paths = ["dist/0.1.0/figures.parquet", "build/wheels/bilateral.whl", ".venv/bin/python"]
    done = subprocess.run(["git", "check-ignore", *paths], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S607
    assert done.stdout.split() == paths[1:]


def test_the_engine_on_polars_may_import_no_other_part_of_the_program() -> None:
    (contract,) = (each for each in PROJECT["tool"]["importlinter"]["contracts"] if "engine" in each["name"])
    parts = {path.stem for path in (ROOT / "bilateral").iterdir() if path.suffix == ".py" or path.is_dir()}
    others = {f"bilateral.{part}" for part in parts if not part.startswith("_")} - {"bilateral.gx_polars"}
    assert set(contract["forbidden_modules"]) == others
