"""Who said what."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import Table


class Speakers(Table):
    """An actor to whom a source attributes a quote; several may share one."""

    quote_id: str = pa.Field(
        metadata={"references": "quotes", "at_least_one": True},
        description="The quote; every quote has a speaker.",
    )
    actor_id: str = pa.Field(
        metadata={"references": "actors", "role": "speaker"}, description="Who said, wrote or believes it."
    )

    class Config(BaseConfig):
        unique = ["quote_id", "actor_id"]
        metadata = {"key": ["quote_id", "actor_id"], "mentioned": True}
