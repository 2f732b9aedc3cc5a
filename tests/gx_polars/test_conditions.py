"""Row conditions, as objects and in each syntax of text."""

from __future__ import annotations

import datetime as dt
from typing import Any

import polars as pl
import pytest
from great_expectations.expectations.row_conditions import Column

from tests.gx_polars.parts import expect, raised, validate

_FRAME = pl.DataFrame(
    {
        "n": [1, 2, 3, None],
        "m": [1.0, 5.0, float("nan"), 2.0],
        "word": ["a", "b", None, "a"],
        "two words": [1, 2, 3, 4],
        "kind": pl.Series(["x", "y", "x", None], dtype=pl.Enum(["x", "y"])),
        "good": [True, False, None, True],
        "day": [dt.date(2020, 1, day) for day in (1, 2, 3, 4)],
        "any": pl.Series([1, "a", None, 2], dtype=pl.Object),
    }
)
_ROW = pl.int_range(pl.len())
_WARNINGS = pytest.mark.filterwarnings("ignore:.*(condition_parser|row_condition) parameter:DeprecationWarning")


def _rows(condition: Any, parser: str | None = None) -> list[int]:
    """The rows to which an expectation with this condition applies: all that it looks at fail."""
    frame = _FRAME.with_columns(row=_ROW)
    (result,) = validate(
        frame,
        expect(
            "column_values_to_be_null",
            column="row",
            row_condition=condition,
            **({"condition_parser": parser} if parser else {}),
        ),
    )
    assert raised(result) == []
    listed: list[int] = result.result["unexpected_index_list"]
    assert result.result["element_count"] == len(listed)
    return listed


_N, _WORD = Column("n"), Column("word")


@pytest.mark.parametrize(
    ("condition", "rows"),
    [
        (_N == 2, [1]),
        (_N != 2, [0, 2, 3]),
        (_N > 1, [1, 2]),
        (_N <= 1.5, [0]),
        (_N == "2", []),
        (_N != "2", [0, 1, 2, 3]),
        (Column("m") > 1, [1, 3]),
        (Column("m").is_null(), [2]),
        (_N.is_not_null(), [0, 1, 2]),
        (Column("word").is_in(["a", "z"]), [0, 3]),
        (Column("word").is_not_in(["a"]), [1, 2]),
        (Column("kind") == "x", [0, 2]),
        (Column("good") == True, [0, 3]),  # noqa: E712 - the column makes a condition of it
        (Column("day") > "2020-01-02", [2, 3]),
        (Column("any") == "a", [1]),
        ((_N > 1) & (_WORD == "b"), [1]),
        ((_N == 1) | (_WORD == "b"), [0, 1]),
    ],
)
def test_a_condition_keeps_rows_as_in_pandas(condition: Any, rows: list[int]) -> None:
    assert _rows(condition) == rows


@_WARNINGS
@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("n == 2", [1]),
        ("n != 2", [0, 2, 3]),
        ("1 < n <= 3", [1, 2]),
        ("n > 1 & word == 'b'", [1]),
        ("n > 2 | `two words` < 2", [0, 2]),
        ("not (n > 1)", [0, 3]),
        ("~(n > 1)", [0, 3]),
        ("word in ['a', 'c']", [0, 3]),
        ("word not in ['a', 'c']", [1, 2]),
        ("word == ['a', 'c']", [0, 3]),
        ("n.isnull()", [3]),
        ("word.notnull() and n.between(2, 3)", [1]),
        ("word.isin(['b'])", [1]),
        ("word.str.startswith('a')", [0, 3]),
        ("n + 1 == `two words`", []),
        ("n * 2 - 1 >= m", [0]),
        ("2 < n", [2]),
        ("good", [0, 3]),
        ("day >= '2020-01-03'", [2, 3]),
    ],
)
def test_text_in_the_syntax_of_pandas_is_understood(text: str, rows: list[int]) -> None:
    assert _rows(text, "pandas") == rows


@_WARNINGS
@pytest.mark.parametrize("parser", ["great_expectations", "great_expectations__experimental__"])
@pytest.mark.parametrize(
    ("text", "rows"), [('col("n") >= 2', [1, 2]), ('col("word").notNull()', [0, 1, 3]), ('col("word") == "b"', [1])]
)
def test_text_in_the_syntax_of_great_expectations_is_understood(parser: str, text: str, rows: list[int]) -> None:
    assert _rows(text, parser) == rows


@_WARNINGS
def test_text_for_spark_is_sql() -> None:
    assert _rows("n > 1 AND word IS NOT NULL", "spark") == [1]


@_WARNINGS
@pytest.mark.parametrize(
    "text", ["n >", "nn == 1", "n == @limit", "word.upper() == 'A'", "sqrt(n) > 1", "lambda: 1", "n == None", "3", "`n"]
)
def test_text_that_is_not_understood_is_one_clear_failure(text: str) -> None:
    condition = {"row_condition": text, "condition_parser": "pandas"}
    (result,) = validate(_FRAME, expect("column_values_to_be_null", column="n", **condition))
    (message,) = raised(result)
    assert message.startswith(f"The row condition {text!r} is not understood: ")


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        (Column("nn") > 1, 'The row condition names the column "nn", which does not exist in the batch.'),
        (Column("word") > 1, "1 (int) cannot be compared with a column of type String."),
    ],
)
def test_a_condition_that_does_not_fit_is_one_clear_failure(condition: Any, message: str) -> None:
    (result,) = validate(_FRAME, expect("column_values_to_be_null", column="n", row_condition=condition))
    assert (bool(result.success), raised(result)) == (False, [message])


def test_a_column_that_is_not_there_is_one_clear_failure() -> None:
    (result,) = validate(_FRAME, expect("column_values_to_be_between", column="wrod", max_value=3))
    assert (bool(result.success), raised(result)) == (
        False,
        ['The column "wrod" does not exist in the batch; did you mean "word"?'],
    )
