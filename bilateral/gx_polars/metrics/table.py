"""Metrics of a whole table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl
from great_expectations.core.metric_function_types import MetricFunctionTypes
from great_expectations.expectations.metrics.table_metrics.table_column_count import TableColumnCount
from great_expectations.expectations.metrics.table_metrics.table_head import TableHead
from great_expectations.expectations.registry import register_metric

from bilateral.gx_polars.engine import PolarsExecutionEngine
from bilateral.gx_polars.metrics.register import Request, Values, register, reuse
from bilateral.gx_polars.question import Question, ask

if TYPE_CHECKING:
    import pandas as pd


def _row_count(request: Request) -> Question:
    return ask(request.domain.rows, int)


def _columns(request: Request) -> list[str]:
    return list(request.domain.schema)


def _column_types(request: Request) -> list[dict[str, Any]]:
    return [{"name": name, "type": dtype} for name, dtype in request.domain.schema.items()]


def _head(
    execution_engine: PolarsExecutionEngine,
    metric_domain_kwargs: dict[str, Any],
    metric_value_kwargs: Values,
    **_: Any,
) -> pd.DataFrame:
    """The first rows; in pandas, because Great Expectations shows them."""
    frame = execution_engine.get_domain_records(metric_domain_kwargs)
    if not metric_value_kwargs.get("fetch_all"):
        rows = metric_value_kwargs.get("n_rows")
        frame = frame.head(TableHead.default_kwarg_values["n_rows"] if rows is None else rows)
    return _to_pandas(frame.collect(engine="streaming"))


def _to_pandas(frame: pl.DataFrame) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415 - only for those who look at rows

    return pd.DataFrame({name: pd.Series(frame[name].to_list(), dtype=object) for name in frame.columns})


register("table.row_count", _row_count)
register("table.columns", _columns)
register("table.column_types", _column_types)
register_metric(
    metric_name=TableHead.metric_name,
    metric_domain_keys=TableHead.domain_keys,
    metric_value_keys=TableHead.value_keys,
    execution_engine=PolarsExecutionEngine,
    metric_class=TableHead,
    metric_provider=_head,
    metric_fn_type=MetricFunctionTypes.VALUE,
)
reuse(TableColumnCount, TableColumnCount._pandas)  # noqa: SLF001 - it counts the metric table.columns
