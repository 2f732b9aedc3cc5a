"""Remarks counted."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import Table


class Totals(Table):
    """A reading and how many remarks it has."""

    reading_id: str = pa.Field(unique=True, metadata={"references": "readings"}, description="The reading.")
    remarks: int = pa.Field(ge=0, metadata={"unit": "remarks"}, description="Number of remarks.")

    class Config(BaseConfig):
        metadata = {"key": ["reading_id"]}
