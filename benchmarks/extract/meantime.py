"""Reading the MEANTIME corpus: a text put together from its tokens, with the spans of entities and events."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bilateral.text.source import Span

_NO_SPACE_BEFORE = frozenset({",", ".", ";", ":", "?", "!", ")", "]", "%", "'s", "n't", "'", "'re", "'ve", "'ll", "''"})
_NO_SPACE_AFTER = frozenset({"(", "[", "$", "``", "€", "£"})


@dataclass(frozen=True)
class Mention:
    """A mention: its span, the type of its instance (``PER``, ``ORG``, ...) and the attributes of its element."""

    id: str
    span: Span
    type: str
    attributes: dict[str, str]


@dataclass(frozen=True)
class Article:
    """An article: its text, one line a sentence, and what is marked in it."""

    name: str
    text: str
    entities: tuple[Mention, ...]
    events: tuple[Mention, ...]
    participants: tuple[tuple[str, str, str], ...]
    """Event mention, entity mention, role (``Arg0``, ``Arg1``, ...)."""


def read_articles(folder: Path) -> Iterator[Article]:
    """All articles of ``meantime_en``."""
    for path in sorted(folder.glob("intra-doc_annotation/*/*.xml")):
        yield _read(path)


def _read(path: Path) -> Article:
    root = ET.parse(path).getroot()  # noqa: S314 - the corpus is a file that the caller names
    text, places = _text(root)
    types = _types(root)
    entities: list[Mention] = []
    events: list[Mention] = []
    for element in root.find("Markables") or []:
        anchors = [places[anchor.attrib["t_id"]] for anchor in element.iter("token_anchor")]
        if not anchors or element.tag not in ("ENTITY_MENTION", "EVENT_MENTION"):
            continue
        span = Span(min(each.start for each in anchors), max(each.end for each in anchors))
        mention = Mention(element.attrib["m_id"], span, types.get(element.attrib["m_id"], ""), dict(element.attrib))
        (entities if element.tag == "ENTITY_MENTION" else events).append(mention)
    return Article(path.stem, text, tuple(entities), tuple(events), tuple(_participants(root)))


def _text(root: ET.Element) -> tuple[str, dict[str, Span]]:
    pieces: list[str] = []
    places: dict[str, Span] = {}
    length, sentence, before = 0, "0", ""
    for token in root.iter("token"):
        word = token.text or ""
        if pieces:
            glued = word in _NO_SPACE_BEFORE or before in _NO_SPACE_AFTER
            gap = "\n" if token.attrib["sentence"] != sentence else "" if glued else " "
            pieces.append(gap)
            length += len(gap)
        places[token.attrib["t_id"]] = Span(length, length + len(word))
        pieces.append(word)
        length += len(word)
        sentence, before = token.attrib["sentence"], word
    return "".join(pieces), places


def _types(root: ET.Element) -> dict[str, str]:
    """The type of the instance that each mention refers to."""
    instances = {
        each.attrib["m_id"]: each.attrib.get("ent_type") or each.attrib.get("class") or ""
        for each in root.find("Markables") or []
        if each.tag in ("ENTITY", "EVENT")
    }
    types = {}
    for relation in root.iter("REFERS_TO"):
        target = next((each.attrib["m_id"] for each in relation.iter("target")), "")
        types.update({each.attrib["m_id"]: instances.get(target, "") for each in relation.iter("source")})
    return types


def _participants(root: ET.Element) -> Iterator[tuple[str, str, str]]:
    for relation in root.iter("HAS_PARTICIPANT"):
        source = next((each.attrib["m_id"] for each in relation.iter("source")), "")
        for target in relation.iter("target"):
            yield source, target.attrib["m_id"], relation.attrib.get("sem_role", "")
