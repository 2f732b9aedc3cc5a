"""The documents that the record is made from."""

from __future__ import annotations

import pandera.polars as pa
from pandera.api.polars.model_config import BaseConfig

from .base import DIGEST, SLUG, Table
from .codes import LANGUAGE, SOURCE_KIND


class Sources(Table):
    """A document that the record is made from. Its text stays with its publisher."""

    source_id: str = pa.Field(unique=True, str_matches=SLUG, description="Key of the source.")
    title: str = pa.Field(metadata={"role": "title"}, description="Title as the document prints it.")
    publisher: str = pa.Field(nullable=True, description="Who put this document before the public; empty when unknown.")
    agency: str = pa.Field(
        nullable=True, description="News agency that the document credits; empty when it credits none."
    )
    published: str = pa.Field(
        nullable=True,
        metadata={"format": "edtf", "role": "published"},
        description="Date of publication, from the editor's knowledge of the document.",
    )
    language: str = pa.Field(
        isin=list(LANGUAGE),
        metadata={"role": "language", "codes": LANGUAGE},
        description="Language of the text (ISO 639-1).",
    )
    kind: str = pa.Field(
        isin=list(SOURCE_KIND), metadata={"role": "kind", "codes": SOURCE_KIND}, description="Kind of document."
    )
    address: str = pa.Field(nullable=True, str_matches=r"^https?://\S+$", description="Where the document can be read.")
    file: str = pa.Field(
        unique=True,
        str_matches=r"^[A-Za-z0-9][A-Za-z0-9._-]*$",
        description="Name of the file that holds the text, in a folder outside the project.",
    )
    text_sha256: str = pa.Field(
        unique=True, str_matches=DIGEST, description="SHA-256 of the file's bytes, in hexadecimal."
    )
    text_length: int = pa.Field(
        gt=0, metadata={"unit": "code points"}, description="Length of the text in Unicode code points."
    )
    derived_from: str = pa.Field(
        nullable=True,
        metadata={"references": "sources", "acyclic": True},
        description="Source that this document reprints or rewrites, where that is known.",
    )
    note: str = pa.Field(
        nullable=True,
        metadata={"role": "note"},
        description="What an editor knows of the document from elsewhere, and how.",
    )

    class Config(BaseConfig):
        metadata = {"key": ["source_id"]}
