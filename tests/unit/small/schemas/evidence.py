"""Spans."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import BASIS, Table


class Evidence(Table):
    """A span that supports a cell or mentions a record."""

    table: str = pa.Field(description="Table.")
    record_id: str = pa.Field(description="Key of the record.")
    column: str = pa.Field(nullable=True, description="Column; empty for a mention.")
    source_id: str = pa.Field(metadata={"references": "sources"}, description="Source.")
    start: int = pa.Field(ge=0, metadata={"unit": "code points"}, description="Start.")
    end: int = pa.Field(gt=0, metadata={"unit": "code points"}, description="End.")
    basis: str = pa.Field(isin=list(BASIS), metadata={"codes": BASIS}, description="Basis.")
    exact: str = pa.Field(nullable=True, description="Words.")

    class Config(BaseConfig):
        unique = ["table", "record_id", "column", "source_id", "start", "end"]
        metadata = {"key": ["table", "record_id", "column", "source_id", "start", "end"]}
