"""Who belongs to a group."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import Table


class Members(Table):
    """An actor that belongs to a group, such as one of "the two Mexican officials"."""

    group_id: str = pa.Field(metadata={"references": "actors"}, description="The group.")
    actor_id: str = pa.Field(metadata={"references": "actors"}, description="Who belongs to it.")

    class Config(BaseConfig):
        unique = ["group_id", "actor_id"]
        metadata = {"key": ["group_id", "actor_id"], "mentioned": True, "acyclic": [["group_id", "actor_id"]]}
