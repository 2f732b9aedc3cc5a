"""The command on input made to hang it or to fill the machine: a process of its own, whose memory is limited."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet as pq

# Each starts the program, which alone takes a second or two.
pytestmark = pytest.mark.slow

SMALL = Path(__file__).parents[1] / "unit" / "small"
MOST = 3_000 * 10**6
"""Bytes of memory that a process may have: a backstop, so that a defect fails a test and not the machine."""


@dataclass(frozen=True)
class Outcome:
    """What a process left behind; ``megabytes`` is the most memory that it had at once."""

    status: int
    out: str
    err: str
    seconds: float
    megabytes: int


def _run(code: str, *arguments: str, folder: Path) -> Outcome:
    """Run Python code in a folder with a limit on its memory."""
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_DATA, ({MOST}, {MOST}))\n{code}"
    out, err = folder.with_suffix(".out"), folder.with_suffix(".err")
    start = time.monotonic()
    with out.open("wb") as stdout, err.open("wb") as stderr:
        child = subprocess.Popen([sys.executable, "-c", limited, *arguments], cwd=folder, stdout=stdout, stderr=stderr)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return Outcome(
        child.returncode,
        out.read_text(encoding="utf-8"),
        err.read_text(encoding="utf-8"),
        time.monotonic() - start,
        used.ru_maxrss // 1024,
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the small project, in which a view may take one second and 300 MB."""
    folder = Path(shutil.copytree(SMALL, tmp_path / "small"))
    with (folder / "dataset" / "dataset.toml").open("a", encoding="utf-8") as file:
        file.write("\n[limits]\nview_seconds = 1\nview_megabytes = 300\n")
    return folder


_LOCATE = "from bilateral.cli import main; main(['locate', 'x', '--source', 'x', '--texts', '.'])"
"""A command that reads the whole record and loads nothing heavy."""
_HINT = "  Join on keys, or raise the limits in dataset.toml: view_seconds and view_megabytes under [limits].\n"


def _view(project: Path, columns: str, joins: int) -> None:
    """Give the project a view that joins a table with itself, each time for three times as many rows."""
    others = "".join(f" CROSS JOIN readings AS r{number}" for number in range(joins))
    query = f"SELECT {columns} FROM readings AS r{others}"
    (project / "dataset" / "views" / "totals.sql").write_text(query, encoding="utf-8")


def test_a_view_that_never_ends_ends_the_command_within_its_limits(project: Path) -> None:
    _view(project, "COUNT(*) AS n", 40)
    done = _run(_LOCATE, folder=project)
    told = ("did not end within 1 s", "takes more than 300 MB of memory", "takes more memory than there is")
    errors = [f"error: dataset/views/totals.sql:1:1: {each}\n{_HINT}" for each in told]
    assert (done.status, done.out, done.err in errors) == (2, "", True), done.err
    assert done.megabytes < 2_000


def test_a_file_of_four_hundred_bytes_that_unpacks_to_a_hundred_gigabytes_is_told(project: Path) -> None:
    (project / "dataset" / "remarks.csv").unlink()
    path = project / "dataset" / "remarks.parquet"
    long = pa.DictionaryArray.from_arrays(pa.array([0] * 20_000, pa.int32()), pa.array(["x" * 5_000_000]))
    pq.write_table(pa.table({"word": long}), path, compression="zstd", store_schema=False)
    assert path.stat().st_size < 1_000
    done = _run(f"from bilateral.read import parquet; parquet._MEGABYTES = 200\n{_LOCATE}", folder=project)
    told = ("takes more than 200 MB of memory", "takes more memory than there is")
    errors = [f"error: dataset/remarks.parquet:1:1: reading the file {each}\n  Make it smaller.\n" for each in told]
    assert (done.status, done.out, done.err in errors) == (2, "", True), done.err
    assert done.megabytes < 2_000


def test_a_process_does_not_wait_for_work_that_it_gave_up(project: Path) -> None:
    code = """
import threading
from bilateral.cli import main
from bilateral.read import bounded, views
def wait(*_):
    waiting = threading.Thread(target=threading.Event().wait)  # no daemon: Python itself would wait for it
    waiting.start()
    waiting.join()
views._run = wait
"""
    done = _run(code + _LOCATE, folder=project)
    assert (done.status, "did not end within 1 s" in done.err) == (2, True)


_FILES = {
    "a line of 50 MB": (b"a,b\n" + b"x" * 50_000_000, "2:1: the line has more than 1,000,000 bytes"),
    "a million columns": (
        b'"\n",' * 999_999 + b"x\n",
        "1:1: the header names 1,000,000 columns, and at most 10,000 are read",
    ),
    "quotation marks": (b'"' * 60_000_000, "1:1: the line has more than 1,000,000 bytes"),
    "quoted lines": (
        (b'"' * 500_000 + b"\n") * 100,
        "1:1: the row that starts here cannot be read: a cell has more than 131,072 characters",
    ),
    "blank lines": (
        b"a\n" + b"\n" * 200_000,
        "1:1: 199,000 more of this rule in this file, beyond the first 1,000",
    ),
    "ragged rows": (
        b"a,b\n" + b"1\n" * 200_000,
        "1:1: 199,000 more of this rule in this file, beyond the first 1,000",
    ),
    "a file beyond any": (
        b"a\n" * 33_600_000,
        "1:1: the file has more than 67,108,864 bytes: give the table as Parquet",
    ),
}
"""CSV files, and the last that is said of each."""
_READ = """
import sys
from pathlib import Path
from bilateral.read.cells import read_cells
_, findings = read_cells(Path(sys.argv[1]), "x", "x.csv")
print(len(findings), f"{findings[-1].location}: {findings[-1].message}")
"""


@pytest.mark.parametrize("name", _FILES)
def test_a_large_csv_file_takes_little_memory_and_is_told(tmp_path: Path, name: str) -> None:
    content, message = _FILES[name]
    (folder := tmp_path / "files").mkdir()
    (folder / "x.csv").write_bytes(content)
    done = _run(_READ, "x.csv", folder=folder)
    assert (done.status, done.err) == (0, "")
    count, last = done.out.rstrip().split(" ", 1)
    assert last == f"x.csv:{message}"
    assert int(count) <= 1_001
    assert done.megabytes < 600
