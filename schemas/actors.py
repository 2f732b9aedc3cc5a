"""Whoever acts, is acted on or is spoken of."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import SLUG, Table
from .codes import ACTOR_KIND, COUNTRY


class Actors(Table):
    """A person, office, body, government, country, group, programme or unnamed official."""

    actor_id: str = pa.Field(unique=True, str_matches=SLUG, description="Key of the actor.")
    name: str = pa.Field(
        nullable=True,
        metadata={"role": "name"},
        description="Name that the sources give; empty when they give none.",
    )
    kind: str = pa.Field(
        isin=list(ACTOR_KIND), metadata={"role": "kind", "codes": ACTOR_KIND}, description="Kind of actor."
    )
    country: str = pa.Field(
        nullable=True,
        isin=list(COUNTRY),
        metadata={"role": "country", "codes": COUNTRY},
        description="Country that it belongs to (ISO 3166-1 alpha-3); empty when none or not stated.",
    )
    described_as: str = pa.Field(
        nullable=True,
        metadata={"role": "description"},
        description="How the sources describe it, in the editor's words; needed where there is no name.",
    )
    possibly_same_as: str = pa.Field(
        nullable=True,
        metadata={"references": "actors"},
        description="Another actor that this one may be; the sources do not settle it.",
    )
    note: str = pa.Field(nullable=True, description="What else a reader must know.")

    class Config(BaseConfig):
        metadata = {"key": ["actor_id"], "mentioned": True, "covers": ["name"]}
