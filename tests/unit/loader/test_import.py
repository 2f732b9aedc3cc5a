"""What importing the package costs, each time in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import bilateral


def printed(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def processor_seconds(code: str) -> float:
    """Time on the processor, which other processes lengthen less than time on the clock; the least of several runs."""
    least = float("inf")
    for _ in range(5):
        process = subprocess.Popen([sys.executable, "-c", code])
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = status
        assert status == 0
        least = min(least, used.ru_utime + used.ru_stime)
    return least


def test_importing_bilateral_imports_nothing_else() -> None:
    code = (
        "import __future__, sys\nbefore = set(sys.modules)\nimport bilateral\nprint(sorted(set(sys.modules) - before))"
    )
    assert printed(code) == "['bilateral']\n"


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="the system does not say what a process used")
def test_importing_bilateral_takes_less_than_fifty_milliseconds() -> None:
    assert processor_seconds("import bilateral") - processor_seconds("pass") < 0.050


def test_tables_and_their_descriptions_need_no_dataframe_library(carried_release: Path) -> None:
    code = (
        "import sys, bilateral, pathlib, bilateral.loader.release\n"
        f"bilateral.loader.release.carried = lambda: pathlib.Path({str(carried_release.parents[1])!r})\n"
        "bilateral.tables(), repr(bilateral.describe('readings'))\n"
        "print(sorted({'polars', 'pandas', 'pyarrow', 'duckdb'} & set(sys.modules)))\n"
    )
    assert printed(code) == "[]\n"


def test_the_public_names_are_those_of_the_loader() -> None:
    assert bilateral.__all__ == sorted(bilateral._HOMES)
    assert all(callable(getattr(bilateral, name)) for name in bilateral.__all__)
    assert set(bilateral.__all__) <= set(dir(bilateral))


def test_the_names_stay_fetched_whatever_part_of_the_loader_is_imported() -> None:
    code = "import bilateral, bilateral.loader.export, bilateral.loader.total; print(callable(bilateral.export))"
    assert printed(code) == "True\n"


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match=r"^module 'bilateral' has no attribute 'lode'$"):
        getattr(bilateral, "lode")  # noqa: B009 (a type checker would refuse it)
