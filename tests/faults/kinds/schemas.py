"""Faults of the schemas, each an error at its place: what does not import, or could not be held to."""

from __future__ import annotations

from collections.abc import Mapping

from tests.faults.expected import Broken, Fault
from tests.faults.facts import TABLES
from tests.faults.registry import Inject, Kind, add, kind
from tests.faults.world import World


def edit(world: World, path: str, old: str, new: str) -> tuple[int, int]:
    """Replace a text that stands in a file, the first one; line and column of the change."""
    text = world.files[path].decode("utf-8")
    before, found, after = text.partition(old)
    assert found, f"{old!r} is not in {path}"
    world.files[path] = f"{before}{new}{after}".encode()
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _line_of(world: World, path: str, text: str) -> int:
    return world.files[path].decode("utf-8").partition(text)[0].count("\n") + 1


FIELDS: Mapping[str, tuple[str, str, str, str, str]] = {
    "schema-no-description": (
        "A column without a description.",
        "speakers",
        "actor_id",
        ', description="Who said, wrote or believes it."',
        "",
    ),
    "schema-other-codes": (
        "Codes that are not those that the check allows.",
        "actors",
        "kind",
        "isin=list(ACTOR_KIND)",
        "isin=list(COUNTRY)",
    ),
    "schema-codes-without-check": (
        "Codes that nothing checks.",
        "actors",
        "kind",
        "isin=list(ACTOR_KIND), ",
        "",
    ),
    "schema-unknown-word": (
        "A word in a column's metadata that nothing reads.",
        "members",
        "group_id",
        '{"references": "actors"}',
        '{"refernces": "actors"}',
    ),
    "schema-unknown-role": (
        "A role that is not known.",
        "aliases",
        "alias",
        '{"role": "alias"}',
        '{"role": "nickname"}',
    ),
    "schema-unknown-format": (
        "A format that is not known.",
        "affiliations",
        "period",
        '"format": "edtf"',
        '"format": "iso"',
    ),
    "schema-unknown-surface": (
        "A kind of surface that is not known.",
        "affiliations",
        "office",
        '"covers": ["name"]',
        '"covers": ["names"]',
    ),
    "schema-no-truth": (
        "A word for a truth.",
        "affiliations",
        "office",
        '"sourced": True',
        '"sourced": "yes"',
    ),
    "schema-look-around": (
        "A pattern with look-around.",
        "retired",
        "table",
        "^[a-z][a-z_]*$",
        "^(?!x)[a-z_]*$",
    ),
    "schema-unknown-type": (
        "A type that the record does not have.",
        "events",
        "title",
        "title: str",
        "title: bytes",
    ),
    "schema-only-a-warning": (
        "A check that only warns.",
        "aliases",
        "alias",
        'pa.Field(metadata={"role": "alias"}',
        'pa.Field(raise_warning=True, str_length={"min_value": 1}, metadata={"role": "alias"}',
    ),
    "schema-check-cut-short": (
        "A check that stops at the first cases.",
        "aliases",
        "alias",
        'pa.Field(metadata={"role": "alias"}',
        'pa.Field(n_failure_cases=1, str_length={"min_value": 1}, metadata={"role": "alias"}',
    ),
    "schema-unknown-table": (
        "A reference to a table that is not there.",
        "members",
        "actor_id",
        'actor_id: str = pa.Field(metadata={"references": "actors"}',
        'actor_id: str = pa.Field(metadata={"references": "actor"}',
    ),
    "schema-qualifier-of-no-bounds": (
        "Qualifiers of which the program does not know what they bound.",
        "figures",
        "qualifier",
        '        isin=list(QUALIFIER),\n        metadata={"role": "qualifier", "codes": QUALIFIER,',
        '        isin=list(UNIT),\n        metadata={"role": "qualifier", "codes": UNIT,',
    ),
}


def _field(table: str, column: str, old: str, new: str) -> Inject:
    def inject(world: World) -> Fault:
        path = f"schemas/{table}.py"
        edit(world, path, old, new)
        return Fault(error=Broken("SchemaError", path, _line_of(world, path, f"    {column}: "), 5))

    return inject


for _name, (_says, _table, _column, _old, _new) in FIELDS.items():
    add(Kind(_name, "schemas", _says, "project", _field(_table, _column, _old, _new), alone=True))

CLASSES: Mapping[str, tuple[str, str, str, str]] = {
    "schema-not-strict": (
        "A model that lets unknown columns pass.",
        "members",
        "    class Config(BaseConfig):\n",
        "        strict = False\n",
    ),
    "schema-coerces": (
        "A model that changes the data.",
        "members",
        "    class Config(BaseConfig):\n",
        "        coerce = True\n",
    ),
    "schema-drops-rows": (
        "A model that drops what is wrong.",
        "members",
        "    class Config(BaseConfig):\n",
        "        drop_invalid_rows = True\n",
    ),
}


def _class(table: str, after: str, added: str) -> Inject:
    def inject(world: World) -> Fault:
        path = f"schemas/{table}.py"
        edit(world, path, after, after + added)
        return Fault(error=Broken("SchemaError", path, TABLES[table].line, 1))

    return inject


