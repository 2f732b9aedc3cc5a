"""Data assets: frames that are handed over, and files that are scanned."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import polars as pl
from great_expectations.compatibility.pydantic import Field
from great_expectations.core.batch import LegacyBatchDefinition
from great_expectations.core.batch_definition import BatchDefinition
from great_expectations.core.batch_spec import RuntimeDataBatchSpec
from great_expectations.core.id_dict import IDDict
from great_expectations.datasource.fluent.batch_identifier_util import make_batch_identifier
from great_expectations.datasource.fluent.batch_request import BatchRequest
from great_expectations.datasource.fluent.constants import _DATA_CONNECTOR_NAME
from great_expectations.datasource.fluent.interfaces import Batch, DataAsset, TestConnectionError
from great_expectations.exceptions.exceptions import BuildBatchRequestError

from bilateral.gx_polars.batch import PolarsBatchData

_DATAFRAME = "dataframe"
_FRAMES = (pl.DataFrame, pl.LazyFrame, PolarsBatchData)


class PolarsAsset(DataAsset[Any, Any]):
    """What all assets have in common: a batch is a lazy frame, whole."""

    def test_connection(self) -> None:
        """Nothing to connect to."""

    def get_batch_parameters_keys(self, partitioner: Any = None) -> tuple[str, ...]:  # noqa: ARG002 - as GX calls it
        """The options of a batch request: none."""
        return ()

    def get_batch_identifiers_list(self, batch_request: BatchRequest[Any]) -> list[dict[str, Any]]:
        """One batch for each request."""
        return [IDDict(batch_request.options)]

    def build_batch_request(
        self, options: Any = None, batch_slice: Any = None, partitioner: Any = None
    ) -> BatchRequest[Any]:
        """A request for the whole of the asset."""
        if batch_slice is not None or partitioner is not None:
            raise BuildBatchRequestError(
                message="A polars asset is one batch: it takes no batch_slice and partitioner."
            )
        self._check(options or {})
        return BatchRequest(datasource_name=self.datasource.name, data_asset_name=self.name, options=options or {})

    def get_batch(self, batch_request: BatchRequest[Any]) -> Batch:
        """The batch of a request. Nothing is read yet, unless the frame is no lazy one."""
        self._validate_batch_request(batch_request)
        spec = RuntimeDataBatchSpec(batch_data=self._frame(batch_request.options))
        data, markers = self.datasource.get_execution_engine().get_batch_data_and_markers(spec)
        definition = LegacyBatchDefinition(
            datasource_name=self.datasource.name,
            data_connector_name=_DATA_CONNECTOR_NAME,
            data_asset_name=self.name,
            batch_identifiers=make_batch_identifier(batch_request.options),
            batch_spec_passthrough=None,
        )
        return Batch(
            datasource=self.datasource,
            data_asset=self,
            batch_request=batch_request,
            data=data,
            metadata=self._get_batch_metadata_from_batch_request(batch_request, (_DATAFRAME,)),
            batch_markers=markers,
            batch_spec=spec,
            batch_definition=definition,
        )

    def _validate_batch_request(self, batch_request: BatchRequest[Any]) -> None:
        self._check(batch_request.options)

    def _check(self, options: Any) -> None:
        if options:
            raise BuildBatchRequestError(message=f"The asset {self.name} takes no options.")

    def _frame(self, options: Any) -> pl.LazyFrame:
        raise NotImplementedError


class PolarsFrameAsset(PolarsAsset):
    """A frame that is handed over with each request, as ``{"dataframe": frame}``.

    It is a DataFrame, a LazyFrame or a PolarsBatchData of one.
    """

    type: Literal["polars_frame"] = "polars_frame"

    def get_batch_parameters_keys(self, partitioner: Any = None) -> tuple[str, ...]:  # noqa: ARG002 - as GX calls it
        """The options of a batch request: the frame."""
        return (_DATAFRAME,)

    def add_batch_definition_whole_dataframe(self, name: str) -> BatchDefinition[Any]:
        """Name the batch that is the whole frame."""
        return self.add_batch_definition(name=name, partitioner=None)

    def _check(self, options: Any) -> None:
        if set(options) != {_DATAFRAME} or not isinstance(options[_DATAFRAME], _FRAMES):
            raise BuildBatchRequestError(message='options must be {"dataframe": FRAME}, FRAME being of polars')

    def _frame(self, options: Any) -> Any:
        return options[_DATAFRAME]


class _ScanAsset(PolarsAsset):
    """A file, several, or a pattern of names, scanned by polars with its own options."""

    path: str | Path
    options: dict[str, Any] = Field(default_factory=dict)

    def add_batch_definition_whole_file(self, name: str) -> BatchDefinition[Any]:
        """Name the batch that is all that the path leads to."""
        return self.add_batch_definition(name=name, partitioner=None)

    def test_connection(self) -> None:
        """Raise TestConnectionError where the file cannot be scanned."""
        try:
            self._frame({}).collect_schema()
        except (pl.exceptions.PolarsError, OSError) as error:
            raise TestConnectionError(f"{self.path} cannot be scanned: {error}") from error


class PolarsParquetAsset(_ScanAsset):
    """Parquet, by :func:`polars.scan_parquet`."""

    type: Literal["polars_parquet"] = "polars_parquet"

    def _frame(self, options: Any) -> pl.LazyFrame:  # noqa: ARG002 - the asset's own options say all
        return pl.scan_parquet(self.path, **self.options)


class PolarsCSVAsset(_ScanAsset):
    """CSV, by :func:`polars.scan_csv`."""

    type: Literal["polars_csv"] = "polars_csv"

    def _frame(self, options: Any) -> pl.LazyFrame:  # noqa: ARG002 - as above
        return pl.scan_csv(self.path, **self.options)
