"""How metrics are made known to Great Expectations for this engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from great_expectations.core.metric_function_types import MetricFunctionTypes
from great_expectations.expectations.metrics.metric_provider import MetricProvider
from great_expectations.expectations.registry import get_metric_kwargs, register_metric
from great_expectations.validator.metric_configuration import MetricConfiguration

from bilateral.gx_polars.domain import Domain, domain_of, rows_of
from bilateral.gx_polars.engine import PolarsExecutionEngine

ROWS = "polars.rows"
DOMAIN = "polars.domain"
"""The metrics on which all others rest: what is wrong with a row condition or a column is told once, by these."""

Values = Mapping[str, Any]
Keys = tuple[tuple[str, ...], tuple[str, ...]]
"""The keys of a metric's domain, and those of its own arguments."""


@dataclass(frozen=True)
class Request:
    """What a metric is asked: of which domain, with which arguments, and given which other metrics.

    ``most`` is how many failing rows to name at most; None for all.
    """

    domain: Domain
    arguments: Values
    metrics: Mapping[str, Any]
    most: int | None


Answer = Callable[[Request], Any]
"""From a request to its answer, or to the question that gives it."""


def keys_of(name: str) -> Keys:
    """The keys of a metric that Great Expectations knows on another engine."""
    known = get_metric_kwargs(name)
    return tuple(known["metric_domain_keys"]), tuple(known["metric_value_keys"])


def register(name: str, answer: Answer, *, keys: Keys | None = None, needs: tuple[str, ...] = ()) -> None:
    """Register a metric and those that it needs, which are asked of the same domain with the same arguments.

    ``keys`` are given for a metric that no other engine has.
    """
    keys = keys or keys_of(name)
    register_metric(
        metric_name=name,
        metric_domain_keys=keys[0],
        metric_value_keys=keys[1],
        execution_engine=PolarsExecutionEngine,
        metric_class=_provider(keys, needs),
        metric_provider=_adapter(answer),
        metric_fn_type=MetricFunctionTypes.VALUE,
    )


def reuse(base: type[MetricProvider], function: Callable[..., Any]) -> None:
    """Register Great Expectations' own function for a metric that is computed from other metrics alone."""
    register_metric(
        metric_name=base.metric_name,  # type: ignore[attr-defined]
        metric_domain_keys=base.domain_keys,
        metric_value_keys=base.value_keys,
        execution_engine=PolarsExecutionEngine,
        metric_class=base,
        metric_provider=function,
        metric_fn_type=MetricFunctionTypes.VALUE,
    )


def _adapter(answer: Answer) -> Callable[..., Any]:
    def adapted(
        *,
        execution_engine: PolarsExecutionEngine,
        metric_value_kwargs: Values | None,
        metrics: Mapping[str, Any],
        **_: Any,
    ) -> Any:
        return answer(Request(metrics[DOMAIN], metric_value_kwargs or {}, metrics, execution_engine.most))

    return adapted


def _provider(keys: Keys, needs: tuple[str, ...]) -> type[MetricProvider]:
    class Provider(MetricProvider):
        domain_keys, value_keys = keys

        @classmethod
        def _get_evaluation_dependencies(
            cls,
            metric: MetricConfiguration,
            configuration: Any = None,  # noqa: ARG003 - as are the next two: Great Expectations hands them over
            execution_engine: Any = None,  # noqa: ARG003
            runtime_configuration: Any = None,  # noqa: ARG003
        ) -> dict[str, MetricConfiguration]:
            domain = metric.metric_domain_kwargs
            arguments = {key: value for key, value in metric.metric_value_kwargs.items() if key != "result_format"}
            return {
                DOMAIN: MetricConfiguration(DOMAIN, domain),
                **{each: MetricConfiguration(each, domain, arguments) for each in needs},
            }

    return Provider


_TABLE_KEYS = ("batch_id", "table", "row_condition", "condition_parser")


class _RowsProvider(MetricProvider):
    domain_keys = _TABLE_KEYS


class _DomainProvider(MetricProvider):
    domain_keys = (*_TABLE_KEYS, "column", "column_A", "column_B", "column_list", "ignore_row_if")

    @classmethod
    def _get_evaluation_dependencies(
        cls,
        metric: MetricConfiguration,
        configuration: Any = None,  # noqa: ARG003 - as above
        execution_engine: Any = None,  # noqa: ARG003
        runtime_configuration: Any = None,  # noqa: ARG003
    ) -> dict[str, MetricConfiguration]:
        given = metric.metric_domain_kwargs
        return {ROWS: MetricConfiguration(ROWS, {key: given[key] for key in _TABLE_KEYS if given.get(key) is not None})}


def _rows(execution_engine: PolarsExecutionEngine, metric_domain_kwargs: Mapping[str, Any], **_: Any) -> Domain:
    return rows_of(execution_engine.batch(metric_domain_kwargs).schema, metric_domain_kwargs)


def _domain(metric_domain_kwargs: Mapping[str, Any], metrics: Mapping[str, Any], **_: Any) -> Domain:
    return domain_of(metrics[ROWS], metric_domain_kwargs)


for _name, _class, _function in ((ROWS, _RowsProvider, _rows), (DOMAIN, _DomainProvider, _domain)):
    register_metric(
        metric_name=_name,
        metric_domain_keys=_class.domain_keys,
        metric_value_keys=(),
        execution_engine=PolarsExecutionEngine,
        metric_class=_class,
        metric_provider=_function,
        metric_fn_type=MetricFunctionTypes.VALUE,
    )
