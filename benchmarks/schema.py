"""What a schema costs: one pass over a Parquet file beside a query written by hand and pandera's own validation.

    python benchmarks/schema.py [ROWS]

The file has 20 columns; the schema asks 30 checks of their data, two of them for uniqueness, and all hold. Each is run
in a process of its own, in turn and several times over, the file being warm; printed are the middle values of the time
and processor time of the validation alone, the ratio of the one pass to it, and the peak memory of the process.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import polars as pl

TURNS = 3
KINDS = ["alpha", "beta", "gamma"]


def make_file(path: Path, rows: int) -> None:
    """A file of 20 columns: a key, two columns that are unique together, texts, codes, numbers and days."""
    row = pl.int_range(rows)
    shuffled = (row * 2_654_435_761) % 4_294_967_291
    columns = [
        pl.format("row-{}", shuffled).alias("row_id"),
        (shuffled % 1000).alias("group"),
        shuffled.alias("member"),
        *(pl.lit(pl.Series(KINDS)).gather(shuffled % 3).alias(f"kind_{number}") for number in range(4)),
        *((shuffled % (1000 + number)).cast(pl.Float64).alias(f"amount_{number}") for number in range(7)),
        *((shuffled % (77 + number)).alias(f"count_{number}") for number in range(4)),
        (shuffled % 2 == 0).alias("checked"),
        (shuffled % 20000).cast(pl.Int32).cast(pl.Date).alias("day"),
    ]
    pl.select(columns).write_parquet(path)


def _schema() -> Any:
    import pandera.polars as pa

    kinds = {f"kind_{number}": pa.Column(str, pa.Check.isin(KINDS), nullable=True) for number in range(4)}
    amounts = {
        f"amount_{number}": pa.Column(float, [pa.Check.ge(0), pa.Check.lt(2000)], nullable=number > 0)
        for number in range(7)
    }
    counts = {f"count_{number}": pa.Column(int, pa.Check.in_range(0, 100), nullable=True) for number in range(4)}
    texts = [pa.Check.str_matches("^row-[0-9]+$"), pa.Check.str_length(5, 14)]
    rest = {
        "row_id": pa.Column(str, texts, unique=True),
        "group": pa.Column(int),
        "member": pa.Column(int, pa.Check.ge(0), nullable=True),
        "checked": pa.Column(bool, nullable=True),
        "day": pa.Column(pl.Date, nullable=True),
    }
    return pa.DataFrameSchema({**rest, **kinds, **amounts, **counts}, unique=["group", "member"])


def one_pass(path: Path) -> int:
    """This project: the number of failing checks."""
    from bilateral.validate.schema_plan import check_frame

    return len(check_frame(_schema(), pl.scan_parquet(path)))


def by_hand(path: Path) -> int:
    """The same answers from one query, with distinct values counted as one would write it."""
    return _by_hand(path, pl.len() - pl.col("row_id").n_unique(), pl.len() - pl.struct("group", "member").n_unique())


def by_hand_hashed(path: Path) -> int:
    """The same, with this project's way of finding values that stand twice: what is left is the planning."""
    from bilateral.validate.repeats import repeated

    return _by_hand(path, *(repeated(columns).list.len() for columns in (["row_id"], ["group", "member"])))


def _by_hand(path: Path, *twice: pl.Expr) -> int:
    amounts = [pl.col(f"amount_{number}") for number in range(7)]
    text = pl.col("row_id")
    failing = [
        *(column.null_count() for column in (text, pl.col("group"), amounts[0])),
        *(((amount < 0) & amount.is_not_nan()).sum() for amount in amounts),
        *(((amount >= 2000) & amount.is_not_nan()).sum() for amount in amounts),
        *((~pl.col(f"kind_{number}").is_in(KINDS)).sum() for number in range(4)),
        *((~pl.col(f"count_{number}").is_between(0, 100)).sum() for number in range(4)),
        (~text.str.contains("^row-[0-9]+$")).sum(),
        (~text.str.len_chars().is_between(5, 14)).sum(),
        (pl.col("member") < 0).sum(),
        *twice,
    ]
    query = pl.scan_parquet(path).select(each.alias(str(number)) for number, each in enumerate(failing))
    return sum(query.collect(engine="streaming").row(0))


def pandera(path: Path) -> int:
    """The validation of the frame by pandera itself, which raises where something fails."""
    _schema().validate(pl.read_parquet(path), lazy=True)
    return 0


CONTENDERS: Mapping[str, Callable[[Path], int]] = {
    each.__name__: each for each in (one_pass, by_hand, by_hand_hashed, pandera)
}


def measure(name: str, path: Path) -> dict[str, float]:
    """Seconds and processor seconds of a second run in this process, and its peak memory in MB."""
    if CONTENDERS[name](path):
        raise SystemExit(f"{name} finds something wrong with the benchmark's file")
    start, worked = time.perf_counter(), time.process_time()
    CONTENDERS[name](path)
    took, worked = time.perf_counter() - start, time.process_time() - worked
    return {"seconds": took, "processor": worked, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000}


def main() -> None:
    """Measure all in turn and print a table; with a name and a file, measure that one alone."""
    if len(sys.argv) == 3:
        print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
        return
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_000
    taken: dict[str, list[dict[str, float]]] = {name: [] for name in CONTENDERS}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.parquet"
        make_file(path, rows)
        for name in list(CONTENDERS) * TURNS:
            done = subprocess.run([sys.executable, __file__, name, str(path)], capture_output=True, check=True)  # noqa: S603
            taken[name].append(json.loads(done.stdout))
    print(f"{rows:,} rows, 20 columns, 30 checks\n{'':16}{'seconds':>10}{'processor':>11}{'ratio':>8}{'peak MB':>9}")
    middle = {
        name: {word: statistics.median(each[word] for each in runs) for word in runs[0]} for name, runs in taken.items()
    }
    for name, found in middle.items():
        ratio = middle["one_pass"]["processor"] / found["processor"]
        print(f"{name:16}{found['seconds']:10.2f}{found['processor']:11.2f}{ratio:8.2f}{found['peak']:9.0f}")


if __name__ == "__main__":
    main()
