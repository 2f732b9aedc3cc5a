"""Figures that texts state: value, unit, qualifier, what is counted, and what the sentence says around them."""

from __future__ import annotations

from datetime import date

import pytest

from bilateral.extract.candidate import Candidate, Confidence
from bilateral.extract.dates.find import find_dates
from bilateral.extract.document import Document
from bilateral.extract.figures import find_figures
from bilateral.text.source import SourceText


def _figures(text: str) -> list[Candidate]:
    return [each for each in find_figures(Document(SourceText(text))) if each.rule != "ordinal"]


def _read(text: str) -> tuple[str, str, str, str, str]:
    """The only figure of a text: its words, value, unit, qualifier and rule; of a range both ends."""
    (figure,) = _figures(text)
    values = [part.value for part in figure.parts if part.role in ("amount", "amount_to")]
    unit, qualifier = figure.part("unit"), figure.part("qualifier")
    assert qualifier is not None
    exact = text[figure.span.start : figure.span.end]
    return exact, " ".join(values), "" if unit is None else unit.value, qualifier.value, figure.rule


_MONEY = {
    "Congress set aside $1.6 billion for the plan.": ("$1.6 billion", "1600000000", "USD", "exact", "money"),
    "It cost US$3.5bn in all.": ("US$3.5bn", "3500000000", "USD", "exact", "money"),
    "The bill was €1.2m, they said.": ("€1.2m", "1200000", "EUR", "exact", "money"),
    "A fine of ₹ 5 lakh followed.": ("₹ 5 lakh", "500000", "INR", "exact", "money"),
    "They asked for MXN 300 million.": ("MXN 300 million", "300000000", "MXN", "exact", "money"),
    "They asked for 300 MUSD.": ("300 MUSD", "300000000", "USD", "exact", "money"),
    "Canada offered C$40 million.": ("C$40 million", "40000000", "CAD", "exact", "money"),
    "Mexico offered 5 million pesos.": ("5 million pesos", "5000000", "MXN", "exact", "money"),
    "Bogota offered 5 million Colombian pesos.": ("5 million Colombian pesos", "5000000", "COP", "exact", "money"),
    "In Colombia 80 pesos buy little.": ("80 pesos", "80", "COP", "exact", "money"),
    "A raid brought 20 million pounds to light.": ("20 million pounds", "20000000", "GBP", "exact", "money"),
    "Each got 15 dollars and 50 cents.": ("15 dollars and 50 cents", "15.5", "USD", "exact", "money"),
    "Each got 26 cents.": ("26 cents", "0.26", "USD", "exact", "money"),
    "Millions of dollars vanished.": ("Millions of dollars", "1000000", "USD", "more_than", "money"),
}
_COUNTS = {
    "Soldiers seized 19 US-made rifles.": ("19 US-made rifles", "19", "rifle", "exact", "count"),
    "About 40 federal officers came.": ("About 40 federal officers", "40", "person", "about", "count"),
    "As many as 300 people marched.": ("As many as 300 people", "300", "person", "at_most", "count"),
    "At least 12 were killed.": ("At least 12 were killed", "12", "person", "at_least", "count"),
    "They freed a hundred and five migrants.": ("a hundred and five migrants", "105", "person", "exact", "count"),
    "More than a dozen raids failed.": ("More than a dozen raids", "12", "event", "more_than", "count"),
    "They wounded five others.": ("five others", "5", "person", "exact", "count"),
    "Both governments signed.": ("Both governments", "2", "government", "exact", "count"),
    "At least one soldier died.": ("At least one soldier", "1", "person", "at_least", "count"),
    "Troops burned 7 of the laboratories.": ("7 of the laboratories", "7", "laboratory", "exact", "count"),
    "A ten-member panel met.": ("ten-member", "10", "person", "exact", "count"),
    "There 300 or more trucks waited.": ("300 or more trucks", "300", "truck", "at_least", "count"),
    "Dozens of families fled.": ("Dozens of families", "12", "family", "more_than", "open"),
    "Tens of thousands of people fled.": ("Tens of thousands of people", "10000", "person", "more_than", "open"),
    "It names several hundred suspects.": ("several hundred suspects", "100", "person", "more_than", "open"),
}
_TIMES = {
    "They agreed on a three-year plan.": ("three-year", "3", "year", "exact", "duration"),
    "The day-long talks ended.": ("day-long", "1", "day", "exact", "duration"),
    "It lasted two and a half hours.": ("two and a half hours", "2.5", "hour", "exact", "duration"),
    "They trained for a year.": ("a year", "1", "year", "exact", "duration"),
    "They spoke for an hour and 20 minutes.": ("an hour and 20 minutes", "80", "minute", "exact", "duration"),
    "He served 2 years and 3 months.": ("2 years and 3 months", "27", "month", "exact", "duration"),
    "A 13-year-old programme ended.": ("13-year-old", "13", "year", "exact", "age"),
    "The treaty is ten years old.": ("ten years old", "10", "year", "exact", "age"),
    "A boy aged 13 was found.": ("13", "13", "year", "exact", "age"),
    "Ana Ruiz, 43, was freed.": ("43", "43", "year", "exact", "age"),
    "Recruits under 18 were sent home.": ("under 18", "18", "", "less_than", "number"),
}
_RATES = {
    "The rate was 19 per 100,000.": ("19 per 100,000", "19", "per 100000", "exact", "rate"),
    "It was 29 murders per 100,000 people.": (
        "29 murders per 100,000 people",
        "29",
        "person per 100000 person",
        "exact",
        "rate",
    ),
    "Some 30 trucks a day cross.": ("Some 30 trucks a day", "30", "truck per day", "about", "rate"),
    "It was 19 a decade earlier.": ("19", "19", "", "exact", "number"),
    "Petrol is at $2 a gallon.": ("$2 a gallon", "2", "USD per gallon", "exact", "rate"),
    "They drove 80 kilometres per hour.": ("80 kilometres per hour", "80", "kilometre per hour", "exact", "rate"),
    "Homicides fell 8 percent.": ("8 percent", "8", "percent", "exact", "percent"),
    "It rose by 2.5 percentage points.": ("2.5 percentage points", "2.5", "percentage point", "exact", "percent"),
    "Nearly two-thirds of Mexicans agree.": (
        "Nearly two-thirds of Mexicans",
        "0.666666666666667",
        "person",
        "nearly",
        "share",
    ),
    "It fell to 1/2 (0.5) there.": ("1/2 (0.5)", "0.5", "", "exact", "number"),
    "One in five guns is traced.": ("One in five guns", "0.2", "gun", "exact", "share"),
}
_RANGES = {
    "Between 5 and 10 officers stayed.": ("Between 5 and 10 officers", "5 10", "person", "between", "count"),
    "It costs $3-4 million.": ("$3-4 million", "3000000 4000000", "USD", "between", "money"),
    "It fell 5 to 10 percent.": ("5 to 10 percent", "5 10", "percent", "between", "percent"),
    "From 200 to 300 men guard it.": ("From 200 to 300 men", "200 300", "person", "between", "count"),
    "It takes two or three weeks.": ("two or three weeks", "2 3", "week", "between", "duration"),
    "An 8- to 16-metre wall rose.": ("8- to 16-metre", "8 16", "metre", "between", "quantity"),
    "More than 20 but less than 30 agents left.": (
        "More than 20 but less than 30 agents", "20 30", "person", "between", "count",
    ),
}  # fmt: skip
_QUANTITIES = {
    "Police found 300 kilos of cocaine.": ("300 kilos of cocaine", "300", "kilogram", "exact", "quantity"),
    "The fence is 1,100 km long.": ("1,100 km", "1100", "kilometre", "exact", "quantity"),
    "It holds 660 square metres.": ("660 square metres", "660", "square metre", "exact", "quantity"),
    "He is 5 feet 10 inches.": ("5 feet 10 inches", "70", "inch", "exact", "quantity"),
    "It was 40 degrees Celsius.": ("40 degrees Celsius", "40", "degree Celsius", "exact", "quantity"),
    "It was -5°C at dawn.": ("-5°C", "-5", "degree Celsius", "exact", "quantity"),
    "It was 2 degrees below zero.": ("2 degrees below zero", "-2", "degree", "exact", "quantity"),
    "They hid 25 pounds of heroin.": ("25 pounds of heroin", "25", "pound", "exact", "quantity"),
}


