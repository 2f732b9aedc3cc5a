"""Who held which office, as stated."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import SLUG, Table


class Affiliations(Table):
    """An office that a person held, as the sources state it."""

    affiliation_id: str = pa.Field(unique=True, str_matches=SLUG, description="Key of the affiliation.")
    actor_id: str = pa.Field(metadata={"references": "actors"}, description="Who held the office.")
    organisation_id: str = pa.Field(
        nullable=True,
        metadata={"role": "organisation", "references": "actors"},
        description="Body, government or firm that the office is of.",
    )
    office: str = pa.Field(
        metadata={"role": "office", "sourced": True, "exact": True, "covers": ["name"]},
        description="The office, in its usual English form.",
    )
    period: str = pa.Field(
        nullable=True,
        metadata={
            "role": "period",
            "format": "edtf",
            "sourced": True,
            "exact": True,
            "covers": ["date", "number"],
        },
        description="When the office was held, where the sources let one say.",
    )

    class Config(BaseConfig):
        metadata = {"key": ["affiliation_id"], "mentioned": True}
