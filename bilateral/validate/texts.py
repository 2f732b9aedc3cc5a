"""The source texts at hand: found by their file's name and checked against the digest that the record holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bilateral.findings import Finding, quoted
from bilateral.ledger import SOURCES
from bilateral.read.record import Record
from bilateral.text.source import MOST_BYTES, SourceText, read_source
from bilateral.validate.cell import cell_finding


@dataclass(frozen=True, slots=True)
class Shelf:
    """The texts that could be read, by source, with the path under which each is shown."""

    texts: Mapping[str, SourceText]
    paths: Mapping[str, str]


def read_texts(record: Record, folder: Path) -> tuple[Shelf, list[Finding]]:
    """Read the text of every source from a folder. A text that is not the one recorded is not used."""
    texts: dict[str, SourceText] = {}
    paths: dict[str, str] = {}
    findings: list[Finding] = []
    sources = record.tables.get(SOURCES)
    if sources is None:
        return Shelf(texts, paths), findings
    columns = ["source_id", "file", "text_sha256", "text_length"]
    for row, (source_id, file, sha256, length) in enumerate(sources.frame.select(columns).iter_rows()):
        path = folder / (file or "")
        if file is None or file != Path(file).name or "\0" in file:
            message = f"{quoted(file)} is no plain name of a file"
            findings.append(cell_finding("text-missing", message, sources, row, "file"))
            continue
        if not path.is_file():
            findings.append(cell_finding("text-missing", f"{file} is not in {folder}", sources, row, "file"))
            continue
        if path.stat().st_size > MOST_BYTES:
            message = f"{file} has more than {MOST_BYTES:,} bytes, and is not read"
            findings.append(cell_finding("text-digest", message, sources, row, "file"))
            continue
        try:
            text, found = read_source(path)
        except UnicodeDecodeError as error:
            findings.append(cell_finding("text-digest", f"{file} is not UTF-8: {error.reason}", sources, row, "file"))
            continue
        if found != sha256:
            message = f"{file} has the digest {found}, and not {sha256}"
            findings.append(cell_finding("text-digest", message, sources, row, "text_sha256"))
        elif len(text) != length:
            message = f"{file} has {len(text)} code points, and not {length}"
            findings.append(cell_finding("text-digest", message, sources, row, "text_length"))
        else:
            texts[source_id] = text
            paths[source_id] = path.as_posix()
    return Shelf(texts, paths), findings
