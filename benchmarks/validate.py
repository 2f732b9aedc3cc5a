"""Validation of one large table: this project beside others and beside a query written by hand, in one run.

    python -m benchmarks.validate [ROWS] [ROUNDS]

Each contender checks the same warm Parquet file in a process of its own. Printed, as Markdown, are the time of the
whole process, that of the validation alone (reading the file included, imports and preparation not), the most memory
that the process held, and the failing cells that it counted. An answer that differs from that of the query by hand
ends the run.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.rows import Checks, make_checks

ROOT = Path(__file__).resolve().parents[1]
CHECKS = 60
SERIES = (1, 100, 1_000)
LIMIT = "a query written by hand"
OURS = "bilateral"
CONTENDERS = {
    LIMIT: "by_hand",
    OURS: "bilateral",
    "pandera (the schema alone)": "with_pandera",
    "Great Expectations on pandas (the suite alone)": "with_gx",
    "pandera, then Great Expectations on pandas": "with_pandera_and_gx",
    "dataframely": "with_dataframely",
    "pointblank": "with_pointblank",
}
LIBRARIES = ("polars", "pandas", "pandera", "great-expectations", "dataframely", "pointblank")


@dataclass(frozen=True)
class Measured:
    """Seconds of the whole process and of the validation, the peak of memory in bytes, and the answers."""

    process: float
    validation: float
    memory: float
    answers: dict[str, int]


@dataclass(frozen=True)
class Bench:
    """A table as Parquet, and how often each contender checks it."""

    path: Path
    rounds: int

    def measure(self, name: str, checks: int = CHECKS, only: list[str] | None = None) -> Measured:
        """Run one contender in processes of its own; the middle of its rounds."""
        with self.path.open("rb") as handle:  # warm
            while handle.read(2**20):
                pass
        task = json.dumps([CONTENDERS[name], str(self.path), checks, only])
        measured = []
        for _ in range(self.rounds):
            start = time.perf_counter()
            command = [sys.executable, "-m", "benchmarks.validate", "--child", task]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 (ours)
            taken = time.perf_counter() - start
            if done.returncode:
                sys.exit(f"{name} failed:\n{done.stderr}")
            measured.append(replace(Measured(**json.loads(done.stdout.splitlines()[-1])), process=taken))
        words = ("process", "validation", "memory")
        middle = {word: statistics.median(getattr(each, word) for each in measured) for word in words}
        return Measured(**middle, answers=measured[-1].answers)


def child(task: str) -> None:
    """Run one contender here, and print what was measured as JSON."""
    name, path, number, only = json.loads(task)
    checks = make_checks(number)
    if only is not None:
        kept = [tuple(check for check in half if check.id in only) for half in (checks.schema, checks.suite)]
        checks = Checks(*kept)
    run = import_module(f"benchmarks.contenders.{name}").prepare(Path(path), checks)
    start = time.perf_counter()
    answers = run()
    taken = time.perf_counter() - start
    print(json.dumps({"process": 0, "validation": taken, "memory": peak(), "answers": answers}))


def peak() -> int:
    """The most memory that this process held, in bytes."""
    status = Path("/proc/self/status")
    if status.is_file():  # what the system's own call tells, a process may have from the one that started it
        return int(status.read_text(encoding="ascii").split("VmHWM:")[1].split()[0]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def compare(bench: Bench) -> None:
    """All contenders at 60 checks, and this project again with those that dataframely makes."""
    print("| | checks | process | validation | times the query | memory | failing cells |")
    print("| --- | --: | --: | --: | --: | --: | --: |")
    limit = bench.measure(LIMIT)
    found = {LIMIT: limit}
    print(row(LIMIT, limit, limit), flush=True)
    for name in list(CONTENDERS)[1:]:
        found[name] = bench.measure(name)
        print(row(name, found[name], limit), flush=True)
    shared = bench.measure(OURS, only=list(found["dataframely"].answers))
    print(row(f"{OURS}, the checks of dataframely", shared, limit), flush=True)


def grow(bench: Bench) -> None:
    """More and more checks of the same table."""
    print("\n| checks | this project | memory | the query | times the query |")
    print("| --: | --: | --: | --: | --: |")
    for number in SERIES:
        limit, ours = bench.measure(LIMIT, number), bench.measure(OURS, number)
        row(OURS, ours, limit)  # the answers are the same
        ratio = ours.validation / limit.validation
        cells = [f"{number:,}", seconds(ours.validation), memory(ours), seconds(limit.validation), f"{ratio:.1f}"]
        print(f"| {' | '.join(cells)} |", flush=True)


def row(name: str, measured: Measured, limit: Measured) -> str:
    """A row of the table. Ends the run where an answer is not that of the query by hand."""
    wrong = {id_: count for id_, count in measured.answers.items() if count != limit.answers[id_]}
    if wrong:
        sys.exit(f"{name} counts other failing cells: {wrong}, not { ({id_: limit.answers[id_] for id_ in wrong}) }")
    ratio = measured.validation / limit.validation
    cells: list[Any] = [name, len(measured.answers), seconds(measured.process), seconds(measured.validation)]
    cells += [f"{ratio:.1f}", memory(measured), f"{sum(measured.answers.values()):,}"]
    return f"| {' | '.join(map(str, cells))} |"


def seconds(taken: float) -> str:
    """Seconds for a reader."""
    return f"{taken:.2f} s"


def memory(measured: Measured) -> str:
    """A peak of memory for a reader."""
    return f"{measured.memory / 10**6:,.0f} MB"


def main() -> None:
    """Measure and print."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--child"]:
        child(arguments[1])
        return
    rows, rounds = (int(each) for each in [*arguments, *["10000000", "1"][len(arguments) :]])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.parquet"
        code = f"from benchmarks.rows import write_rows, Path; write_rows(Path({str(path)!r}), {rows})"
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)  # noqa: S603 (our own)
        print(f"{rows:,} rows, 20 columns, {path.stat().st_size / 10**6:,.0f} MB of Parquet; {os.cpu_count()} cores; ")
        print(f"Python {platform.python_version()}, {', '.join(f'{name} {version(name)}' for name in LIBRARIES)}.\n")
        bench = Bench(path, rounds)
        compare(bench)
        grow(bench)


if __name__ == "__main__":
    main()
