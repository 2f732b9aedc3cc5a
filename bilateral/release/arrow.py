"""Arrow tables of what is released: exact types, null only where the schema allows it, each field described."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import polars as pl
import pyarrow as pa

from bilateral.errors import ReleaseError
from bilateral.release.content import Released
from bilateral.release.fields import FieldType, ReleasedField

_TYPES: Mapping[FieldType, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}
_CODES = pa.dictionary(pa.int16(), pa.string())
"""One width of index for all code lists, so that a list may grow without a change of type."""


def arrow_table(released: Released, metadata: Mapping[str, str]) -> pa.Table:
    """The rows as an Arrow table whose schema carries ``metadata`` and describes each field.

    A field with a short code list is a dictionary of the whole list in its order, which polars reads as an Enum and
    pandas as a category; one with a long list is a dictionary of the codes in use.
    Raises :class:`~bilateral.errors.ReleaseError` for a value that the schema does not allow.
    """
    schema = arrow_schema(released, metadata)
    arrays = [_array(released, field) for field in released.fields]
    table = pa.Table.from_arrays(arrays, schema=schema)
    table.validate(full=True)
    return table


def arrow_schema(released: Released, metadata: Mapping[str, str]) -> pa.Schema:
    """The Arrow schema alone; ``metadata`` is that of the table."""
    return pa.schema([_arrow_field(field) for field in released.fields], metadata=dict(metadata))


def _arrow_field(field: ReleasedField) -> pa.Field:
    kind = _TYPES[field.type] if field.codes is None else _CODES
    return pa.field(field.name, kind, nullable=field.nullable, metadata=dict(_field_metadata(field)))


def _field_metadata(field: ReleasedField) -> Iterator[tuple[bytes, bytes]]:
    yield b"description", field.description.encode()
    if field.unit is not None:
        yield b"unit", field.unit.encode()
    if field.categories is not None:
        yield from _enum_metadata(list(field.categories)).items()


def _enum_metadata(codes: list[str]) -> dict[bytes, bytes]:
    """How polars marks an Enum in Arrow, as polars itself writes it."""
    empty = pl.Series("codes", [], dtype=pl.Enum(codes)).to_frame().to_arrow()
    return dict(empty.schema.field("codes").metadata)


def _array(released: Released, field: ReleasedField) -> pa.Array:
    values = released.frame[field.name]
    if not field.nullable and values.null_count():
        raise _forbidden(released, field, f"{values.null_count()} empty cells, where none may be")
    if field.codes is not None:
        return _dictionary(released, field, values)
    return values.rechunk().to_arrow().cast(_TYPES[field.type])


def _dictionary(released: Released, field: ReleasedField, values: pl.Series) -> pa.Array:
    codes = list(field.codes or ())
    used = set(values.drop_nulls().cast(pl.String))
    unknown = sorted(used - set(codes))
    if unknown:
        raise _forbidden(released, field, f"{unknown[0]!r}, which is none of its codes")
    kept = codes if field.categories is not None else [code for code in codes if code in used]
    places = values.cast(pl.String).cast(pl.Enum(kept)).to_physical().cast(pl.Int16)
    return pa.DictionaryArray.from_arrays(places.rechunk().to_arrow(), pa.array(kept, pa.string()))


def _forbidden(released: Released, field: ReleasedField, what: str) -> ReleaseError:
    return ReleaseError(f"{released.name}.{field.name} holds {what}", hint="See `dataset validate`.")
