"""The execution engine: answers metrics with as few reads of the data as possible."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl
from great_expectations.core.batch import BatchData, BatchMarkers
from great_expectations.core.metric_domain_types import MetricDomainTypes
from great_expectations.exceptions.exceptions import MetricResolutionError
from great_expectations.execution_engine.execution_engine import ExecutionEngine, MetricComputationConfiguration
from great_expectations.expectations.row_conditions import (
    AndCondition,
    ComparisonCondition,
    NullityCondition,
    OrCondition,
)
from great_expectations.validator.metric_configuration import MetricConfiguration

from bilateral.gx_polars.batch import PolarsBatchData
from bilateral.gx_polars.conditions import to_expression
from bilateral.gx_polars.domain import MissingColumnError, domain_of, rows_of
from bilateral.gx_polars.question import Question, ask

MOST = 200
"""How many failing rows a result lists where nothing else is said: as many as Great Expectations lists values."""


class PolarsExecutionEngine(ExecutionEngine[pl.Expr]):
    """Great Expectations on polars.

    Great Expectations asks for metrics in rounds, as their dependencies become known. This engine puts off those that
    need the data until nothing else is left, and then answers all of them in one read: the first counts, the second
    fetches samples of what failed.

    ``most`` is how many failing rows ``unexpected_index_list`` names in the result format COMPLETE; None for all.
    """

    def __init__(self, *args: Any, most: int | None = MOST, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.most = most
        self._answers: dict[Any, Any] = {}
        self._failures: dict[Any, Exception] = {}

    # --- Batches -----------------------------------------------------------------------------------------------------

    def load_batch_data(self, batch_id: str, batch_data: Any) -> None:
        """Take a batch; what was known of an earlier one of the same name is forgotten."""
        if isinstance(batch_data, pl.DataFrame | pl.LazyFrame):
            batch_data = PolarsBatchData(batch_data)
        if not isinstance(batch_data, PolarsBatchData):
            raise TypeError(f"A polars batch is a DataFrame or a LazyFrame, not {type(batch_data).__name__}.")
        self._answers.clear()
        self._failures.clear()
        super().load_batch_data(batch_id=batch_id, batch_data=batch_data)

    def get_batch_data_and_markers(self, batch_spec: Any) -> tuple[BatchData, BatchMarkers]:
        """Wrap the frame of a runtime batch specification."""
        frame = batch_spec.batch_data
        data = (frame if isinstance(frame, PolarsBatchData) else PolarsBatchData(frame)).belong_to(self)
        batch_spec.batch_data = "PolarsFrame"
        now = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S.%fZ")
        return data, BatchMarkers({"ge_load_time": now})

    def batch(self, kwargs: Mapping[str, Any]) -> PolarsBatchData:
        """The batch that a domain's keyword arguments name; the active one where they name none."""
        batch_id = kwargs.get("batch_id")
        cache = self.batch_manager.batch_data_cache
        data = self.batch_manager.active_batch_data if batch_id is None else cache.get(batch_id)
        if not isinstance(data, PolarsBatchData):
            raise LookupError(f"No batch {batch_id or ''} is loaded.")  # noqa: TRY004 - nothing has a wrong type
        return data

    def get_domain_records(self, domain_kwargs: dict[str, Any]) -> pl.LazyFrame:
        """The rows of a domain, for metrics of others that work on the frame itself."""
        data = self.batch(domain_kwargs)
        mask = domain_of(rows_of(data.schema, domain_kwargs), domain_kwargs).mask
        return data.frame if mask is None else data.frame.filter(mask)

    def get_compute_domain(
        self,
        domain_kwargs: dict[str, Any],
        domain_type: str | MetricDomainTypes,
        accessor_keys: Iterable[str] | None = None,
    ) -> tuple[pl.LazyFrame, dict[str, Any], dict[str, Any]]:
        """The rows of a domain, and its keyword arguments in two parts: what selects rows, and what names columns."""
        parts = self._partition_domain_kwargs(domain_kwargs, domain_type, accessor_keys)
        return self.get_domain_records(domain_kwargs), parts.compute, parts.accessor

    # --- Metrics -----------------------------------------------------------------------------------------------------

    def resolve_metrics(
        self,
        metrics_to_resolve: Iterable[MetricConfiguration],
        metrics: dict[Any, Any] | None = None,
        runtime_configuration: dict[str, Any] | None = None,
    ) -> dict[Any, Any]:
        """Answer what can be answered now.

        Metrics that need the data wait while others can be answered without it: Great Expectations asks again for
        what it was not given. When only those are left they are answered together.

        Raises MetricResolutionError when only failures are left, with all metrics that failed for one reason.
        """
        direct, bundled = self._build_direct_and_bundled_metric_computation_configurations(
            metrics_to_resolve=metrics_to_resolve, metrics=metrics, runtime_configuration=runtime_configuration
        )
        answers, waiting = self._without_data(direct)
        for item in bundled:
            key = item.metric_configuration.id
            if key in self._answers:
                answers[key] = self._answers[key]
            elif key not in self._failures:
                waiting[key] = (item.metric_configuration, _as_question(item.metric_fn))
        if not answers and waiting:
            answers = self._read(waiting)
        if answers:
            self._answers |= answers
            return answers
        self._raise(item.metric_configuration for item in (*direct, *bundled))
        return {}

    def resolve_metric_bundle(self, metric_fn_bundle: Iterable[MetricComputationConfiguration]) -> dict[Any, Any]:
        """Answer aggregates of others in one read: each is a polars expression of one value, or a Question."""
        waiting = {
            item.metric_configuration.id: (item.metric_configuration, _as_question(item.metric_fn))
            for item in metric_fn_bundle
        }
        answers = self._read(waiting)
        self._raise(metric for metric, _ in waiting.values())
        return answers

    def _without_data(
        self, direct: Iterable[MetricComputationConfiguration]
    ) -> tuple[dict[Any, Any], dict[Any, tuple[MetricConfiguration, Question]]]:
        """What is known or needs no data, and the questions of the rest."""
        answers: dict[Any, Any] = {}
        waiting: dict[Any, tuple[MetricConfiguration, Question]] = {}
        for item in direct:
            key = item.metric_configuration.id
            if key in self._answers:
                answers[key] = self._answers[key]
            elif key not in self._failures:
                try:
                    value = item.metric_fn(**item.metric_provider_kwargs)
                except Exception as error:  # noqa: BLE001 - whatever a metric raises is the failure of that metric
                    self._failures[key] = error
                    continue
                if isinstance(value, Question):
                    waiting[key] = (item.metric_configuration, value)
                else:
                    answers[key] = value
        return answers, waiting

    def _read(self, waiting: Mapping[Any, tuple[MetricConfiguration, Question]]) -> dict[Any, Any]:
        """Put the questions to their batches, one read for each batch."""
        by_batch: dict[PolarsBatchData, dict[Any, Question]] = {}
        for key, (metric, question) in waiting.items():
            by_batch.setdefault(self.batch(metric.metric_domain_kwargs), {})[key] = question
        answers: dict[Any, Any] = {}
        for data, questions in by_batch.items():
            found, failed = data.read(questions)
            answers |= found
            self._failures |= failed
        return answers

    def _raise(self, metrics: Iterable[MetricConfiguration]) -> None:
        """Raise for the first failure, and all that failed with the same message."""
        failed = [(metric, self._failures[metric.id]) for metric in metrics if metric.id in self._failures]
        if not failed:
            return
        error = failed[0][1]
        same = tuple(metric for metric, each in failed if str(each) == str(error))
        cause = None if isinstance(error, MissingColumnError) else error
        raise MetricResolutionError(message=str(error), failed_metrics=same) from cause

    # --- Row conditions ----------------------------------------------------------------------------------------------

    def _comparison_condition_to_filter_clause(self, condition: ComparisonCondition) -> pl.Expr:
        return to_expression(condition, self.batch({}).schema)

    def _nullity_condition_to_filter_clause(self, condition: NullityCondition) -> pl.Expr:
        return to_expression(condition, self.batch({}).schema)

    def _and_condition_to_filter_clause(self, condition: AndCondition) -> pl.Expr:
        return to_expression(condition, self.batch({}).schema)

    def _or_condition_to_filter_clause(self, condition: OrCondition) -> pl.Expr:
        return to_expression(condition, self.batch({}).schema)


def _as_question(aggregate: Any) -> Question:
    return aggregate if isinstance(aggregate, Question) else ask(aggregate)
