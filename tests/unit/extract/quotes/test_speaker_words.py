"""How far the words for a speaker reach, and whom they mean. All sentences and people are invented."""

from __future__ import annotations

import pytest

from tests.unit.extract.quotes.reading import only, read


@pytest.mark.parametrize(
    ("speaker", "lead"),
    [
        ("Ana Duarte, who lost her house in Nogales, Sonora, in May,", ""),
        ("Ana Duarte, a baker from Nogales, Sonora,", ""),
        ("The mayor, Ana Duarte,", ""),
        ("Ana Duarte (the mayor)", ""),
        ("Ana Duarte - a baker from Nogales -", ""),
        ("Several leaders, including Ana Duarte,", ""),
        ("People who know the plan", ""),
        ("A man who saw the raid and who asked for water", ""),
        ("Ana Duarte and other leaders", ""),
        ("Ana Duarte and her mother", ""),
        ("More than half of the voters", ""),
        ("As many as forty percent of voters", ""),
        ("Ana Duarte's oldest friends", ""),
        ("The head of the union of bakers", ""),
        ("Ana Duarte", "On Friday "),
        ("the mayor", "In Sonora "),
        ("Ana Duarte", "But "),
        ("Ana Duarte", "NOGALES, May 3 (Radio Sur) - "),
        ("Early results", ""),
    ],
)
def test_the_words_for_a_speaker_before_the_cue(speaker: str, lead: str) -> None:
    found = only(f"{lead}{speaker} suggested that arms came by sea.")
    assert (found.printed, found.told) == (speaker.removesuffix(","), ("arms came by sea",))


@pytest.mark.parametrize("between", [" on Friday", ", on Friday,", ", however,", ", speaking in Nogales,"])
def test_a_day_or_a_remark_between_speaker_and_cue_is_no_part_of_the_speaker(between: str) -> None:
    assert only(f"Ana Duarte{between} said that arms came by sea.").printed == "Ana Duarte"


@pytest.mark.parametrize(
    ("speaker", "after"),
    [
        ("Ana Duarte, the mayor", ""),
        ("Ana Duarte, president of the union of bakers", ""),
        ("Ana Duarte (the mayor)", ""),
        ("Ana Duarte, 41", ""),
        ("Ana Duarte", " on Friday"),
        ("Ana Duarte", " in a statement"),
        ("Ana Duarte", ", adding that they were many"),
        ("a man who saw the raid", ""),
        ("one old friend of the mayor", ""),
        ("a person close to the talks", ""),
        ("Ana Duarte", ", who has since told many others that she was wrong"),
    ],
)
def test_the_words_for_a_speaker_after_the_cue(speaker: str, after: str) -> None:
    assert read(f'"The arms have come by sea," said {speaker}{after}.')[0].printed == speaker


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("The arms have come by sea, according to a person close to the talks.", "a person close to the talks"),
        ("According to a study of May by two bakers, the arms have come by sea.", "a study of May by two bakers"),
        ("According to Ana Duarte: arms come by sea.", "Ana Duarte"),
        ("The arms have come, according to officials, by sea.", "officials"),
    ],
)
def test_the_words_for_a_source_after_according_to(text: str, printed: str) -> None:
    assert only(text).printed == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Ana Duarte left the room, saying that arms came by sea.", "Ana Duarte"),
        ("Minutes later, Ana Duarte left the room, saying that arms came by sea.", "Ana Duarte"),
        ("Reached by telephone, Ana Duarte hesitated, adding that arms came by sea.", "Ana Duarte"),
        ("In Sonora, Ana Duarte left the room, saying that arms came by sea.", "Ana Duarte"),
        ("NOGALES (Radio Sur) - Ana Duarte left, saying that arms came by sea.", "Ana Duarte"),
        ("The mayor left the room and said that arms came by sea.", "The mayor"),
        ("The raid led Ana Duarte to say that arms came by sea.", "Ana Duarte"),
        ("Ana Duarte stood up to say that arms came by sea.", "Ana Duarte"),
        ("The mayor put out a statement saying that arms came by sea.", "The mayor"),
    ],
)
def test_a_verb_without_a_subject_shares_that_of_the_sentence(text: str, printed: str) -> None:
    assert only(text).printed == printed


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The mayor, Ana Duarte, said arms came by sea.", ("Ana Duarte",)),
        ("Sonora's police chief, Luis Prado, said arms came by sea.", ("Luis Prado",)),
        ("The Bank of Sonora said arms came by sea.", ("Bank of Sonora",)),
        ("Gov. Ana Duarte of Sonora said arms came by sea.", ("Ana Duarte",)),
        ("Some bakers said arms came by sea.", ("Some bakers",)),
        ("They said arms came by sea.", ("They",)),
        ("She said arms came by sea.", ("She",)),
        ("The two officials said arms came by sea.", ("The two officials",)),
        ("Officials in Sonora said arms came by sea.", ("Officials in Sonora",)),
        ("A study published in May said arms came by sea.", ("A study published in May",)),
        ("A copy of the memo seen by Radio Sur said arms came by sea.", ("A copy of the memo seen by Radio Sur",)),
        ("A spokesman for the Bank of Sonora said arms came by sea.", ("A spokesman for the Bank of Sonora",)),
        ("Arms came by sea, according to a newly found memo.", ("a newly found memo",)),
    ],
)
def test_what_the_words_for_a_speaker_mean(text: str, speakers: tuple[str, ...]) -> None:
    assert only(text).speakers == speakers


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (
            '"No," said Ana Duarte, a baker who runs for mayor and who has lived in Nogales since 2011.',
            "Ana Duarte, a baker who runs for mayor and who has lived in Nogales since 2011",
        ),
        (
            '"No," said Luis Prado, whose brother leads the union of the port, "and never."',
            "Luis Prado, whose brother leads the union of the port",
        ),
        ('"No," said Luis Prado, who added that the pact had failed.', "Luis Prado"),
        (
            '"No," said Luis Prado, which ended the talks that both states had begun.',
            "Luis Prado, which ended the talks that both states had begun",
        ),
    ],
)
def test_what_is_said_of_a_speaker_goes_with_the_name(text: str, printed: str) -> None:
    assert read(text)[0].printed == printed


def test_he_is_nobody_whom_she_has_meant() -> None:
    text = "Ana Duarte said arms came. She said many came. Luis Prado left. He said few came. She denied it."
    assert [each.speakers[0] for each in read(text)] == ["Ana Duarte", "Ana Duarte", "Luis Prado", "Ana Duarte"]


def test_he_is_no_group_and_no_body() -> None:
    text = "Luis Prado said arms came. The company denied that arms came. Experts said few came. He said many came."
    assert read(text)[-1].speakers == ("Luis Prado",)


def test_he_is_the_one_with_whose_name_a_sentence_begins() -> None:
    text = "Ana Duarte left. Luis Prado said arms came. Duarte went home. She said many came."
    assert read(text)[-1].speakers == ("Ana Duarte",)
