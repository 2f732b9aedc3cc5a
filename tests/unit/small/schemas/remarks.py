"""Remarks."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import Table


class Remarks(Table):
    """A word that a source has for a well."""

    reading_id: str = pa.Field(metadata={"references": "readings"}, description="The reading.")
    word: str = pa.Field(description="The word | its spelling.")

    class Config(BaseConfig):
        unique = ["reading_id", "word"]
        metadata = {"key": ["reading_id", "word"]}
