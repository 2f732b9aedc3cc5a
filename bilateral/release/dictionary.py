"""The data dictionary: one page that says what every table, view and column means, written from the schemas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bilateral.ledger import KEY_SEPARATOR
from bilateral.project import Project
from bilateral.release.fields import ReleasedField, released_fields
from bilateral.release.statements import LIMITS, Kind, Statement, statements
from bilateral.shape import Shape

_INTRODUCTION = """\
# Data dictionary

Written by `dataset dictionary` from `schemas/`: mend it there. The descriptors of a release say the same, and
[targets](targets.md) lists what one of them has no way to say.

A *derived* column stands in no CSV file: it is computed from the column that it names. A column that *needs evidence*
has a span of source text for each of its filled cells.
"""
_HEAD = (
    "| column | type | null | meaning | unit | codes | limits | references |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
)


def data_dictionary(project: Project) -> str:
    """The page as Markdown: each table, then each view that has a schema, with its key, columns and code lists."""
    tables = [project.shapes[name] for name in project.tables]
    views = [project.shapes[name] for name in project.views if name in project.shapes]
    keys = {shape.name: shape.key for shape in tables}
    parts = [_INTRODUCTION, "## Tables\n", *(dictionary_section(shape, keys) for shape in tables)]
    if views:
        parts += ["## Views\n", *(dictionary_section(shape, keys) for shape in views)]
    return "\n".join(parts)


def dictionary_section(shape: Shape, keys: Mapping[str, tuple[str, ...]]) -> str:
    """The section of one table or view; ``keys`` are those of the tables, by name."""
    fields = released_fields(shape)
    stated = list(statements(shape, keys))
    lines = [f"### {shape.name}", "", shape.description, "", " ".join(_of_table(stated)), "", *_HEAD]
    lines += [_row(field, [each for each in stated if each.column == field.name]) for field in fields]
    for field in fields:
        lines += _codes(field)
    return "\n".join(lines) + "\n"


def _of_table(stated: Sequence[Statement]) -> Iterator[str]:
    """What a table states beyond its columns, a sentence each."""
    for each in stated:
        match each.kind, each.value:
            case Kind.KEY, key:
                yield f"Key: {_names(key)}."
            case Kind.KEY_WITH_EMPTY_CELLS, columns:
                yield f"Two empty cells of {_names(columns)} are the same cell in it."
            case Kind.COMPOSITE_REFERENCE, (columns, table):
                yield f"{_names(columns)} together name a row of [{table}](#{table})."
            case Kind.EVERY_ROW_REFERENCED, (columns, table, times):
                yield f"Every row of [{table}](#{table}) is named by {times} {_names(columns)}."
            case Kind.ACYCLIC, (start, end):
                yield f"Going from {_names((start,))} to {_names((end,))} never leads back."
            case Kind.MENTIONED, _:
                yield "Every row needs evidence that mentions it."


def _names(columns: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in columns)


def _row(field: ReleasedField, stated: Sequence[Statement]) -> str:
    cells = [
        f"`{field.name}`",
        "string, EDTF" if field.edtf else field.type,
        "yes" if field.nullable else "no",
        " ".join([field.description, *_remarks(stated)]),
        field.unit or "",
        _listed(field),
        "; ".join(_limits(stated)),
        "".join(_references(stated)),
    ]
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _remarks(stated: Sequence[Statement]) -> Iterator[str]:
    for each in stated:
        if each.kind is Kind.DERIVED:
            yield f"*Derived from `{each.value}`.*"
        elif each.kind is Kind.SOURCED:
            yield "*Needs evidence.*"
        elif each.kind is Kind.EXACT:
            yield "*Evidence repeats its words.*"


def _limits(stated: Sequence[Statement]) -> Iterator[str]:
    for each in stated:
        match each.kind, each.value:
            case Kind.UNIQUE, _:
                yield "no value twice"
            case Kind.VALUES, values:
                yield f"one of {_names(map(str, values))}"
            case Kind.OTHER_CHECK, (name, arguments):
                yield f"{name}({', '.join(f'{word}={value!r}' for word, value in arguments)})"
            case kind, value if kind in LIMITS:
                yield f"{kind} `{value}`"


def _references(stated: Sequence[Statement]) -> Iterator[str]:
    for each in stated:
        if each.kind in (Kind.REFERENCE, Kind.JOINED_REFERENCE):
            joined = f", its key joined by `{KEY_SEPARATOR}`" if each.kind is Kind.JOINED_REFERENCE else ""
            yield f"[{each.value}](#{each.value}){joined}"


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