@pytest.mark.parametrize(
    ("text", "read"),
    [*_MONEY.items(), *_COUNTS.items(), *_TIMES.items(), *_RATES.items(), *_RANGES.items(), *_QUANTITIES.items()],
)
def test_a_figure_is_read(text: str, read: tuple[str, str, str, str, str]) -> None:
    assert _read(text) == read


_QUALIFIED = {
    "well over 300 agents": "more_than",
    "an estimated 300 agents": "about",
    "just under 300 agents": "nearly",
    "up to 300 agents": "at_most",
    "no fewer than 300 agents": "at_least",
    "exceeded 300 agents": "more_than",
    "fewer than 300 agents": "less_than",
    "roughly 300 agents": "about",
    "300 agents or more": "at_least",
    "300 or so agents": "about",
    "300-plus agents": "more_than",
    "300 agents": "exact",
}


@pytest.mark.parametrize(("words", "qualifier"), _QUALIFIED.items())
def test_a_qualifier_is_read_before_and_behind(words: str, qualifier: str) -> None:
    (figure,) = _figures(f"They sent {words} there.")
    part = figure.part("qualifier")
    assert part is not None
    assert (figure.value, part.value) == ("300", qualifier)


def test_the_qualifier_of_an_exact_number_stands_where_the_number_does() -> None:
    (figure,) = _figures("They sent 300 agents.")
    assert figure.part("qualifier").span == figure.part("amount").span  # type: ignore[union-attr]


