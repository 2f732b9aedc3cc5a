"""A release for spreadsheets: a zip of CSV files with the data dictionary beside them."""

from __future__ import annotations

import csv
import io
import os
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bilateral.errors import UsageError
from bilateral.files import replace_file
from bilateral.loader.description import ColumnDescription, Description
from bilateral.loader.records import frame
from bilateral.loader.release import Release, opened

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a cell of text begins with where a spreadsheet may run it; the last four are the first four in full width."""

_README = """\
{title}, version {version}
{description}

Each table is a CSV file: UTF-8 with a byte order mark, so that spreadsheets know it; commas; the first line has the
names of the columns. An empty cell is a null. Text that begins as a formula does has an apostrophe before it, so that
no spreadsheet runs it. data-dictionary.csv says what each column means and codes.csv what each code does.

Import dates and keys as text: a spreadsheet that is left to guess turns 2021-10 into a day.

{tables}

Licence: {licence}, {address}
Cite as: {maintainers}, "{title}", version {version}, {year}.
"""


def export(path: str | os.PathLike[str], *, version: str | None = None) -> Path:
    """Write a release as a zip of CSV files for those who open spreadsheets, and return its path.

    Beside the tables it holds ``data-dictionary.csv``, ``codes.csv`` and ``README.txt``. A file that is there is
    replaced, whole or not at all. The same release gives the same bytes.
    Raises :class:`~bilateral.errors.UsageError` for an unknown version and a path that cannot be written, and
    :class:`~bilateral.errors.ReleaseError` where a file is not the one released.
    """
    target = Path(path)
    archive = _archive(opened(version))
    try:
        replace_file(target, archive)
    except OSError as error:
        message = f"{target} cannot be written: {error.strerror}"
        raise UsageError(message, hint="Name a file in a folder that is there and may be written to.") from error
    return target


def _archive(release: Release) -> bytes:
    year, month, day = (int(part) for part in release.descriptor["created"][:10].split("-"))
    folder = f"{release.descriptor['name']}-{release.version}"
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in _texts(release):
            entry = zipfile.ZipInfo(f"{folder}/{name}", (year, month, day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, on every system: the bytes depend on the release alone
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text.encode("utf-8-sig"))
    return sink.getvalue()


def _texts(release: Release) -> Iterator[tuple[str, str]]:
    described = [Description(release, name) for name in release.resources]
    yield "README.txt", _readme(release, described)
    columns = [column for each in described for column in each]
    yield "data-dictionary.csv", _csv(_MEANINGS, map(_meaning, columns))
    codes = ((each.table, each.name, code, text) for each in columns for code, text in each.codes.items())
    yield "codes.csv", _csv(("table", "column", "code", "meaning"), codes)
    for each in described:
        loaded = frame(release, each.name)
        yield f"{each.name}.csv", _csv(loaded.columns, loaded.iter_rows())


_MEANINGS = ("table", "column", "type", "null", "meaning", "unit", "source", "references")


def _meaning(column: ColumnDescription) -> tuple[Any, ...]:
    null = "yes" if column.nullable else "no"
    meaning = column.description, column.unit, column.source, column.references
    return column.table, column.name, column.type, null, *meaning


def _readme(release: Release, described: Iterable[Description]) -> str:
    said = release.descriptor
    text = _README.format(
        title=said["title"],
        version=release.version,
        description=said["description"],
        tables="\n".join(f"{each.name}.csv: {each.description} {each.rows} rows." for each in described),
        licence=said["licenses"][0]["title"],
        address=said["licenses"][0]["path"],
        maintainers=said["contributors"][0]["title"],
        year=said["created"][:4],
    )
    return text.replace("\n", "\r\n")


def _csv(header: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)  # RFC 4180: lines end with CR and LF
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: Any) -> str:
    """The value as a spreadsheet may read it: text that would be run is marked as text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text
