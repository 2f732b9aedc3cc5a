"""Depths."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import PLACE, QUALIFIER, Table


class Readings(Table):
    """A depth of a well as one source states it."""

    reading_id: str = pa.Field(unique=True, description="Key of the reading.")
    depth: float = pa.Field(
        gt=0, le=10000, metadata={"role": "amount", "unit": "metre", "sourced": True}, description="Depth as stated."
    )
    depth_to: float = pa.Field(
        nullable=True, metadata={"role": "amount_to", "unit": "metre"}, description="Upper end of a range."
    )
    qualifier: str = pa.Field(
        isin=list(QUALIFIER), metadata={"role": "qualifier", "codes": QUALIFIER}, description="How it is qualified."
    )
    place: str = pa.Field(nullable=True, isin=list(PLACE), metadata={"codes": PLACE}, description="Place.")
    taken: str = pa.Field(nullable=True, metadata={"format": "edtf"}, description="When it was read.")
    count: int = pa.Field(nullable=True, ge=0, ne=13, description="Number of buckets.")
    checked: bool = pa.Field(nullable=True, description="Whether it was read twice.")
    shallower_than: str = pa.Field(nullable=True, metadata={"references": "readings"}, description="A deeper well.")
    remark: str = pa.Field(nullable=True, metadata={"references": "remarks"}, description="The remark that matters.")
    source_id: str = pa.Field(metadata={"references": "sources"}, description="Source that states it.")
    note: str = pa.Field(nullable=True, description="Note.")

    class Config(BaseConfig):
        metadata = {"key": ["reading_id"], "mentioned": True}
