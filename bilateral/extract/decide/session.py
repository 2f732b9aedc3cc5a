"""A walk through a file of candidates: each decision is written at once, and the last ones can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bilateral.errors import UsageError
from bilateral.extract.recorded import RECORDED
from bilateral.extract.table import Decision, Row, read_rows, write_rows
from bilateral.files import replace_file


class Session:
    """The rows of a file as they are decided on; ``at`` is the number of the one that is looked at, from 0."""

    def __init__(self, path: Path) -> None:
        """Open a file at the first row that is open.

        Raises :class:`~bilateral.errors.CandidatesError` where it is no file of candidates, and
        :class:`~bilateral.errors.UsageError` where it has no rows.
        """
        table = read_rows(path)
        if not table.rows:
            raise UsageError(f"{path} holds no candidates", hint="There is nothing to decide on.")
        self._path = path
        extra = [name for name in ("decision", "reason", "match") if name not in table.header]
        self._header = (*table.header, *extra)
        self._rows = [*table.rows]
        self._undone: list[tuple[int, Row]] = []
        self.at = 0
        self.go_on(from_here=True)

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows as they are now."""
        return tuple(self._rows)

    @property
    def row(self) -> Row:
        """The row that is looked at."""
        return self._rows[self.at]

    @property
    def open(self) -> int:
        """The number of rows that nobody has decided on, and that the record does not have."""
        return sum(map(_is_open, self._rows))

    def step(self, by: int) -> None:
        """Look at another row, as many rows further on or back; at the ends at the last and the first."""
        self.at = min(max(self.at + by, 0), len(self._rows) - 1)

    def go_on(self, *, from_here: bool = False) -> bool:
        """Look at the next row that is open, from the top again after the end; whether there is one."""
        first = self.at if from_here else self.at + 1
        order = [*range(first, len(self._rows)), *range(first)]
        found = next((number for number in order if _is_open(self._rows[number])), None)
        if found is not None:
            self.at = found
        return found is not None

    def decide(self, decision: Decision, *, reason: str = "") -> None:
        """Decide on the row that is looked at."""
        self._change({"decision": decision, "reason": reason})

    def edit(self, cells: Mapping[str, str]) -> None:
        """Change cells of the row that is looked at."""
        self._change(cells)

    def undo(self) -> bool:
        """Take the last change back and look at its row; whether there was one."""
        if not self._undone:
            return False
        self.at, before = self._undone.pop()
        self._rows[self.at] = before
        self._write()
        return True

    def _change(self, cells: Mapping[str, str]) -> None:
        before = self.row
        self._rows[self.at] = {**before, **cells}
        self._undone.append((self.at, before))
        self._write()

    def _write(self) -> None:
        replace_file(self._path, write_rows(self._header, self._rows))


def _is_open(row: Row) -> bool:
    return not row["decision"].strip() and not row.get("match", "").startswith(f"{RECORDED} ")
