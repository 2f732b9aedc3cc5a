"""What must hold between cells and over rows: the suites, run by Great Expectations on polars."""

from __future__ import annotations

import copy
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import great_expectations as gx
from great_expectations.core.expectation_suite import ExpectationSuite
from great_expectations.core.expectation_validation_result import ExpectationValidationResult
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.datasource.fluent.interfaces import Batch
from great_expectations.exceptions.exceptions import GreatExpectationsError

import bilateral.gx_polars  # noqa: F401 - adds add_polars to Great Expectations
from bilateral.errors import SuiteError, did_you_mean
from bilateral.findings import Finding, Location, Related, quoted
from bilateral.project import Project
from bilateral.read.record import Record
from bilateral.read.rows import Rows
from bilateral.validate.bounds import left_out_finding
from bilateral.validate.suite import StatedExpectation, StatedSuite, read_suites

_COMPLETE = {"result_format": "COMPLETE", "return_unexpected_index_query": False}
_INDEX = "stated_index"
_MOST_VALUES = 3


def check_expectations(project: Project, record: Record, *, most: int | None = None) -> tuple[list[Finding], int, int]:
    """Run every suite against its table or view: the findings, and how many expectations were stated and run.

    A suite reads its rows once, and once more where something failed; ``most`` is how many failing rows of one
    expectation are then gathered, None for all, and one more finding counts the rest. The suite of a table or view
    that could not be read is not run; the table has a finding that says so.

    Raises :class:`~bilateral.errors.SuiteError` where Great Expectations would not run all that a suite holds.
    """
    findings: list[Finding] = []
    stated = run = 0
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    asset = context.data_sources.add_polars("record", most=most).add_frame_asset("rows")
    whole = asset.add_batch_definition_whole_dataframe("whole")
    for suite in read_suites(project):
        stated += len(suite.expectations)
        rows: Rows | None = record.tables.get(suite.name) or record.views.get(suite.name)
        if rows is None:
            continue
        check_values(suite, rows)
        loaded = load_suite(suite, rows.frame.columns)
        findings += _run(suite, loaded, whole.get_batch({"dataframe": rows.frame.lazy()}), rows)
        run += len(suite.expectations)
    return findings, stated, run


_FITTING: dict[str, tuple[type, ...]] = {"String": (str,), "Enum": (str,), "Boolean": (bool,)}


def check_values(suite: StatedSuite, rows: Rows) -> None:
    """Refuse a set or a row condition with a value that its column can never hold: it could not fail, or not hold.

    Raises :class:`~bilateral.errors.SuiteError`.
    """
    for stated in suite.expectations:
        for name, value in stated.values():
            if name not in rows.frame.columns:
                continue  # told by what loads the suite, or by Great Expectations
            kind = type(rows.frame.schema[name]).__name__
            fitting = isinstance(value, _FITTING.get(kind, (int, float))) and kind != "Date"
            if not fitting or (isinstance(value, bool) and kind != "Boolean"):
                raise _broken(stated, f"{stated.type} compares {name}, of type {kind}, with {value!r}")
            column = rows.shape.column(name) if rows.shape else None
            if column is not None and column.codes is not None and value not in column.codes:
                raise _broken(stated, f"{value!r} is no code of {name}{did_you_mean(str(value), column.codes)}")


def load_suite(suite: StatedSuite, columns: list[str]) -> ExpectationSuite:
    """The suite as Great Expectations loads it, each expectation marked with its place in the file.

    Raises :class:`~bilateral.errors.SuiteError` where it dropped or changed one, or one names a column that is
    not there.
    """
    for stated in suite.expectations:
        for column in stated.columns:
            if column not in columns:
                message = f"{stated.type} names the column {column!r}, which {suite.name} does not have"
                raise _broken(stated, f"{message}{did_you_mean(column, columns)}")
    loaded = ExpectationSuite(name=suite.name)
    for index, (raw, stated) in enumerate(zip(suite.raw["expectations"], suite.expectations, strict=True)):
        marked = copy.deepcopy(raw)
        marked["meta"] = {**(marked.get("meta") or {}), _INDEX: index}
        try:
            with _quiet():
                one = ExpectationSuite(name=suite.name, expectations=[marked])
        except (GreatExpectationsError, TypeError, ValueError) as error:
            raise _broken(stated, f"{stated.type} cannot be loaded: {error}") from error
        if len(one.expectations) != 1:
            raise _broken(stated, f"Great Expectations does not know {stated.type}, or not these arguments of it")
        expectation = one.expectations[0]
        if expectation.expectation_type != stated.type or str(expectation.severity.value) != stated.severity.value:
            raise _broken(stated, f"Great Expectations loaded {stated.type} as something else")
        loaded.expectations.append(expectation)
    return loaded


