"""What a text's candidates are set against: which source it is, when it came out, and what the record holds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bilateral.extract.document import Document
from bilateral.extract.known import Known
from bilateral.extract.reading import TextFile
from bilateral.extract.recorded import Recorded


@dataclass(frozen=True)
class Setting:
    """A document on its way to the record; ``published`` is EDTF text, empty where nobody knows.

    ``prints_its_day``: that day was read in the text, and nobody had to say it.
    """

    source_id: str
    file: TextFile
    document: Document
    published: str
    known: Known
    prints_its_day: bool = False

    @property
    def recorded_as(self) -> str:
        """The key under which the record has this very text; empty where it has not."""
        row = self.known.source_with(self.file.sha256)
        return row["source_id"] if row is not None else ""

    @cached_property
    def recorded(self) -> Recorded:
        """What the record holds of this text."""
        return Recorded(self.known, self.recorded_as)
