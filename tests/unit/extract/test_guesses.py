"""First guesses at what an editor decides."""

from __future__ import annotations

import pytest

from bilateral.extract.guesses import indicator_of, measure_of

INDICATORS = {"assistance", "homicides", "age", "duration", "participants", "occurrences"}
MEASURES = {"requested", "appropriated", "obligated", "disbursed", "delivered", "given", "claimed"}


@pytest.mark.parametrize(
    ("rule", "unit", "sentence", "indicator"),
    [
        ("age", "year", "The ferry is 30 years old.", "age"),
        ("duration", "day", "A two-day visit.", "duration"),
        ("quantity", "month", "They stayed for three months.", "duration"),
        ("money", "USD", "Sudland gave Norland $2 million.", "assistance"),
        ("money", "USD", "The ferry cost $2 million.", ""),
        ("count", "person", "Forty people were killed.", "homicides"),
        ("count", "person", "Forty people met.", "participants"),
        ("count", "country", "Two countries met.", "participants"),
        ("count", "event", "Two attacks.", "occurrences"),
        ("percent", "percent", "Half of the boats.", ""),
    ],
)
def test_an_indicator_is_suggested(rule: str, unit: str, sentence: str, indicator: str) -> None:
    assert indicator_of(rule, unit, sentence, INDICATORS) == indicator


def test_a_code_that_the_record_does_not_have_is_not_suggested() -> None:
    assert indicator_of("age", "year", "It is 30 years old.", {"assistance"}) == ""


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Norland requested $2 million in aid.", "requested"),
        ("The council approved $2 million in aid.", "appropriated"),
        ("Sudland has given $2 million.", "given"),
        ("Aid of $2 million.", ""),
    ],
)
def test_the_stage_of_spending_is_suggested_of_assistance(sentence: str, measure: str) -> None:
    assert measure_of("assistance", sentence, MEASURES) == measure
    assert measure_of("homicides", sentence, MEASURES) == ""
