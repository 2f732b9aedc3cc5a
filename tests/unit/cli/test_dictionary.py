"""``dataset dictionary``: the pages are written from the schemas."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run

PAGES = ("data-dictionary.md", "targets.md")


def test_the_pages_are_written_once_and_then_up_to_date(project: Path, run: Run) -> None:
    assert run("dictionary").out == "".join(f"wrote docs/{page}\n" for page in PAGES)
    starts = [(project / "docs" / page).read_text(encoding="utf-8").partition("\n")[0] for page in PAGES]
    assert starts == ["# Data dictionary", "# What each target says"]
    for arguments in ((), ("--check",)):
        done = run("dictionary", *arguments)
        assert (done.status, done.out) == (0, "".join(f"docs/{page} is up to date.\n" for page in PAGES))


@pytest.mark.parametrize("stale", PAGES)
def test_check_tells_a_stale_page_and_writes_nothing(project: Path, run: Run, stale: str) -> None:
    run("dictionary")
    page = project / "docs" / stale
    page.write_text("old\n", encoding="utf-8")
    done = run("dictionary", "--check")
    assert (done.status, done.err) == (1, f"docs/{stale} is stale: run `dataset dictionary`.\n")
    assert page.read_text(encoding="utf-8") == "old\n"
