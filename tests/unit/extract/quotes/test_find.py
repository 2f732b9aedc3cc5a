"""Who is found to have said what. All sentences, and the people in them, are invented."""

# ruff: noqa: RUF001 (curly marks are what is tested)

from __future__ import annotations

import pytest

from bilateral.extract.candidate import Candidate, Confidence, Kind
from bilateral.extract.document import Document
from bilateral.extract.quotes import find_quotes
from bilateral.text.source import SourceText, Span
from tests.unit.extract.quotes.reading import Reading, only, read


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ('"The border will stay open," Ana Duarte said.', "The border will stay open,", "Ana Duarte"),
        ('"The border will stay open," said Ana Duarte, the mayor.', "The border will stay open,", "Ana Duarte"),
        ('Ana Duarte said: "The border will stay open."', "The border will stay open.", "Ana Duarte"),
        ('Ana Duarte told AFP on Friday, "The border will stay open."', "The border will stay open.", "Ana Duarte"),
        ("“The border will stay open,” Ana Duarte told AFP.", "The border will stay open,", "Ana Duarte"),
        ("«The border will stay open», said Ana Duarte.", "The border will stay open", "Ana Duarte"),
        ("''The border will stay open,'' Ms. Duarte said.", "The border will stay open,", "Duarte"),
        ("``The border will stay open,'' said Ana Duarte.", "The border will stay open,", "Ana Duarte"),
        ("'The border will stay open,' said Ana Duarte.", "The border will stay open,", "Ana Duarte"),
        ("‘The border will stay open,’ said Ana Duarte.", "The border will stay open,", "Ana Duarte"),
        ('"Will the border stay open?" Ana Duarte asked.', "Will the border stay open?", "Ana Duarte"),
        ('"Will the border stay open?" asked Ana Duarte.', "Will the border stay open?", "Ana Duarte"),
        ("\"I would use the word 'shut,'\" Ana Duarte said.", "I would use the word 'shut,'", "Ana Duarte"),
    ],
)
def test_a_direct_quote_is_found_in_each_printed_form(text: str, words: str, speaker: str) -> None:
    found = only(text)
    assert (found.words, found.told, found.speakers, found.form) == ((words,), (), (speaker,), "direct")


def test_a_quote_that_an_attribution_splits_is_one() -> None:
    text = '"We will," he said, "do what we can."'
    (quote,) = find_quotes(Document(SourceText(text)))
    assert quote.value == "We will, … do what we can."
    assert [part.span for part in quote.parts if part.role == "words"] == [Span(1, 9), Span(21, 36)]
    assert quote.span == Span(1, 36)


def test_a_quotation_after_the_attribution_goes_on_with_the_quote() -> None:
    found = only('"The talks went well," Ana Duarte said. "Nobody left the room."')
    assert found.words == ("The talks went well,", "Nobody left the room.")


def test_a_quote_of_several_paragraphs_is_one() -> None:
    text = 'Ana Duarte said: "We were there first.\n\n"Then they came.\n\n"And then we left." It rained.'
    assert only(text).words == ("We were there first.", "Then they came.", "And then we left.")


def test_a_quotation_in_a_paragraph_of_its_own_is_said_by_the_one_before() -> None:
    text = '"The talks went well," said Ana Duarte.\n\n"Nobody left the room."'
    assert [(each.words, each.speakers) for each in read(text)] == [
        (("The talks went well,",), ("Ana Duarte",)),
        (("Nobody left the room.",), ("Ana Duarte",)),
    ]


def test_a_colon_announces_the_quotation_of_the_next_paragraph() -> None:
    found = only('Ana Duarte wrote in the report:\n\n"Nobody left the room."')
    assert (found.words, found.speakers) == (("Nobody left the room.",), ("Ana Duarte",))


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        (
            'Ana Duarte said the border would be "open to all who ask".',
            ("open to all who ask",),
            'the border would be "open to all who ask',
        ),
        ('She called the plan "a gift to smugglers" on Friday.', ("a gift to smugglers",), None),
        (
            'He wants the "real progress" of the pact "kept for good," Ana Duarte said.',
            ("real progress", "kept for good,"),
            'He wants the "real progress" of the pact "kept for good,',
        ),
    ],
)
def test_words_in_quotation_marks_inside_a_sentence_make_a_partial_quote(
    text: str, words: tuple[str, ...], told: str | None
) -> None:
    found = only(text)
    assert (found.words, found.form) == (words, "partial")
    assert told is None or found.told == (told,)


