from __future__ import annotations

import pytest

import bilateral
from bilateral.errors import UsageError

pytestmark = pytest.mark.usefixtures("carried_release")


def test_the_evidence_of_a_record_is_that_of_its_cells_and_its_mentions() -> None:
    found = bilateral.evidence("readings", "east").select("column", "source_id", "start", "end", "basis").rows()
    assert found == [
        (None, "gazette", 0, 9, "printed"),
        ("depth", "gazette", 4, 8, "printed"),
        ("depth", "letter", 20, 24, "inferred"),
    ]


def test_a_key_of_several_columns_is_joined_by_bars() -> None:
    assert bilateral.evidence("remarks", "east|deep")["start"].to_list() == [40]


def test_the_row_of_a_view_has_the_evidence_of_the_row_that_it_stands_for() -> None:
    assert bilateral.evidence("totals", "west").equals(bilateral.evidence("readings", "west"))
    assert bilateral.evidence("totals", "west").height == 1


def test_a_record_without_evidence_has_none() -> None:
    assert bilateral.evidence("readings", "north").is_empty()


def test_an_unknown_key_is_named_with_a_guess() -> None:
    with pytest.raises(UsageError, match=r"^no row of readings has the key 'eas'; did you mean 'east'\?$"):
        bilateral.evidence("readings", "eas")
