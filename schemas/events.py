"""What happened, is planned, alleged or expected."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import SLUG, Table
from .codes import EVENT_KIND, EVENT_STATUS, EVENT_SUBTYPE


class Events(Table):
    """Something that happened, is planned, alleged or expected, once, whatever the sources that tell it."""

    event_id: str = pa.Field(unique=True, str_matches=SLUG, description="Key of the event.")
    kind: str = pa.Field(
        nullable=True,
        isin=list(EVENT_KIND),
        metadata={"role": "kind", "codes": EVENT_KIND},
        description="Event type of the PLOVER ontology; empty where it has none.",
    )
    subtype: str = pa.Field(
        nullable=True,
        isin=list(EVENT_SUBTYPE),
        metadata={"role": "subtype", "codes": EVENT_SUBTYPE},
        description="Finer type: a PLOVER mode, or this record's own where PLOVER has none.",
    )
    title: str = pa.Field(metadata={"role": "title"}, description="The event in the editor's words.")
    date: str = pa.Field(
        nullable=True,
        metadata={"format": "edtf", "role": "date", "sourced": True, "exact": True, "covers": ["date", "number"]},
        description="When it happened or is to happen.",
    )
    deadline: str = pa.Field(
        nullable=True,
        metadata={"format": "edtf", "role": "deadline", "sourced": True, "exact": True, "covers": ["date", "number"]},
        description="Day by which it is to happen.",
    )
    status: str = pa.Field(
        isin=list(EVENT_STATUS),
        metadata={"role": "status", "codes": EVENT_STATUS, "sourced": True},
        description="Whether the sources tell it as fact, plan, allegation or expectation.",
    )
    place: str = pa.Field(
        nullable=True, metadata={"exact": True, "covers": ["name"]}, description="Where, as the sources name it."
    )
    attributed_to: str = pa.Field(
        nullable=True,
        metadata={"role": "attributed_to", "references": "actors", "sourced": True},
        description="Actor on whose word the source tells it; empty when the source tells it itself.",
    )
    note: str = pa.Field(nullable=True, description="How the sources differ, and what else a reader must know.")

    class Config(BaseConfig):
        metadata = {"key": ["event_id"], "mentioned": True}
