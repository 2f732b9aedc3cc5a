"""What a release holds: the tables and the published views of a record, with their fields."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import polars as pl

from bilateral.errors import ReleaseError, SettingsError, did_you_mean
from bilateral.project import Project
from bilateral.read.record import Record
from bilateral.release.fields import ReleasedField, released_fields
from bilateral.shape import Shape


@dataclass(frozen=True)
class Released:
    """One table or view that is released: its shape, and its rows in canonical order."""

    shape: Shape
    frame: pl.DataFrame
    view: bool = False

    @property
    def name(self) -> str:
        """The table's name."""
        return self.shape.name

    @property
    def path(self) -> str:
        """Its file in the release folder."""
        return f"{self.name}.parquet"

    @cached_property
    def fields(self) -> tuple[ReleasedField, ...]:
        """Its fields, in order."""
        return released_fields(self.shape)


def released_content(project: Project, record: Record) -> tuple[Released, ...]:
    """All tables of the record in alphabetical order, then the published views in the settings' order.

    Raises :class:`~bilateral.errors.ReleaseError` for a record that could not be read whole, and
    :class:`~bilateral.errors.SettingsError` for a published view that is not there or that no schema describes.
    """
    if record.findings:
        first = record.findings[0]
        raise ReleaseError(
            f"the record cannot be read whole: {first.location}: {first.message}", hint="See `dataset validate`."
        )
    tables = [Released(table.shape, _sorted(table.shape, table.frame)) for _, table in sorted(record.tables.items())]
    return (*tables, *(_published(project, record, name) for name in project.settings.published_views))


def _published(project: Project, record: Record, name: str) -> Released:
    path = project.shown(project.dataset / "dataset.toml")
    view = record.views.get(name)
    if view is None:
        message = f"published_views names {name!r}, which is no view{did_you_mean(name, record.views)}"
        raise SettingsError(message, path=path, hint=f"Views: {', '.join(record.views) or 'none'}.")
    if view.shape is None:
        message = f"published_views names {name!r}, which no schema describes"
        raise SettingsError(message, path=path, hint=f"Write schemas/{name}.py: what is published says what it means.")
    return Released(view.shape, _sorted(view.shape, view.frame), view=True)


def _sorted(shape: Shape, frame: pl.DataFrame) -> pl.DataFrame:
    """The rows by key, whatever the order of the file: text by code point, an empty cell first."""
    return frame.sort(shape.key, nulls_last=False, maintain_order=True)
