"""Habits of news that quotes are told by. All sentences, and the people in them, are invented."""

from __future__ import annotations

import pytest

from bilateral.extract.document import Document
from bilateral.extract.quotes import find_quotes
from bilateral.text.source import SourceText
from tests.unit.extract.quotes.reading import only, read


@pytest.mark.parametrize(
    "speaker",
    [
        "Pablo A. Duarte",
        "Ana Duarte, a baker who lost her house and who has asked for a new one",
        "Ana Duarte, founder of a group called Agua Clara",
        "Ana Duarte, now the mayor of Nogales",
        "a man involved in the planning",
        "the Center for River Studies",
    ],
)
def test_the_whole_apposition_goes_with_the_speaker_after_the_cue(speaker: str) -> None:
    assert only(f'"The arms came by sea," said {speaker}.').printed == speaker


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("", "Two people briefed on the talks, who asked for secrecy because they feared the mayor"),
        ("", "A poll released Sunday"),
        ("", 'Ana Duarte, author of "The Long River,"'),
        ("Without any count of the arms, ", "Ana Duarte, the mayor"),
    ],
)
def test_the_words_for_a_speaker_before_the_cue(lead: str, speaker: str) -> None:
    found = read(
        f"{lead}{speaker}, said arms came by sea." if speaker[-1] not in ',"y' else f"{lead}{speaker} said arms came."
    )
    assert found[-1].printed == speaker.removesuffix(",")


@pytest.mark.parametrize("day", ["last week", "on Friday", "Friday"])
def test_a_day_before_the_cue_is_no_part_of_the_speaker(day: str) -> None:
    assert only(f"Ana Duarte {day} said that arms came by sea.").printed == "Ana Duarte"


def test_a_quotation_whose_speaker_is_named_in_its_last_paragraph_is_one() -> None:
    text = '"There is one thing to do.\n\n"Count the arms," Ana Duarte said. "Then close the bridge."'
    found = only(text)
    assert found.words == ("There is one thing to do.", "Count the arms,", "Then close the bridge.")
    assert found.speakers == ("Ana Duarte",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('As Ana Duarte put it, "Arms come by sea."', "Arms come by sea."),
        ('"Arms come by sea," as Ana Duarte put it.', "Arms come by sea,"),
        ('Ana Duarte was quoted by Radio Sur as saying: "Arms come by sea."', "Arms come by sea."),
        ('Asked about arms, Ana Duarte said, "They come by sea."', "They come by sea."),
        ('"They come by sea," Ana Duarte was quoted as saying by Radio Sur.', "They come by sea,"),
    ],
)
def test_a_quotation_is_hers_however_the_report_is_put(text: str, words: str) -> None:
    found = only(text)
    assert (found.words, found.told, found.speakers) == ((words,), (), ("Ana Duarte",))


def test_one_who_was_cited_as_saying_is_the_speaker_of_what_is_told() -> None:
    assert only("Ana Duarte was cited as saying the arms came by sea.").told == ("the arms came by sea",)


def test_a_second_report_that_calls_something_by_a_name_ends_the_first() -> None:
    found = read('Ana Duarte rejected the plan, calling it "a wall of paper."')
    assert [(each.told, each.words) for each in found] == [
        (("the plan",), ()),
        (('it "a wall of paper.',), ("a wall of paper.",)),
    ]


def test_a_group_that_calls_itself_something_says_nothing() -> None:
    assert read('The group, which calls itself "the River People," left the town.') == []


def test_one_who_answers_somebody_does_not_say_what_that_one_said() -> None:
    text = 'She was responding to Ana Duarte, head of the union, who told a Senate hearing that arms "come by sea."'
    (found,) = read(text)
    assert (found.words, found.speakers) == (("come by sea.",), ("Ana Duarte",))


def test_a_nickname_does_not_end_what_is_told() -> None:
    found = only('Ana Duarte said that Pablo "El Gato" Ruiz, 48, came by sea.')
    assert found.told == ('that Pablo "El Gato" Ruiz, 48, came by sea'.removeprefix("that "),)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Pablo Ruiz left. His minister, Ana Duarte, said arms came. "We saw them," she said.', "Ana Duarte"),
        ('Pablo Ruiz said arms came. A spokeswoman, Ana Duarte, told AFP so. "No," he said.', "Pablo Ruiz"),
        ('"We saw them," said a spokesman for the embassy in Madrid.', "a spokesman for the embassy in Madrid"),
        ('"We saw them," said one of the people.', "one of the people"),
        ('The mayor - a former baker - said: "We saw them."', "The mayor"),
    ],
)
def test_the_words_for_a_speaker_mean_the_right_one(text: str, speaker: str) -> None:
    assert read(text)[-1].speakers == (speaker,)


def test_a_date_beyond_another_report_does_not_say_when_something_was_said() -> None:
    text = "The ministry notes that arms came, while bakers said on Friday that bread had gone."
    quotes = find_quotes(Document(SourceText(text)))
    assert [quote.part("said") is not None for quote in quotes] == [False, True]
