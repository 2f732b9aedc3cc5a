"""Reading a file as the text of a source, or saying why it is none."""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import dataclass
from pathlib import Path

from bilateral.errors import SourceError
from bilateral.text.source import MOST_BYTES, SourceText

_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
"""Marks at the start of a file, the longest first."""

_FORMS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive, as DOCX and ODT are",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "RTF",
}
"""How files begin that documents often come in."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file's name and text, and the SHA-256 of its bytes."""

    name: str
    source: SourceText
    sha256: str


def read_text(path: Path) -> TextFile:
    """Read a file of UTF-8 text, its newlines as they are.

    Raises :class:`~bilateral.errors.SourceError` where it cannot be used.
    """
    return as_text(path, read_raw(path))


def as_text(path: Path, raw: bytes) -> TextFile:
    """The text that a file's bytes are.

    Raises :class:`~bilateral.errors.SourceError` where they are no UTF-8 text, or hold nothing.
    """
    form = next((name for mark, name in _FORMS.items() if raw.startswith(mark)), None)
    if form is not None:
        raise SourceError(f"{path}: is {form}, and no text", hint=_EXPORT)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        problem, hint = _encoding(raw, error)
        raise SourceError(f"{path}: {problem}", hint=hint) from error
    if "\0" in text:
        raise SourceError(f"{path}: is no text: character {text.index(chr(0)):,} is NUL", hint=_EXPORT)
    if not text.strip().strip("\ufeff"):
        raise SourceError(f"{path}: is empty", hint="Put the document's text into it.")
    return TextFile(path.name, SourceText(text), hashlib.sha256(raw).hexdigest())


_EXPORT = "Export the document as plain text in UTF-8."


def read_raw(path: Path) -> bytes:
    """The bytes of a file.

    Raises :class:`~bilateral.errors.SourceError` where it is not there, or has more bytes than a text may have.
    """
    if not path.is_file():
        problem = "is a folder" if path.is_dir() else "is no file" if path.exists() else "is not there"
        raise SourceError(f"{path}: {problem}", hint="Name a file that holds a document's text.")
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            limit = f"has {size / 2**20:,.0f} MiB, and a text may have {MOST_BYTES / 2**20:,.0f}"
            raise SourceError(f"{path}: {limit}", hint="Split it into its documents, one file each.")
        return path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror}") from error


def _encoding(raw: bytes, error: UnicodeDecodeError) -> tuple[str, str]:
    """What is wrong with bytes that are not UTF-8, and what to do."""
    marked = next((name for mark, name in _MARKS.items() if raw.startswith(mark)), None)
    if marked is not None:
        return f"is {marked}, and not UTF-8", "Save it as UTF-8."
    place = f"byte {error.start:,} (0x{raw[error.start]:02x})"
    if b"\0" in raw:
        return f"is no text: {place} is not UTF-8, and it holds NUL", _EXPORT
    return f"is not UTF-8: {place}", "Save it as UTF-8; it may be in Windows-1252 or Latin-1."
