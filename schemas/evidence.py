"""The spans of source text that the record rests on."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import DIGEST, Table
from .codes import BASIS


class Evidence(Table):
    """A span of a source's text that supports one cell, or that mentions a record."""

    table: str = pa.Field(str_matches=r"^[a-z][a-z_]*$", description="Table of the record that the span supports.")
    record_id: str = pa.Field(
        str_length={"min_value": 1},
        description="Key of that record; the parts of a key of several columns joined by '|'.",
    )
    column: str = pa.Field(
        nullable=True, description="Column that the span supports; empty where the span mentions the record."
    )
    source_id: str = pa.Field(metadata={"references": "sources"}, description="Source that the span is in.")
    start: int = pa.Field(
        ge=0, metadata={"unit": "code points"}, description="First code point of the span, counted from 0."
    )
    end: int = pa.Field(gt=0, metadata={"unit": "code points"}, description="Code point after the last of the span.")
    basis: str = pa.Field(
        isin=list(BASIS), metadata={"codes": BASIS}, description="How the cell follows from the span."
    )
    exact: str = pa.Field(
        nullable=True, description="The span's words, for values and quoted words; empty for all else."
    )
    sha256: str = pa.Field(str_matches=DIGEST, description="SHA-256 of the span encoded as UTF-8, in hexadecimal.")

    class Config(BaseConfig):
        unique = ["table", "record_id", "column", "source_id", "start", "end"]
        metadata = {"key": ["table", "record_id", "column", "source_id", "start", "end"]}
