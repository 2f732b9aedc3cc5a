"""A citation as W3C Web Annotations: each span a selector on the text of its document, linked with a cell."""

from __future__ import annotations

import base64
import json
import uuid
from typing import Any

from bilateral.ledger import SOURCES
from bilateral.loader.cited import Citation, Document, Span


def as_annotation(citation: Citation) -> str:
    """An ``AnnotationCollection`` as JSON-LD, the same text for the same record and release."""
    items = [
        _annotation(citation, document, span) for document in citation.documents for span in document.spans or (None,)
    ]
    record = f"{citation.name}/{citation.key}"
    page_id = _id(citation.version, record, "first")
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": _id(citation.version, record),
        "type": "AnnotationCollection",
        "label": f"Evidence of {record} in bilateral {citation.version}",
        "rights": citation.descriptor["licenses"][0]["path"],
        "total": len(items),
        "first": {
            "id": page_id,
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return json.dumps(collection, ensure_ascii=False, indent=2)


def _annotation(citation: Citation, document: Document, span: Span | None) -> dict[str, Any]:
    target: Any = _text_of(citation, document)
    if span is not None:
        target = {"type": "SpecificResource", "source": target, "selector": _selectors(span)}
    supported = (span.table, span.record_id, span.column, span.start, span.end) if span else ()
    record = f"{citation.name}/{citation.key}"
    return {
        "id": _id(citation.version, record, document.source["source_id"], *supported),
        "type": "Annotation",
        "motivation": "linking",
        "body": {"type": "TextualBody", "format": "text/plain", "value": _supported(citation, span)},
        "target": target,
    }


def _selectors(span: Span) -> list[dict[str, Any]]:
    """By position and, where the record keeps them, by the printed words: both select the same."""
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return [position, *([{"type": "TextQuoteSelector", "exact": span.exact}] if span.exact else [])]


def _supported(citation: Citation, span: Span | None) -> str:
    """The cell that a span supports, or the record that it mentions."""
    if span is None or span.table is None:
        return f"{citation.name}/{citation.key}"
    record = f"{span.table}/{span.record_id}"
    basis = f" ({span.basis})" if span.basis else ""
    return f"{record}: {span.column} = {span.value}{basis}" if span.column else f"{record}{basis}"


def _text_of(citation: Citation, document: Document) -> dict[str, Any]:
    """The text that positions are counted in, named by its digest (RFC 6920): a page on the web may change."""
    source = document.source
    digest = source.get("text_sha256")
    found = {
        "id": _named(digest) if digest else _id(citation.version, SOURCES, source["source_id"]),
        "type": "Text",
        "format": "text/plain",
        "language": source.get("language"),
        "via": source["address"],
        "dc:title": source["title"],
    }
    return {word: value for word, value in found.items() if value}


def _named(digest: str) -> str:
    return f"ni:///sha-256;{base64.urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip('=')}"


def _id(*parts: str | int | None) -> str:
    """A name for what has no address: the same for the same parts."""
    path = "/".join("" if part is None else str(part) for part in parts)
    return uuid.uuid5(uuid.NAMESPACE_URL, f"bilateral:{path}").urn
