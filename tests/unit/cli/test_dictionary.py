"""``dataset dictionary``: the page is written from the schemas."""

from __future__ import annotations

from pathlib import Path

from tests.unit.cli.conftest import Run


def test_the_page_is_written_once_and_then_up_to_date(project: Path, run: Run) -> None:
    page = project / "docs" / "data-dictionary.md"
    assert run("dictionary").out == "wrote docs/data-dictionary.md\n"
    assert page.read_text(encoding="utf-8").startswith("# Data dictionary\n")
    for arguments in ((), ("--check",)):
        done = run("dictionary", *arguments)
        assert (done.status, done.out) == (0, "docs/data-dictionary.md is up to date.\n")


def test_check_tells_a_stale_page_and_writes_nothing(project: Path, run: Run) -> None:
    page = project / "docs" / "data-dictionary.md"
    page.parent.mkdir()
    page.write_text("old\n", encoding="utf-8")
    done = run("dictionary", "--check")
    message = "docs/data-dictionary.md is stale: run `dataset dictionary`.\n"
    assert (done.status, done.out, done.err) == (1, "", message)
    assert page.read_text(encoding="utf-8") == "old\n"
