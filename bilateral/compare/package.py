"""What is compared: the tables of a release or of the working record, with their schemas in the words of Table Schema.

A release is read from its folder by its own descriptor. No code of it runs, and a file is handed to a library only
after its digest was found to be the one released.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import polars as pl

from bilateral.compare.digest import Types, logical_digest, plain_frame
from bilateral.errors import ReleaseError
from bilateral.findings import Location

DESCRIPTOR = "datapackage.json"
MANIFEST = "manifest.json"

PlaceOf = Callable[[str, str, str | None], Location | None]
"""Where a record stands, by table and key, and one of its cells, by column; ``None`` where that is not known."""


@dataclass(frozen=True)
class PackedTable:
    """One table or view: its Table Schema, and its rows with codes as text.

    ``query`` is the digest of a view's query, where it is known.
    """

    name: str
    schema: Mapping[str, Any]
    frame: pl.DataFrame
    view: bool = False
    query: str | None = None
    description: str = ""

    @cached_property
    def types(self) -> Types:
        """The type of each column, in their order."""
        return {each["name"]: each["type"] for each in self.schema["fields"]}

    @property
    def key(self) -> tuple[str, ...]:
        """The columns of its key."""
        keys = self.schema.get("uniqueKeys", [()])
        return tuple(self.schema["primaryKey"] if "primaryKey" in self.schema else keys[0])

    @cached_property
    def derived(self) -> frozenset[str]:
        """The columns that are computed from another one."""
        return frozenset(each["name"] for each in self.schema["fields"] if "derivedFrom" in each)

    @cached_property
    def digest(self) -> str:
        """The logical digest of its rows."""
        return logical_digest(self.frame, self.types)


def _nowhere(_table: str, _key: str, _column: str | None) -> None:
    return None


@dataclass(frozen=True)
class Package:
    """The tables of one version; ``about`` is what its descriptor says of the whole, and ``title`` how it is named."""

    title: str
    version: str
    tables: Mapping[str, PackedTable]
    about: Mapping[str, Any] = field(default_factory=dict)
    place_of: PlaceOf = _nowhere


def open_package(folder: Path) -> Package:
    """Read a release from its folder.

    Raises :class:`~bilateral.errors.ReleaseError` where there is none or a file is not the one released.
    """
    descriptor = read_json(folder / DESCRIPTOR)
    manifest = read_json(folder / MANIFEST) if (folder / MANIFEST).is_file() else {}
    noted = {each["name"]: each for each in manifest.get("tables", [])}
    try:
        tables = [_table(folder, each, noted.get(each["name"], {})) for each in descriptor["resources"]]
        version = str(descriptor["version"])
    except (KeyError, TypeError, AttributeError) as error:
        raise ReleaseError(f"{folder / DESCRIPTOR} does not describe a release: {error!r}") from error
    about = {word: value for word, value in descriptor.items() if word != "resources"}
    return Package(version, version, {table.name: table for table in tables}, about)


def read_json(path: Path) -> Mapping[str, Any]:
    """The object in a JSON file of a release."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ReleaseError(f"{path.parent} is no folder of a release: it has no {path.name}") from None
    except (OSError, ValueError, RecursionError) as error:  # ValueError: neither UTF-8 nor JSON
        raise ReleaseError(f"{path} cannot be read: {error}") from error
    if not isinstance(found, dict):
        raise ReleaseError(f"{path} holds no JSON object")
    return found


def _table(folder: Path, resource: Mapping[str, Any], noted: Mapping[str, Any]) -> PackedTable:
    path = folder / Path(resource["path"]).name
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ReleaseError(f"{path} cannot be read: {error.strerror}") from error
    if f"sha256:{hashlib.sha256(raw).hexdigest()}" != resource["hash"]:
        raise ReleaseError(f"{path} is not the file that was released", hint="See `dataset verify`.")
    return packed(resource, pl.read_parquet(io.BytesIO(raw)), noted)


def packed(resource: Mapping[str, Any], table: Any, noted: Mapping[str, Any]) -> PackedTable:
    """A table by its descriptor's resource and what the manifest notes of it."""
    types = {each["name"]: each["type"] for each in resource["schema"]["fields"]}
    return PackedTable(
        name=resource["name"],
        schema=resource["schema"],
        frame=plain_frame(table, types),
        view=noted.get("view", "rowOf" in resource),
        query=noted.get("query"),
        description=resource.get("description", ""),
    )
