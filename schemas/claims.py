"""Claims: the published view that counts each quantity once."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import SLUG, Table
from .codes import INDICATOR, MEASURE, QUALIFIER, UNIT


class Claims(Table):
    """A quantity once, whatever the number of sources that state it: its preferred statement, and who agrees."""

    claim_id: str = pa.Field(unique=True, str_matches=SLUG, description="Key of the claim.")
    figure_id: str = pa.Field(
        unique=True, metadata={"references": "figures"}, description="The statement that stands for the claim."
    )
    indicator: str = pa.Field(
        isin=list(INDICATOR),
        metadata={"role": "indicator", "codes": INDICATOR},
        description="What kind of quantity it is.",
    )
    subject_id: str = pa.Field(
        nullable=True,
        metadata={"references": "actors"},
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
        description="For money: the stage of spending that the preferred statement speaks of.",
    )
    value: float = pa.Field(
        metadata={"role": "amount", "unit": "as in `unit`"},
        description="Number as the preferred statement has it, in base units.",
    )
    value_to: float = pa.Field(
        nullable=True,
        metadata={"role": "amount_to", "unit": "as in `unit`"},
        description="Upper end, where it states a range.",
    )
    qualifier: str = pa.Field(
        isin=list(QUALIFIER),
        metadata={"role": "qualifier", "codes": QUALIFIER},
        description="How the source qualifies the number.",
    )
    unit: str = pa.Field(
        isin=list(UNIT),
        metadata={"role": "unit", "codes": UNIT},
        description="Unit: an ISO 4217 currency, or what is counted or measured.",
    )
    scope: str = pa.Field(
        nullable=True, metadata={"role": "scope"}, description="What exactly is counted, in the editor's words."
    )
    period: str = pa.Field(
        nullable=True, metadata={"role": "period", "format": "edtf"}, description="Time that the quantity covers."
    )
    source_id: str = pa.Field(metadata={"references": "sources"}, description="Source of the preferred statement.")
    statements: int = pa.Field(
        ge=1, metadata={"unit": "figures"}, description="Statements of the claim, the preferred one included."
    )
    sources: int = pa.Field(ge=1, metadata={"unit": "sources"}, description="Sources that state it, in whatever words.")
    sources_agreeing: int = pa.Field(
        ge=1,
        metadata={"unit": "sources"},
        description="Those of them that state the preferred number, qualifier and unit; the preferred one's included.",
    )

    class Config(BaseConfig):
        metadata = {"key": ["claim_id"]}
