"""All scores of the extraction in one table: ``python -m benchmarks.extract [GOLD [TEXTS]]``."""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.extract.rows import Row

HERE = Path(__file__).parent
OURS = ("bilateral", "ours")


def main(gold: Path, texts: Path) -> None:
    """Print what each file of this folder that scores something gives, beside the others that are installed."""
    for name in sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_")):
        module = importlib.import_module(f"benchmarks.extract.{name}")
        score = getattr(module, "score", None)
        if score is None:
            continue
        wanted = next(iter(inspect.signature(score).parameters))
        folder = texts if wanted == "texts" else gold
        if not folder.is_dir():
            print(f"{name}: not measured, for {folder} is not there")
            continue
        for line in _lines(score(folder)):
            print(line, flush=True)


def _lines(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        scores = sorted(row.scores.items(), key=lambda each: each[0] not in OURS)
        told = "  ".join(f"{'bilateral' if name in OURS else name} {_number(value)}" for name, value in scores)
        yield f"{row.gold:<30} {row.measure:<46} {row.cases:>6}  {told}"


def _number(value: float) -> str:
    return f"{value:.3f}" if value < 10 else f"{value:,.1f}"


if __name__ == "__main__":
    arguments = [Path(each) for each in sys.argv[1:]]
    main(arguments[0] if arguments else Path("../shared/extraction"), (arguments[1:] or [Path("../shared/seeds")])[0])
