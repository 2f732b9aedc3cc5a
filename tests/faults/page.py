"""The page that lists the kinds of fault, ``docs/faults.md``: ``python -m tests.faults.page`` writes it."""

from __future__ import annotations

import tests.faults.kinds  # noqa: F401 (registers the kinds)
from tests.faults.facts import CHECKOUT
from tests.faults.registry import FAMILIES, KINDS, Kind

PATH = CHECKOUT / "docs" / "faults.md"
_HEAD = """\
# Faults

The validator is itself validated: faults of the kinds below are injected into a copy of the record, and what `dataset
validate` then says is compared with what each fault declares. A fault declares the rule that must find it, the cell
(file, line and column, or row group and row), and every finding that follows from it elsewhere: an actor that is
renamed leaves its evidence without a target at exactly these cells. Whatever is found beyond that is an error as
well.

The places are known by construction: the injector writes each file itself, counts lines and columns while it writes,
and knows nothing of the program's reader. It writes some tables with their columns and rows in another order, with
newlines and quotation marks inside cells, with every cell quoted, without a last newline, or as Parquet, so that no
cell is where it used to be.

```sh
make faults                       # 3000 faults: one to forty in a run, in different rows and tables
make faults FAULTS=500 SEED=7     # fewer, and others
```

That prints a line for each kind (injected, found, misplaced, missed; findings elsewhere, and those of them that are
lost) and fails on anything that is not as declared. `make test` injects each kind once. Kinds marked with * need the
sources' texts, and are left out where those are not at hand.

A fault of the project itself (suites, schemas, views, `dataset.toml`) ends the run with an error at its file, line
and column: the rule `project`. A waiver hides the finding of its rule.

`tests/faults/` holds the injector; this page is made from it by `python -m tests.faults.page`.
"""


def page() -> str:
    """The page as it should be."""
    parts = [_HEAD, f"There are {len(KINDS)} kinds.\n"]
    for family, title in FAMILIES.items():
        rows = [_row(kind) for kind in KINDS.values() if kind.family == family]
        parts += [f"## {title}\n", "\n".join(["| kind | rule | what it is |", "| --- | --- | --- |", *rows]) + "\n"]
    return "\n".join(parts)


def _row(kind: Kind) -> str:
    said = kind.says.replace("|", "\\|")
    return f"| {kind.name}{' *' * kind.texts} | `{kind.rule}` | {said} |"


if __name__ == "__main__":
    PATH.write_text(page(), encoding="utf-8")