@pytest.mark.parametrize(
    ("text", "told", "printed"),
    [
        ("Ana Duarte said that the border would stay open.", "the border would stay open", "Ana Duarte"),
        ("Ana Duarte said the border would stay open.", "the border would stay open", "Ana Duarte"),
        ("The border would stay open, Ana Duarte said.", "The border would stay open", "Ana Duarte"),
        ("The border would stay open, said Ana Duarte.", "The border would stay open", "Ana Duarte"),
        ("The border would stay open, officials said on Friday.", "The border would stay open", "officials"),
        ("According to Ana Duarte, the border is open.", "the border is open", "Ana Duarte"),
        ("The border is open, according to two officials.", "The border is open", "two officials"),
        ("Officials from both states warned of more arms.", "more arms", "Officials from both states"),
        ("Ana Duarte told reporters that the border is open.", "the border is open", "Ana Duarte"),
        ("Ana Duarte, the mayor of Nogales, denied that arms came.", "arms came", "Ana Duarte, the mayor of Nogales"),
        ("A senator, who asked not to be named, said arms came.", "arms came", "A senator, who asked not to be named"),
        ("Ana Duarte, in June, said arms came.", "arms came", "Ana Duarte"),
        ("The minister has repeatedly called for an end to the pact.", "an end to the pact", "The minister"),
        ("The report said the pact had failed.", "the pact had failed", "The report"),
        ("As reported by Radio Sur, the pact had failed.", "the pact had failed", "Radio Sur"),
    ],
)
def test_what_is_told_in_other_words_is_an_indirect_quote(text: str, told: str, printed: str) -> None:
    found = only(text)
    assert (found.words, found.told, found.printed, found.form) == ((), (told,), printed, "indirect")


def test_what_is_told_on_both_sides_of_its_report_has_two_parts() -> None:
    found = only("Many of the arms, Ana Duarte said, have come by sea.")
    assert found.told == ("Many of the arms", "have come by sea")


@pytest.mark.parametrize(
    ("text", "told", "speaker"),
    [
        ("Some experts believe the plan has failed.", "the plan has failed", "Some experts"),
        ("The senators are worried about the arms.", "the arms", "The senators"),
        ("The raid fed Mexico's old fears about foreign agents.", "foreign agents", "Mexico"),
        ("The raid fed his belief that the pact had failed.", "the pact had failed", "his"),
    ],
)
def test_a_view_is_a_belief(text: str, told: str, speaker: str) -> None:
    found = only(text)
    assert (found.told, found.speakers, found.form) == ((told,), (speaker,), "belief")


def test_each_report_of_a_sentence_is_found() -> None:
    text = "Ana Duarte said the pact had failed, adding that arms came by sea, but Luis Prado denied that he knew."
    assert [(each.told, each.speakers) for each in read(text)] == [
        (("the pact had failed",), ("Ana Duarte",)),
        (("arms came by sea",), ("Ana Duarte",)),
        (("he knew",), ("Luis Prado",)),
    ]


def test_the_turns_of_a_printed_interview_are_found() -> None:
    text = "DUARTE: The pact has failed.\nPRADO: I think not.\nDUARTE: Then look.\nPRADO: I did."
    assert [(each.told, each.printed) for each in read(text)] == [
        (("The pact has failed.",), "DUARTE"),
        (("I think not.",), "PRADO"),
        (("Then look.",), "DUARTE"),
        (("I did.",), "PRADO"),
    ]


def test_those_who_ask_and_answer_make_the_others_speakers() -> None:
    text = "RADIO SUR: Will it rain?\nMAYOR PEÑA: It will.\nQ: Much?\nMAYOR PEÑA: Much.\nA: So it is."
    assert [(each.told, each.printed) for each in read(text)] == [
        (("Will it rain?",), "RADIO SUR"),
        (("It will.",), "MAYOR PEÑA"),
        (("Much.",), "MAYOR PEÑA"),
    ]


