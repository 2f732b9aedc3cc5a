"""Waivers: of a finding, of nothing, expired, and written wrongly."""

from __future__ import annotations

from tests.faults.expected import Broken, Expected, Fault, key_of
from tests.faults.kinds.characters import free_text
from tests.faults.kinds.project import TOML
from tests.faults.registry import Inject, Kind, add, kind
from tests.faults.world import OccupiedError, World


def waive(world: World, **words: str) -> int:
    """Add a waiver, and say on which line it begins."""
    text = world.files[TOML].decode()
    said = "".join(f"{word} = {value}\n" for word, value in words.items())
    world.files[TOML] = f"{text}\n[[waivers]]\n{said}".encode()
    return text.count("\n") + 2


def _of(row_key: str, table: str, column: str, until: str) -> dict[str, str]:
    return {
        "rule": '"formula"',
        "table": f'"{table}"',
        "key": f"'''{row_key}'''",
        "column": f'"{column}"',
        "reason": '"The source prints it so."',
        "until": until,
    }


def _formula(world: World) -> tuple[Expected, dict[str, str]]:
    """A finding that may be waived, and what a waiver of it says."""
    row, column = free_text(world)
    if row.table == "aliases":
        raise OccupiedError
    row[column] = "=1+1"
    return world.at("formula", row, column), _of(key_of(row), row.table, column, "2026-12-31")


@kind("waived", "waivers", "formula", "A finding that is waived: it is told apart, and everything else is found.")
def _(world: World) -> Fault:
    found, words = _formula(world)
    waive(world, **words)
    return Fault(waived=(found,))


@kind("waiver-expired", "waivers", "waiver", "A waiver that has expired: its finding is back.")
def _(world: World) -> Fault:
    found, words = _formula(world)
    line = waive(world, **words | {"until": world.choose(["2026-11-30", "2020-01-01"])})
    return Fault((world.spot("waiver", TOML, None, line),), (found,))


@kind("waiver-of-the-last-day", "waivers", "formula", "A waiver on its last day, which still holds.")
def _(world: World) -> Fault:
    found, words = _formula(world)
    waive(world, **words | {"until": "2026-12-01"})
    return Fault(waived=(found,))


def _of_nothing(**words: str) -> Inject:
    def inject(world: World) -> Fault:
        line = waive(world, **_of("afp", "actors", "note", "2026-12-31") | words)
        return Fault((world.spot("waiver", TOML, None, line),))

    return inject


for _name, _says, _words in (
    ("waiver-of-nothing", "A waiver of a finding that is not there.", {"key": '"nobody"'}),
    ("waiver-of-no-rule", "A waiver of a rule that is not there.", {"rule": '"formulas"', "key": '"x"'}),
    ("waiver-of-no-table", "A waiver of a table that is not there.", {"table": '"actor"', "key": '"y"'}),
):
    add(Kind(_name, "waivers", _says, "waiver", _of_nothing(**_words)))


@kind(
    "waiver-written-wrongly",
    "waivers",
    "project",
    "A waiver without a reason or a day, or with a stray word.",
    alone=True,
)
def _(world: World) -> Fault:
    words = _of("afp", "actors", "note", "2026-12-31")
    wrong = world.choose([{"reason": '""'}, {"until": '"soon"'}, {"why": '"x"'}, {"key": "3"}])
    first = waive(world, **words)
    line = waive(world, **words | wrong)
    assert first < line
    return Fault(error=Broken("SettingsError", TOML, line))
