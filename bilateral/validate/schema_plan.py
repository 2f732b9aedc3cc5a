"""A pandera schema as one plan: all its checks answered in one read of a frame, and failing rows in a second.

pandera stays in charge. What the types of a frame already show, pandera says of an empty frame of the same types.
Each check of the data is the expression that pandera's own check function selects: the function is handed
something that gives the expression back in place of a frame that runs it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import pandera.backends.polars.builtin_checks  # noqa: F401 (registers the check functions)
import polars as pl
from pandera.api.checks import Check
from pandera.api.function_dispatch import Dispatcher
from pandera.api.polars.components import Column
from pandera.api.polars.container import DataFrameSchema
from pandera.api.polars.model import DataFrameModel
from pandera.api.polars.types import PolarsData
from pandera.backends.polars.checks import PolarsCheckBackend
from pandera.config import ValidationDepth, config_context
from pandera.errors import SchemaErrors
from polars.exceptions import PolarsError

from bilateral.errors import UsageError
from bilateral.validate.schema_checks import CellCheck, Failure, FrameCheck, UniqueCheck, ValuesCheck

_CANNOT_BE_ASKED = (PolarsError, TypeError, ValueError, OverflowError, AttributeError, KeyError)
"""What a check raises that does not fit its column, that polars has no function for, or that is no one expression."""


@dataclass(frozen=True)
class SchemaPlan:
    """What a schema asks of a frame, in the order in which pandera reports it.

    ``known`` failures need no data. The questions may be selected together with others.
    """

    parts: tuple[Failure | FrameCheck, ...]
    columns: tuple[str, ...]

    @property
    def known(self) -> tuple[Failure, ...]:
        """The failures that the types of the frame show."""
        return tuple(part for part in self.parts if isinstance(part, Failure))

    @property
    def checks(self) -> tuple[FrameCheck, ...]:
        """The checks that need the data."""
        return tuple(part for part in self.parts if not isinstance(part, Failure))

    def questions(self, prefix: str = "schema ") -> list[pl.Expr]:
        """The first read: one aggregate for each check, named by the prefix and its number."""
        return [check.question().alias(f"{prefix}{number}") for number, check in enumerate(self.checks)]

    def failures(
        self, frame: pl.LazyFrame, answers: pl.DataFrame, *, limit: int | None = None, prefix: str = "schema "
    ) -> list[Failure]:
        """What does not hold, with at most ``limit`` rows a check; the frame is read again only for those rows.

        Raises :class:`RuntimeError` where a check has no answer, because then nothing is known of it.
        """
        given = [f"{prefix}{number}" for number in range(len(self.checks)) if f"{prefix}{number}" in answers.columns]
        if answers.height != 1 or len(given) != len(self.checks) or any(answers[name].has_nulls() for name in given):
            raise RuntimeError(f"{len(given)} of {len(self.checks)} checks of the schema were answered")
        failing = {
            number: (check, answers[name])
            for number, (check, name) in enumerate(zip(self.checks, given, strict=True))
            if not check.holds(answers[name])
        }
        found = _gather(frame, failing, self.columns, limit)
        numbers = iter(range(len(self.checks)))
        told = (part if isinstance(part, Failure) else found.get(next(numbers)) for part in self.parts)
        return [failure for failure in told if failure is not None]


def check_frame(
    schema: DataFrameSchema | type[DataFrameModel], frame: pl.LazyFrame, *, limit: int | None = None
) -> list[Failure]:
    """Hold a frame to a schema, in one read where all is well and in two where it is not.

    Raises :class:`~bilateral.errors.UsageError` where the schema holds what cannot be asked in one pass.
    """
    plan = plan_schema(schema, frame.collect_schema())
    answers = frame.select(plan.questions()).collect(engine="streaming") if plan.checks else pl.DataFrame([{}])
    return plan.failures(frame, answers, limit=limit)


def plan_schema(schema: DataFrameSchema | type[DataFrameModel], types: pl.Schema) -> SchemaPlan:
    """Plan the checks of a schema for a frame of these types.

    Raises :class:`~bilateral.errors.UsageError` where the schema holds what cannot be asked in one pass.
    """
    whole = schema if isinstance(schema, DataFrameSchema) else schema.to_schema()
    _refuse_what_cannot_be_planned(whole)
    empty = pl.DataFrame(schema=types)
    dtypes: dict[str, list[Failure]] = {}
    parts: list[Failure | FrameCheck] = []
    for case in _seen_in_types(whole, empty):
        failure = Failure(case["check"], (case["column"],), told=case["failure_case"])
        if case["schema_context"] == "Column":
            dtypes.setdefault(case["column"], []).append(failure)
        else:
            parts.append(failure)
    parts += _unique_groups(whole, types)
    for name, column in _columns(whole, empty):
        parts += [*_missing_or_twice(name, column, types), *dtypes.pop(name, [])]
        parts += [_as_question(check, name, empty) for check in column.checks]
    parts += [failure for each in dtypes.values() for failure in each]
    return SchemaPlan(tuple(parts), tuple(types))


def _gather(
    frame: pl.LazyFrame,
    failing: Mapping[int, tuple[FrameCheck, pl.Series]],
    columns: Sequence[str],
    limit: int | None,
) -> dict[int, Failure | None]:
    """The second read: the rows of the checks that failed, by the number of the check."""
    row = "row"
    while row in columns:
        row += "_"
    asked = [check.gather(answer, row, limit).alias(str(number)) for number, (check, answer) in failing.items()]
    rows = frame.with_row_index(row).select(asked).collect(engine="streaming") if asked else pl.DataFrame()
    return {number: check.failure(answer, rows[str(number)], row, limit) for number, (check, answer) in failing.items()}


def _seen_in_types(schema: DataFrameSchema, empty: pl.DataFrame) -> list[dict[str, Any]]:
    """The failure cases that pandera gives of missing, unknown and misplaced columns, and of types.

    The depth is set here, so that no environment variable can switch the checks off.
    """
    with config_context(
        validation_enabled=True, validation_depth=ValidationDepth.SCHEMA_ONLY, use_narwhals_backend=False
    ):
        try:
            schema.validate(empty, lazy=True)
        except SchemaErrors as errors:
            return cast("list[dict[str, Any]]", errors.failure_cases.to_dicts())
    return []


def _columns(schema: DataFrameSchema, empty: pl.DataFrame) -> Iterator[tuple[str, Column]]:
    """The columns of the schema that the frame has; one that is named by a pattern as often as it fits."""
    backend: Any = schema.get_backend(empty)
    lazy = empty.lazy()
    for column in backend.collect_schema_components(lazy, schema, backend.collect_column_info(lazy, schema)):
        names = column.get_backend(lazy).get_regex_columns(column, lazy) if column.regex else [column.name]
        for name in names:
            yield name, column


def _unique_groups(schema: DataFrameSchema, types: pl.Schema) -> Iterator[Failure | FrameCheck]:
    """Columns that are unique together; pandera would leave out a missing one, and then ask for too much."""
    stated = schema.unique or []
    groups = [stated] if all(isinstance(each, str) for each in stated) else stated
    for group in filter(None, groups):
        missing = [name for name in group if name not in types]
        if missing:
            told = f"not checked, because there is no {', '.join(missing)}"
            yield Failure("multiple_fields_uniqueness", tuple(group), told=told)
        else:
            yield UniqueCheck("multiple_fields_uniqueness", tuple(group))


def _missing_or_twice(name: str, column: Column, types: pl.Schema) -> Iterator[FrameCheck]:
    if not column.nullable:
        empty_cell = pl.col(name).is_null()
        fails = empty_cell | pl.col(name).is_nan() if types[name].is_float() else empty_cell
        yield CellCheck("not_nullable", (name,), fails)
    if column.unique:
        yield UniqueCheck("field_uniqueness", (name,))


class _Expression:
    """Takes the place of a frame, and gives back what would be selected from it."""

    def select(self, passed: pl.Expr) -> pl.Expr:
        return passed


def _as_question(check: Check, name: str, empty: pl.DataFrame) -> Failure | FrameCheck:
    """A check as a question, tried on no rows; the failure of one that does not fit its column."""
    told = check.error or check.name or str(check)
    function = PolarsCheckBackend(check).check_fn
    if function.func.__name__ == "unique_values_eq":
        return ValuesCheck(told, (name,), function, len(function.keywords["values"]))
    try:
        passed = function(PolarsData(cast("pl.LazyFrame", _Expression()), name))
        part = CellCheck(told, (name,), _fails(check, passed, name, empty.schema), check.n_failure_cases)
        empty.lazy().select(part.question()).collect()
    except _CANNOT_BE_ASKED as error:
        first_line = str(error).strip().splitlines()[0]
        return Failure(told, (name,), told=f'{type(error).__name__}("{first_line}")')
    return part


def _fails(check: Check, passed: pl.Expr, name: str, types: pl.Schema) -> pl.Expr:
    """Where a check fails: a null neither passes nor fails unless the check sees nulls.

    pandera holds NaN to be missing where a column must be filled, and yet compares it as the largest number where it
    need not be. Here it is missing in both.
    """
    if not check.ignore_na:
        return passed.fill_null(value=False).not_()
    return passed.not_() & pl.col(name).is_not_nan() if types[name].is_float() else passed.not_()


def _refuse_what_cannot_be_planned(schema: DataFrameSchema) -> None:
    columns = schema.columns.values()
    checks = [check for column in columns for check in column.checks]
    refused = [
        word
        for word, found in (
            ("a check of the whole frame", bool(schema.checks)),
            ("a check that is a Python function", not all(map(_is_built_in, checks))),
            ("a check that is only a warning", any(check.raise_warning for check in checks)),
            ("a parser", bool(schema.parsers) or any(column.parsers for column in columns)),
            ("coerce", bool(schema.coerce) or any(column.coerce for column in columns)),
            ("a default", any(column.default is not None for column in columns)),
            ("add_missing_columns", bool(schema.add_missing_columns)),
            ("drop_invalid_rows", bool(schema.drop_invalid_rows) or any(each.drop_invalid_rows for each in columns)),
        )
        if found
    ]
    if refused:
        hint = "Built-in checks of columns only, and nothing that changes the data."
        raise UsageError(f"the schema {schema.name or ''} has {', '.join(refused)}", hint=hint)


def _is_built_in(check: Check) -> bool:
    function = PolarsCheckBackend(check).check_fn.func  # a check may be given any name
    return isinstance(function, Dispatcher) and not check.element_wise
