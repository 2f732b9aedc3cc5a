"""Which files are extracted from, and the key that each one's source gets."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from bilateral.errors import UsageError
from bilateral.extract.article import Article
from bilateral.extract.slug import Free, slug

_NO_TEXT = frozenset({".csv"})
"""Endings of files that are passed over in a folder: files of candidates lie beside the texts."""


def articles_of(paths: Sequence[Path], *, published: str = "", source: str = "") -> list[Article]:
    """The files named, and those of folders in alphabetical order, each once; hidden files are passed over.

    ``source`` is the key of the one file's source; of several files it begins each key, and their names follow.
    Raises :class:`~bilateral.errors.UsageError` where there is no file.
    """
    files = list(dict.fromkeys(file for path in paths for file in _files(path)))
    if not files:
        raise UsageError(f"{', '.join(map(str, paths))} holds no texts", hint="Put the texts there, one file each.")
    if len(files) == 1:
        return [Article(files[0], source or slug(files[0].stem) or "text", published, named=bool(source))]
    keys = Free()
    stems = (slug(file.stem) or "text" for file in files)
    return [
        Article(file, keys.give(f"{source}-{stem}" if source else stem), published, named=bool(source))
        for file, stem in zip(files, stems, strict=True)
    ]


def _files(path: Path) -> Iterator[Path]:
    """A file itself, whatever it is; of a folder what may be texts."""
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() not in _NO_TEXT:
                yield Path(folder, name)
