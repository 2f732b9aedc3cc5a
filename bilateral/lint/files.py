"""The files that a descriptor names: whether they are there, and are what it says."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from bilateral.lint.address import is_url, path_flaw
from bilateral.lint.node import Fault, Node
from bilateral.lint.resource import paths
from bilateral.lint.schema import FIELDS_MATCH, field_nodes

_HASH = re.compile(r"([a-z0-9-]+:)?([0-9a-fA-F]+)")
_ALGORITHMS = {"md5": 32, "sha1": 40, "sha256": 64, "sha512": 128}
"""The algorithms that are checked, and how many digits their digests have."""


def check_files(resource: Node, folder: Path) -> Iterator[Fault]:
    """The local files of a resource; what lies behind a URL is not looked at, and no path that escapes is followed."""
    yield from _check_forms(resource)
    local = [path for path in paths(resource) if not is_url(path.value) and not path_flaw(path.value)]
    found = []
    for path in local:
        content = read_below(folder, path.value)
        if content is None:
            yield path.fault("file", f"{path.value!r} is not there")
        else:
            found.append(content)
    if local and len(found) == len(local) == len(paths(resource)):
        yield from _check_content(resource, found)


def read_below(folder: Path, path: str) -> bytes | None:
    """The bytes of a file below a folder; ``None`` where there is none, or where a link leads out of the folder."""
    file = folder / path
    try:
        inside = file.resolve().is_relative_to(folder.resolve())
        return file.read_bytes() if inside and file.is_file() else None
    except (OSError, ValueError):  # a name that no file can have
        return None


def _check_forms(resource: Node) -> Iterator[Fault]:
    size, digest, rows = (resource.get(word) for word in ("bytes", "hash", "rows"))
    for rule, count in (("bytes", size), ("rows", rows)):
        if count is not None and not _is_count(count.value):
            yield count.fault(rule, f"{count.value!r} is no whole number from 0")
    if digest is not None and not _digest(digest.value):
        known = ", ".join(_ALGORITHMS)
        yield digest.fault("hash", f"{digest.value!r} is no digest with its algorithm ({known}; MD5 without one)")


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _digest(value: object) -> tuple[str, str] | None:
    """Algorithm and digits of a hash; ``None`` where it is none, or of a length that is not its algorithm's."""
    match = _HASH.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return None
    algorithm = (match[1] or "md5:").removesuffix(":")
    right = len(match[2]) == _ALGORITHMS.get(algorithm, len(match[2]))
    return (algorithm, match[2].lower()) if right else None


def _check_content(resource: Node, contents: Sequence[bytes]) -> Iterator[Fault]:
    size, digest = resource.get("bytes"), resource.get("hash")
    whole = b"".join(contents)
    if size is not None and _is_count(size.value) and size.value != len(whole):
        yield size.fault("bytes", f"{size.value:,} bytes are told, and there are {len(whole):,}")
    told = _digest(digest.value) if digest is not None else None
    if digest is not None and told is not None and told[0] in _ALGORITHMS:
        own = hashlib.new(told[0], whole, usedforsecurity=False).hexdigest()
        if own != told[1]:
            yield digest.fault("hash", f"the {told[0]} of the file is {own}")
    if resource.value.get("format") == "parquet":
        yield from _check_parquet(resource, contents)


def _check_parquet(resource: Node, contents: Sequence[bytes]) -> Iterator[Fault]:
    """The rows and columns of Parquet files, which say both of themselves."""
    try:
        metadata = [pq.read_metadata(io.BytesIO(content)) for content in contents]
        names = [each.schema.to_arrow_schema().names for each in metadata]
    except (pa.ArrowException, OSError) as error:
        first = str(error).partition("\n")[0]
        yield resource.fault("columns", f"the file is no Parquet that can be read: {first}")
        return
    rows = resource.get("rows")
    held = sum(each.num_rows for each in metadata)
    if rows is not None and _is_count(rows.value) and rows.value != held:
        yield rows.fault("rows", f"{rows.value:,} rows are told, and there are {held:,}")
    schema = resource.get("schema")
    if schema is not None and schema.is_object:
        for columns in names:
            yield from _check_columns(schema, columns)


def _check_columns(schema: Node, columns: Sequence[str]) -> Iterator[Fault]:
    fields = list(field_nodes(schema))
    match = schema.value.get("fieldsMatch", "exact")
    if match not in FIELDS_MATCH or not fields:
        return  # other rules say so
    missing, more = [name for name in fields if name not in columns], [name for name in columns if name not in fields]
    wrong = {
        "exact": fields != list(columns),
        "equal": bool(missing or more),
        "subset": bool(missing),
        "superset": bool(more),
        "partial": len(missing) == len(fields),
    }[match]
    if wrong:
        told = [f"the file lacks {missing}"] if missing else []
        told += [f"the fields lack {more}"] if more else []
        yield schema["fields"].fault("columns", " and ".join(told) or "the columns stand in another order")
