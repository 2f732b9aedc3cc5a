"""The cold start: `dataset validate` beside the mere import of the two libraries that it runs, in turn.

    python benchmarks/cold.py [ROUNDS]

A round starts four processes: one that imports pandera.polars and great_expectations and nothing else; `dataset
validate --no-cache` and a `dataset validate` that is answered from the cache, on this project's own record; and
`dataset --help`. Printed are the middle times of all rounds, and the middle one of each round's ratio to the import,
by the clock and in processor time, which other work on the machine changes less.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATASET = "from bilateral.cli import main; main()"
COMMANDS = {
    "only the imports": ["import pandera.polars, great_expectations"],
    "dataset validate --no-cache": [DATASET, "validate", "--no-cache"],
    "dataset validate, cached": [DATASET, "validate"],
    "dataset --help": [DATASET, "--help"],
}


def seconds(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """The time that a process takes, by the clock and in processor time."""
    start, before = time.perf_counter(), os.times()
    command = [sys.executable, "-c", *arguments]
    subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)  # noqa: S603 (constants)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - start, used


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as cache:
        environment = {name: value for name, value in os.environ.items() if name != "CI"}
        environment["BILATERAL_CACHE_DIR"] = cache
        for arguments in COMMANDS.values():  # warm: the files of the libraries are read, the cache is filled
            seconds(arguments, environment)
        taken = [{name: seconds(each, environment) for name, each in COMMANDS.items()} for _ in range(rounds)]
    first = next(iter(COMMANDS))
    print(f"{rounds} rounds" + " " * 23 + "clock   ratio   processor   ratio")
    for name in COMMANDS:
        cells = []
        for kind in (0, 1):
            middle = statistics.median(each[name][kind] for each in taken)
            ratio = statistics.median(each[name][kind] / each[first][kind] for each in taken)
            cells.append(f"{middle:6.2f} s   {ratio:.2f}")
        print(f"{name:<28} {cells[0]}    {cells[1]}")


if __name__ == "__main__":
    main()
