"""Retired keys."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import Table


class Retired(Table):
    """A key that is not used again."""

    table: str = pa.Field(description="Table.")
    record_id: str = pa.Field(description="Key.")

    class Config(BaseConfig):
        unique = ["table", "record_id"]
        metadata = {"key": ["table", "record_id"]}
