"""The wheel: what it holds, and what it can do where nothing but itself and its two dependencies is installed."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import duckdb
import polars as pl
import pyarrow.parquet as pq
import pytest

from bilateral.project import Project
from bilateral.read.record import read_record
from tests.release.borrowed import MOST, Sources, texts_of

ROOT = Path(__file__).resolve().parents[2]
VERSION = tomllib.loads((ROOT / "dataset" / "dataset.toml").read_text(encoding="utf-8"))["version"]
DIST_INFO = f"bilateral-{VERSION}.dist-info"
TEXTS = ROOT.parent / "shared" / "seeds"
READ_EVERYTHING = Path(__file__).with_name("read_everything.py")

# The archives and the environment are made once: by one worker, for all tests of this file.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("wheel")]


def run(*command: str | Path, where: Path) -> subprocess.CompletedProcess[str]:
    """Run a program away from the checkout and without what the test runner set for its own children."""
    ours = ("COV_CORE_", "COVERAGE_", "PYTEST_", "PYTHON")
    env = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return subprocess.run(command, cwd=where, env=env, capture_output=True, text=True, check=False)


def succeed(*command: str | Path, where: Path) -> str:
    """Run a program that has to succeed, and return what it printed."""
    done = run(*command, where=where)
    assert done.returncode == 0, f"{command} failed:\n{done.stdout}\n{done.stderr}"
    return done.stdout


def listed(*folders: str) -> set[str]:
    """Files of the checkout that git tracks or would track, in these files and folders."""
    names = succeed("git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *folders, where=ROOT)
    return {name for name in names.splitlines() if (ROOT / name).is_file()}


def carried() -> set[str]:
    """What the program carries besides its code, named as in the checkout."""
    ours = {name for name in listed("schemas", "expectations") if name.endswith((".py", ".json"))}
    return ours | {path.relative_to(ROOT).as_posix() for path in ROOT.glob("dist/*/**/*") if path.is_file()}


@pytest.fixture(scope="module")
def from_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from the checkout."""
    out = tmp_path_factory.mktemp("tree")
    succeed(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", out, ROOT, where=out)
    (wheel,) = out.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The source archive, and the wheel built from it."""
    out = tmp_path_factory.mktemp("sdist")
    succeed(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT, where=out)
    (sdist,) = out.glob("*.tar.gz")
    (wheel,) = out.glob("*.whl")
    return sdist, wheel


@pytest.fixture(scope="module")
def elsewhere(from_tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel, its dependencies and pandas in the locked versions, and nothing else."""
    where = tmp_path_factory.mktemp("elsewhere")
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = re.findall(r"^([\w.-]+)(?:\[.+\])?(==[^\\\n]+)", lock, re.MULTILINE)  # a constraint has no extras
    constraints = where / "constraints.txt"
    constraints.write_text("".join(f"{name}{pin.strip()}\n" for name, pin in locked), encoding="utf-8")
    succeed(sys.executable, "-m", "venv", where / "venv", where=where)
    pip = where / "venv" / "bin" / "pip"
    succeed(pip, "install", "--quiet", "--constraint", constraints, f"{from_tree}[pandas]", where=where)
    return where


def test_the_wheel_holds_program_releases_schemas_and_suites_and_nothing_else(from_tree: Path) -> None:
    metadata = {"METADATA", "RECORD", "WHEEL", "entry_points.txt"}
    metadata |= {f"licenses/{name}" for name in listed("LICENSES")}
    expected = listed("bilateral") | {f"bilateral/_carried/{name}" for name in carried()}
    expected |= {f"{DIST_INFO}/{name}" for name in metadata}
    with zipfile.ZipFile(from_tree) as wheel:
        names = wheel.namelist()
    assert sorted(names) == sorted(expected)
    assert f"bilateral/_carried/dist/{VERSION}/SHA256SUMS" in names


def test_the_source_archive_holds_what_the_wheel_is_built_from(archives: tuple[Path, Path]) -> None:
    expected = listed("bilateral", "dataset", "expectations", "schemas", "LICENSES") | carried()
    expected |= listed("CHANGELOG.md", "CITATION.cff", "README.md", "REUSE.toml", "hatch_build.py", "pyproject.toml")
    expected |= {".gitignore", "PKG-INFO"}  # hatchling adds both
    with tarfile.open(archives[0]) as sdist:
        names = [name.partition("/")[2] for name in sdist.getnames()]
    assert sorted(names) == sorted(expected)


def test_the_wheel_from_the_source_archive_has_the_same_bytes(from_tree: Path, archives: tuple[Path, Path]) -> None:
    assert archives[1].name == from_tree.name
    digests = {hashlib.sha256(path.read_bytes()).hexdigest() for path in (from_tree, archives[1])}
    assert len(digests) == 1


def test_all_releases_in_one_wheel_are_less_than_a_megabyte(from_tree: Path) -> None:
    assert from_tree.stat().st_size < 1_000_000


def test_a_released_file_has_the_bytes_of_the_checkout(from_tree: Path) -> None:
    with zipfile.ZipFile(from_tree) as wheel:
        for name in carried():
            assert wheel.read(f"bilateral/_carried/{name}") == (ROOT / name).read_bytes(), name


def test_every_table_of_every_version_reads_the_same_in_every_library_offline_and_without_the_tools(
    elsewhere: Path,
) -> None:
    rows = json.loads(succeed(elsewhere / "venv" / "bin" / "python", READ_EVERYTHING, where=elsewhere))
    assert rows == {
        folder.name: {path.stem: pq.read_metadata(path).num_rows for path in folder.glob("*.parquet")}
        for folder in (ROOT / "dist").iterdir()
    }
    assert rows[VERSION]


def test_duckdb_reads_the_tables_of_the_installed_wheel(elsewhere: Path) -> None:
    (installed,) = elsewhere.glob(f"venv/lib/*/site-packages/bilateral/_carried/dist/{VERSION}")
    tables = sorted(installed.glob("*.parquet"))
    assert tables
    with duckdb.connect() as connection:
        for path in tables:
            rows = connection.read_parquet(str(path)).fetchall()
            assert len(rows) == pq.read_metadata(path).num_rows, path.name


def test_an_engine_that_is_not_installed_is_named_with_what_to_install(elsewhere: Path) -> None:
    code = "import bilateral; bilateral.load('figures', engine='duckdb')"
    done = run(elsewhere / "venv" / "bin" / "python", "-c", code, where=elsewhere)
    assert done.returncode == 1
    assert done.stderr.endswith(
        "UsageError: engine 'duckdb' needs duckdb, which is not installed\n  Run: pip install duckdb\n"
    )


def test_the_command_without_the_tools_says_what_to_install(elsewhere: Path) -> None:
    done = run(elsewhere / "venv" / "bin" / "dataset", "validate", where=elsewhere)
    assert done.returncode == 2
    assert "bilateral[tools]" in done.stderr
    assert "Traceback" not in done.stderr
    assert not done.stdout


@pytest.mark.skipif(not TEXTS.is_dir(), reason="the source texts belong to their publishers and are not at hand")
def test_the_wheel_borrows_no_run_of_words_but_quoted_ones_values_and_titles(from_tree: Path) -> None:
    record = read_record(Project.open(ROOT))
    columns = [("quotes", "text"), ("evidence", "exact"), ("actors", "name")]
    columns += [("sources", "title"), ("sources", "address")]  # an address often has the words of the title
    quotable = [word for table, column in columns for word in record.tables[table].frame[column].drop_nulls()]
    texts = [path.read_text(encoding="utf-8") for path in TEXTS.glob("*.txt")]
    sources = Sources(texts, quotable)
    with zipfile.ZipFile(from_tree) as wheel:
        found = {
            name: borrowed
            for name in wheel.namelist()
            for text in texts_of(name, wheel.read(name))
            if (borrowed := sources.borrowed(text))
        }
    assert found == {}
    planted = " ".join(texts[0].split()[20 : 21 + MOST])
    assert all(sources.borrowed(text) for text in texts_of("page.html", f"<p>Once: <b>{planted}</b></p>".encode()))


def test_a_run_of_words_is_found_in_every_kind_of_file_whatever_stands_between_the_words() -> None:
    text = "He said that all of them had gone home early, and nobody minded."
    sources = Sources([text], ["nobody minded at all"])
    sink = io.BytesIO()
    pl.DataFrame({"note": ["All of them -- had gone home early and."]}).write_parquet(sink)
    files = {
        "a.parquet": sink.getvalue(),
        "b.json": b'{"x": [{"all of them had gone home early and": 1}]}',
        "c.html": b"<p>all of <b>them</b> had gone home&#32;early, and</p>",
        "d.py": b"# all of them had gone\n# home early and",
        "e.md": b"of them had gone home early and",
    }
    found = {name for name, raw in files.items() for each in texts_of(name, raw) if sources.borrowed(each)}
    assert found == files.keys() - {"e.md"}
