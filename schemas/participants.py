"""Actors' parts in events."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import Table
from .codes import PARTICIPANT_ROLE


class Participants(Table):
    """An actor's part in an event."""

    event_id: str = pa.Field(
        metadata={"references": "events", "at_least_one": True},
        description="The event; every event has somebody in it.",
    )
    actor_id: str = pa.Field(metadata={"role": "participant", "references": "actors"}, description="Who took part.")
    role: str = pa.Field(
        isin=list(PARTICIPANT_ROLE),
        metadata={"role": "part", "codes": PARTICIPANT_ROLE},
        description="The part taken.",
    )

    class Config(BaseConfig):
        unique = ["event_id", "actor_id", "role"]
        metadata = {"key": ["event_id", "actor_id", "role"], "mentioned": True}
