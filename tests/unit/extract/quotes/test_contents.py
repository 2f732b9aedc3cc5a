"""Where what was said begins and ends. All sentences, and the people in them, are invented."""

from __future__ import annotations

import pytest

from tests.unit.extract.quotes.reading import only, read


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said that ", "arms came by sea"),
        ("said, however, that ", "arms came by sea"),
        ("said on Friday that ", "arms came by sea"),
        ("said late last week that ", "arms came by sea"),
        ("said in an interview with Radio Sur that ", "arms came by sea"),
        ("said repeatedly that ", "arms came by sea"),
        ("said to reporters that ", "arms came by sea"),
        ("said ", "there were arms at sea"),
        ("said on Friday ", "the arms had come by sea"),
        ("told Radio Sur ", "the arms had come by sea"),
        ("told Radio Sur that ", "arms came by sea"),
        ("told those who asked that ", "arms came by sea"),
        ("told him ", "to leave the room"),
        ("asked ", "whether arms came by sea"),
        ("asked the union ", "to leave the room"),
        ("pointed out that ", "arms came by sea"),
        ("posted that ", "arms came by sea"),
        ("warned of ", "arms at sea"),
        ("declined to ", "leave the room"),
        ("wants ", "the union to leave the room"),
        ("called for ", "an end to the pact"),
        ("praised ", "the bakers for their work"),
        ("found that ", "arms came by sea"),
        ("is confident that ", "arms came by sea"),
        ("is eager ", "to leave the room"),
        ("is worried about ", "arms at sea"),
        ("believes ", "in the pact"),
        ("went on to say that ", "arms came by sea"),
        ("did not say ", "whether arms came by sea"),
    ],
)
def test_the_content_after_a_cue(cue: str, content: str) -> None:
    wanted = content.removeprefix("in ") if cue == "believes " else content
    assert only(f"Ana Duarte {cue}{content}.").told == (wanted,)


def test_a_study_shows_what_a_person_would_not() -> None:
    assert only("A new study shows a fall in sales.").told == ("a fall in sales",)
    assert read("Ana Duarte shows her house.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("When Ana Duarte said the pact had failed, the bakers left.", ("the pact had failed",)),
        ("Ana Duarte, who said the pact had failed, left.", ("the pact had failed",)),
        ("Ana Duarte said the pact had failed; the bakers left.", ("the pact had failed",)),
        ('Ana Duarte yelled "You lie!" at the bakers.', ()),
        ('Ana Duarte said the pact "has failed" the bakers, who left.', ('the pact "has failed" the bakers',)),
        ("The arms, Ana Duarte said in June, have come by sea.", ("The arms", "have come by sea")),
        ("In June, Ana Duarte said, the arms have come by sea.", ("the arms have come by sea",)),
        ("The arms have come by sea, Ana Duarte said, pointing at the map.", ("The arms have come by sea",)),
        ("It was about the arms that she blames for the raid.", ("the arms", "the raid")),
    ],
)
def test_the_end_of_the_content(text: str, told: tuple[str, ...]) -> None:
    assert only(text).told == told


def test_a_second_report_ends_the_first() -> None:
    text = "Ana Duarte said the pact had failed and Luis Prado said it had not, and praised the bakers."
    assert [each.told for each in read(text)] == [("the pact had failed",), ("it had not",), ("the bakers",)]


def test_a_quotation_before_a_colon_and_its_writer_stands_alone() -> None:
    text = 'Ana Duarte was angry: "The pact has failed us," she said.'
    assert (only(text).words, only(text).told) == (("The pact has failed us,",), ())


def test_a_name_before_a_colon_speaks() -> None:
    found = only('Ana Duarte: "The pact has failed us all."')
    assert (found.printed, found.cue, found.words) == ("Ana Duarte", "", ("The pact has failed us all.",))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Duarte was told that arms came.",
        "The pact announced by Ana Duarte has failed.",
        "The town, known as Nogales, is small.",
        "Sales, expected to fall, rose.",
        "Prices decline by the sea.",
        "The firm posted a gain.",
        "The firm added a baker.",
        "He continues to bake.",
        "The firm did not respond to the letter.",
        "They asked not to be named.",
        "The letter speaks for itself: it says.",
        "The claims are many.",
        "A claim that he knew is in the file.",
        "The bakers report to Ana Duarte.",
        "According to.",
        "Police reports are late.",
        "US and Mexico agree to bake more",
    ],
)
def test_what_only_looks_like_a_report_is_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("dateline", ["NOGALES, May 3 (Radio Sur) - ", "Mexico City (AFP) \u2013 ", "SONORA -- "])
def test_a_dateline_is_no_part_of_what_was_said(dateline: str) -> None:
    assert only(f"{dateline}The arms have come by sea, officials said.").told == ("The arms have come by sea",)
    assert only(f"{dateline}The arms have come, according to Ana Duarte.").told == ("The arms have come",)


def test_words_after_a_quotation_that_goes_on_are_told() -> None:
    found = only('"We looked for arms," Ana Duarte said. "We looked in the sea" and in the woods.')
    assert (found.words, found.form) == (("We looked for arms,", "We looked in the sea"), "partial")


def test_a_quotation_after_a_colon_stands_beside_the_reports_of_its_sentence() -> None:
    text = 'Ana Duarte praised the bakers - Luis Prado: "They bake well and they bake a lot."'
    assert ("Luis Prado",) in [each.speakers for each in read(text)]


@pytest.mark.parametrize("text", ["The union worries that arms come.", "Ana Duarte, a baker, plans to leave."])
def test_a_form_that_may_be_a_noun_is_a_verb_before_that_and_to(text: str) -> None:
    assert only(text).told
