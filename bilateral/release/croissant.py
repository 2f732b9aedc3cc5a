"""The Croissant 1.1 description of a release: ``croissant.json``, for the tools of machine learning."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bilateral.ledger import SOURCES
from bilateral.release.content import Released
from bilateral.release.croissant_context import CONTEXT
from bilateral.release.croissant_records import record_sets
from bilateral.release.datapackage import MEDIA_TYPE
from bilateral.settings import Settings

CROISSANT = "croissant.json"
CONFORMS_TO = "http://mlcommons.org/croissant/1.1"
_READERS_TYPE = "application/x-parquet"
"""The only name of Parquet that mlcroissant knows; it stands beside the registered one."""


def croissant_text(settings: Settings, content: Sequence[Released], files: Mapping[str, bytes], page: str) -> str:
    """The description as JSON text that depends on its input alone.

    ``files`` holds each table's file by its path. ``page`` is the file of the release that describes it to people,
    which is its ``url`` where the dataset has no home page: relative, as the addresses of its files are.
    """
    description = _dataset(settings, content, files, page)
    return json.dumps(description, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _dataset(settings: Settings, content: Sequence[Released], files: Mapping[str, bytes], page: str) -> dict[str, Any]:
    maintainers = {"@type": "sc:Organization", "name": settings.maintainers}
    return {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": CONFORMS_TO,
        "name": settings.name,
        "alternateName": settings.title,
        "description": settings.description,
        "license": settings.licence.path,
        "url": settings.homepage or page,
        "creator": maintainers,
        "publisher": maintainers,
        "datePublished": settings.released.isoformat(),
        "version": settings.version,
        "keywords": list(settings.keywords),
        "citeAs": _citation(settings),
        "isLiveDataset": False,
        "prov:wasDerivedFrom": [
            source for released in content if released.name == SOURCES for source in _read(released)
        ],
        "prov:wasGeneratedBy": {
            "@type": "prov:Activity",
            "prov:label": "dataset release",
            "description": "Curated rows, each with the spans of text that it rests on, were checked and written out.",
        },
        "distribution": [_file(released, files[released.path]) for released in content],
        "recordSet": record_sets(content),
    }


def _read(released: Released) -> Iterator[dict[str, str]]:
    """The documents that the record was read from."""
    for title, address in released.frame.select("title", "address").iter_rows():
        document = {"@type": "prov:Entity", "prov:label": title}
        yield document | {"url": address} if address else document


def _file(released: Released, file: bytes) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": released.path,
        "name": released.path,
        "description": released.shape.description,
        "contentUrl": released.path,
        "contentSize": f"{len(file)} B",
        "encodingFormat": [MEDIA_TYPE, _READERS_TYPE],
        "sha256": hashlib.sha256(file).hexdigest(),
    }


def _citation(settings: Settings) -> str:
    """The dataset in BibTeX; braces keep the capitals of a title, and the name of a group in one piece."""
    fields = {
        "author": f"{{{settings.maintainers}}}",
        "title": f"{{{settings.title}}}",
        "year": str(settings.released.year),
        "version": settings.version,
        "url": settings.homepage,
    }
    lines = [f"  {word} = {{{value}}}" for word, value in fields.items() if value]
    return "@misc{" + ",\n".join([f"{settings.name}-{settings.version}", *lines]) + "\n}"
