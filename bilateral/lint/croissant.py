"""Croissant 1.1: what its specification requires of each node, and that all of its links lead somewhere."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from bilateral.lint.address import is_url, path_flaw
from bilateral.lint.files import read_below
from bilateral.lint.node import Fault, Node
from bilateral.lint.package import SEMVER, is_moment, is_text

_REQUIRED: Mapping[str, tuple[str, ...]] = {
    "Dataset": (
        *("@context", "@type", "conformsTo", "name", "description", "license", "url", "creator", "datePublished"),
        "distribution",
    ),
    "FileObject": ("@id", "name", "contentUrl", "encodingFormat", "sha256"),
    "RecordSet": ("@id", "field"),
    "Field": ("@id", "name", "dataType"),
}
"""What each node must say. A checksum may be MD5 too, and a file within another one needs neither."""
_ATOMIC = ("Boolean", "Date", "DateTime", "Float", "Integer", "Number", "Text", "Time", "URL")
_VERSION = re.compile(r"https?://mlcommons\.org/croissant/1\.[01]/?")
_SIZE = re.compile(r"(\d+)(?: ?B)?")


def check_croissant(dataset: Node, folder: Path) -> Iterator[Fault]:
    """A dataset with all of its nodes, and its local files."""
    yield from _check_dataset(dataset)
    files = list(_each(dataset, "distribution"))
    sets = list(_each(dataset, "recordSet"))
    yield from _check_ids(dataset)
    for file in files:
        yield from _check_file(file, folder)
    for record_set in sets:
        yield from _check_record_set(record_set)


def _each(node: Node, word: str) -> Iterator[Node]:
    """The objects under a word, of which there may be one or an array."""
    found = _get(node, word)
    if found is not None:
        yield from (found,) if found.is_object else found.objects()


def _get(node: Node, word: str) -> Node | None:
    """What stands under a word, with a prefix or without."""
    return next((node[each] for each in node.value if each == word or each.endswith(f":{word}")), None)


def _is_given(node: Node, word: str) -> bool:
    found = _get(node, word)
    return found is not None and found.value not in ("", [], {}, None)


def _check_node(node: Node, kind: str) -> Iterator[Fault]:
    """The type of a node, and that all is there which the specification requires of one."""
    named = str(node.value.get("@type", "")).rpartition(":")[2]
    if named != kind:
        yield node.fault("croissant-type", f"the @type is {node.value.get('@type')!r}, not {kind}")
    for word in _REQUIRED[kind]:
        if not _is_given(node, word) and not (word == "sha256" and _needs_no_sha256(node)):
            yield node.fault("croissant-required", f"has no {word}")


def _needs_no_sha256(file: Node) -> bool:
    return _is_given(file, "md5") or _is_given(file, "containedIn")


def _check_dataset(dataset: Node) -> Iterator[Fault]:
    yield from _check_node(dataset, "Dataset")
    conforms = _get(dataset, "conformsTo")
    if conforms is not None:
        listed = conforms.value if isinstance(conforms.value, list) else [conforms.value]
        if not any(is_text(each) and _VERSION.fullmatch(each) for each in listed):
            yield conforms.fault("croissant-conforms", f"{conforms.value!r} names no version of Croissant")
    version = _get(dataset, "version")
    if version is None or not (is_text(version.value) and SEMVER.fullmatch(version.value)):
        told = f"{version.value!r} is not MAJOR.MINOR.PATCH" if version else "has no version"
        yield (version or dataset).fault("croissant-version", told)
    published = _get(dataset, "datePublished")
    if published is not None and not _is_day(published.value) and not is_moment(published.value):
        yield published.fault("croissant-date", f"{published.value!r} is no date such as 2020-06-01")


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and len(value) == len("2020-06-01") and bool(dt.date.fromisoformat(value))
    except ValueError:
        return False


def _check_ids(dataset: Node) -> Iterator[Fault]:
    """Each @id is defined once; each link, an object with an @id and nothing else, leads to one."""
    defined: set[str] = set()
    links = []
    for node in _objects(dataset):
        at = node.get("@id")
        if at is None or node.at[:1] == ("@context",):
            continue
        if not at.is_text or not at.value or re.search(r"\s", at.value):
            yield at.fault("croissant-id", f"{at.value!r} is no id")
        elif len(node.value) == 1:
            links.append(at)
        elif at.value in defined:
            yield at.fault("croissant-id", f"{at.value!r} stands for something else too")
        else:
            defined.add(at.value)
    yield from (at.fault("croissant-link", f"nothing has the @id {at.value!r}") for at in links if _lost(at, defined))


def _lost(at: Node, defined: set[str]) -> bool:
    """Whether a link leads nowhere; a full address, as of a thing that others define, may lead elsewhere."""
    return at.value not in defined and not is_url(at.value) and not at.value.startswith("urn:")


def _objects(node: Node) -> Iterator[Node]:
    if node.is_object:
        yield node
        for word in node.value:
            yield from _objects(node[word])
    for member in node.members():
        yield from _objects(member)


def _check_file(file: Node, folder: Path) -> Iterator[Fault]:
    if str(file.value.get("@type", "")).endswith("FileSet"):
        return  # a pattern over the files of another node
    yield from _check_node(file, "FileObject")
    digest = _get(file, "sha256")
    if digest is not None and not (is_text(digest.value) and re.fullmatch(r"[0-9a-fA-F]{64}", digest.value)):
        yield digest.fault("croissant-file", f"{digest.value!r} is no SHA-256 in hexadecimal")
    address = _get(file, "contentUrl")
    if address is None or _is_given(file, "containedIn"):
        return
    if not address.is_text:
        yield address.fault("croissant-file", f"{address.value!r} is no address")
    elif is_url(address.value):
        return
    elif flaw := path_flaw(address.value):
        yield address.fault("croissant-file", f"{address.value!r}: {flaw}")
    else:
        yield from _check_content(file, address, folder)


def _check_content(file: Node, address: Node, folder: Path) -> Iterator[Fault]:
    content = read_below(folder, address.value)
    if content is None:
        yield address.fault("file", f"{address.value!r} is not there")
        return
    digest, size = _get(file, "sha256"), _get(file, "contentSize")
    own = hashlib.sha256(content).hexdigest()
    if digest is not None and is_text(digest.value) and len(digest.value) == len(own) and digest.value.lower() != own:
        yield digest.fault("hash", f"the SHA-256 of the file is {own}")
    told = _SIZE.fullmatch(str(size.value)) if size is not None else None
    if size is not None and told is not None and int(told[1]) != len(content):
        yield size.fault("bytes", f"{size.value!r} is told, and there are {len(content):,} bytes")


def _check_record_set(record_set: Node) -> Iterator[Fault]:
    yield from _check_node(record_set, "RecordSet")
    fields = list(_each(record_set, "field"))
    own = {str(field.value.get("@id")) for field in fields}
    key = _get(record_set, "key")
    for part in _each(record_set, "key") if key is not None else ():
        if str(part.value.get("@id")) not in own:
            yield part.fault("croissant-key", f"{part.value.get('@id')!r} is no field of the record set")
    for field in fields:
        yield from _check_field(field, has_data=_is_given(record_set, "data"))


def _check_field(field: Node, *, has_data: bool) -> Iterator[Fault]:
    yield from _check_node(field, "Field")
    types = _get(field, "dataType")
    listed = types.value if types is not None and isinstance(types.value, list) else [types.value if types else ""]
    nested = _is_given(field, "subField")
    if types is not None and not nested and not any(_is_atomic(each) for each in listed):
        yield types.fault("croissant-field", f"{types.value!r} holds no atomic type")
    if not (has_data or nested) and _is_given(field, "source") == _is_given(field, "value"):
        yield field.fault("croissant-field", "has neither source nor value, or both")


def _is_atomic(kind: object) -> bool:
    """Types of schema.org and of Croissant: the numbers of a certain width, and what a program reads as bytes."""
    name = re.split(r"[:/]", str(kind))[-1]
    return name in _ATOMIC or re.fullmatch(r"U?Int\d+|Float\d+|(Image|Audio|Video)Object|BoundingBox", name) is not None
