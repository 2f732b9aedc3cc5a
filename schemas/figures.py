"""Quantities, each as one source states it."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import SLUG, Table
from .codes import INDICATOR, MEASURE, QUALIFIER, UNIT


class Figures(Table):
    """A quantity as one source states it. Two sources that state it give two rows of one claim."""

    figure_id: str = pa.Field(unique=True, str_matches=SLUG, description="Key of the figure.")
    claim_id: str = pa.Field(
        str_matches=SLUG,
        metadata={"role": "group"},
        description="Groups the statements of one quantity over sources: sum claims, never figures.",
    )
    preferred: bool = pa.Field(
        metadata={"role": "preferred"}, description="Whether this is the statement that stands for its claim."
    )
    indicator: str = pa.Field(
        isin=list(INDICATOR),
        metadata={"role": "indicator", "codes": INDICATOR},
        description="What kind of quantity it is.",
    )
    subject_id: str = pa.Field(
        nullable=True,
        metadata={"role": "subject", "references": "actors"},
        description="Actor whose quantity it is: who gave, who has the age, who are counted.",
    )
    event_id: str = pa.Field(
        nullable=True, metadata={"references": "events"}, description="Event that the quantity measures."
    )
    counterparty_id: str = pa.Field(
        nullable=True, metadata={"references": "actors"}, description="Actor on the other side, such as who received."
    )
    measure: str = pa.Field(
        nullable=True,
        isin=list(MEASURE),
        metadata={"role": "measure", "codes": MEASURE},
        description="For money: the stage of spending that the source speaks of.",
    )
    value: float = pa.Field(
        metadata={"role": "amount", "sourced": True, "exact": True, "covers": ["number"], "unit": "as in `unit`"},
        description="Number as stated, in base units: 3 billion is 3000000000.",
    )
    value_to: float = pa.Field(
        nullable=True,
        metadata={"role": "amount_to", "sourced": True, "exact": True, "covers": ["number"], "unit": "as in `unit`"},
        description="Upper end, where the source states a range.",
    )
    qualifier: str = pa.Field(
        isin=list(QUALIFIER),
        metadata={"role": "qualifier", "codes": QUALIFIER, "sourced": True, "exact": True},
        description="How the source qualifies the number.",
    )
    unit: str = pa.Field(
        isin=list(UNIT),
        metadata={"role": "unit", "codes": UNIT, "sourced": True, "exact": True},
        description="Unit: an ISO 4217 currency, or what is counted or measured.",
    )
    scope: str = pa.Field(
        nullable=True, metadata={"role": "scope"}, description="What exactly is counted, in the editor's words."
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
        description="Time that the quantity covers.",
    )
    as_of: str = pa.Field(
        nullable=True,
        metadata={"role": "as_of", "format": "edtf"},
        description="Date at which the statement was made.",
    )
    place: str = pa.Field(
        nullable=True, metadata={"exact": True, "covers": ["name"]}, description="Place that the quantity is about."
    )
    attributed_to: str = pa.Field(
        nullable=True,
        metadata={"role": "attributed_to", "references": "actors", "sourced": True},
        description="Actor to whom the source attributes the number; empty when the source states it itself.",
    )
    source_id: str = pa.Field(metadata={"references": "sources"}, description="Source that states it.")
    note: str = pa.Field(nullable=True, description="How the sources differ, and what else a reader must know.")

    class Config(BaseConfig):
        metadata = {"key": ["figure_id"], "mentioned": True}
