"""The shape of a table as its pandera model declares it."""

from __future__ import annotations

from typing import Any

import pandera.polars as pa
import pytest
from pandera.api.polars.model_config import BaseConfig

from bilateral.errors import SchemaError
from bilateral.models import read_shape
from bilateral.shape import Column, Shape


def _shape(fields: dict[str, tuple[type, Any]], **words: Any) -> Shape:
    """The shape of a model with these fields, and these words in its metadata."""
    config = type("Config", (BaseConfig,), {"strict": True, "metadata": {"key": ["town_id"], **words}})
    body: dict[str, Any] = {name: field for name, (_, field) in fields.items()}
    body |= {"__doc__": "Towns.", "__module__": __name__, "Config": config}
    body["__annotations__"] = {name: kind for name, (kind, _) in fields.items()}
    return read_shape("towns", type("Towns", (pa.DataFrameModel,), body), "schemas/towns.py")


_KEY = (str, pa.Field(unique=True, description="Key of\n    the town."))


def test_a_model_is_read_whole() -> None:
    kinds = {"inland": "No river.", "river": "On a river."}
    found = _shape(
        {
            "town_id": _KEY,
            "kind": (str, pa.Field(nullable=True, isin=list(kinds), metadata={"codes": kinds}, description="Kind.")),
            "people": (
                int,
                pa.Field(ge=0, metadata={"unit": "people", "sourced": True, "exact": True}, description="People."),
            ),
            "area": (float, pa.Field(metadata={"role": "amount", "covers": ["number"]}, description="Area.")),
            "old": (bool, pa.Field(description="Whether it is old.")),
            "twin": (str, pa.Field(metadata={"references": "towns", "format": "edtf"}, description="Twin.")),
        },
        mentioned=True,
        covers=["name"],
    )
    assert found.columns == (
        Column("town_id", "string", "Key of the town.", unique=True),
        Column(
            "kind",
            "string",
            "Kind.",
            nullable=True,
            codes=kinds,
            constraints={"isin": {"allowed_values": ["inland", "river"]}},
        ),
        Column(
            "people",
            "integer",
            "People.",
            unit="people",
            sourced=True,
            exact=True,
            constraints={"greater_than_or_equal_to": {"min_value": 0}},
        ),
        Column("area", "number", "Area.", role="amount", covers=frozenset({"number"})),
        Column("old", "boolean", "Whether it is old."),
        Column("twin", "string", "Twin.", references="towns", format="edtf"),
    )
    rest = (found.name, found.description, found.key, found.mentioned, found.covers, found.path)
    assert rest == ("towns", "Towns.", ("town_id",), True, frozenset({"name"}), "schemas/towns.py")


def test_columns_are_found_by_name_and_by_role() -> None:
    found = _shape({"town_id": _KEY, "area": (float, pa.Field(metadata={"role": "amount"}, description="Area."))})
    assert (found.column("area"), found.column("lake")) == (found.columns[1], None)
    assert (found.with_role("amount"), found.with_role("speaker")) == (found.columns[1], None)


@pytest.mark.parametrize(
    ("kind", "field", "message"),
    [
        (bytes, pa.Field(description="Raw."), "towns.extra has type Binary\n  Types of the record: "),
        (str, pa.Field(), "towns.extra has no description\n  Say what it means"),
        (str, pa.Field(description=" \n "), "towns.extra has no description\n  Say what it means"),
        (
            str,
            pa.Field(metadata={"sourcd": True, "colour": 1}, description="More."),
            "the metadata of towns.extra says colour, sourcd, which nothing reads\n  Known: ",
        ),
        (
            str,
            pa.Field(isin=["a", "b"], metadata={"codes": {"a": "A."}}, description="More."),
            "towns.extra has codes other than those it allows\n  Write isin=list(CODES) beside them.",
        ),
        (
            str,
            pa.Field(metadata={"codes": {"a": "A."}}, description="More."),
            "towns.extra has codes other than those it allows",
        ),
    ],
)
def test_what_the_program_would_have_to_drop_is_refused(kind: type, field: Any, message: str) -> None:
    with pytest.raises(SchemaError) as caught:
        _shape({"town_id": _KEY, "extra": (kind, field)})
    assert str(caught.value).startswith(f"schemas/towns.py:1:1: {message}")


@pytest.mark.parametrize("key", [[], ["lake"], ["town_id", "lake"]])
def test_a_key_must_list_columns_of_the_table(key: list[str]) -> None:
    with pytest.raises(SchemaError) as caught:
        _shape({"town_id": _KEY}, key=key)
    assert str(caught.value) == (
        "schemas/towns.py:1:1: Towns names no usable key\n"
        f"  Config.metadata['key'] must list columns of the table; it is {key}."
    )


def test_an_unknown_word_about_the_table_is_refused() -> None:
    with pytest.raises(SchemaError, match="the metadata of Towns says mention, which nothing reads"):
        _shape({"town_id": _KEY}, mention=True)
