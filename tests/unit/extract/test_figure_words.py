"""Number words, units and set phrases that make a figure, or none."""

from __future__ import annotations

import pytest

from bilateral.extract.candidate import Candidate, Confidence
from bilateral.extract.document import Document
from bilateral.extract.figures import find_figures
from bilateral.text.source import SourceText


def _figures(text: str) -> list[Candidate]:
    return [each for each in find_figures(Document(SourceText(text))) if each.rule != "ordinal"]


def _read(text: str) -> list[tuple[str, str, str]]:
    """Of each figure: its value, unit and qualifier."""
    found = []
    for each in _figures(text):
        unit, qualifier = each.part("unit"), each.part("qualifier")
        assert qualifier is not None
        found.append((each.value, "" if unit is None else unit.value, qualifier.value))
    return found


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Kidnappings fell by a third in March.", ("0.333333333333333", "", "exact")),
        ("They lost about a fifth, he said.", ("0.2", "", "about")),
        ("It is one twenty-fifth of the sum.", ("0.04", "", "exact")),
        ("Three twenty-fifths of it were lost.", ("0.12", "", "exact")),
        ("Seizures had dropped by half.", ("0.5", "", "exact")),
        ("One of every four dollars was lost.", ("0.25", "", "exact")),
        ("They bought nine UH-60M Black Hawk helicopters.", ("9", "helicopter", "exact")),
        ("They bought four XY-235 planes.", ("4", "plane", "exact")),
        ("A couple of agents were hurt.", ("2", "person", "about")),
        ("It took a couple of years.", ("2", "year", "about")),
        ("A couple hundred agents came.", ("200", "person", "about")),
        ("Between 20 and 25 gunmen came.", ("20", "person", "between")),
        ("It weighs perhaps 12 kg.", ("12", "kilogram", "about")),
        ("The 3,100-km border is long.", ("3100", "kilometre", "exact")),
        ("It covers 5 km squared.", ("5", "square kilometre", "exact")),
        ("It holds 3 meters cubed.", ("3", "cubic metre", "exact")),
        ("It was -10C at dawn.", ("-10", "degree Celsius", "exact")),
        ("The plant handles 4,500 tpd.", ("4500", "tonne per day", "exact")),
        ("The balance was $-99.50 then.", ("-99.5", "USD", "exact")),
        ("They paid ringgit 42.", ("42", "MYR", "exact")),
    ],
)
def test_number_words_and_units_are_read(text: str, read: tuple[str, str, str]) -> None:
    assert _read(text) == [read]


@pytest.mark.parametrize(
    ("heading", "read"),
    [
        ("More Than Three Million People Fled", ("3000000", "person", "more_than")),
        ("Norland Extradites 29 Cartel Suspects", ("29", "person", "exact")),
        ("Gunmen Kill 112 Guards in Norland", ("112", "person", "exact")),
    ],
)
def test_a_heading_has_figures_though_its_words_have_capitals(heading: str, read: tuple[str, str, str]) -> None:
    assert _read(f"{heading}\n\nIt rained.") == [read]


@pytest.mark.parametrize(
    "text",
    [
        "Under section 7045(a)(3) it is allowed.",
        "Pillar two: a border at kilometer 108 of the road.",
        "Under 22 U.S.C. 2291 and 22 CFR it is allowed.",
        "He had a .38-caliber gun, a 12-gauge and a .50 cal.",
        "He used a 9mm pistol and 5.56 mm rounds.",
        "Call (202) 555-0142 or 01 55 5080 2001.",
        "Congress passed the bill 71 to 29.",
        "It is open 24 hours a day, seven days a week.",
        "The 2014/2015 budget is out.",
        "El gobierno gastó 1.500 millones.",
        "The Plan Norland 2.0 begins.",
        "Norland 787 Jets Are Grounded",
        "Helped by a third man, he left.",
        "The couple left; a couple came.",
        "The 13C filing was late.",
        "One of the most wanted men left.",
    ],
)
def test_set_phrases_with_numbers_are_no_figures(text: str) -> None:
    assert [each.value for each in _figures(text)] == []


def test_a_part_of_what_is_counted_counts_the_same() -> None:
    read = [("5", "person", "exact"), ("12", "person", "exact")]
    assert _read("Five of the 12 suspects fled.") == _read("They took 5 of 12 suspects.") == read


def test_millimetres_are_a_length_where_nothing_is_shot() -> None:
    assert _read("The wall is 9 mm thick.") == [("9", "millimetre", "exact")]


def test_a_fall_from_one_number_to_another_is_no_vote() -> None:
    assert [each.value for each in _figures("Their lead fell from 71 to 29.")] == ["71", "29"]


@pytest.mark.parametrize("text", ["They paid $1.500.", "It grew 1.500 percent.", "They sent 1.500 agents."])
def test_a_point_that_may_part_thousands_is_not_safe(text: str) -> None:
    assert [each.confidence is Confidence.SAFE for each in _figures(text)] == [False]


def test_money_whose_name_ends_another_sum_is_not_read_twice() -> None:
    assert [(each.value, each.rule) for each in _figures("It costs 15 dollars 50.")] == [("15.5", "money")]


def test_a_month_of_the_next_line_makes_no_date_of_a_number() -> None:
    assert [each.value for each in _figures("He died aged 56\nOctober was cold.")] == ["56"]
