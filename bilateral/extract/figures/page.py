"""The forms of a text that the rules read, each of the same length."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.extract.document import Document
from bilateral.text.number_grammar import folded


@dataclass(frozen=True, slots=True)
class Page:
    """A text as it is, with plain marks (``plain``), and that in lower case (``lower``)."""

    text: str
    plain: str
    lower: str


def page_of(document: Document) -> Page:
    """The forms of a document's text."""
    return Page(document.text, document.shadow, folded(document.shadow))
