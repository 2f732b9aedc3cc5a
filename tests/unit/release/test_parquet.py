from __future__ import annotations

import io

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from bilateral.release.parquet import parquet_bytes


@pytest.fixture
def table() -> pa.Table:
    schema = pa.schema([pa.field("name", pa.string(), nullable=False)], metadata={"version": "1.2.3"})
    return pa.table({"name": ["é", "…", "b"] * 1000}, schema=schema)


def test_the_same_table_gives_the_same_bytes(table: pa.Table) -> None:
    again = pa.concat_tables([table.slice(0, 7), table.slice(7)]).combine_chunks()
    assert parquet_bytes(table) == parquet_bytes(again)


def test_the_table_comes_back_whole(table: pa.Table) -> None:
    assert pq.read_table(io.BytesIO(parquet_bytes(table))).equals(table, check_metadata=True)


def test_the_footer_holds_the_metadata_of_the_table(table: pa.Table) -> None:
    assert pq.read_metadata(io.BytesIO(parquet_bytes(table))).metadata[b"version"] == b"1.2.3"


def test_the_file_has_one_row_group_in_zstd(table: pa.Table) -> None:
    metadata = pq.read_metadata(io.BytesIO(parquet_bytes(table)))
    assert metadata.num_row_groups == 1
    assert metadata.row_group(0).column(0).compression == "ZSTD"


def test_a_column_that_may_not_be_null_is_required_in_the_file(table: pa.Table) -> None:
    column = pq.ParquetFile(io.BytesIO(parquet_bytes(table))).schema.column(0)
    assert column.max_definition_level == 0


def test_a_flipped_bit_is_caught_by_the_checksum_of_its_page(table: pa.Table) -> None:
    raw = bytearray(parquet_bytes(table))
    column = pq.read_metadata(io.BytesIO(raw)).row_group(0).column(0)
    raw[column.data_page_offset + column.total_compressed_size // 2] ^= 1
    with pytest.raises(OSError, match="CRC"):
        pq.read_table(io.BytesIO(raw), page_checksum_verification=True)


def test_a_table_without_rows_is_a_file_all_the_same(table: pa.Table) -> None:
    empty = table.slice(0, 0)
    assert pq.read_table(io.BytesIO(parquet_bytes(empty))).equals(empty, check_metadata=True)
