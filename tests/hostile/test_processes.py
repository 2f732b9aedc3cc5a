"""The command on input made to hang it or to fill the machine: a process of its own, whose memory is limited."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet as pq

from tests.acceptance.cases import make_project

# Each starts the program, which alone takes a second or two.
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the most memory that a process had is asked of Linux"),
]

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
    out, err, memory = (folder.with_suffix(f".{each}") for each in ("out", "err", "memory"))
    limited = _LIMITED.format(most=MOST, memory=str(memory)) + code
    start = time.monotonic()
    with out.open("wb") as stdout, err.open("wb") as stderr:
        command = [sys.executable, "-c", limited, *arguments]
        done = subprocess.run(command, cwd=folder, stdout=stdout, stderr=stderr, check=False)
    seconds = time.monotonic() - start
    peak = re.search(r"^VmHWM:\s+(\d+) kB$", memory.read_text(encoding="ascii"), re.MULTILINE)
    assert peak
    return Outcome(
        done.returncode,
        out.read_text(encoding="utf-8"),
        err.read_text(encoding="utf-8"),
        seconds,
        int(peak[1]) // 1024,
    )


# Its own count, and not what the system counts for it, which starts with the memory of the process that started it.
_LIMITED = """
import atexit, os, resource, shutil
resource.setrlimit(resource.RLIMIT_DATA, ({most}, {most}))
def count(leave=os._exit):
    shutil.copyfile("/proc/self/status", {memory!r})
    return leave
atexit.register(count)
os._exit = lambda status: count()(status)
"""


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


_VALIDATE = "from bilateral.cli import main; main(['validate', '--no-cache'])"


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A project whose validation as a whole may take two seconds and 100 MB."""
    folder = make_project(tmp_path / "whole")
    with (folder / "dataset" / "dataset.toml").open("a", encoding="utf-8") as file:
        file.write("\n[limits]\nrun_seconds = 2\nrun_megabytes = 100\n")
    return folder


def test_a_validation_that_never_ends_ends_the_command_and_names_the_limits(whole: Path) -> None:
    code = (
        "import threading; from bilateral.validate import run; run.read_record = lambda _: threading.Event().wait()\n"
    )
    done = _run(code + _VALIDATE, folder=whole)
    hint = "  Look for what makes it so large, or raise the limits: run_seconds and run_megabytes under [limits].\n"
    error = f"error: dataset/dataset.toml:1:1: checking the record did not end within 2 s\n{hint}"
    assert (done.status, done.out, done.err) == (2, "", error)


def test_a_table_wrong_in_each_of_its_cells_ends_the_command_before_it_fills_the_memory(whole: Path) -> None:
    with (whole / "dataset" / "actors.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"zz{number:07},=x,group,,A note,,\n" for number in range(400_000))
    settings = whole / "dataset" / "dataset.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("run_seconds = 2", "run_seconds = 600"), "utf-8")
    done = _run(_VALIDATE, folder=whole)
    assert (done.status, "checking the record takes more than 100 MB of memory" in done.err) == (2, True)
    assert done.megabytes < 1_000


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
