"""Holds the rows of a release against its own Table Schemas with frictionless, and prints what it says as JSON.

frictionless reads no Parquet, so the rows go over as data within the descriptor. A cell may be spoilt before, to see
that it looks.
"""

from __future__ import annotations

import json
import sys
import warnings
from pathlib import Path
from typing import Any

warnings.simplefilter("ignore")  # what its parts warn of is not ours to mend

import frictionless  # noqa: E402
import pyarrow.parquet as pq  # noqa: E402


def plain(value: Any) -> Any:
    """Days as text: a descriptor is JSON."""
    return value.isoformat() if hasattr(value, "isoformat") else value


def errors(folder: Path, spoilt: list[str] | None) -> list[list[str]]:
    """Table and type of each error; ``spoilt`` are table, column and value of a cell in the first row."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        table = pq.read_table(folder / resource["path"])
        resource["data"] = [table.column_names, *([plain(cell) for cell in row.values()] for row in table.to_pylist())]
        for word in ("path", "bytes", "hash", "format", "mediatype"):
            del resource[word]
        if spoilt and resource["name"] == spoilt[0]:
            resource["data"][1][table.column_names.index(spoilt[1])] = spoilt[2]
    report = frictionless.Package.from_descriptor(package).validate()
    assert [task.name for task in report.tasks] == [resource["name"] for resource in package["resources"]]
    return [[task.name, error.type] for task in report.tasks for error in task.errors]


def main(folder: str, cells: str = "[]") -> None:
    """Print whether the descriptor is valid, what is wrong with the rows, and what is with each cell spoilt."""
    valid = frictionless.Package.validate_descriptor(str(Path(folder) / "datapackage.json")).valid
    found = [errors(Path(folder), spoilt) for spoilt in (None, *json.loads(cells))]
    print(json.dumps({"valid": valid, "errors": found}))  # noqa: T201 (printing is the job)


main(*sys.argv[1:])
