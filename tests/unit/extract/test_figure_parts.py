"""What a sentence says around a figure: what a bare number counts, for what time, where, and by whose account."""

from __future__ import annotations

import time
from datetime import date

import pytest

from bilateral.extract.candidate import Candidate
from bilateral.extract.dates.find import find_dates
from bilateral.extract.document import Document
from bilateral.extract.figures import find_figures
from bilateral.text.source import SourceText


def _figures(text: str) -> list[Candidate]:
    document = Document(SourceText(text), date(2024, 5, 10))
    return [each for each in find_figures(document, find_dates(document)) if each.rule != "ordinal"]


def _parts(text: str, role: str) -> dict[str, str]:
    """The words of a part by the figure's value; empty where it has none."""
    said = {}
    for figure in _figures(text):
        part = figure.part(role)
        said[figure.value] = "" if part is None else text[part.span.start : part.span.end]
    return said


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Kidnappings rose 12% to 1,340 that year.", {"12": "", "1340": "Kidnappings"}),
        ("Raids climbed from 2,000 to 9,000.", {"2000": "Raids", "9000": "Raids"}),
        ("The number of seizures in Texas fell to 310.", {"310": "seizures"}),
        ("Deaths, which peaked at 900 in May, dropped to 400.", {"900": "Deaths", "400": "Deaths"}),
        ("Mexico handed over 60 suspects, compared with 45 a year earlier.", {"60": "suspects", "45": "suspects"}),
        ("They held 90 suspects, 30 of whom were minors.", {"90": "suspects", "30": "suspects"}),
        ("It sent 26 kingpins in May and 29 in June.", {"26": "kingpins", "29": "kingpins"}),
        ("The office ran 90 projects, of which 40 were closed.", {"90": "projects", "40": "projects"}),
        ("It made six requests; two have not been met.", {"6": "requests", "2": "requests"}),
        (
            "Kidnappings rose to 210 last year, up 9% from 190 in 2022.",
            {"210": "Kidnappings", "9": "", "190": "Kidnappings"},
        ),
        ("Overdose deaths topped 300.", {"300": "deaths"}),
        ("At least 52 were children.", {"52": "children"}),
        ("Gunmen fled after killing two soldiers and wounding five.", {"2": "soldiers", "5": "wounding"}),
        ("The army bought 20 Bell 412 helicopters.", {"20": "Bell 412 helicopters"}),
        ("The army bought six UH-60 helicopters.", {"6": "UH-60 helicopters"}),
        ("It has 445 active or finished projects.", {"445": "active or finished projects"}),
        ("The ambush killed 13 police officers.", {"13": "police officers"}),
    ],
)
def test_a_bare_number_counts_what_its_sentence_says(text: str, counted: dict[str, str]) -> None:
    assert _parts(text, "counted") == counted


