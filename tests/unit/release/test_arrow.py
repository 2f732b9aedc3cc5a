from __future__ import annotations

import datetime as dt
from dataclasses import replace

import polars as pl
import pytest

from bilateral.errors import ReleaseError
from bilateral.project import Project
from bilateral.read.record import Record
from bilateral.release.arrow import arrow_schema, arrow_table
from bilateral.release.content import Released, released_content

METADATA = {"dataset": "wells", "version": "1.2.3", "table": "readings"}


@pytest.fixture(scope="module")
def readings(small_project: Project, small_record: Record) -> Released:
    content = released_content(small_project, small_record)
    return next(released for released in content if released.name == "readings")


def test_every_field_has_its_type_and_is_null_only_where_the_schema_allows_it(readings: Released) -> None:
    codes = "dictionary<values=string, indices=int16, ordered=0>"
    fields = [(field.name, str(field.type), field.nullable) for field in arrow_schema(readings, METADATA)]
    assert fields == [
        ("reading_id", "string", False),
        ("depth", "double", False),
        ("depth_low", "double", True),
        ("depth_high", "double", True),
        ("depth_to", "double", True),
        ("qualifier", codes, False),
        ("place", codes, True),
        ("taken", "string", True),
        ("taken_earliest", "date32[day]", True),
        ("taken_latest", "date32[day]", True),
        ("taken_precision", codes, True),
        ("count", "int64", True),
        ("checked", "bool", True),
        ("shallower_than", "string", True),
        ("remark", "string", True),
        ("source_id", "string", False),
        ("note", "string", True),
    ]


def test_a_field_says_what_it_means_and_in_which_unit(readings: Released) -> None:
    schema = arrow_schema(readings, METADATA)
    assert schema.field("depth").metadata == {b"description": b"Depth as stated.", b"unit": b"metre"}
    assert schema.field("note").metadata == {b"description": b"Note."}


def test_the_schema_names_dataset_version_and_table(readings: Released) -> None:
    metadata = {key.decode(): value.decode() for key, value in arrow_schema(readings, METADATA).metadata.items()}
    assert metadata == METADATA


def test_the_rows_are_those_of_the_file_in_its_order(readings: Released) -> None:
    assert arrow_table(readings, METADATA).select(["reading_id", "depth_high", "note"]).to_pylist() == [
        {"reading_id": "east", "depth_high": None, "note": "Ein Brunnen, „tief“"},
        {"reading_id": "north", "depth_high": 10.0, "note": None},
        {"reading_id": "west", "depth_high": 20.0, "note": None},
    ]


def test_a_derived_day_is_a_date(readings: Released) -> None:
    table = arrow_table(readings, METADATA)
    assert table["taken_earliest"].to_pylist() == [dt.date(2019, 5, 1), None, dt.date(2019, 5, 1)]
    assert table["taken_latest"].to_pylist() == [dt.date(2019, 5, 31), None, None]


def test_a_short_code_list_is_a_dictionary_of_the_whole_list_in_its_order(readings: Released) -> None:
    column = arrow_table(readings, METADATA)["qualifier"]
    assert column.chunk(0).dictionary.to_pylist() == ["exact", "about", "between"]
    assert column.to_pylist() == ["about", "between", "exact"]


def test_a_short_code_list_is_an_enum_to_polars(readings: Released) -> None:
    frame = pl.DataFrame(arrow_table(readings, METADATA))
    assert frame.schema["qualifier"] == pl.Enum(["exact", "about", "between"])


def test_a_long_code_list_is_a_dictionary_of_the_codes_in_use(readings: Released) -> None:
    table = arrow_table(readings, METADATA)
    assert table["place"].chunk(0).dictionary.to_pylist() == ["p07", "p59"]
    assert pl.DataFrame(table).schema["place"] == pl.Categorical()


def test_codes_with_semicolons_and_accents_are_an_enum_to_polars_all_the_same(readings: Released) -> None:
    codes = {"a;b": "One.", "1;c": "Two.", "é…": "Three."}
    column = replace(readings.shape.columns[0], codes=codes, nullable=True)
    shape = replace(readings.shape, columns=(column,), key=(column.name,))
    frame = pl.DataFrame({column.name: ["é…", None, "1;c"]})
    table = arrow_table(Released(shape, frame), METADATA)
    read = pl.DataFrame(table)[column.name]
    assert read.dtype == pl.Enum(list(codes))
    assert read.to_list() == ["é…", None, "1;c"]


def test_a_table_without_rows_keeps_its_types(readings: Released) -> None:
    empty = arrow_table(Released(readings.shape, readings.frame.clear()), METADATA)
    assert empty.num_rows == 0
    assert empty.schema.equals(arrow_schema(readings, METADATA), check_metadata=True)


def test_an_unknown_code_is_not_released(readings: Released) -> None:
    frame = readings.frame.with_columns(qualifier=pl.lit("roughly"))
    with pytest.raises(ReleaseError, match=r"^readings\.qualifier holds 'roughly', which is none of its codes"):
        arrow_table(Released(readings.shape, frame), METADATA)


def test_an_empty_cell_that_must_be_filled_is_not_released(readings: Released) -> None:
    frame = readings.frame.with_columns(source_id=pl.lit(None, pl.String))
    with pytest.raises(ReleaseError, match=r"^readings\.source_id holds 3 empty cells, where none may be"):
        arrow_table(Released(readings.shape, frame), METADATA)
