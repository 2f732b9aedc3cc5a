"""Loads tables with a wrong bit here and there, in every engine, and prints what came of it as JSON.

``test_damage.py`` starts it with the folder that holds a copy of ``dist/``; it is no test by itself.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import get_args

import bilateral
import bilateral.loader.release
from bilateral.errors import ReleaseError
from bilateral.loader.engines import Engine


def main(carried: Path) -> None:
    """Damage each table at its start, in its middle and near its end, and load it."""
    bilateral.loader.release.carried = lambda: carried  # type: ignore[attr-defined]
    (folder,) = (carried / "dist").iterdir()
    loads = errors = 0
    for name in bilateral.tables():
        path = folder / f"{name}.parquet"
        sound = path.read_bytes()
        for place in (0, len(sound) // 3, len(sound) // 2, len(sound) - 9):
            damaged = bytearray(sound)
            damaged[place] ^= 1 << place % 8
            path.write_bytes(damaged)
            for engine in get_args(Engine):
                loads += 1
                try:
                    bilateral.load(name, engine=engine)
                except ReleaseError:
                    errors += 1
        path.write_bytes(sound)
    imported = sorted({"duckdb", "pandas", "polars", "pyarrow"} & set(sys.modules))
    print(json.dumps({"loads": loads, "errors": errors, "engines imported": imported}))  # noqa: T201 (the answer)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
