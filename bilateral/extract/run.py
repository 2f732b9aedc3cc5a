"""A whole run: from files to one file of candidates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bilateral.extract.alarm import find_alarms, recorded_printings
from bilateral.extract.article import Article
from bilateral.extract.batch import Batch, Outcome, setting_digest
from bilateral.extract.known import Known
from bilateral.extract.output import Told, write_candidates


@dataclass(frozen=True, slots=True)
class Run:
    """What became of each file, and of each the rows that another source prints otherwise, with what it prints.

    ``lost`` is the number of earlier decisions on what is not found any more.
    """

    outcomes: tuple[Outcome, ...]
    alarms: tuple[Told, ...]
    lost: int = 0


def extract_all(
    articles: Sequence[Article], known: Known, target: Path, *, cores: int, told: Callable[[Outcome], None]
) -> Run:
    """Write the candidates of all files to ``target``.

    The results are kept in a hidden folder beside the target, one a file: a run that was stopped goes on from there,
    and the next one takes from there what has not changed. Nothing is lost when that folder is deleted.
    """
    folder = target.with_name(f".{target.name}.parts")
    folder.mkdir(exist_ok=True)
    outcomes = Batch(known, folder, setting_digest(known)).run(articles, cores=cores, told=told)
    alarms = _alarms(outcomes, known)
    lost = write_candidates(target, outcomes, alarms, known.targets.cells)
    used = {outcome.result for outcome in outcomes}
    for path in folder.iterdir():
        if path not in used:
            path.unlink()
    return Run(tuple(outcomes), tuple(alarms), lost)


def _alarms(outcomes: Sequence[Outcome], known: Known) -> list[dict[int, str]]:
    """What the column ``alarm`` of each file's rows says: the other source, and its words."""
    places = [(number, row) for number, outcome in enumerate(outcomes) for row in outcome.printings]
    printings = [outcomes[number].printings[row] for number, row in places]
    everything = [*printings, *recorded_printings(known)]
    told: list[dict[int, str]] = [{} for _ in outcomes]
    for alarm in find_alarms(everything):
        if alarm.here < len(places):
            number, row = places[alarm.here]
            told[number].setdefault(row, f"{everything[alarm.there].source_id} prints: {alarm.there_words}")
    return told