def test_the_first_of_two_numbers_has_the_unit_that_the_second_says() -> None:
    assert _parts("Seizures grew from 680 to 1,550 pounds.", "unit") == {"680": "pounds", "1550": "pounds"}
    assert _parts("It went from 64 murders a day to 87 a day.", "unit") == {"64": "murders", "87": "murders"}
    assert _parts("The price rose from 9,000 to 12,500 pesos.", "unit") == {"9000": "pesos", "12500": "pesos"}
    assert _parts("Fields grew from 320 hectares in 2016 to 440 in 2017.", "unit") == {
        "320": "hectares",
        "440": "hectares",
    }
    assert _parts("It grew from 3 to 4 million pesos.", "unit")["3"] == ""


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The capo, whose gang was founded in 1989, was handed over with two sons.", {"2": ""}),
        ("Mexico sent 9,000 troops north, and arrests fell to 290 in January.", {"9000": "", "290": "January"}),
        ("VERACRUZ, March 3 (Newswire) - The navy burned 40 tonnes of crystal.", {"40": ""}),
        ("Some 70 people fled the town, the mayor said on Tuesday.", {"70": ""}),
        ("The two countries burned 120 laboratories in 2022.", {"2": "", "120": "2022"}),
        ("He served 12 years before being deported in 2010.", {"12": ""}),
        ("It burned 120 laboratories, a 42 percent increase over 2021.", {"120": "", "42": ""}),
        ("They charged 46 people, including a mayor sentenced in 2016, with moving 90 pounds.", {"46": "", "90": ""}),
        ("In 2022, 70 people were killed.", {"70": "2022"}),
        ("He was caught nearly a decade after the raid of 2013.", {"1": ""}),
    ],
)
def test_a_figure_holds_for_no_date_of_another_clause(text: str, period: dict[str, str]) -> None:
    assert _parts(text, "period") == period


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The navy seized 40 tonnes of cocaine off the coast of Nayarit.", {"40": "off the coast of Nayarit"}),
        ("In Guerrero, gunmen killed 13 farmers.", {"13": "In Guerrero"}),
        ("Some 300 people were killed nationwide.", {"300": "nationwide"}),
        ("They trained 800 judges in all 32 states.", {"800": "", "32": ""}),
        ("He spent 12 years in a U.S. prison.", {"12": "in a U.S. prison"}),
        ("There are 320 ports of entry along the border.", {"320": "along the border"}),
        ("The 57 projects of the agency cost too much.", {"57": "of the agency"}),
        ("They saw 45 trucks of them remain.", {"45": ""}),
    ],
)
def test_a_scope_ends_before_a_verb(text: str, scope: dict[str, str]) -> None:
    assert _parts(text, "scope") == scope


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The aide, one of many, said a pair of men had fled with 40 guns.", {"40": ""}),
        ("Only one in ten crimes is reported.", {"0.1": ""}),
        ("Since then an estimated 60,000 people were killed.", {"60000": ""}),
        ("Trade topped $800 billion, customs data show.", {"800000000000": "customs data"}),
        ("Eight in 10 said they felt unsafe.", {"0.8": ""}),
        (
            "Most of the 900 guns came from Texas, according to the Office of Tobacco, Firearms and Explosives.",
            {"900": "the Office of Tobacco, Firearms and Explosives"},
        ),
    ],
)
def test_a_source_is_a_name_and_no_clause(text: str, source: dict[str, str]) -> None:
    assert _parts(text, "attributed_to") == source


def test_a_long_dash_parts_two_numbers() -> None:
    found = {each.value for each in _figures("It gave $400 million\u2014one-quarter of the sum.")}
    assert found == {"400000000", "0.25"}


def test_the_rest_of_a_number_that_is_not_read_is_none() -> None:
    assert _figures("It cost about 1,5 million euros.") == []


def test_a_heading_counts_behind_a_comma() -> None:
    found = [each.value for each in _figures("Two Dead, Five Wounded After Gunmen Attack Convoy")]
    assert found == ["2", "5"]


@pytest.mark.parametrize(
    ("text", "value", "rule"),
    [
        ("Torres, now 69, was flown north.", "69", "age"),
        ("The suspect, 41, fled.", "41", "age"),
        ("Four of every ten guns are smuggled.", "0.4", "share"),
        ("It weighs 9.8 ± 0.1 kilograms.", "9.8", "quantity"),
    ],
)
def test_a_figure_of_several_words_is_one(text: str, value: str, rule: str) -> None:
    assert [(each.value, each.rule) for each in _figures(text)] == [(value, rule)]


@pytest.mark.parametrize(
    "piece",
    [
        "rose to 5, ",
        "compared with 7 and 8 in ",
        "In San Luis Potosi de la Paz and ",
        "5 of the of the ",
        "which 5 who said ",
        "20 Bell 41 AB-12 ",
        "5\u2014",
    ],
)
def test_the_time_for_what_stands_around_grows_with_the_length(piece: str) -> None:
    def took(times: int) -> float:
        document = Document(SourceText(piece * times))
        start = time.process_time()
        find_figures(document)
        return time.process_time() - start

    assert min(took(800) for _ in range(2)) < 12 * max(min(took(200) for _ in range(2)), 0.005)
