"""Parquet files whose bytes depend on nothing but the table and the version of the writer."""

from __future__ import annotations

import io

import pyarrow as pa
import pyarrow.parquet as pq


def parquet_bytes(table: pa.Table) -> bytes:
    """The table as a Parquet file: zstd, one row group, a checksum on every page.

    The metadata of the table's schema stands in the footer, and so does the version of pyarrow: another version
    of it may write other bytes for the same table.
    """
    sink = io.BytesIO()
    pq.write_table(
        table,
        sink,
        version="2.6",
        data_page_version="1.0",
        compression="zstd",
        compression_level=9,
        row_group_size=max(table.num_rows, 1),
        write_page_checksum=True,
        store_schema=True,
    )
    return sink.getvalue()