def test_a_list_says_its_unit_once() -> None:
    found = [(each.value, each.part("unit").value) for each in _figures("They found 45 and 50 kilograms.")]  # type: ignore[union-attr]
    assert found == [("45", "kilogram"), ("50", "kilogram")]


def test_a_change_from_one_number_to_another_is_no_range() -> None:
    assert [each.value for each in _figures("It rose from 5 percent to 10 percent.")] == ["5", "10"]


def test_the_sentence_tells_time_scope_and_source() -> None:
    text = (
        "Some 300 people were murdered in gang-related violence since 2019, according to Elena Ruiz. In 2021 it rained."
    )
    document = Document(SourceText(text), date(2021, 10, 8))
    (figure,) = [each for each in find_figures(document, find_dates(document)) if each.rule != "ordinal"]
    said = {part.role: (text[part.span.start : part.span.end], part.value) for part in figure.parts}
    assert said["scope"] == ("in gang-related violence", "")
    assert said["attributed_to"] == ("Elena Ruiz", "")
    assert said["period"][1].startswith("2019")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mexico seized 300 guns, officials said.", "officials"),
        ("Mexico seized 300 guns, said Elena Ruiz.", "Elena Ruiz"),
        ("Elena Ruiz said Mexico seized 300 guns.", "Elena Ruiz"),
        ("According to the army, 300 guns were seized.", "the army"),
        ("Rights groups have warned that 300 guns were seized.", "Rights groups"),
    ],
)
def test_the_source_of_a_figure_is_the_name_that_said_it(text: str, name: str) -> None:
    (figure,) = _figures(text)
    part = figure.part("attributed_to")
    assert part is not None
    assert text[part.span.start : part.span.end] == name


def test_a_joining_word_before_a_second_verb_is_no_source() -> None:
    (figure,) = _figures("He came late and said that 300 guns were seized, and said so twice.")
    assert figure.part("attributed_to") is None


def test_an_ordinal_is_a_doubtful_candidate_to_be_declined() -> None:
    (found,) = find_figures(Document(SourceText("It was the twenty-first meeting.")))
    assert (found.rule, found.value, found.confidence) == ("ordinal", "21", Confidence.DOUBTFUL)


def test_money_and_percentages_are_safe_and_bare_numbers_doubtful() -> None:
    confidence = {each.value: each.confidence for each in _figures("They paid $30 and 5 percent. The answer was 42.")}
    assert confidence == {"30": Confidence.SAFE, "5": Confidence.SAFE, "42": Confidence.DOUBTFUL}


_NO_FIGURES = [
    "Boeing 787 jets took off; the new 787 is quiet.",
    "Highway 1 was closed, and Route 66 too.",
    "The G20 and COVID-19 were on the agenda.",
    "Article 5 of the treaty applies.",
    "It was phase two of chapter three.",
    "After 9/11 it changed.",
    "No one knew; the one we met and one another.",
    "One of the officials left, and one thinks of home.",
    "At 10:30 it began, and at 6 p.m. it ended.",
    "Call 555-1234 or +1-222-2222.",
    "He lives at 1600 Pennsylvania Avenue.",
    "The Senate voted 52-35.",
    "In 2008 it began; since 1999 it had been planned.",
    "It began on May 4 and ended on 12 June.",
    "She was born in Sept, 26, in the north.",
    "[ad_1]",
    "[3]",
    "The Group of Seven met.",
    "A second term and the third quarter.",
    "The first half was long.",
    "He left two years ago, in the past five years.",
    "See https://example.org/a/2010/300 for more.",
    "Both the army and the navy came.",
    "It is a ground zero of sorts.",
    "He made a seven-figure sum.",
    "In the 1960s and his 40s.",
    "The 7e7 and the A320 flew.",
    "Key 12345678901234567890 opens it.",
]


