"""The file of candidates as a run leaves it: the rows of all files, with what an editor decided on them before."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from bilateral.errors import CandidatesError, UsageError
from bilateral.extract.batch import Outcome, rows_text
from bilateral.extract.table import DECIDED, Row, header_of, parse_rows, read_rows, write_rows
from bilateral.files import replace_from
from bilateral.project import Project

_KEPT_APART = ("dataset", "schemas", "expectations", "dist")
"""Folders of a project in which no words of a source may lie."""
_SAME = ("text_sha256", "source", "kind", "start", "end")
"""What two rows have in common that are one candidate."""


def check_place(path: Path, project: Project | None) -> None:
    """Raises :class:`~bilateral.errors.UsageError` where a file of candidates must not lie: it repeats its sources."""
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise UsageError(f"--output {path} is no place for a file", hint="Name a file in a folder that is there.")
    folder = path.resolve().parent
    for name in _KEPT_APART if project is not None else ():
        if project is not None and folder.is_relative_to((project.root / name).resolve()):
            hint = "It holds words of the source: keep it outside the project, beside the texts."
            raise UsageError(f"--output {path} lies in {name}/ of the project", hint=hint)


Told = Mapping[int, str]
"""What the column ``alarm`` says, by the number of the row among those of its file."""


def write_candidates(path: Path, outcomes: Sequence[Outcome], alarms: Sequence[Told], cells: Sequence[str]) -> int:
    """Write the rows of all results into one file; what was decided in the file that stands there is kept.

    So are the rows of other texts on which something was decided. The number of decisions that are lost, because
    what they were taken on is not found any more.
    """
    header = header_of(cells)
    before = _before(path)
    decided = {_identity(row): row for row in before if row["decision"]}
    found: set[tuple[str, ...]] = set()

    def pieces() -> Iterator[bytes]:
        yield write_rows(header, ()).encode()
        for outcome, told in zip(outcomes, alarms, strict=True):
            if outcome.result is not None:
                rows = rows_text(outcome.result)
                yield _completed(rows, header, told, decided, found) if told or decided else rows
        yield write_rows(header, others).split("\n", 1)[1].encode()

    others = _of_other_texts(before, {outcome.path.name for outcome in outcomes if outcome.result is not None})
    replace_from(path, pieces())
    return len(decided.keys() - found - {_identity(row) for row in others})


def _before(path: Path) -> Sequence[Row]:
    """The rows of the file as it stands.

    Raises :class:`~bilateral.errors.CandidatesError` where the file is something else: it is not written over.
    """
    if not path.exists() or path.stat().st_size == 0:
        return ()
    try:
        return read_rows(path).rows
    except CandidatesError as error:
        raise CandidatesError(str(error), hint="It is not written over: name another --output.") from error


def _of_other_texts(rows: Sequence[Row], files: Collection[str]) -> list[Row]:
    """The rows of texts that this run did not read, where something was decided on one of them."""
    decided = {row["file"] for row in rows if row["decision"] and row["file"] not in files}
    return [row for row in rows if row["file"] in decided]


def _completed(
    rows: bytes, header: Sequence[str], told: Told, decided: Mapping[tuple[str, ...], Row], found: set[tuple[str, ...]]
) -> bytes:
    """The rows of a file with its alarms, and with what was decided before; they are added to what was ``found``."""
    read = parse_rows(f"{write_rows(header, ())}{rows.decode()}", "the candidates").rows
    alarmed = ({**row, "alarm": told.get(number, "")} for number, row in enumerate(read))
    found.update(map(_identity, read))
    merged = [_decided_as(row, decided.get(_identity(row))) for row in alarmed]
    return write_rows(header, merged).split("\n", 1)[1].encode()


def _decided_as(row: Row, before: Row | None) -> Row:
    """A row with the decision, and the cells as the editor left them."""
    if before is None:
        return row
    own = {name: before[name] for name in row if name in before and (name in DECIDED or "." in name)}
    return {**row, **own}


def _identity(row: Row) -> tuple[str, ...]:
    return tuple(row[name] for name in _SAME)
