"""A schema as one plan: how often it reads, what it hands out, and that no check goes unanswered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import patch

import pandera.polars as pa
import polars as pl
import pytest
from pandera.api.parsers import Parser
from polars.io.plugins import register_io_source

from bilateral.errors import UsageError
from bilateral.validate import repeats
from bilateral.validate.schema_checks import Failure
from bilateral.validate.schema_plan import check_frame, plan_schema

_BOATS = pl.DataFrame(
    {
        "boat": ["ana", "bea", "ana", "cleo", "bea", "ana"],
        "length": [7.5, 12.0, 7.5, None, -1.0, -2.0],
        "port": ["x", "y", "x", "z", "y", "x"],
    }
)


class _Source:
    """A frame behind a reader that counts how often it is read."""

    def __init__(self, frame: pl.DataFrame) -> None:
        self.reads = 0
        self._frame = frame

    def scan(self) -> pl.LazyFrame:
        return register_io_source(self._read, schema=self._frame.schema)

    def _read(
        self, columns: list[str] | None, predicate: pl.Expr | None, rows: int | None, size: int | None
    ) -> Iterator[pl.DataFrame]:
        self.reads += 1
        frame = self._frame if predicate is None else self._frame.filter(predicate)
        frame = frame if columns is None else frame.select(columns)
        yield from (frame if rows is None else frame.head(rows)).iter_slices(size or 2)


def _told(failures: list[Failure]) -> list[tuple[str, tuple[str, ...], int, list[int]]]:
    return [(each.check, each.columns, each.count, each.rows.to_list()) for each in failures]


def _schema(**columns: Any) -> pa.DataFrameSchema:
    return pa.DataFrameSchema(columns, name="boats")


@pytest.mark.parametrize("number", [1, 20, 100])
def test_a_schema_of_any_size_that_holds_is_answered_in_one_read(number: int) -> None:
    checks = [pa.Check.ge(-9 - each) for each in range(number)]
    source = _Source(_BOATS.drop_nulls().unique())
    schema = pa.DataFrameSchema({"length": pa.Column(float, checks), "boat": pa.Column(str)}, unique=["boat", "length"])
    assert (check_frame(schema, source.scan()), source.reads) == ([], 1)


@pytest.mark.parametrize("number", [1, 20, 100])
def test_the_rows_of_all_that_fails_are_gathered_in_a_second_read(number: int) -> None:
    checks = [pa.Check.ge(each) for each in range(number)]
    source = _Source(_BOATS)
    schema = pa.DataFrameSchema({"length": pa.Column(float, checks), "boat": pa.Column(unique=True)}, unique=["port"])
    failures = check_frame(schema, source.scan())
    assert (len(failures), source.reads) == (number + 3, 2)


def test_types_are_checked_without_reading() -> None:
    source = _Source(_BOATS)
    (failure,) = check_frame(_schema(length=pa.Column(int, nullable=True)), source.scan())
    assert (failure.check, failure.told, source.reads) == ("dtype('Int64')", "Float64", 0)


def test_failures_come_in_the_order_in_which_pandera_tells_them() -> None:
    schema = pa.DataFrameSchema(
        {
            "length": pa.Column(float, [pa.Check.ge(-1.5), pa.Check.lt(12)]),
            "boat": pa.Column(int, pa.Check.isin(["ana", "bea"]), unique=True),
            "mast": pa.Column(int),
        },
        strict=True,
        unique=["boat", "length"],
        name="boats",
    )
    assert _told(check_frame(schema, _BOATS.lazy())) == [
        ("column_in_schema", ("boats",), 0, []),
        ("column_in_dataframe", ("boats",), 0, []),
        ("multiple_fields_uniqueness", ("boat", "length"), 1, [2]),
        ("not_nullable", ("length",), 1, [3]),
        ("greater_than_or_equal_to(-1.5)", ("length",), 1, [5]),
        ("less_than(12)", ("length",), 1, [1]),
        ("field_uniqueness", ("boat",), 3, [2, 4, 5]),
        ("dtype('Int64')", ("boat",), 0, []),
        ("isin(['ana', 'bea'])", ("boat",), 1, [3]),
    ]


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_only_the_first_rows_are_gathered_and_all_are_counted(limit: int) -> None:
    schema = _schema(boat=pa.Column(str, pa.Check.ne("ana"), unique=True))
    twice, ana = check_frame(schema, _BOATS.lazy(), limit=limit)
    assert twice.firsts is not None
    assert (twice.count, twice.rows.to_list(), twice.firsts.to_list()) == (3, [2, 4, 5][:limit], [0, 1, 0][:limit])
    assert (ana.count, ana.rows.to_list()) == (3, [0, 2, 5][:limit])


def test_a_check_may_ask_for_few_failing_cells_itself() -> None:
    (failure,) = check_frame(_schema(boat=pa.Column(str, pa.Check.ne("ana", n_failure_cases=1))), _BOATS.lazy())
    assert (failure.count, failure.rows.to_list()) == (3, [0])


def test_the_questions_go_into_a_select_with_others() -> None:
    plan = plan_schema(_schema(length=pa.Column(float, pa.Check.gt(0))), _BOATS.schema)
    answers = _BOATS.lazy().select(*plan.questions("pandera "), pl.len().alias("rows")).collect()
    assert answers.to_dicts() == [{"pandera 0": 1, "pandera 1": 2, "rows": 6}]
    assert [each.check for each in plan.failures(_BOATS.lazy(), answers, prefix="pandera ")] == [
        "not_nullable",
        "greater_than(0)",
    ]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda answers: answers.drop("schema 1"),
        lambda answers: answers.with_columns(pl.lit(None).alias("schema 1")),
        lambda answers: answers.clear(),
    ],
)
def test_a_check_without_an_answer_is_never_taken_as_held(spoil: Callable[[pl.DataFrame], pl.DataFrame]) -> None:
    plan = plan_schema(_schema(length=pa.Column(float, pa.Check.gt(-9), nullable=False)), _BOATS.schema)
    answers = _BOATS.fill_null(0).select(plan.questions())
    assert plan.failures(_BOATS.lazy(), answers) == []
    with pytest.raises(RuntimeError, match=r"of 2 checks of the schema were answered"):
        plan.failures(_BOATS.lazy(), spoil(answers))


def test_a_check_that_does_not_fit_its_column_fails_and_the_others_are_made() -> None:
    schema = _schema(length=pa.Column(float, [pa.Check.str_length(2), pa.Check.lt(9)], nullable=True))
    unfit, long = check_frame(schema, _BOATS.lazy())
    assert (unfit.check, long.rows.to_list()) == ("str_length(2)", [1])
    assert str(unfit.told).startswith('SchemaError("invalid series dtype: expected `String`, got `f64`')


def test_a_built_in_check_that_polars_has_no_function_for_fails() -> None:
    schema = _schema(length=pa.Column(float, pa.Check.ndim(1), nullable=True))
    (failure,) = check_frame(schema, _BOATS.lazy())
    assert str(failure.told).startswith("KeyError")


def test_values_that_only_share_a_hash_do_not_stand_twice() -> None:
    def same(columns: tuple[str, ...]) -> pl.Expr:
        return pl.col(*columns).str.len_chars().cast(pl.UInt64)

    schema = _schema(boat=pa.Column(str, unique=True))
    frame = pl.LazyFrame({"boat": ["ana", "bea", "cleo", "bob"]})
    with patch.object(repeats, "hashed", same), patch("bilateral.validate.schema_checks.hashed", same):
        assert check_frame(schema, frame) == []
        repeat = pl.concat([frame, frame.slice(1, 1)])
        assert _told(check_frame(schema, repeat)) == [("field_uniqueness", ("boat",), 1, [4])]


def test_columns_named_by_a_pattern_are_checked_one_by_one() -> None:
    schema = pa.DataFrameSchema({"^(boat|port)$": pa.Column(str, pa.Check.ne("x"), regex=True, unique=True)})
    assert _told(check_frame(schema, _BOATS.lazy())) == [
        ("field_uniqueness", ("boat",), 3, [2, 4, 5]),
        ("field_uniqueness", ("port",), 3, [2, 4, 5]),
        ("not_equal_to(x)", ("port",), 3, [0, 2, 5]),
    ]


def test_several_groups_of_columns_are_each_unique() -> None:
    schema = pa.DataFrameSchema({}, unique=[["boat"], ["port", "length"]])  # type: ignore[list-item]
    assert [(each.columns, each.rows.to_list()) for each in check_frame(schema, _BOATS.lazy())] == [
        (("boat",), [2, 4, 5]),
        (("port", "length"), [2]),
    ]


def test_a_column_may_have_the_name_of_the_row_number() -> None:
    frame = pl.LazyFrame({"row": [3, 3], "row_": [1, 2]})
    schema = pa.DataFrameSchema({"row": pa.Column(int, pa.Check.lt(3), unique=True)})
    assert _told(check_frame(schema, frame)) == [
        ("field_uniqueness", ("row",), 1, [1]),
        ("less_than(3)", ("row",), 2, [0, 1]),
    ]


class _Boats(pa.DataFrameModel):
    boat: str = pa.Field(str_length={"min_value": 4})


def test_a_model_is_taken_as_its_schema() -> None:
    assert _told(check_frame(_Boats, pl.LazyFrame({"boat": ["ana", "cleo"]}))) == [
        ("str_length(4, None)", ("boat",), 1, [0])
    ]


def test_a_schema_that_asks_nothing_of_the_data_reads_none() -> None:
    source = _Source(_BOATS)
    assert (check_frame(_schema(boat=pa.Column(str, nullable=True)), source.scan()), source.reads) == ([], 0)


@pytest.mark.parametrize(
    ("schema", "word"),
    [
        (_schema(boat=pa.Column(str, pa.Check(lambda data: data, name="isin"))), "a check that is a Python function"),
        (_schema(boat=pa.Column(str, pa.Check.ne("a", element_wise=True))), "a check that is a Python function"),
        (_schema(boat=pa.Column(str, pa.Check.ne("a", raise_warning=True))), "a check that is only a warning"),
        (pa.DataFrameSchema({}, checks=pa.Check.ne("a"), name="boats"), "a check of the whole frame"),
        (_schema(boat=pa.Column(str, coerce=True)), "coerce"),
        (_schema(boat=pa.Column(str, default="a")), "a default"),
        (pa.DataFrameSchema({}, add_missing_columns=True, name="boats"), "add_missing_columns"),
        (pa.DataFrameSchema({}, drop_invalid_rows=True, name="boats"), "drop_invalid_rows"),
        (pa.DataFrameSchema({}, coerce=True, name="boats"), "coerce"),
        (pa.DataFrameSchema({}, parsers=Parser(lambda frame: frame), name="boats"), "a parser"),
        (_schema(boat=pa.Column(str, parsers=Parser(lambda frame: frame))), "a parser"),
        (_schema(boat=pa.Column(str, coerce=True, default="a")), "coerce, a default"),
    ],
)
def test_what_cannot_be_asked_in_one_pass_is_refused(schema: pa.DataFrameSchema, word: str) -> None:
    with pytest.raises(UsageError) as caught:
        check_frame(schema, _BOATS.lazy())
    hint = "Built-in checks of columns only, and nothing that changes the data."
    assert str(caught.value) == f"the schema boats has {word}\n  {hint}"


def test_what_cannot_be_asked_of_a_schema_without_a_name_is_refused_too() -> None:
    with pytest.raises(UsageError, match=r"^the schema  has coerce\n"):
        check_frame(pa.DataFrameSchema({}, coerce=True), _BOATS.lazy())


def test_the_values_of_a_whole_column_are_judged_as_a_set() -> None:
    schema = _schema(
        boat=pa.Column(
            str, [pa.Check.unique_values_eq(["ana", "bea", "cleo"]), pa.Check.unique_values_eq(["ana", "bea"])]
        ),
        port=pa.Column(
            str, [pa.Check.unique_values_eq(["x", "y", "zz"]), pa.Check.unique_values_eq(["x", "y", "z", "w"])]
        ),
    )
    assert [(each.check, each.columns, each.told) for each in check_frame(schema, _BOATS.lazy())] == [
        ("unique_values_eq(['ana', 'bea'])", ("boat",), "False"),
        ("unique_values_eq(['x', 'y', 'zz'])", ("port",), "False"),
        ("unique_values_eq(['x', 'y', 'z', 'w'])", ("port",), "False"),
    ]


def test_a_set_cannot_judge_lists() -> None:
    schema = _schema(boat=pa.Column(pl.List(pl.String), pa.Check.unique_values_eq(["ana"])))
    (failure,) = check_frame(schema, pl.LazyFrame({"boat": [["ana"]]}))
    assert str(failure.told).startswith('TypeError("unhashable type: ')


def test_a_group_that_lacks_columns_is_told_with_all_of_them() -> None:
    schema = pa.DataFrameSchema({"boat": pa.Column(str)}, unique=["boat", "mast", "keel"])
    told = [failure.told for failure in check_frame(schema, _BOATS.lazy())]
    assert "not checked, because there is no mast, keel" in told
