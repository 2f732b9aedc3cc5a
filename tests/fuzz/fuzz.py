"""Feed a reader with bytes that a coverage-guided fuzzer makes up, until the time is over or something breaks.

    python tests/fuzz/fuzz.py csv -max_total_time=600

What breaks a reader is printed and kept as a file below ``build/fuzz/``; it becomes a test beside those of that reader.
All further arguments are libFuzzer's.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["bilateral"]):
    from bilateral.errors import SuiteError
    from bilateral.read.canonical import write_canonical
    from bilateral.read.cells import CellTable, read_cells
    from bilateral.read.edtf import parse_period
    from bilateral.read.typed import read_typed
    from bilateral.shape import Column, Shape
    from bilateral.validate.suite import read_suite

ROOT = Path(__file__).resolve().parents[2]
_LONGEST_SEED = 4_000
BUILD = ROOT / "build" / "fuzz"


def fuzz_csv(data: bytes, folder: Path) -> None:
    """Any bytes give a table or findings; each cell stands where it is said to, and formatting keeps all of them."""
    cells = _read(data, folder)
    if cells is None:
        return
    lines = cells.text.split("\n")
    for row in range(cells.frame.height):
        for column in cells.header:
            place = cells.location(row, column)
            assert 1 <= place.line <= len(lines)
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1
            assert place.end_line is not None
            assert place.end_column is not None
            inside = _between(lines, (place.line, place.column), (place.end_line, place.end_column))
            bare = inside[1:-1].replace('""', '"') if inside.startswith('"') else inside
            assert bare == (cells.cell(row, column) or "") or len(cells.header) == 1
    shape = Shape(
        name="fuzz",
        description="Fuzzed.",
        columns=tuple(Column(name, "string", "Fuzzed.", nullable=True) for name in cells.header),
        key=cells.header[:1],
        mentioned=False,
        covers=frozenset(),
        model=None,
        path="fuzz.py",
    )
    read_typed(shape, cells)
    once = write_canonical(shape, cells)
    again = _read(once.encode("utf-8"), folder)
    if again is not None:  # of a table of one column, an empty cell is a blank line
        assert write_canonical(shape, again) == once


def fuzz_edtf(data: bytes, _folder: Path) -> None:
    """Any text is a period whose ends are in order, or an error that says why it is none."""
    try:
        period = parse_period(data.decode("utf-8", errors="replace"))
    except ValueError as error:
        assert str(error)  # noqa: PT017 (no test of pytest's)
        return
    assert period.earliest or period.latest
    assert not (period.earliest and period.latest) or period.earliest <= period.latest


def fuzz_suite(data: bytes, folder: Path) -> None:
    """Any bytes are a suite, or an error at a place that the file has."""
    path = folder / "fuzz.json"
    path.write_bytes(data)
    try:
        suite = read_suite(path, "fuzz.json")
    except SuiteError as error:
        assert 1 <= error.line <= len(re.findall(rb"\r\n|\r|\n", data)) + 1  # noqa: PT017
        str(error).encode("utf-8")
        return
    for stated in suite.expectations:
        stated.label.encode("utf-8")
        list(stated.values())


def _read(data: bytes, folder: Path) -> CellTable | None:
    path = folder / "fuzz.csv"
    path.write_bytes(data)
    cells, findings = read_cells(path, "fuzz", "fuzz.csv")
    assert cells is not None or findings
    return cells


def _between(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> str:
    """The text between two places, the second excluded."""
    taken = lines[start[0] - 1 : end[0]]
    taken[-1] = taken[-1][: end[1] - 1]
    taken[0] = taken[0][start[1] - 1 :]
    return "\n".join(taken)


TARGETS: dict[str, tuple[Callable[[bytes, Path], None], Sequence[Path | bytes]]] = {
    "csv": (fuzz_csv, sorted((ROOT / "dataset").glob("*.csv"))),
    "edtf": (fuzz_edtf, [b"2021-10-07", b"2008/2021-10-08", b"[2021-10-04..2021-10-08]", b"201X?", b"../2020-21~"]),
    "suite": (fuzz_suite, sorted((ROOT / "expectations").glob("*.json"))),
}
"""By name: what is done with the bytes, and what the fuzzer starts from."""


def main() -> None:
    """Fuzz the target that the command line names."""
    name = sys.argv.pop(1)
    target, seeds = TARGETS[name]
    corpus = BUILD / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds):
        content = seed if isinstance(seed, bytes) else seed.read_bytes()[:_LONGEST_SEED]
        if isinstance(seed, Path):  # a suite has the name of its file
            content = content.replace(f'"name": "{seed.stem}"'.encode(), b'"name": "fuzz"')
        (corpus / f"seed-{number}").write_bytes(content)
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        arguments = [*sys.argv, f"-artifact_prefix={BUILD}/{name}-", str(corpus)]
        atheris.Setup(arguments, lambda data: target(data, Path(folder)))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
