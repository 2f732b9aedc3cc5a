"""Data Package v2: the package itself, and what it and its resources say alike."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bilateral.lint.address import check_address, is_url
from bilateral.lint.node import Fault, Node

NAME = re.compile(r"[a-z0-9._-]+")
SEMVER = re.compile(
    r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?"
)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_LICENCE = re.compile(r"[-a-zA-Z0-9._]+")


def is_text(value: Any) -> bool:
    """Whether a value is a text."""
    return isinstance(value, str)


def are_texts(value: Any) -> bool:
    """Whether a value is an array of texts."""
    return isinstance(value, list) and all(map(is_text, value))


def _is_address(value: Any) -> bool:
    return is_text(value) and is_url(value)


_PACKAGE: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "name": (is_text, "a text"),
    "id": (is_text, "a text"),
    "title": (is_text, "a text"),
    "description": (is_text, "a text"),
    "version": (is_text, "a text"),
    "homepage": (_is_address, "a full URL"),
    "keywords": (lambda value: are_texts(value) and bool(value), "an array of texts"),
}
_PERSON: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "title": (is_text, "a text"),
    "givenName": (is_text, "a text"),
    "familyName": (is_text, "a text"),
    "path": (_is_address, "a full URL"),
    "email": (lambda value: is_text(value) and bool(_EMAIL.fullmatch(value)), "an address of mail"),
    "roles": (lambda value: are_texts(value) and bool(value), "an array of texts"),
    "organization": (is_text, "a text"),
}
_SOURCE = {word: _PERSON[word] for word in ("title", "email")} | {"version": (is_text, "a text")}


def check_package(package: Node) -> Iterator[Fault]:
    """The package without its resources."""
    yield from check_properties(package, _PACKAGE, "property-type")
    yield from check_profile(package)
    if "$schema" not in package.value:
        yield package.fault("profile-version", "has no $schema")
    name = package.get("name")
    if name is None or (name.is_text and not NAME.fullmatch(name.value)):
        yield (name or package).fault("package-name", f"the name is {name.value!r}" if name else "has no name")
    version = package.get("version")
    if version is not None and version.is_text and not SEMVER.fullmatch(version.value):
        yield version.fault("version", f"{version.value!r} is not MAJOR.MINOR.PATCH")
    created = package.get("created")
    if created is not None and not is_moment(created.value):
        yield created.fault("created", f"{created.value!r} is no moment such as 1985-04-12T23:20:50Z")
    yield from check_address(package.get("image"))
    yield from check_rights(package)
    if "licenses" not in package.value:
        yield package.fault("licensed", "has no licenses")
    yield from _check_contributors(package)


def check_rights(node: Node) -> Iterator[Fault]:
    """Licences and sources, of a package or of a resource."""
    licenses = node.get("licenses")
    if licenses is not None:
        yield from _check_licenses(licenses)
    sources = node.get("sources")
    if sources is not None:
        yield from _check_objects(sources, "sources", _SOURCE, empty=True)
        for source in sources.objects():
            yield from check_address(source.get("path"))


def check_profile(node: Node) -> Iterator[Fault]:
    """``$schema``, which is the address of a profile wherever it stands."""
    profile = node.get("$schema")
    if profile is not None and not _is_address(profile.value):
        yield profile.fault("profile", f"{profile.value!r} is no full URL")


def check_properties(
    node: Node, properties: Mapping[str, tuple[Callable[[Any], bool], str]], rule: str
) -> Iterator[Fault]:
    """Each property that is there has a value that its test accepts."""
    for word, (fits, what) in properties.items():
        found = node.get(word)
        if found is not None and not fits(found.value):
            yield found.fault(rule, f"{word} is {found.value!r}, not {what}")


def is_moment(value: Any) -> bool:
    """Whether a value is a date with a time and a zone, as RFC 3339 writes it, and on the calendar."""
    if not is_text(value) or not _MOMENT.fullmatch(value):
        return False
    try:  # a leap second is a moment that Python has no number for
        dt.datetime.fromisoformat(value.upper().replace(":60", ":59"))
    except ValueError:
        return False
    return True


def _check_licenses(licenses: Node) -> Iterator[Fault]:
    yield from _check_objects(licenses, "licenses", {"title": (is_text, "a text")})
    for licence in licenses.objects():
        if not {"name", "path"} & licence.value.keys():
            yield licence.fault("licenses", "has neither name nor path")
        name = licence.get("name")
        if name is not None and not (name.is_text and _LICENCE.fullmatch(name.value)):
            yield name.fault("licenses", f"{name.value!r} is no id of a licence")
        yield from check_address(licence.get("path"))


def _check_contributors(package: Node) -> Iterator[Fault]:
    contributors = package.get("contributors")
    if contributors is not None:
        yield from _check_objects(contributors, "contributors", _PERSON)


def _check_objects(
    array: Node, rule: str, properties: Mapping[str, tuple[Callable[[Any], bool], str]], *, empty: bool = False
) -> Iterator[Fault]:
    """An array of objects, each with something in it."""
    if not isinstance(array.value, list) or not (array.value or empty):
        yield array.fault(rule, "is no array of objects" if empty else "is no array of at least one object")
    for member in array.members():
        if not member.is_object or not member.value:
            yield member.fault(rule, "is no object with a property")
        else:
            yield from check_properties(member, properties, rule)
