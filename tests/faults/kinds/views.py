"""Faults of the views, each an error at its place in the query."""

from __future__ import annotations

from tests.faults.expected import Broken, Fault
from tests.faults.facts import VIEW_TABLES
from tests.faults.kinds.schemas import edit
from tests.faults.registry import Inject, Kind, add, kind
from tests.faults.world import World


def view(name: str) -> str:
    """The file of a view."""
    return f"dataset/views/{name}.sql"


def _whole(name: str, says: str, *queries: bytes, line: int = 1, column: int = 1) -> None:
    def inject(world: World) -> Fault:
        path = view(world.choose(VIEW_TABLES))
        world.files[path] = world.choose(queries)
        return Fault(error=Broken("ViewError", path, line, column))

    add(Kind(name, "views", says, "project", inject, alone=True))


_whole(
    "view-no-query",
    "A view that is no query.",
    b"",
    b"-- nothing\n",
    b"figures",
    b"DELETE FROM figures",
    b"DROP TABLE figures",
)
_whole("view-no-sql", "A view that breaks off.", b"SELECT a\nFROM figures GROUP", line=2, column=14)
_whole("view-no-utf-8", "A view that is no UTF-8.", b"SELECT '\xf3' FROM figures")
_whole(
    "view-reads-a-file",
    "A view that reads a file.",
    b"SELECT *\n  FROM read_csv('dataset/actors.csv')",
    line=2,
    column=8,
)
_whole("view-asks-the-clock", "A view that asks for the day.", b"SELECT\n CURRENT_DATE AS day", line=2, column=2)


def _renamed(name: str, old: str, new: str, found: str) -> Inject:
    def inject(world: World) -> Fault:
        path = view(name)
        line, column = edit(world, path, old, new)
        return Fault(error=Broken("ViewError", path, line, column + new.index(found)))

    return inject


for _name, _says, _view, _old, _new, _found in (
    (
        "view-unknown-column",
        "A column that no table has.",
        "utterance_groups",
        "MIN(quote_id)",
        "MIN(quote_ids)",
        "quote_ids",
    ),
    (
        "view-unknown-function",
        "A function that is not known.",
        "utterance_groups",
        "MIN(quote_id)",
        "LEAST_OF(quote_id)",
        "LEAST_OF",
    ),
    ("view-unknown-table", "A table that is not there.", "utterance_groups", "FROM quotes", "FROM quote", "quote"),
    (
        "view-unknown-alias",
        "An alias that nothing has.",
        "quote_checks",
        "  d.published_latest",
        "  e.published_latest",
        "e.",
    ),
):
    add(Kind(_name, "views", _says, "project", _renamed(_view, _old, _new, _found), alone=True))


@kind("view-other-columns", "views", "project", "A view that gives other columns than its schema declares.", alone=True)
def _(world: World) -> Fault:
    old, new = world.choose(
        [
            ("    preferred.measure,\n", ""),
            ("agreement.statements,", "agreement.statements AS count,"),
            ("    preferred.value,\n    preferred.value_to,\n", "    preferred.value_to,\n    preferred.value,\n"),
        ]
    )
    edit(world, view("claims"), old, new)
    return Fault(error=Broken("ViewError", view("claims")))


@kind("view-never-ends", "views", "project", "A view that never ends.", alone=True)
def _(world: World) -> Fault:
    world.files["dataset/dataset.toml"] += b"\n[limits]\nview_seconds = 1\nview_megabytes = 300\n"
    # Billions of rows: ten seconds or more, while it may take one. It ends by itself then, in a process that goes on.
    joins = "CROSS JOIN evidence AS e0\nCROSS JOIN evidence AS e1\nCROSS JOIN declined AS d"
    query = f"SELECT COUNT(*) AS n, MAX(e0.start + e1.start * a.start) AS m FROM evidence AS a\n{joins}\n"
    world.files[view("claim_groups")] = query.encode()
    return Fault(error=Broken("ViewError", view("claim_groups")))
