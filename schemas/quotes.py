"""Utterances, each as one source prints it."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import SLUG, Table
from .codes import FIDELITY, QUOTE_FORM


class Quotes(Table):
    """An utterance as one source prints it. Two printings of it give two rows of one utterance."""

    quote_id: str = pa.Field(unique=True, str_matches=SLUG, description="Key of the quote.")
    utterance_id: str = pa.Field(
        str_matches=SLUG, metadata={"role": "group"}, description="Groups the printings of one utterance."
    )
    form: str = pa.Field(
        isin=list(QUOTE_FORM),
        metadata={"role": "form", "codes": QUOTE_FORM},
        description="How the source gives the utterance.",
    )
    text: str = pa.Field(
        nullable=True,
        metadata={"role": "words", "sourced": True, "exact": True, "covers": ["quotation"]},
        description="The words inside quotation marks, and no others; fragments in order, joined by ' … '.",
    )
    content: str = pa.Field(
        metadata={"role": "content", "sourced": True}, description="What is said, in the editor's words."
    )
    said: str = pa.Field(
        nullable=True,
        metadata={"format": "edtf", "role": "said", "sourced": True, "exact": True, "covers": ["date", "number"]},
        description="When it was said.",
    )
    said_to: str = pa.Field(
        nullable=True, metadata={"role": "said_to", "references": "actors"}, description="To whom it was said."
    )
    fidelity: str = pa.Field(
        nullable=True,
        isin=list(FIDELITY),
        metadata={"role": "fidelity", "codes": FIDELITY},
        description="Whether the quoted words are the speaker's own; empty where none are quoted.",
    )
    source_id: str = pa.Field(metadata={"references": "sources"}, description="Source that prints it.")
    note: str = pa.Field(nullable=True, description="How the printings differ, and what else a reader must know.")

    class Config(BaseConfig):
        metadata = {"key": ["quote_id"], "mentioned": True}
