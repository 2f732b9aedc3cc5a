"""Attributions in brat's standoff format: who is the source of which content by which cue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bilateral.text.source import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """The spans of one attribution; one of them may be broken into several."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def read_articles(folder: Path) -> Iterator[tuple[str, list[Attribution]]]:
    """The texts of a folder, each with its attributions; a text's file lacks the suffix that names the annotator."""
    for path in sorted((folder / "attributions").glob("*.ann")):
        text = (folder / "text" / f"{path.stem.rpartition('_')[0]}.txt").read_bytes().decode()
        yield text, list(_attributions(path.read_text(encoding="utf-8").split("\n")))


def _attributions(lines: list[str]) -> Iterator[Attribution]:
    spans: dict[str, tuple[Span, ...]] = {}
    for key, written, *_ in (line.split("\t") for line in lines if line.startswith("T")):
        spans[key] = tuple(Span(*map(int, piece.split())) for piece in written.partition(" ")[2].split(";"))
    for line in lines:
        if line.startswith("E"):
            roles = [role.partition(":") for role in line.split("\t")[1].split()]
            yield Attribution(
                *(
                    tuple(span for name, _, key in roles if name.startswith(role) for span in spans.get(key, ()))
                    for role in ("Source", "Cue", "Content")
                )
            )
