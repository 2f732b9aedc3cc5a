"""Names that actors go by."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import Table
from .codes import LANGUAGE


class Aliases(Table):
    """A name that an actor goes by in some source, besides the name in its own row."""

    actor_id: str = pa.Field(metadata={"references": "actors"}, description="Actor that goes by this name.")
    alias: str = pa.Field(metadata={"role": "alias"}, description="The name as printed.")
    language: str = pa.Field(
        isin=list(LANGUAGE),
        metadata={"role": "language", "codes": LANGUAGE},
        description="Language of the name (ISO 639-1).",
    )

    class Config(BaseConfig):
        unique = ["actor_id", "alias"]
        metadata = {"key": ["actor_id", "alias"]}
