"""A whole run: from files to one file of candidates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from bilateral.extract.article import Article
from bilateral.extract.batch import Batch, Outcome, setting_digest
from bilateral.extract.known import Known
from bilateral.extract.output import write_candidates


def extract_all(
    articles: Sequence[Article], known: Known, target: Path, *, cores: int, told: Callable[[Outcome], None]
) -> list[Outcome]:
    """Write the candidates of all files to ``target``, and say what became of each file.

    The results are kept in a hidden folder beside the target, one a file: a run that was stopped goes on from there,
    and the next one takes from there what has not changed. Nothing is lost when that folder is deleted.
    """
    folder = target.with_name(f".{target.name}.parts")
    folder.mkdir(exist_ok=True)
    outcomes = Batch(known, folder, setting_digest(known)).run(articles, cores=cores, told=told)
    write_candidates(target, outcomes, known.targets.cells)
    used = {outcome.result for outcome in outcomes}
    for path in folder.iterdir():
        if path not in used:
            path.unlink()
    return outcomes
