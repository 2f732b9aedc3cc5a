"""Addresses within a descriptor: a URL, or a path that stays below the folder of the descriptor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilateral.lint.node import Fault, Node

_URL = re.compile(r"(?:https?|ftps?)://[^\s/?#]+\S*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


def is_url(text: str) -> bool:
    """Whether a text is a full URL of a scheme that a data package may use."""
    return bool(_URL.fullmatch(text))


def path_flaw(text: str) -> str:
    """What is wrong with a text as a local path; empty where nothing is."""
    flaws = {
        "it is empty": not text.strip(),
        "it has a scheme that is none of http, https, ftp and ftps": bool(_SCHEME.match(text)),
        "it is absolute": text.startswith(("/", "~")) or bool(re.match(r"[A-Za-z]:", text)),
        "it has a backslash, and '/' separates folders": "\\" in text,
        "it leads upwards": ".." in text.split("/"),
        "it has a part that starts with a dot": any(part.startswith(".") for part in text.split("/")),
        "it holds a control character": any(ord(character) < ord(" ") for character in text),
    }
    return next((flaw for flaw, found in flaws.items() if found), "")


def check_address(node: Node | None) -> Iterator[Fault]:
    """Nothing where there is no node, or where it is a URL or a path that may be followed."""
    if node is None:
        return
    if not node.is_text:
        yield node.fault("url-or-path", f"{node.value!r} is no text")
    elif not is_url(node.value) and (flaw := path_flaw(node.value)):
        yield node.fault("url-or-path", f"{node.value!r}: {flaw}")
