"""Each kind of fault, injected once into the record: found where it is, and nothing else is found.

It takes longer than ten seconds because each run validates the whole record; `make faults` injects thousands.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from bilateral.findings import Location
from bilateral.read.cells import CellTable
from tests.faults.campaign import all_kinds, run_kinds
from tests.faults.facts import SUITES, TEXTS, suite
from tests.faults.plan import Campaign, cover
from tests.faults.registry import KINDS, Kind

_SEED = 20261124
_NO_TEXTS = "the source texts belong to their publishers and are not at hand"
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("faults")]


def _cover(folder: Path, kinds: list[Kind], *, texts: bool = False) -> Campaign:
    return cover(_SEED, folder / "project", texts=texts, kinds=kinds, most=60)


@pytest.fixture(scope="module")
def in_data(tmp_path_factory: pytest.TempPathFactory) -> Campaign:
    """All kinds that leave the project whole, as many in a run as there is room for."""
    kinds = [kind for kind in all_kinds(texts=False) if not kind.alone]
    return _cover(tmp_path_factory.mktemp("data"), kinds)


def test_each_fault_of_the_data_is_found_where_it_is_and_nothing_else(in_data: Campaign) -> None:
    assert in_data.complaints == []
    assert set(in_data.kinds) == {kind.name for kind in all_kinds(texts=False) if not kind.alone}


def test_every_expectation_of_the_record_is_broken_by_a_fault(in_data: Campaign, tmp_path: Path) -> None:
    lost = _cover(tmp_path, [kind for kind in all_kinds(texts=False) if kind.alone and kind.rule != "project"])
    assert lost.complaints == []
    assert set(lost.kinds) == {"participants-lost", "renamed-sources", "speakers-lost"}
    stated = {(each.path, each.line) for name in SUITES for each in suite(name)}
    assert stated - in_data.stated - lost.stated == set()


def test_each_fault_of_the_project_ends_in_an_error_at_its_place(tmp_path: Path) -> None:
    kinds = [kind for kind in all_kinds(texts=False) if kind.alone and kind.rule == "project"]
    campaign = _cover(tmp_path, kinds)
    assert campaign.complaints == []
    assert set(campaign.kinds) == {kind.name for kind in kinds}


@pytest.mark.skipif(not TEXTS.is_dir(), reason=_NO_TEXTS)
def test_each_fault_of_the_texts_is_found_where_it_is_and_nothing_else(tmp_path: Path) -> None:
    kinds = [kind for kind in all_kinds(texts=True) if kind.texts]
    campaign = _cover(tmp_path, kinds, texts=True)
    assert campaign.complaints == []
    assert set(campaign.kinds) == {kind.name for kind in kinds}


def test_a_program_that_misplaces_by_one_column_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right = CellTable.location

    def wrong(self: CellTable, row: int | None = None, column: str | None = None) -> Location:
        place = right(self, row, column)
        return Location(place.path, place.line, place.column + 1, place.end_line, place.end_column)

    monkeypatch.setattr(CellTable, "location", wrong)
    outcome = run_kinds([KINDS["null-figures-value"]], Random(4), tmp_path / "project", texts=False)
    assert (outcome.kinds["null-figures-value"].misplaced, bool(outcome.complaints)) == (1, True)
