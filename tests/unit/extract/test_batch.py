"""Many files: the same output on one core and on two, and a run that goes on where another stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bilateral.extract import batch
from bilateral.extract.article import Article, Extracted, extract_article
from bilateral.extract.batch import Outcome
from bilateral.extract.inputs import articles_of
from bilateral.extract.known import Known
from bilateral.extract.run import extract_all
from tests.unit.extract.articles import DRILL, write

Extract = Callable[..., tuple[Outcome, ...]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Some texts, one of which is none."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for number in range(5):
        write(texts, DRILL.replace("40", str(number + 30)), f"drill-{number}.txt")
    write(texts, b"\xff\xfe", "bad.txt")
    return texts


@pytest.fixture
def extract(folder: Path, tmp_path: Path, known: Known) -> Extract:
    """Extract from the folder into a file."""

    def run(
        name: str = "out.csv", *, cores: int = 1, told: Callable[[Outcome], None] = lambda _: None
    ) -> tuple[Outcome, ...]:
        articles = articles_of([folder], published="2020-03-03")
        return extract_all(articles, known, tmp_path / name, cores=cores, told=told).outcomes

    return run


def _noting(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are extracted from afterwards."""
    made: list[str] = []

    def noting(article: Article, raw: bytes, known: Known) -> Extracted:
        made.append(article.path.name)
        return extract_article(article, raw, known)

    monkeypatch.setattr(batch, "extract_article", noting)
    return made


def test_the_output_is_the_same_on_one_core_and_on_two(
    extract: Extract, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "_WORTH", 0)
    one = extract("one.csv", cores=1)
    two = extract("two.csv", cores=2)
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()
    assert [each.problem for each in one] == [each.problem for each in two]
    assert len(one) == 6


def test_a_run_goes_on_where_another_was_stopped(
    extract: Extract, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = extract("whole.csv")
    seen: list[Outcome] = []

    def stop(outcome: Outcome) -> None:
        seen.append(outcome)
        if len(seen) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        extract(told=stop)
    assert not (tmp_path / "out.csv").exists()
    made = _noting(monkeypatch)
    outcomes = extract()
    assert made == ["bad.txt", "drill-2.txt", "drill-3.txt", "drill-4.txt"]
    assert [each.candidates for each in outcomes] == [each.candidates for each in whole]
    assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_only_a_file_that_changed_is_read_again(
    extract: Extract, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract()
    write(folder, DRILL.replace("40", "99"), "drill-3.txt")
    made = _noting(monkeypatch)
    extract()
    assert made == ["bad.txt", "drill-3.txt"]


def test_results_that_nobody_needs_any_more_are_removed(extract: Extract, folder: Path, tmp_path: Path) -> None:
    extract()
    kept = tmp_path / ".out.csv.parts"
    assert len(list(kept.iterdir())) == 5
    (folder / "drill-3.txt").unlink()
    extract()
    assert len(list(kept.iterdir())) == 4
