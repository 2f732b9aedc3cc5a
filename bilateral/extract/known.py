"""What the record holds already, as text: that of a project, or the one that an installed program carries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from bilateral.carried import carried
from bilateral.extract.across.index import Index
from bilateral.extract.actors.find import NOBODY
from bilateral.extract.actors.gazetteer import CLASSES, Gazetteer, Name
from bilateral.extract.actors.lexicon import DETERMINERS
from bilateral.extract.candidate import Kind
from bilateral.extract.targets import Targets
from bilateral.ledger import DECLINED, EVIDENCE, KEY_SEPARATOR, SOURCES
from bilateral.project import Project
from bilateral.shape import Shape

Row = Mapping[str, str]
"""The cells of a row as text; an empty cell is empty."""


@dataclass(frozen=True)
class Known:
    """The shapes of the record's tables, and the rows of each.

    The shapes are without their models, which one process cannot hand to another.
    """

    shapes: Mapping[str, Shape]
    rows: Mapping[str, tuple[Row, ...]]

    @cached_property
    def targets(self) -> Targets:
        """The tables by what they are to candidates."""
        return Targets(self.shapes)

    @cached_property
    def keys(self) -> Mapping[str, Mapping[str, Row]]:
        """The rows of each table by their record key."""
        return {name: {key_of(self.shapes[name], row): row for row in rows} for name, rows in self.rows.items()}

    @cached_property
    def index(self) -> Index:
        """The rows by what candidates of another source are compared with them."""
        return Index(self.shapes, self.rows, self.targets)

    @cached_property
    def _spans(self) -> Mapping[tuple[str, str], tuple[Row, ...]]:
        spans: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for name in (EVIDENCE, DECLINED):
            for row in self.rows.get(name, ()):
                spans[name, row["source_id"]].append(row)
        return {key: tuple(rows) for key, rows in spans.items()}

    def spans_of(self, table: str, source_id: str) -> tuple[Row, ...]:
        """The rows of evidence, or those declined, that are of one source."""
        return self._spans.get((table, source_id), ())

    @cached_property
    def _belonging(self) -> Mapping[tuple[str, str], tuple[Row, ...]]:
        found: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for other in self.targets.beside(Kind.ACTOR):
            for row in self.rows[other.shape.name]:
                found[other.shape.name, row[other.parent.name]].append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    def belonging(self, table: str, actor: str) -> tuple[Row, ...]:
        """The rows of a table beside that of the actors which belong to one of them."""
        return self._belonging.get((table, actor), ())

    def of(self, table: str) -> Mapping[str, Row]:
        """The rows of a table by their key; none where there is no such table."""
        return self.keys.get(table, {})

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The names and offices of the actors."""
        actors = self.targets.table(Kind.ACTOR)
        name, kind = (actors.with_role(role) if actors else None for role in ("name", "kind"))
        if actors is None or name is None:
            return NOBODY
        kinds = {key: row[kind.name] if kind else "" for key, row in self.of(actors.name).items()}
        named = [*((key, row[name.name]) for key, row in self.of(actors.name).items()), *self._beside("alias")]
        named += [
            (key, text) for key, text in map(_class_name, kinds.items()) if not self.of(actors.name)[key][name.name]
        ]
        offices: dict[str, tuple[str, ...]] = {}
        for key, office in self._beside("office"):
            offices[key] = (*offices.get(key, ()), office)
        names = (Name(text, kinds[key], key) for key, text in named if text and key in kinds)
        return Gazetteer(tuple(names), offices)

    def _beside(self, role: str) -> Iterator[tuple[str, str]]:
        """Actors' keys with the cells of a column, in the table that is known by its role."""
        for other in self.targets.beside(Kind.ACTOR):
            column = other.shape.with_role(role)
            if column is not None and other.role == role:
                yield from ((row[other.parent.name], row[column.name]) for row in self.rows[other.shape.name])

    def source_with(self, sha256: str) -> Row | None:
        """The source whose text has the digest."""
        return next((row for row in self.rows.get(SOURCES, ()) if row["text_sha256"] == sha256), None)


def _class_name(actor: tuple[str, str]) -> tuple[str, str]:
    """What a class of people without a name goes by, the words of its key; empty for persons and counted ones."""
    key, kind = actor
    words = key.split("-")
    return key, " ".join(words) if kind in CLASSES and words[0] not in DETERMINERS else ""


def key_of(shape: Shape, row: Row) -> str:
    """The record key of a row."""
    return KEY_SEPARATOR.join(row[name] for name in shape.key)


def known_record(project: Project | None) -> Known:
    """What a project's record holds; without a project, what the newest release that the program carries holds.

    Raises :class:`~bilateral.errors.ProjectError` where the project is broken, and takes from a table that cannot be
    read nothing: the validator says why.
    """
    return _of_project(project) if project is not None else _carried()


def _of_project(project: Project) -> Known:
    from bilateral.read.file import read_file  # noqa: PLC0415 (polars, which a worker does without)

    shapes = {name: replace(project.shapes[name], model=None) for name in project.tables}
    rows = {}
    for name, shape in shapes.items():
        path = project.table_path(name)
        cells = read_file(path, name, project.shown(path))[0] if path.is_file() else None
        declared = {column.name for column in shape.columns}
        usable = cells is not None and declared <= set(cells.header)
        rows[name] = tuple(map(_as_text, cells.frame.iter_rows(named=True))) if cells is not None and usable else ()
    return Known(shapes, rows)


def _carried() -> Known:
    from bilateral.loader.tables import load, tables  # noqa: PLC0415 (polars, which a worker does without)

    released = tables()
    rows = {}
    shapes = Project(carried()).shapes
    for name in sorted(shapes.keys() & set(released)):
        empty = {column.name: "" for column in shapes[name].columns}
        frame = load(name)
        older = frame.select(each for each in empty if each in frame.columns)  # a release may lack a new column
        rows[name] = tuple({**empty, **_as_text(row)} for row in older.iter_rows(named=True))
    return Known({name: replace(shapes[name], model=None) for name in rows}, rows)


def _as_text(row: Mapping[str, Any]) -> Row:
    return {name: _cell(value) for name, value in row.items()}


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:.15g}" if isinstance(value, float) else str(value)
