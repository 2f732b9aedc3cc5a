"""What ``dataset/dataset.toml`` says of the dataset itself."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bilateral.errors import SettingsError
from bilateral.files import read_small

_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
_HOMEPAGE = re.compile(r"https?://[^\s/]+(/\S*)?")
_LONGEST_LINE = 5_000
_TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence as a data package names it."""

    name: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding to live with until a day, and why; ``line`` is where it stands in ``dataset.toml``.

    One of a whole column has no key, and one of a whole record no column.
    """

    rule: str
    table: str
    key: str | None
    column: str | None
    reason: str
    until: dt.date
    line: int

    def expired(self, today: dt.date) -> bool:
        """Whether the waiver's last day is over."""
        return today > self.until


@dataclass(frozen=True, slots=True)
class Limits:
    """What a view and a whole run may take: seconds, and megabytes of memory beyond what is in use before it."""

    view_seconds: int = 60
    view_megabytes: int = 2_000
    run_seconds: int = 1_800
    run_megabytes: int = 6_000


@dataclass(frozen=True, slots=True)
class Settings:
    """The dataset's own description; ``homepage`` is its page on the web, where it has one."""

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
    homepage: str | None = None
    waivers: tuple[Waiver, ...] = ()
    limits: Limits = field(default_factory=Limits)


def read_settings(path: Path, shown: str) -> Settings:
    """Read and check ``dataset.toml``; ``shown`` is how the file is named in an error."""
    try:
        text, raw = read_toml(path, shown)
    except FileNotFoundError:
        raise SettingsError("the dataset has no description", path=shown, hint="Write dataset/dataset.toml.") from None
    reader = TomlReader(raw, shown)
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
        homepage=reader.text("homepage") if "homepage" in raw else None,
        waivers=tuple(_read_waivers(reader.tables("waivers"), text, shown)),
        limits=Limits(**{word: reader.count(word, "limits", value) for word, value in asdict(Limits()).items()}),
    )
    if not _VERSION.fullmatch(settings.version):
        message = f"{_shown(settings.version)} is no version number"
        raise SettingsError(message, path=shown, hint="Write MAJOR.MINOR.PATCH.")
    if settings.homepage is not None and not _HOMEPAGE.fullmatch(settings.homepage):
        hint = "Write its whole address, or leave it out: a page that is not there helps nobody."
        raise SettingsError(f"homepage is {_shown(settings.homepage)}", path=shown, hint=hint)
    reader.refuse_unknown()
    return settings


def read_toml(path: Path, shown: str) -> tuple[str, Mapping[str, Any]]:
    """The text of a TOML file and what it says. Raises :class:`~bilateral.errors.SettingsError` where it is none."""
    try:
        text = read_small(path)
        _refuse_long_lines(text, shown)
        return text, tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise SettingsError(f"not UTF-8: {error.reason}", path=shown) from error
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        line, column = (int(place[1]), int(place[2])) if place else (1, 1)
        raise SettingsError(f"no valid TOML: {error}", path=shown, line=line, column=column) from error
    except (RecursionError, ValueError) as error:  # brackets nested without end; a number of thousands of digits
        raise SettingsError(f"no usable TOML: {error}", path=shown) from error


def _refuse_long_lines(text: str, shown: str) -> None:
    """Refuse a line on which a key could have so many parts that Python's reader would take hours for it."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > _LONGEST_LINE:
            message = f"the line has more than {_LONGEST_LINE:,} characters"
            raise SettingsError(message, path=shown, line=number, hint="Break it up: in a text, with a backslash.")


def entry_lines(text: str, word: str) -> list[int]:
    """The lines on which the ``[[word]]`` of a TOML text stand."""
    entries = re.finditer(rf"^[ \t]*\[\[[ \t]*{word}[ \t]*\]\]", text, re.MULTILINE)
    return [text.count("\n", 0, match.start()) + 1 for match in entries]


def _read_waivers(raw: list[Mapping[str, Any]], text: str, shown: str) -> Iterator[Waiver]:
    lines = entry_lines(text, "waivers")
    for index, each in enumerate(raw):
        line = lines[index] if index < len(lines) else 1
        reader = TomlReader(each, shown, line)
        key, column = (reader.text(word) if word in each else None for word in ("key", "column"))
        words = {word: reader.text(word) for word in ("rule", "table", "reason")}
        yield Waiver(**words, key=key, column=column, until=reader.value("until", dt.date), line=line)
        reader.refuse_unknown()


def _shown(found: object) -> str:
    """A value within a message; what nests without end has no whole representation."""
    try:
        whole = repr(found)
    except RecursionError:
        return "nested too deep"
    return whole if len(whole) <= 100 else f"{whole[:99]}…"


class TomlReader:
    """Takes typed values out of parsed TOML and remembers which were asked for."""

    def __init__(self, raw: Mapping[str, Any], shown: str, line: int = 1) -> None:
        self.raw = raw
        self.shown = shown
        self.line = line
        self.asked: set[str] = set()

    def value(self, word: str, kind: type, within: str = "") -> Any:
        self.asked.add(f"{within}.{word}" if within else word)
        self.asked.add(within or word)
        holder = self.raw.get(within, {}) if within else self.raw
        found = holder.get(word) if isinstance(holder, Mapping) else None
        if not isinstance(found, kind) or isinstance(found, dt.datetime):  # a moment is a date too
            where = f"[{within}] {word}" if within else word
            problem = "is missing" if found is None else f"is {_shown(found)}"
            raise self.error(f"{where} {problem}", f"Give it a value of type {kind.__name__}.")
        return found

    def text(self, word: str, within: str = "") -> str:
        found = str(self.value(word, str, within)).strip()
        if not found:
            raise self.error(f"{word} is empty", "Say it in words.")
        return found

    def count(self, word: str, within: str, default: int) -> int:
        holder = self.raw.get(within)
        if not isinstance(holder, Mapping) or word not in holder:
            return default
        found = self.value(word, int, within)
        if isinstance(found, bool) or found < 1:
            raise self.error(f"[{within}] {word} is {_shown(found)}", "Give it a whole number above 0.")
        return int(found)

    def texts(self, word: str) -> tuple[str, ...]:
        found = self.value(word, list)
        if not all(isinstance(each, str) for each in found):
            raise self.error(f"{word} is {_shown(found)}", "Give it a list of texts.")
        return tuple(found)

    def tables(self, word: str) -> list[Mapping[str, Any]]:
        self.asked.add(word)
        found = self.raw.get(word, [])
        if not isinstance(found, list) or not all(isinstance(each, Mapping) for each in found):
            raise self.error(f"{word} is {_shown(found)}", f"Write each as [[{word}]].")
        return found

    def error(self, message: str, hint: str) -> SettingsError:
        return SettingsError(message, path=self.shown, line=self.line, hint=hint)

    def refuse_unknown(self) -> None:
        names = {word for word in self.raw if not isinstance(self.raw[word], Mapping)}
        names |= {f"{head}.{word}" for head, part in self.raw.items() if isinstance(part, Mapping) for word in part}
        unknown = sorted(names - self.asked)
        if unknown:
            raise self.error(f"nothing reads {', '.join(unknown)}", "Mend or remove it.")
