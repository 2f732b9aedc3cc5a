"""A citation as a sentence for a footnote."""

from __future__ import annotations

from bilateral.loader.cited import Citation, Document


def as_text(citation: Citation) -> str:
    """Each document with who published it, title, date, address and places; then the record, release and licence."""
    cited = "; ".join(_cited(document) for document in citation.documents)
    record = f"{citation.name}/{citation.key}"
    return f"{cited}. Recorded as {record} in bilateral {citation.version}, {citation.licence}."


def _cited(document: Document) -> str:
    spans = ", ".join(f"{start}-{end}" for start, end in document.places)
    parts = [
        document.who,
        f'"{document.source["title"]}"',
        document.date,
        document.source["address"],
        f"characters {spans}" if spans else "",
    ]
    return ", ".join(part for part in parts if part)
