"""A citation as BibTeX: an entry for the record, and one for each document that supports it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from bilateral.loader.cited import Citation, Document

_UNSAFE = re.compile(r"[^A-Za-z0-9._:-]+")
"""What the key of an entry is kept free of: BibTeX and LaTeX give meaning to much of it."""
_ESCAPED = str.maketrans(
    {character: f"\\{character}" for character in "&%$#_{}"}
    | {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The macros that every style of BibTeX has."""

_Field = tuple[str, str]


def as_bibtex(citation: Citation) -> str:
    """Entries of type ``misc``, which every style knows, in UTF-8."""
    entries = [_entry(f"bilateral-{citation.version}-{citation.name}-{citation.key}", _record(citation))]
    entries += [_entry(document.source["source_id"], _document(document)) for document in citation.documents]
    return "\n\n".join(entries)


def _entry(key: str, fields: Iterable[_Field]) -> str:
    lines = "".join(f"  {name} = {value},\n" for name, value in fields)
    return f"@misc{{{_UNSAFE.sub('-', key)},\n{lines}}}"


def _record(citation: Citation) -> Iterator[_Field]:
    said = citation.descriptor
    yield "author", _whole(said["contributors"][0]["title"])
    yield "title", _whole(said["title"])
    yield "year", f"{{{said['created'][:4]}}}"
    yield "version", f"{{{citation.version}}}"
    record = f"{citation.name}/{citation.key}"
    yield "note", _text(f"Record {record}, version {citation.version}, {citation.licence}")


def _document(document: Document) -> Iterator[_Field]:
    if document.who:
        yield "author", _whole(document.who)
    yield "title", _whole(document.source["title"])
    yield from _year(document.source.get("published_earliest"), document.source.get("published_latest"))
    if document.source["address"]:  # a verbatim field: nothing is escaped
        yield "url", f"{{{document.source['address'].replace('{', '%7B').replace('}', '%7D')}}}"
    spans = ", ".join(f"{start}--{end}" for start, end in document.places)
    dated = f"Published {document.date}" if document.source["published"] else "Undated"
    yield "note", _text(f"{dated}; characters {spans} of its text" if spans else dated)


def _year(earliest: date | None, latest: date | None) -> Iterator[_Field]:
    """Year and month, as far as the date settles them."""
    if earliest is None or latest is None or earliest.year != latest.year:
        return
    yield "year", f"{{{earliest.year}}}"
    if earliest.month == latest.month:
        yield "month", _MONTHS[earliest.month - 1]


def _text(words: str) -> str:
    return f"{{{words.translate(_ESCAPED)}}}"


def _whole(words: str) -> str:
    """Braced twice: a name that is no person's is not split into parts, and a title keeps its capitals."""
    return f"{{{_text(words)}}}"
