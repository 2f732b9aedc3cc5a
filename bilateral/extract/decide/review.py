"""A walk through a file of candidates: each decision is written at once, and the last ones can be taken back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from bilateral.errors import CandidatesError, UsageError
from bilateral.extract.candidate import Kind
from bilateral.extract.decide.dating import Dating
from bilateral.extract.recorded import RECORDED
from bilateral.extract.table import Decision, Row, read_rows, write_rows
from bilateral.extract.targets import Targets, cell
from bilateral.files import replace_file


class Review:
    """The rows of a file as they are decided on; ``at`` is the number of the one that is looked at, from 0.

    A date is looked at after all that it may date: once such a row is accepted, the date needs no decision.
    """

    def __init__(self, path: Path, targets: Targets) -> None:
        """Open a file at the first row that is open.

        Raises :class:`~bilateral.errors.CandidatesError` where it is no file of candidates, and
        :class:`~bilateral.errors.UsageError` where it has no rows.
        """
        table = read_rows(path)
        if not table.rows:
            raise UsageError(f"{path} holds no candidates", hint="There is nothing to decide on.")
        self._path = path
        self._content = path.read_bytes()
        extra = [name for name in ("decision", "reason", "match") if name not in table.header]
        self._header = (*table.header, *extra)
        self._rows = [*table.rows]
        self._undone: list[tuple[int, dict[int, Row]]] = []
        self._targets = targets
        self._dating = Dating(targets)
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
        """The number of rows that need a decision: neither decided, nor in the record, nor told by an accepted one."""
        return sum(1 for _ in self._open())

    @property
    def alike(self) -> tuple[int, ...]:
        """The other open rows that say the same as the one that is looked at: further mentions of an actor, mostly."""
        same = _likeness(self.row)
        return tuple(at for at in self._open() if at != self.at and _likeness(self._rows[at]) == same)

    @property
    def dated(self) -> str:
        """The cell that the date which is looked at stands for, as TABLE/KEY.COLUMN; empty where none is known."""
        return self._dating.dated(self.row, self._rows)

    def step(self, by: int) -> None:
        """Look at another row, as many rows further on or back; at the ends at the last and the first."""
        self.at = min(max(self.at + by, 0), len(self._rows) - 1)

    def go_on(self, *, from_here: bool = False) -> bool:
        """Look at the next row that is open, from the top again after the end; whether there is one."""
        first = self.at if from_here else self.at + 1
        order = sorted(self._open(), key=lambda at: (self._rows[at]["kind"] == Kind.DATE, at < first, at))
        if order:
            self.at = order[0]
        return bool(order)

    def decide(
        self, decision: Decision, *, reason: str = "", cells: Mapping[str, str] | None = None, alike: bool = False
    ) -> None:
        """Decide on the row that is looked at, once these cells of it are changed; and on all ``alike`` with it.

        Mentions that are accepted together make one record: they get the cells of the one that is looked at.
        """
        decided = {**(cells or {}), "decision": decision, "reason": reason}
        after = {**self.row, **decided}
        own = self._own() if decision == Decision.ACCEPT else ()
        shared = {name: after.get(name, "") for name in (*own, "decision", "reason")}
        self._change({self.at: decided, **dict.fromkeys(self.alike if alike else (), shared)})

    def _own(self) -> Iterator[str]:
        """The cells of the table that candidates of the row's kind become rows of."""
        kind = self.row["kind"]
        main = self._targets.table(kind)
        return (cell(shape, column) for shape, column in self._targets.columns(kind) if shape is main)

    def edit(self, cells: Mapping[str, str]) -> None:
        """Change cells of the row that is looked at."""
        self._change({self.at: cells})

    def undo(self) -> bool:
        """Take the last change back and look at its row; whether there was one."""
        if not self._undone:
            return False
        at, before = self._undone[-1]
        self._replace(before)
        self._undone.pop()
        self.at = at
        return True

    def _open(self) -> Iterator[int]:
        told = self._dating.dates(self._rows)
        return (at for at, row in enumerate(self._rows) if _is_open(row) and at not in told)

    def _change(self, cells: Mapping[int, Mapping[str, str]]) -> None:
        before = {at: self._rows[at] for at in cells}
        self._replace({at: {**self._rows[at], **changed} for at, changed in cells.items()})
        self._undone.append((self.at, before))

    def _replace(self, rows: Mapping[int, Row]) -> None:
        """Write the file with other rows.

        Raises :class:`~bilateral.errors.CandidatesError` where somebody else has changed it since.
        """
        if not self._path.is_file() or self._path.read_bytes() != self._content:
            hint = "Leave with q, and start again: what was decided before is in the file."
            raise CandidatesError(f"{self._path} was changed by another program meanwhile", hint=hint)
        after = [rows.get(at, row) for at, row in enumerate(self._rows)]
        content = write_rows(self._header, after).encode()
        replace_file(self._path, content)
        self._rows, self._content = after, content


def _likeness(row: Row) -> tuple[str, ...]:
    """What rows have in common on which one decision may be taken for all."""
    words = "" if row["kind"] == Kind.ACTOR else row.get("exact", "").casefold()
    return row["kind"], row.get("source", ""), row.get("value", ""), words


def _is_open(row: Row) -> bool:
    return not row["decision"].strip() and not row.get("match", "").startswith(f"{RECORDED} ")
