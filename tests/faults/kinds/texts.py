"""Faults of the source texts, and of what the record says of them; they need the texts at hand."""

from __future__ import annotations

import hashlib

from bilateral.findings import Location
from tests.faults.expected import Expected, Fault, Spot
from tests.faults.kinds.follow import inject, nothing, uncovered
from tests.faults.registry import kind
from tests.faults.sheet import Row
from tests.faults.world import World


def texts(world: World) -> dict[str, bytes]:
    """The texts of this run."""
    assert world.texts is not None
    return world.texts


def _unread(world: World, rule: str, column: str) -> tuple[Row, tuple[Expected, ...]]:
    """A source whose text is not going to be used."""
    row = world.pick("sources")
    here = (world.at(rule, row, column),)
    world.reckon(here)
    return row, here


@kind("text-missing", "texts", "text-missing", "A source's text is not in the folder.", texts=True)
def _(world: World) -> Fault:
    row, here = _unread(world, "text-missing", "file")
    del texts(world)[row["file"]]
    return Fault(here)


@kind(
    "text-under-another-name",
    "texts",
    "text-missing",
    "A source's text has another name than the record says.",
    texts=True,
)
def _(world: World) -> Fault:
    row, here = _unread(world, "text-missing", "file")
    row["file"] = f"0_{row['file']}"
    return Fault(here)


@kind("text-changed", "texts", "text-digest", "A source's text was edited, or saved with other line ends.", texts=True)
def _(world: World) -> Fault:
    row, here = _unread(world, "text-digest", "text_sha256")
    before = texts(world)[row["file"]]
    texts(world)[row["file"]] = world.choose([before + b"\n", before.replace(b"\n", b"\r\n"), before[:-3], b""])
    return Fault(here)


@kind("text-no-utf-8", "texts", "text-digest", "A source's text is no UTF-8.", texts=True)
def _(world: World) -> Fault:
    row, here = _unread(world, "text-digest", "file")
    texts(world)[row["file"]] = b"L\xf3pez"
    return Fault(here)


@kind("text-digest-wrong", "texts", "text-digest", "The record has another digest of the text.", texts=True)
def _(world: World) -> Fault:
    row, here = _unread(world, "text-digest", "text_sha256")
    row["text_sha256"] = "0" * 64
    return Fault(here)


@kind("text-length-wrong", "texts", "text-digest", "The record has another length of the text.", texts=True)
def _(world: World) -> Fault:
    row, here = _unread(world, "text-digest", "text_length")
    row["text_length"] = str(int(row["text_length"]) + world.choose([1, 100]))
    return Fault(here)


@kind("span-one-off", "texts", "evidence-digest", "A span of a mention that is one character off.", texts=True)
def _(world: World) -> Fault:
    row, _ = inject(world, "evidence", lambda each: not each["exact"] and world.quiet(each), nothing)
    here = (world.at("evidence-digest", row, "sha256"),)
    world.reckon(here)
    row["start"], row["end"] = (str(int(row[each]) - 1) for each in ("start", "end"))
    return Fault(here)


@kind("digest-of-a-mention", "texts", "evidence-digest", "A mention with the digest of other words.", texts=True)
def _(world: World) -> Fault:
    table = world.choose(["evidence", "declined"])
    row, _ = inject(world, table, lambda each: table == "declined" or not each["exact"], nothing)
    here = (world.at("evidence-digest", row, "sha256"),)
    world.reckon(here)
    row["sha256"] = "0" * 64
    return Fault(here)


@kind(
    "words-of-nowhere",
    "texts",
    "evidence-digest",
    "Words and digest that agree, and are not those of the text.",
    texts=True,
)
def _(world: World) -> Fault:
    row, _ = inject(world, "evidence", lambda each: each["exact"] and each["basis"] != "printed", nothing)
    here = (world.at("evidence-digest", row, "sha256"),)
    world.reckon(here)
    row["exact"] = "#" * len(row["exact"])
    row["sha256"] = hashlib.sha256(row["exact"].encode()).hexdigest()
    if row["table"] == "quotes" and row["column"] == "text":
        return Fault(here, (world.stated("quote_checks", 0, world.target(row)[0]),))
    return Fault(here)


@kind(
    "surface-no-longer-declined",
    "texts",
    "uncovered",
    "A number or date is neither recorded nor declined any more.",
    texts=True,
)
def _(world: World) -> Fault:
    def plain(row: Row) -> bool:
        return row["kind"] in {"number", "date"} and len(row["reason"]) > 0 and int(row["end"]) - int(row["start"]) < 6

    row, here = inject(world, "declined", plain, uncovered)
    world.rows("declined").remove(row)
    return Fault(tuple(here))


@kind("surface-declined-as-another", "texts", "uncovered", "A number is declined as a name.", texts=True)
def _(world: World) -> Fault:
    row, here = inject(world, "declined", lambda each: each["kind"] == "number", uncovered)
    row["kind"] = "name"
    return Fault(tuple(here))


@kind(
    "text-says-more",
    "texts",
    "uncovered",
    "The text says something that was not recorded, on a line of its own.",
    texts=True,
)
def _(world: World) -> Fault:
    row = world.pick("sources")
    world.reckon([Expected("uncovered", Spot(Location("")))])
    said, found = world.choose(
        [
            ("a sum of 4711 was paid", "4711"),
            ("it happened on March 3, 2019 or so", "March 3, 2019"),
            ('he said "that is enough"', "that is enough"),
            ("this is what Zacarias Quijote told", "Zacarias Quijote"),
        ]
    )
    text = texts(world)[row["file"]].decode("utf-8") + f"\n{said}"
    raw = text.encode("utf-8")
    texts(world)[row["file"]] = raw
    row["text_sha256"], row["text_length"] = hashlib.sha256(raw).hexdigest(), str(len(text))
    line, column = text.count("\n") + 1, said.index(found) + 1
    place = Location(f"{world.folder}/texts/{row['file']}", line, column, line, column + len(found))
    return Fault((Expected("uncovered", Spot(place), "evidence"),))
