"""One file from its bytes to the rows of its candidates."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bilateral.extract.dates.dateline import dateline
from bilateral.extract.document import Document
from bilateral.extract.known import Known
from bilateral.extract.pipeline import extract
from bilateral.extract.proposals.rows import rows_of
from bilateral.extract.published import last_day
from bilateral.extract.reading import as_text
from bilateral.extract.setting import Setting
from bilateral.extract.table import Row
from bilateral.ledger import SOURCES

UNDATED = "no day of publication is known: words such as 'Friday' stay open (give it with --published)"


@dataclass(frozen=True, slots=True)
class Article:
    """A file to extract from, with what an editor says of it: the key of its source, and EDTF text or nothing.

    A key that the program made of the file's name (``named`` is false) gives way to that of the record.
    """

    path: Path
    source_id: str
    published: str = ""
    named: bool = False


@dataclass(frozen=True, slots=True)
class Extracted:
    """The rows of a file, and what an editor must be told of it."""

    rows: tuple[Row, ...]
    problem: str = ""


def extract_article(article: Article, raw: bytes, known: Known) -> Extracted:
    """The rows of the candidates in a file's bytes.

    Raises :class:`~bilateral.errors.SourceError` where they are no text.
    """
    text = as_text(article.path, raw)
    recorded = known.source_with(text.sha256)
    source_id = recorded["source_id"] if recorded is not None and not article.named else article.source_id
    published = article.published or _published(recorded, known)
    day = last_day(published) or dateline(Document(text.source))
    document = Document(text.source, day)
    printed = day.isoformat() if day and not published else ""
    setting = Setting(source_id, text, document, published or printed, known, prints_its_day=bool(printed))
    return Extracted(tuple(rows_of(setting, extract(document, known.gazetteer))), _problem(setting))


def _published(recorded: Row | None, known: Known) -> str:
    day = known.shapes[SOURCES].with_role("published") if recorded is not None else None
    return recorded[day.name] if recorded is not None and day is not None else ""


def _problem(setting: Setting) -> str:
    """What stands in the way of using the rows."""
    row = setting.known.of(SOURCES).get(setting.source_id)
    if row is not None and row["text_sha256"] != setting.file.sha256:
        return f"the record has another text of {setting.source_id!r}: what it holds does not fit this one"
    if setting.recorded_as not in ("", setting.source_id):
        return f"the record has this text as {setting.recorded_as!r}, and not as {setting.source_id!r}"
    return UNDATED if not setting.published else ""
