"""What the tests of the engine share: validating a frame on it and on Great Expectations' own pandas engine."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import great_expectations as gx
import pandas as pd
import polars as pl
from great_expectations.core.expectation_suite import ExpectationSuite
from great_expectations.core.expectation_validation_result import ExpectationValidationResult
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.expectations.expectation import Expectation
from great_expectations.expectations.registry import get_expectation_impl

from bilateral.gx_polars import PolarsBatchData

Frame = pl.DataFrame | pl.LazyFrame | PolarsBatchData | pd.DataFrame


@cache
def context() -> Any:
    """One context for all tests, without bars of progress."""
    made = gx.get_context(mode="ephemeral")
    made.variables.progress_bars = ProgressBarsConfig(globally=False)
    return made


@cache
def _batches(engine: str, most: int | None) -> Any:
    sources = context().data_sources
    if engine == "pandas":
        return sources.add_pandas("pandas").add_dataframe_asset("rows").add_batch_definition_whole_dataframe("whole")
    source = sources.add_polars(f"polars-{most}", most=most)
    return source.add_frame_asset("rows").add_batch_definition_whole_dataframe("whole")


def expect(kind: str, **arguments: Any) -> Expectation:
    """An expectation by its type, without the leading ``expect_``."""
    return get_expectation_impl(f"expect_{kind}")(**arguments)


def validate(
    frame: Frame, *expectations: Expectation, result_format: Any = "COMPLETE", most: int | None = 200
) -> list[ExpectationValidationResult]:
    """The result of each expectation, in their order; on pandas if the frame is of pandas."""
    engine = "pandas" if isinstance(frame, pd.DataFrame) else "polars"
    marked = [each.copy(update={"meta": {"at": at}}) for at, each in enumerate(expectations)]
    batch = _batches(engine, most).get_batch({"dataframe": frame})
    found = batch.validate(ExpectationSuite(name="suite", expectations=marked), result_format=result_format)
    assert len(found.results) == len(expectations)
    return sorted(found.results, key=lambda each: each.expectation_config.meta["at"])


def successes(results: Sequence[ExpectationValidationResult]) -> list[bool]:
    """The verdicts."""
    return [bool(each.success) for each in results]


def raised(result: ExpectationValidationResult) -> list[str]:
    """The messages of what was raised."""
    info = result.exception_info or {}
    cases = [info, *(each for each in info.values() if isinstance(each, dict))]
    return [str(each["exception_message"]) for each in cases if each.get("raised_exception")]