@pytest.mark.parametrize("text", _NO_FIGURES)
def test_numbers_that_count_nothing_are_no_figures(text: str) -> None:
    assert [text[each.span.start : each.span.end] for each in _figures(text)] == []


def test_the_numbers_of_lines_are_no_figures() -> None:
    assert _figures("1. Ask.\n2. Listen.\n3) Go home.") == []


def test_a_number_inside_a_date_is_no_figure_and_a_duration_is_one() -> None:
    document = Document(SourceText("By January 30 they trained 40 men for three weeks."), date(2021, 10, 8))
    found = [each.value for each in find_figures(document, find_dates(document))]
    assert found == ["40", "3"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Sales fell by about a third since May.", ("about a third", "0.333333333333333", "", "about", "share")),
        ("Arrests are up a fifth.", ("a fifth", "0.2", "", "exact", "share")),
        ("The aid was cut by half.", ("half", "0.5", "", "exact", "share")),
        ("Luis Prado, now 69, was caught.", ("69", "69", "year", "exact", "age")),
        ("She was 29 when she fled.", ("29", "29", "year", "exact", "age")),
        (
            "More Than Three Million Rounds Seized",
            ("More Than Three Million Rounds", "3000000", "round", "more_than", "count"),
        ),
    ],
)
def test_shares_ages_and_the_numbers_of_headlines_are_read(text: str, read: tuple[str, str, str, str, str]) -> None:
    assert _read(text) == read


@pytest.mark.parametrize(
    "text", ["He won a third term.", "It was sold by a third party.", "She came to a third house."]
)
def test_an_ordinal_before_a_noun_is_no_share(text: str) -> None:
    assert _figures(text) == []


@pytest.mark.parametrize(
    "text", ["It cost 3,5 million euros.", "It cost 1.500 millones.", "A .50-caliber rifle.", "See footnote 12."]
)
def test_a_number_that_would_be_read_wrongly_is_left_alone(text: str) -> None:
    assert _figures(text) == []


def _counted(text: str) -> list[tuple[str, str]]:
    parts = [(figure.value, figure.part("counted")) for figure in _figures(text)]
    return [(value, "" if part is None else part.value) for value, part in parts]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Murders rose from 8,000 to 34,000.", [("8000", "Murders"), ("34000", "Murders")]),
        (
            "It rained. Homicides rose 27% to 340, down from 365.",
            [("27", ""), ("340", "Homicides"), ("365", "Homicides")],
        ),
        ("The number of searches in Sonora fell to about 90.", [("90", "searches")]),
        ("The pact failed, and extraditions hit 79.", [("79", "extraditions")]),
        ("The price rose to 340.", [("340", "")]),
        ("Soldiers marched. It rose to 340.", [("340", "")]),
        (f"Soldiers {'marched and ' * 20}rose to 340.", [("340", "")]),
    ],
)
def test_a_bare_number_counts_what_the_subject_of_its_clause_is(text: str, counted: list[tuple[str, str]]) -> None:
    assert _counted(text) == counted


def test_a_date_of_another_clause_and_that_of_an_age_is_no_period() -> None:
    text = "Murders rose 27% to 340, down from 365 in 2020, for Luis Prado, 43, in 2021, after nearly ten years."
    document = Document(SourceText(text), date(2021, 10, 8))
    figures = [each for each in find_figures(document, find_dates(document)) if each.rule != "ordinal"]
    periods = {each.value: each.part("period") for each in figures}
    assert {value: part and part.value for value, part in periods.items()} == {
        "27": None,
        "340": None,
        "365": "2020",
        "43": None,
        "10": None,
    }


def test_an_estimate_is_not_attributed_to_its_article() -> None:
    (figure,) = _figures("An estimated 300 people marched.")
    assert figure.part("attributed_to") is None
