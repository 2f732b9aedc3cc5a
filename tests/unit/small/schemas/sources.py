"""Documents."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import Table


class Sources(Table):
    """A document."""

    source_id: str = pa.Field(unique=True, str_matches="^[a-z]+$", description="Key of the source.")
    title: str = pa.Field(str_length={"min_value": 1, "max_value": 80}, description="Title.")
    publisher: str = pa.Field(nullable=True, description="Publisher.")
    agency: str = pa.Field(nullable=True, description="Agency.")
    published: str = pa.Field(nullable=True, metadata={"format": "edtf"}, description="Date of publication.")
    address: str = pa.Field(nullable=True, description="Address.")

    class Config(BaseConfig):
        metadata = {"key": ["source_id"]}