def _run(suite: StatedSuite, loaded: ExpectationSuite, batch: Batch, rows: Rows) -> Iterator[Finding]:
    with _quiet():
        try:
            results = batch.validate(loaded, result_format=_COMPLETE).results
        except GreatExpectationsError as error:
            raise SuiteError(f"Great Expectations could not run it: {error}", path=suite.path) from error
    answered = {result.expectation_config.meta[_INDEX]: result for result in results if result.expectation_config}
    if sorted(answered) != list(range(len(suite.expectations))):
        raise SuiteError(f"{len(answered)} of {len(suite.expectations)} expectations were run", path=suite.path)
    for index, stated in enumerate(suite.expectations):
        result = answered[index]
        if _raised(result):
            raise _broken(stated, f"{stated.type} could not be run: {_raised(result)}")
        if not result.success:
            yield from _findings(stated, result.result, rows)


def _findings(stated: StatedExpectation, result: dict[str, Any], rows: Rows) -> Iterator[Finding]:
    """A finding for each failing row; one for the whole column or table where none are listed."""
    column = stated.columns[0] if stated.columns else None
    at = Related(Location(stated.path, stated.line, stated.column), "the expectation")
    listed = result.get("unexpected_index_list") or []
    if not listed or "mostly" in stated.kwargs:
        message = f"{_observed(result)}. {stated.note} ({stated.label})"
        yield Finding(
            "expectation",
            stated.severity,
            message,
            rows.location(None, column),
            table=rows.name,
            column=column,
            related=(at, *(Related(rows.location(row, column), "one of them") for row in listed[:_MOST_VALUES])),
        )
        return
    findings = [_row_finding(stated, row, rows, column, at) for row in listed]
    yield from findings
    left_out = result.get("unexpected_count", 0) - len(listed)
    if left_out > 0:
        yield left_out_finding(findings[-1], left_out, rows.location(None, column))


def _row_finding(stated: StatedExpectation, row: int, rows: Rows, column: str | None, at: Related) -> Finding:
    shown = ", ".join(f"{name} is {_value(rows.frame[name][row])}" for name in stated.columns)
    return Finding(
        "expectation",
        stated.severity,
        f"{shown}. {stated.note} ({stated.label})",
        rows.location(row, column),
        table=rows.name,
        key=rows.key(row),
        row=row,
        column=column,
        value=rows.cell(row, column) if column else None,
        related=(at,),
    )


def _observed(result: dict[str, Any]) -> str:
    if result.get("unexpected_count") and result.get("element_count"):
        return f"{result['unexpected_count']:,} of {result['element_count']:,} rows do not fit"
    if result.get("observed_value") is not None:
        return f"observed {result['observed_value']}"
    for word in ("missing", "unexpected"):
        values = sorted(map(str, result.get(f"partial_{word}_list") or []))
        if values:
            return f"{word} {', '.join(values[:_MOST_VALUES])}"
    return "it does not hold"


def _value(value: Any) -> str:
    """A value as a person writes it."""
    match value:
        case None:
            return "empty"
        case float():
            return f"{value:.15g}"
        case str():
            return quoted(value)
        case _:
            return str(value)


def _raised(result: ExpectationValidationResult) -> str:
    """The message of the exception in a result, or nothing."""
    info = result.exception_info or {}
    cases = [info, *(case for case in info.values() if isinstance(case, dict))]
    return next((str(case.get("exception_message")) for case in cases if case.get("raised_exception")), "")


def _broken(stated: StatedExpectation, message: str) -> SuiteError:
    return SuiteError(message, path=stated.path, line=stated.line, column=stated.column)


@contextmanager
def _quiet() -> Iterator[None]:
    """Hold back Great Expectations' own log, which repeats with a traceback what is reported here."""
    logger = logging.getLogger("great_expectations")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)