def _config(table: str, old: str, new: str) -> Inject:
    def inject(world: World) -> Fault:
        path = f"schemas/{table}.py"
        edit(world, path, old, new)
        return Fault(error=Broken("SchemaError", path, TABLES[table].line, 1))

    return inject


for _name, (_says, _table, _after, _added) in CLASSES.items():
    add(Kind(_name, "schemas", _says, "project", _class(_table, _after, _added), alone=True))
CONFIGS: Mapping[str, tuple[str, str, str, str]] = {
    "schema-no-key": ("A model without a key.", "speakers", '"key": ["quote_id", "actor_id"], ', ""),
    "schema-unknown-key": (
        "A key of a column that is not there.",
        "speakers",
        '"key": ["quote_id", "actor_id"]',
        '"key": ["quote", "actor_id"]',
    ),
    "schema-key-not-unique": (
        "A key that nothing holds to be unique.",
        "speakers",
        '        unique = ["quote_id", "actor_id"]\n',
        "",
    ),
    "schema-unknown-word-of-a-model": (
        "A word in a model's metadata that nothing reads.",
        "events",
        '"mentioned": True',
        '"mention": True',
    ),
    "schema-no-docstring": (
        "A model that does not say what a row is.",
        "members",
        '    """An actor that belongs to a group, such as one of "the two Mexican officials"."""\n',
        "",
    ),
    "schema-circle-of-no-column": (
        "A circle through a column that is not there.",
        "members",
        '[["group_id", "actor_id"]]',
        '[["group_id", "actor"]]',
    ),
    "schema-python-check": (
        "A check that is a Python function.",
        "members",
        "    class Config(BaseConfig):\n",
        "    @pa.dataframe_check\n    def holds(cls, data):\n        return True\n\n    class Config(BaseConfig):\n",
    ),
}
for _name, (_says, _table, _old, _new) in CONFIGS.items():
    add(Kind(_name, "schemas", _says, "project", _config(_table, _old, _new), alone=True))


@kind(
    "schema-function-of-a-column", "schemas", "project", "A check of one column that is a Python function.", alone=True
)
def _(world: World) -> Fault:
    path = "schemas/members.py"
    check = '    @pa.check("actor_id")\n    def holds(cls, data):\n        return data.lazyframe\n\n'
    edit(world, path, "    class Config(BaseConfig):\n", f"{check}    class Config(BaseConfig):\n")
    return Fault(error=Broken("SchemaError", path, _line_of(world, path, "    actor_id: "), 5))


@kind(
    "schema-derived-name", "schemas", "project", "A column with the name of one that the program derives.", alone=True
)
def _(world: World) -> Fault:
    path, sheet = "schemas/events.py", world.sheets["events"]
    added = '    date_latest: str = pa.Field(nullable=True, description="Mine.")\n'
    line, _ = edit(world, path, "    place: str = pa.Field(", f"{added}    place: str = pa.Field(")
    sheet.header.append("date_latest")
    for row in sheet.rows:
        row.cells["date_latest"] = ""
    return Fault(error=Broken("SchemaError", path, line, 5))


@kind("schema-syntax", "schemas", "project", "A schema that is no Python.", alone=True)
def _(world: World) -> Fault:
    path = f"schemas/{world.choose(TABLES)}.py"
    line, _ = edit(world, path, "class ", "clas ")
    return Fault(error=Broken("SchemaError", path, line, 6))


@kind("schema-syntax-of-codes", "schemas", "project", "The shared code lists are no Python.", alone=True)
def _(world: World) -> Fault:
    line, column = edit(world, "schemas/codes.py", "SOURCE_KIND = {", "SOURCE_KIND = = {")
    return Fault(error=Broken("SchemaError", "schemas/codes.py", line, column + len("SOURCE_KIND = ")))


@kind("schema-unknown-name", "schemas", "project", "A schema that uses what it did not import.", alone=True)
def _(world: World) -> Fault:
    line, _ = edit(world, "schemas/aliases.py", "isin=list(LANGUAGE)", "isin=list(LANGUAGES)")
    return Fault(error=Broken("SchemaError", "schemas/aliases.py", line))


@kind("schema-unknown-module", "schemas", "project", "A schema that imports what is not there.", alone=True)
def _(world: World) -> Fault:
    path = f"schemas/{world.choose(TABLES)}.py"
    line, _ = edit(world, path, "import pandera.polars as pa", "import panderas.polars as pa")
    return Fault(error=Broken("SchemaError", path, line))


@kind("schema-two-tables", "schemas", "project", "A schema file with two tables.", alone=True)
def _(world: World) -> Fault:
    path = "schemas/members.py"
    text = world.files[path].decode()
    world.files[path] = (text + text[text.index("\nclass ") :].replace("class Members", "class Others")).encode()
    return Fault(error=Broken("SchemaError", path))


@kind("schemas-no-package", "schemas", "project", "The schemas are no package.", alone=True)
def _(world: World) -> Fault:
    del world.files["schemas/__init__.py"]
    return Fault(error=Broken("SchemaError", "schemas"))


@kind("schemas-alone", "schemas", "project", "Schemas without suites, or suites without schemas.", alone=True)
def _(world: World) -> Fault:
    lost = world.choose(["schemas", "expectations"])
    world.files = {path: content for path, content in world.files.items() if not path.startswith(f"{lost}/")}
    return Fault(error=Broken("ProjectError", lost))