@pytest.mark.parametrize(
    "text", ["NOGALES: It rains.", "NOGALES: It rains.\nWATCH: The flood.", "IT RAINS. See: it does."]
)
def test_a_label_that_stands_alone_is_no_speaker(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        'Police arrested Joaquin "El Rapido" Prado in Nogales.',
        'He starred in the film "The Long Road" in May.',
        'The so-called "war on drugs" began in 2006.',
        "- Pact 'dead' -",
        "The reports of both states were late.",
        "The talks are expected to last two days.",
        "The United States sent 300 agents.",
        "The officials' claims on land were settled.",
        "",
        '"',
        "''''",
    ],
)
def test_names_titles_terms_and_headings_are_no_quotes(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Duarte said the pact had failed. She added that arms came by sea.", "Ana Duarte"),
        ("Ana Duarte said the pact had failed. Arms came by sea, Duarte added.", "Ana Duarte"),
        ("Ana Duarte left. Arms came by sea, Mayor Duarte said.", "Ana Duarte"),
        ("Arms came, a senior official said. More will come, the official said.", "a senior official"),
        ("Ana Duarte left. She said the pact had failed.", "Ana Duarte"),
        ("Ana Duarte met Luis Prado, who said the pact had failed.", "Luis Prado"),
        ("Chile, in a note that it wrote, said the pact had failed.", "Chile"),
    ],
)
def test_a_speaker_is_looked_up_in_what_was_said_before(text: str, speaker: str) -> None:
    assert read(text)[-1].speakers == (speaker,)


def test_two_speakers_are_both_named() -> None:
    assert only("Ana Duarte and Luis Prado said the pact had failed.").speakers == ("Ana Duarte", "Luis Prado")
    text = "He met President Ana Duarte and Minister Luis Prado.\n\nThe two officials called for an end to the pact."
    assert only(text).speakers == ("Ana Duarte", "Luis Prado")


def test_the_value_of_an_actor_names_the_speaker() -> None:
    text = "The mayor of Nogales said the pact had failed."
    actor = Candidate(Kind.ACTOR, Span(4, 20), "ana-duarte", "known", Confidence.SAFE)
    assert only(text, [actor]).speakers == ("ana-duarte",)


def test_when_and_to_whom_something_was_said_are_parts() -> None:
    text = 'On Friday, Ana Duarte told two reporters: "The pact has failed."'
    (quote,) = find_quotes(Document(SourceText(text)))
    said, hearer = quote.part("said"), quote.part("said_to")
    assert said is not None
    assert hearer is not None
    assert (text[said.span.start : said.span.end], said.value) == ("Friday", "")
    assert text[hearer.span.start : hearer.span.end] == "two reporters"


def test_the_value_of_a_date_says_when() -> None:
    text = "Ana Duarte said on June 3 that arms came on June 1."
    dates = [
        Candidate(Kind.DATE, Span(*span), value, "day", Confidence.SAFE)
        for span, value in (((19, 25), "2021-06-03"), ((44, 50), "2021-06-01"))
    ]
    (quote,) = find_quotes(Document(SourceText(text)), dates=dates)
    said = quote.part("said")
    assert said is not None
    assert said.value == "2021-06-03"


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ('"The pact has failed," Ana Duarte said.', Confidence.SAFE),
        ('"The pact has failed," she said.', Confidence.LIKELY),
        ("Ana Duarte said the pact had failed.", Confidence.LIKELY),
        ("Ana Duarte wants an end to the pact.", Confidence.DOUBTFUL),
    ],
)
def test_only_a_bare_quotation_with_a_name_is_safe(text: str, confidence: Confidence) -> None:
    (quote,) = find_quotes(Document(SourceText(text)))
    assert quote.confidence is confidence


def test_a_reading_is_compared_whole() -> None:
    wanted = Reading(("We go,",), (), "Ana Duarte", ("Ana Duarte",), "told", "direct")
    assert only('"We go," Ana Duarte told AFP.') == wanted


def test_terms_and_titles_among_what_is_told_are_no_quoted_words() -> None:
    for words in ('the plan, known as "safe bridge",', 'the so-called "war on drugs"', 'the book "The Long Border"'):
        found = only(f"Ana Duarte said that {words} had failed.")
        assert (found.words, found.form) == ((), "indirect")
