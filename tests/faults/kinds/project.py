"""Faults of ``dataset.toml`` and of the project's folders."""

from __future__ import annotations

import tomllib

from tests.faults.expected import Broken, Fault
from tests.faults.kinds.schemas import edit
from tests.faults.registry import kind
from tests.faults.world import World

TOML = "dataset/dataset.toml"


@kind("settings-missing", "project", "project", "The dataset has no description.", alone=True)
def _(world: World) -> Fault:
    del world.files[TOML]
    return Fault(error=Broken("UsageError"))


@kind("settings-no-toml", "project", "project", "A description that is no TOML.", alone=True)
def _(world: World) -> Fault:
    version = _version(world)
    line, column = edit(world, TOML, f'version = "{version}"', f'version = {version}"')
    read = version.rpartition(".")[0]  # as far as a number goes
    return Fault(error=Broken("SettingsError", TOML, line, column + len(f"version = {read}")))


def _version(world: World) -> str:
    """The version of the project as it stands there."""
    return str(tomllib.loads(world.files[TOML].decode("utf-8"))["version"])


@kind("settings-no-utf-8", "project", "project", "A description that is no UTF-8.", alone=True)
def _(world: World) -> Fault:
    world.files[TOML] += b"# L\xf3pez\n"
    return Fault(error=Broken("SettingsError", TOML))


@kind("settings-word-missing", "project", "project", "A description that lacks a word.", alone=True)
def _(world: World) -> Fault:
    lines = world.files[TOML].decode().split("\n")
    word = world.choose(["name", "title", "version", "released", "keywords", "maintainers", "contact"])
    world.files[TOML] = "\n".join(line for line in lines if not line.startswith(f"{word} = ")).encode()
    if word in {"name", "title"}:
        world.files[TOML] = "\n".join(lines).replace(f"\n{word} = ", "\n# ", 1).encode()
    return Fault(error=Broken("SettingsError", TOML))


@kind("settings-wrong-type", "project", "project", "A description with a value of the wrong type.", alone=True)
def _(world: World) -> Fault:
    old, new = world.choose(
        [
            ("released = 2026-11-23", 'released = "today"'),
            ('published_views = ["claims"]', 'published_views = "claims"'),
            ('contact = "', "contact = 3 # "),
            ('contact = "the issues of the repository that this release came from"', 'contact = " "'),
        ]
    )
    edit(world, TOML, old, new)
    return Fault(error=Broken("SettingsError", TOML))


@kind("settings-version", "project", "project", "A version that is no number of three parts.", alone=True)
def _(world: World) -> Fault:
    edit(world, TOML, f'"{_version(world)}"', world.choose(['"0.1"', '"v0.1.0"', '"01.1.0"', '"0.1.0-rc"']))
    return Fault(error=Broken("SettingsError", TOML))


@kind("settings-unknown-word", "project", "project", "A word in the description that nothing reads.", alone=True)
def _(world: World) -> Fault:
    edit(world, TOML, "title = ", 'subtitle = "x"\ntitle = ')
    return Fault(error=Broken("SettingsError", TOML))


@kind("settings-limit", "project", "project", "A limit that is none.", alone=True)
def _(world: World) -> Fault:
    value = world.choose(["0", "-1", "true", '"60"'])
    world.files[TOML] += f"\n[limits]\nview_seconds = {value}\n".encode()
    return Fault(error=Broken("SettingsError", TOML))
