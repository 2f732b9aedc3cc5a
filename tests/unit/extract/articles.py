"""Articles to extract from, written for the tests, and the rows that come of them."""

from __future__ import annotations

from pathlib import Path

from bilateral.extract.article import Article, extract_article
from bilateral.extract.known import Known
from bilateral.extract.table import Row

DRILL = """Norland to send 40 patrol boats to the strait

PORT ALDER, March 3, 2020 - Norland will send about 40 patrol boats to the strait, officials said on Monday.

"We cannot guard the strait alone," Mayor Ana Vidal told reporters in Port Alder.

The boats cost more than $12 million, and Sudland has paid for half of them since 2017.
"""


def write(folder: Path, text: str | bytes = DRILL, name: str = "drill.txt") -> Path:
    """A file with this text."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def rows_from(path: Path, known: Known, *, source: str = "drill", published: str = "2020-03-03") -> tuple[Row, ...]:
    """The rows of a file's candidates."""
    return extract_article(Article(path, source, published, named=True), path.read_bytes(), known).rows
