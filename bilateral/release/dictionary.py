"""The data dictionary: one page that says what every table, view and column means, written from the schemas."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.project import Project
from bilateral.release.fields import ReleasedField, released_fields
from bilateral.shape import Shape

_INTRODUCTION = """\
# Data dictionary

Written by `dataset dictionary` from `schemas/`: mend it there.

A *derived* column stands in no CSV file: it is computed from the column that it names. A column that *needs evidence*
has a span of source text for each of its filled cells.
"""
_HEAD = (
    "| column | type | null | meaning | unit | codes | references |",
    "| --- | --- | --- | --- | --- | --- | --- |",
)


def data_dictionary(project: Project) -> str:
    """The page as Markdown: each table, then each view that has a schema, with its key, columns and code lists."""
    tables = [project.shapes[name] for name in project.tables]
    views = [project.shapes[name] for name in project.views if name in project.shapes]
    parts = [_INTRODUCTION, "## Tables\n", *(_section(shape) for shape in tables)]
    if views:
        parts += ["## Views\n", *(_section(shape) for shape in views)]
    return "\n".join(parts)


def _section(shape: Shape) -> str:
    fields = released_fields(shape)
    key = ", ".join(f"`{name}`" for name in shape.key)
    lines = [f"### {shape.name}", "", shape.description, "", f"Key: {key}.", "", *_HEAD]
    lines += [_row(shape, field) for field in fields]
    for field in fields:
        lines += _codes(field)
    return "\n".join(lines) + "\n"


def _row(shape: Shape, field: ReleasedField) -> str:
    cells = [
        f"`{field.name}`",
        "string, EDTF" if field.edtf else field.type,
        "yes" if field.nullable else "no",
        " ".join(_meaning(shape, field)),
        field.unit or "",
        _listed(field),
        f"[{field.references}](#{field.references})" if field.references else "",
    ]
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _meaning(shape: Shape, field: ReleasedField) -> Iterator[str]:
    yield field.description
    if field.derived_from is not None:
        yield f"*Derived from `{field.derived_from}`.*"
    column = shape.column(field.name)
    if column is not None and column.sourced:
        yield "*Needs evidence.*"


def _listed(field: ReleasedField) -> str:
    """A short list code by code (its meanings stand below the table); a long one counted."""
    if field.codes is None:
        return ""
    if field.categories is None:
        return f"{len(field.codes)} codes, {next(iter(field.codes))} to {list(field.codes)[-1]}"
    return ", ".join(field.categories)


def _codes(field: ReleasedField) -> list[str]:
    if field.categories is None:
        return []
    return ["", f"Codes of `{field.name}`:", "", *(f"- `{code}`: {text}" for code, text in field.categories.items())]
