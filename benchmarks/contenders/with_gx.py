"""Great Expectations on its pandas engine: the suite's half."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import great_expectations as gx
import pandas as pd
from great_expectations.data_context.types.base import ProgressBarsConfig

from benchmarks.rows import Answers, Check, Checks, Kind, Run

_TYPES: Mapping[Kind, str] = {
    "between": "expect_column_values_to_be_between",
    "one_of": "expect_column_values_to_be_in_set",
    "longest": "expect_column_value_lengths_to_be_between",
    "filled": "expect_column_values_to_not_be_null",
    "mean": "expect_column_mean_to_be_between",
    "greater": "expect_column_pair_values_a_to_be_greater_than_b",
}


def prepare(path: Path, checks: Checks) -> Run:
    """The expectations of the suite."""
    asset = quiet_context().data_sources.add_pandas("table").add_dataframe_asset("rows")
    whole = asset.add_batch_definition_whole_dataframe("whole")
    suite = gx_suite(checks)

    def run() -> Answers:
        batch = whole.get_batch({"dataframe": pd.read_parquet(path)})
        return gx_answers(batch.validate(suite, result_format="SUMMARY"))

    return run


def quiet_context() -> Any:
    """A context without progress bars."""
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    return context


def gx_suite(checks: Checks) -> gx.ExpectationSuite:
    """The suite."""
    stated = [{"type": _TYPES[each.kind], "kwargs": _arguments(each), "meta": {"id": each.id}} for each in checks.suite]
    return gx.ExpectationSuite(name="rows", expectations=stated)


def _arguments(check: Check) -> dict[str, Any]:
    if check.kind == "greater":
        return {"column_A": check.column, "column_B": check.other}
    given = {"min_value": check.low, "max_value": check.high, "value_set": list(check.values) or None}
    return {"column": check.column} | {word: value for word, value in given.items() if value is not None}


def gx_answers(result: Any) -> Answers:
    """The answers of a validated suite.

    Raises :class:`RuntimeError` where an expectation could not be run.
    """
    answers = {}
    for each in result.results:
        raised = [case for case in (each.exception_info or {}).values() if isinstance(case, dict)]
        if raised:
            raise RuntimeError(str(raised[0]))
        answers[each.expectation_config.meta["id"]] = each.result.get("unexpected_count", int(not each.success))
    return answers
