"""Data sources and what Great Expectations does with them: batches, definitions, checkpoints, Data Docs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import great_expectations as gx
import polars as pl
import pytest
from great_expectations.core.expectation_suite import ExpectationSuite
from great_expectations.core.validation_definition import ValidationDefinition
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.datasource.fluent.interfaces import TestConnectionError as ConnectionFailure
from great_expectations.exceptions.exceptions import BuildBatchRequestError

from bilateral.gx_polars import PolarsBatchData, PolarsExecutionEngine
from tests.gx_polars.parts import expect

_FRAME = pl.DataFrame({"n": [1, 2, None], "word": ["a", "b", "c"]})


@pytest.fixture
def context(tmp_path: Path) -> Any:
    """A project of Great Expectations in a folder, which writes Data Docs."""
    made = gx.get_context(mode="file", project_root_dir=tmp_path)
    made.variables.progress_bars = ProgressBarsConfig(globally=False)
    return made


def _whole(context: Any) -> Any:
    return context.data_sources.add_polars("frames").add_frame_asset("rows").add_batch_definition_whole_dataframe("all")


@pytest.mark.parametrize("frame", [_FRAME, _FRAME.lazy(), PolarsBatchData(_FRAME)])
def test_a_batch_of_a_frame_shows_its_head_and_columns(context: Any, frame: Any) -> None:
    batch = _whole(context).get_batch({"dataframe": frame})
    assert batch.columns() == ["n", "word"]
    assert batch.head(2).data.to_dict("list") == {"n": [1, 2], "word": ["a", "b"]}
    assert len(batch.head(fetch_all=True).data) == 3


@pytest.mark.parametrize("kind", ["parquet", "csv"])
def test_files_are_scanned(context: Any, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"rows.{kind}"
    getattr(_FRAME, f"write_{kind}")(path)
    source = context.data_sources.add_polars("files")
    asset = getattr(source, f"add_{kind}_asset")("rows", path)
    batch = asset.add_batch_definition_whole_file("all").get_batch()
    result = batch.validate(expect("column_values_to_not_be_null", column="n"), result_format="COMPLETE")
    assert (result.success, result.result["unexpected_index_list"]) == (False, [2])


def test_a_file_that_cannot_be_scanned_is_refused(context: Any, tmp_path: Path) -> None:
    source = context.data_sources.add_polars("files")
    with pytest.raises(ConnectionFailure, match="cannot be scanned"):
        source.add_parquet_asset("rows", tmp_path / "nowhere.parquet")


@pytest.mark.parametrize("options", [None, {}, {"dataframe": [1]}, {"frame": _FRAME}])
def test_a_request_without_a_frame_is_refused(context: Any, options: Any) -> None:
    with pytest.raises(BuildBatchRequestError):
        _whole(context).get_batch(options)


def test_a_definition_and_a_checkpoint_run_and_data_docs_are_written(context: Any, tmp_path: Path) -> None:
    suite = context.suites.add(
        ExpectationSuite(
            name="suite",
            expectations=[
                expect("column_values_to_not_be_null", column="n"),
                expect("column_values_to_be_of_type", column="n", type_="Int64"),
            ],
        )
    )
    definition = context.validation_definitions.add(ValidationDefinition(name="d", data=_whole(context), suite=suite))
    assert definition.run(batch_parameters={"dataframe": _FRAME}).success is False
    checkpoint = context.checkpoints.add(gx.Checkpoint(name="c", validation_definitions=[definition]))
    assert checkpoint.run(batch_parameters={"dataframe": _FRAME.drop_nulls()}).success is True
    context.build_data_docs()
    pages = [page.read_text(encoding="utf-8") for page in tmp_path.rglob("*.html")]
    assert any("values must never be null" in page and "Succeeded" in page for page in pages)


def test_a_project_on_disk_is_read_again(context: Any, tmp_path: Path) -> None:
    _FRAME.write_parquet(tmp_path / "rows.parquet")
    source = context.data_sources.add_polars("files", most=5)
    source.add_parquet_asset("rows", tmp_path / "rows.parquet").add_batch_definition_whole_file("all")
    again: Any = gx.get_context(mode="file", project_root_dir=tmp_path)
    found = again.data_sources.get("files")
    assert (found.most, found.get_asset("rows").get_batch_definition("all").get_batch().columns()) == (5, ["n", "word"])


def test_metrics_of_others_work_on_expressions_and_on_the_frame() -> None:
    engine = PolarsExecutionEngine()
    engine.load_batch_data("batch", _FRAME)
    domain = {
        "batch_id": "batch",
        "column": "n",
        "row_condition": {"type": "nullity", "column": {"name": "n"}, "is_null": False},
    }
    frame, compute, accessor = engine.get_compute_domain(domain, "column")
    assert (frame.collect().height, accessor, "row_condition" in compute) == (2, {"column": "n"}, True)


def test_data_that_is_no_frame_is_refused() -> None:
    with pytest.raises(TypeError, match="A polars batch is a DataFrame or a LazyFrame, not list"):
        PolarsExecutionEngine().load_batch_data("batch", [1])
