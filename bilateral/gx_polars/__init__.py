"""A Great Expectations execution engine on polars.

Importing this package adds the data source ``context.data_sources.add_polars(name)``. A suite of any size reads the
data once, and once more where something failed. The package depends on Great Expectations and polars alone.
"""

from __future__ import annotations

from bilateral.gx_polars import expectations as _expectations
from bilateral.gx_polars.batch import Passenger, PolarsBatchData
from bilateral.gx_polars.datasource import PolarsDatasource
from bilateral.gx_polars.engine import PolarsExecutionEngine
from bilateral.gx_polars.metrics import aggregates as _aggregates
from bilateral.gx_polars.metrics import column_map as _column_map
from bilateral.gx_polars.metrics import distinct as _distinct
from bilateral.gx_polars.metrics import distribution as _distribution
from bilateral.gx_polars.metrics import multicolumn as _multicolumn
from bilateral.gx_polars.metrics import pairs as _pairs
from bilateral.gx_polars.metrics import table as _table
from bilateral.gx_polars.metrics import text as _text

__all__ = ["Passenger", "PolarsBatchData", "PolarsDatasource", "PolarsExecutionEngine"]
_REGISTERED = (_aggregates, _column_map, _distinct, _distribution, _expectations, _multicolumn, _pairs, _table, _text)
"""Modules that register with Great Expectations when they are imported."""
