"""What ``dataset/dataset.toml`` says of the dataset itself."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bilateral.errors import SettingsError

_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
_TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence as a data package names it."""

    name: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The dataset's own description."""

    name: str
    title: str
    version: str
    released: dt.date
    description: str
    keywords: tuple[str, ...]
    licence: Licence
    maintainers: str
    contact: str
    published_views: tuple[str, ...]


def read_settings(path: Path, shown: str) -> Settings:
    """Read and check ``dataset.toml``; ``shown`` is how the file is named in an error."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SettingsError("the dataset has no description", path=shown, hint="Write dataset/dataset.toml.") from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"not UTF-8: {error.reason}", path=shown) from error
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        line, column = (int(place[1]), int(place[2])) if place else (1, 1)
        raise SettingsError(f"no valid TOML: {error}", path=shown, line=line, column=column) from error
    reader = _Reader(raw, shown)
    settings = Settings(
        name=reader.text("name"),
        title=reader.text("title"),
        version=reader.text("version"),
        released=reader.value("released", dt.date),
        description=reader.text("description"),
        keywords=reader.texts("keywords"),
        licence=Licence(**{word: reader.text(word, "licence") for word in ("name", "title", "path")}),
        maintainers=reader.text("maintainers"),
        contact=reader.text("contact"),
        published_views=reader.texts("published_views"),
    )
    if not _VERSION.fullmatch(settings.version):
        raise SettingsError(f"{settings.version!r} is no version number", path=shown, hint="Write MAJOR.MINOR.PATCH.")
    reader.refuse_unknown()
    return settings


class _Reader:
    """Takes typed values out of parsed TOML and remembers which were asked for."""

    def __init__(self, raw: Mapping[str, Any], shown: str) -> None:
        self.raw = raw
        self.shown = shown
        self.asked: set[str] = set()

    def value(self, word: str, kind: type, within: str = "") -> Any:
        self.asked.add(f"{within}.{word}" if within else word)
        self.asked.add(within or word)
        holder = self.raw.get(within, {}) if within else self.raw
        found = holder.get(word) if isinstance(holder, Mapping) else None
        if not isinstance(found, kind) or isinstance(found, dt.datetime):  # a moment is a date too
            where = f"[{within}] {word}" if within else word
            problem = "is missing" if found is None else f"is {found!r}"
            raise SettingsError(f"{where} {problem}", path=self.shown, hint=f"Give it a value of type {kind.__name__}.")
        return found

    def text(self, word: str, within: str = "") -> str:
        found = str(self.value(word, str, within)).strip()
        if not found:
            raise SettingsError(f"{word} is empty", path=self.shown, hint="Say it in words.")
        return found

    def texts(self, word: str) -> tuple[str, ...]:
        found = self.value(word, list)
        if not all(isinstance(each, str) for each in found):
            raise SettingsError(f"{word} is {found!r}", path=self.shown, hint="Give it a list of texts.")
        return tuple(found)

    def refuse_unknown(self) -> None:
        names = {word for word in self.raw if not isinstance(self.raw[word], Mapping)}
        names |= {f"{head}.{word}" for head, part in self.raw.items() if isinstance(part, Mapping) for word in part}
        unknown = sorted(names - self.asked)
        if unknown:
            raise SettingsError(f"nothing reads {', '.join(unknown)}", path=self.shown, hint="Mend or remove it.")
