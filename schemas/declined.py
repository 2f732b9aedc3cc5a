"""Spans that look like data and are not."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import DIGEST, Table
from .codes import SURFACE


class Declined(Table):
    """A span that looks like data and was looked at and left out, with the reason."""

    source_id: str = pa.Field(metadata={"references": "sources"}, description="Source that the span is in.")
    start: int = pa.Field(
        ge=0, metadata={"unit": "code points"}, description="First code point of the span, counted from 0."
    )
    end: int = pa.Field(gt=0, metadata={"unit": "code points"}, description="Code point after the last of the span.")
    sha256: str = pa.Field(str_matches=DIGEST, description="SHA-256 of the span encoded as UTF-8, in hexadecimal.")
    kind: str = pa.Field(isin=list(SURFACE), metadata={"codes": SURFACE}, description="What the span looks like.")
    reason: str = pa.Field(str_length={"min_value": 10}, description="Why it is not data, in the editor's words.")

    class Config(BaseConfig):
        unique = ["source_id", "start", "end", "kind"]
        metadata = {"key": ["source_id", "start", "end", "kind"]}
