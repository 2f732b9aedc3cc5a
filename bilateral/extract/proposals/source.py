"""Proposed cells of a source that the record does not know."""

from __future__ import annotations

from bilateral.extract.proposals.cells import Cells, filled
from bilateral.extract.proposals.told import one_line
from bilateral.extract.setting import Setting
from bilateral.shape import Shape

_LONGEST_TITLE = 200
_NO_DAY = "The day of publication is the editor's."
_NO_ADDRESS = "The text does not say where it can be read."


def source(shape: Shape, setting: Setting) -> Cells:
    """The row of a document: its first line as the title, and what is known of its file."""
    text = setting.file
    guessed = {
        "title": one_line(text.source, setting.document.paragraphs[0])[:_LONGEST_TITLE],
        "published": setting.published,
        "language": "en",
        "kind": "news-article",
        "note": _NO_ADDRESS if setting.prints_its_day else f"{_NO_DAY} {_NO_ADDRESS}",
    }
    return filled(
        shape,
        guessed,
        source_id=setting.source_id,
        file=text.name,
        text_sha256=text.sha256,
        text_length=str(len(text.source)),
    )
