"""Keys that are no longer used and never will be again."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import Table


class Retired(Table):
    """A key that a release held and later ones do not: never given again, its successor named."""

    table: str = pa.Field(str_matches=r"^[a-z][a-z_]*$", description="Table that the key was in.")
    record_id: str = pa.Field(description="The retired key.")
    successor_id: str = pa.Field(nullable=True, description="Key that took its place in the same table, if any did.")
    reason: str = pa.Field(str_length={"min_value": 10}, description="Why the key was retired.")

    class Config(BaseConfig):
        unique = ["table", "record_id"]
        metadata = {"key": ["table", "record_id"]}
