"""The data source: ``context.data_sources.add_polars(name)``."""

from __future__ import annotations

import builtins
from pathlib import Path
from typing import Any, ClassVar, Literal

from great_expectations.datasource.fluent.interfaces import Datasource

from bilateral.gx_polars.assets import PolarsCSVAsset, PolarsFrameAsset, PolarsParquetAsset
from bilateral.gx_polars.engine import MOST, PolarsExecutionEngine


class PolarsDatasource(Datasource[Any, Any]):
    """Frames and files for polars.

    ``most`` is how many failing rows a result in the format COMPLETE names at most; None for all of them.
    """

    asset_types: ClassVar[list[Any]] = [PolarsFrameAsset, PolarsParquetAsset, PolarsCSVAsset]

    type: Literal["polars"] = "polars"
    assets: list[PolarsFrameAsset | PolarsParquetAsset | PolarsCSVAsset] = []
    most: int | None = MOST

    @property
    def execution_engine_type(self) -> builtins.type[PolarsExecutionEngine]:
        """The engine of all assets."""
        return PolarsExecutionEngine

    def test_connection(self, test_assets: bool = True) -> None:  # noqa: FBT001, FBT002 - Great Expectations' signature
        """Raise TestConnectionError where a file cannot be scanned."""
        if test_assets:
            for asset in self.assets:
                asset.test_connection()

    def add_frame_asset(self, name: str, batch_metadata: dict[str, Any] | None = None) -> PolarsFrameAsset:
        """Add an asset whose frame, a DataFrame or a LazyFrame, is handed over with each batch request."""
        asset: PolarsFrameAsset = self._add_asset(PolarsFrameAsset(name=name, batch_metadata=batch_metadata or {}))
        return asset

    def add_parquet_asset(
        self, name: str, path: str | Path, batch_metadata: dict[str, Any] | None = None, **options: Any
    ) -> PolarsParquetAsset:
        """Add Parquet files; ``options`` go to :func:`polars.scan_parquet`."""
        asset: PolarsParquetAsset = self._add_asset(
            PolarsParquetAsset(name=name, path=path, options=options, batch_metadata=batch_metadata or {})
        )
        return asset

    def add_csv_asset(
        self, name: str, path: str | Path, batch_metadata: dict[str, Any] | None = None, **options: Any
    ) -> PolarsCSVAsset:
        """Add CSV files; ``options`` go to :func:`polars.scan_csv`."""
        asset: PolarsCSVAsset = self._add_asset(
            PolarsCSVAsset(name=name, path=path, options=options, batch_metadata=batch_metadata or {})
        )
        return asset
