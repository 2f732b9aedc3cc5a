"""Great Expectations' three expectations of a column's type, which know their engines by class.

They are registered again under their own names, and differ from the originals on this engine alone. All other
expectations run as they are.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from types import new_class
from typing import Any

import polars as pl
from great_expectations.expectations.core.expect_column_type_to_be import ExpectColumnTypeToBe
from great_expectations.expectations.core.expect_column_values_to_be_in_type_list import (
    ExpectColumnValuesToBeInTypeList,
)
from great_expectations.expectations.core.expect_column_values_to_be_of_type import ExpectColumnValuesToBeOfType
from great_expectations.expectations.expectation import ColumnMapExpectation

from bilateral.gx_polars.domain import MissingColumnError
from bilateral.gx_polars.engine import PolarsExecutionEngine
from bilateral.gx_polars.types import called, has_name, is_known


class _OfType:
    """What the three have in common: a column, and one or more names for its type."""

    configuration: Any

    def _named(self) -> list[str] | None:
        kwargs = self.configuration.kwargs
        named = kwargs.get("type_", kwargs.get("type_list"))
        return [named] if isinstance(named, str) else named

    def _by_value(self, dtype: pl.DataType | None) -> bool:
        """Whether each value is asked for its type, as pandas does it where a column holds objects, or text."""
        named = self._named()
        by_value = isinstance(self, ColumnMapExpectation) and dtype in (pl.Object, pl.String)
        return by_value and named is not None and not any(has_name(pl.Object(), each) for each in named)

    def get_validation_dependencies(
        self, execution_engine: Any = None, runtime_configuration: Any = None, **kwargs: Any
    ) -> Any:
        original: Any = super()
        found = original.get_validation_dependencies(execution_engine, runtime_configuration, **kwargs)
        if isinstance(execution_engine, PolarsExecutionEngine):
            schema = execution_engine.batch(self.configuration.kwargs).schema
            if self._by_value(schema.get(self.configuration.kwargs["column"])):
                of_values = ColumnMapExpectation.get_validation_dependencies(
                    self,  # type: ignore[arg-type] # _by_value has seen that it is one
                    execution_engine,
                    runtime_configuration,
                )
                for name, metric in of_values.metric_configurations.items():
                    found.set_metric_configuration(name, metric)
        return found

    def _validate(
        self, metrics: dict[str, Any], runtime_configuration: Any = None, execution_engine: Any = None
    ) -> Any:
        if not isinstance(execution_engine, PolarsExecutionEngine):
            original: Any = super()
            return original._validate(metrics, runtime_configuration, execution_engine)  # noqa: SLF001
        column, named = self.configuration.kwargs["column"], self._named()
        types = {each["name"]: each["type"] for each in metrics["table.column_types"]}
        if column not in types:
            raise MissingColumnError(column, types)
        dtype = types[column]
        if self._by_value(dtype):
            of_values: Any = ColumnMapExpectation._validate  # noqa: SLF001 - what the original calls as well
            return of_values(self, metrics, runtime_configuration, execution_engine)
        if named and not any(is_known(each) for each in named):
            raise ValueError(f"None of these is the name of a type: {', '.join(named)}")
        fits = named is None or dtype == pl.Null or any(has_name(dtype, each) for each in named)
        return {"success": fits, "result": {"observed_value": called(dtype, named or ())}}


@contextmanager
def _without_warning() -> Iterator[None]:
    """Great Expectations warns of every name that is registered twice."""
    logger = logging.getLogger("great_expectations.expectations.registry")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(level)


with _without_warning():  # to make a class registers it
    for _original in (ExpectColumnValuesToBeOfType, ExpectColumnValuesToBeInTypeList, ExpectColumnTypeToBe):
        new_class(_original.__name__, (_OfType, _original), exec_body=lambda body: body.update(__module__=__name__))
