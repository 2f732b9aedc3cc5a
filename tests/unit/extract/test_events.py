"""Events are told by verbs and nouns, with status, date and participants."""

from __future__ import annotations

import pytest

from bilateral.extract.actors import find_actors
from bilateral.extract.candidate import Candidate, Confidence, Kind
from bilateral.extract.document import Document
from bilateral.extract.events import find_events
from bilateral.extract.events.inflect import Form, noun_forms, verb_forms
from bilateral.text.source import Span
from tests.unit.extract.found import read, told


def found(text: str, *dates: tuple[str, str]) -> list[str]:
    document = read(text)
    return told(document, find_events(document, [_date(document, *each) for each in dates], find_actors(document)))


def _date(document: Document, words: str, value: str) -> Candidate:
    start = document.text.index(words)
    return Candidate(Kind.DATE, Span(start, start + len(words)), value, "test", Confidence.SAFE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mexican police arrested Juan Soto.",
            (
                "arrested -> COERCE status=occurred headword=arrest subtype=arrest "
                "participant=Mexican police part=agent participant=Juan Soto part=target"
            ),
        ),
        (
            "Juan Soto was arrested by Mexican police.",
            (
                "arrested -> COERCE status=occurred headword=arrest subtype=arrest participant=Juan Soto part=target "
                "participant=Mexican police part=agent"
            ),
        ),
        (
            "US Treasury Secretary Ann Doyle will visit Mexico.",
            (
                "visit -> CONSULT status=planned headword=visit subtype=visit participant=Ann Doyle part=agent "
                "participant=Mexico part=location"
            ),
        ),
        (
            "Canada signed a broad trade agreement.",
            "signed a broad trade agreement -> AGREE status=occurred headword=sign participant=Canada part=agent",
        ),
        (
            "Canada filed a lawsuit against US gunmakers.",
            (
                "filed a lawsuit -> ACCUSE status=occurred headword=file subtype=lawsuit participant=Canada part=agent "
                "participant=US gunmakers part=target"
            ),
        ),
        (
            "Canada no longer wants helicopters.",
            "wants -> REJECT status=occurred headword=not want subtype=statement participant=Canada part=agent",
        ),
        (
            "Canada called for calm.",
            "called for -> DEMAND status=occurred headword=call participant=Canada part=agent",
        ),
        (
            "Officials said gunmen killed Juan Soto.",
            (
                "killed -> ASSAULT status=alleged headword=kill subtype=homicide participant=gunmen part=agent "
                "participant=Juan Soto part=target"
            ),
        ),
        (
            "Canada is expected to deploy troops.",
            (
                "deploy -> MOBILIZE status=expected headword=deploy subtype=troops participant=Canada part=agent "
                "participant=troops part=target"
            ),
        ),
    ],
)
def test_a_verb_tells_an_event(text: str, expected: str) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Canada did not deploy soldiers.",
        "Canada wants helicopters.",
        "Canada declined to comment.",
        "An alleged broker spoke.",
        "The demand for security training grew.",
        "The March Rally Company closed.",
        "It rained.",
        "",
    ],
)
def test_what_is_denied_or_no_event_is_left_out(text: str) -> None:
    assert [each for each in found(text) if not each.startswith("demand")] == []


def test_the_nearest_date_of_the_sentence_is_the_events() -> None:
    text = "Gunmen attacked in May. On Tuesday Mexico sued gunmakers, after a raid in 2021."
    dates = (("May", "2022-05"), ("Tuesday", "2023-03-07"), ("2021", "2021"))
    spoken = {line.split(" -> ")[0]: line for line in found(text, *dates)}
    assert "date=2022-05" in spoken["attacked"]
    assert "date=2023-03-07" in spoken["sued"]
    assert "date=2021" in spoken["raid"]


def test_a_day_after_by_is_a_deadline_and_a_noun_on_a_day_to_come_is_planned() -> None:
    assert "deadline=2023-04-01" in found("Canada will sign the treaty by April 1.", ("April 1", "2023-04-01"))[0]
    assert "status=planned" in found("The talks are on April 1.", ("April 1", "2023-04-01"))[0]


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("arrest", "arrest arrests arrested arresting"),
        ("deny", "deny denies denied denying"),
        ("agree", "agree agrees agreed agreeing"),
        ("ban", "ban bans banned banning"),
        ("attack", "attack attacks attacked attacking"),
        ("give", "give gives gave given giving"),
        ("traffic", "traffic traffics trafficked trafficking"),
        ("clash", "clash clashes clashed clashing"),
    ],
)
def test_verbs_are_inflected(verb: str, forms: str) -> None:
    assert [form for form, _ in verb_forms(verb)] == forms.split()


def test_nouns_are_inflected() -> None:
    assert list(noun_forms("robbery")) == [("robbery", Form.NOUN), ("robberies", Form.NOUN)]
    assert list(noun_forms("talks")) == [("talks", Form.NOUN)]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Canada will deploy troops to Mexico.", "participant=troops part=target participant=Mexico part=location"),
        ("Canada approved the Merida Initiative.", "participant=Merida Initiative part=subject"),
        ("The arrest of Juan Soto by Mexican police was quick.", "participant=Mexican police part=agent"),
        ("They arrested Juan Soto in Tijuana.", "participant=Juan Soto part=target"),
    ],
)
def test_a_participant_has_a_part(text: str, part: str) -> None:
    assert any(part in line for line in found(text)), found(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ann Doyle met with Juan Soto.", "participant=Ann Doyle part=agent participant=Juan Soto part=agent"),
        ("Talks between Canada and Chile failed.", "participant=Canada part=agent participant=Chile part=agent"),
        ("Juan Soto's arrest was quick.", "participant=Juan Soto part=target"),
        ("Canada gave Chile about $3 million.", "participant=Canada part=agent participant=Chile part=recipient"),
        (
            "Canada delivered aid to Chile.",
            "participant=Canada part=agent participant=Chile part=recipient",
        ),
        (
            "Ann Doyle, Juan Soto and Tom Hale met Luis Vega.",
            (
                "participant=Tom Hale part=agent participant=Juan Soto part=agent participant=Ann Doyle part=agent "
                "participant=Luis Vega part=agent"
            ),
        ),
        ("Ann Doyle, a senior envoy of Chile, praised Canada.", "participant=Ann Doyle part=agent participant=Canada"),
        ("Chile's army seized ships.", "participant=army part=agent"),
        ("Ships seized by Mexican police sank.", "headword=seize participant=Mexican police part=agent"),
        ("Canada deployed 6,500 troops.", "participant=Canada part=agent participant=troops part=target"),
        ("Ann Doyle met Tom Hale on his visit to Chile.", "participant=Ann Doyle part=agent"),
        (
            "Ann Doyle left traffickers alone, urging Chile to talk.",
            "participant=Ann Doyle part=agent participant=Chile part=target",
        ),
    ],
)
def test_prepositions_owners_and_series_tell_who_does_what(text: str, parts: str) -> None:
    assert any(parts in line for line in found(text)), found(text)


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Canada saw hundreds of people murdered.", "Canada"),
        ("The extraditions requested by Mexican police failed.", "Mexican police"),
        ("Canada arrested Juan Soto for Chile.", "Chile"),
        ("Ann Doyle spoke of violence.", "Ann Doyle"),
    ],
)
def test_who_only_stands_near_takes_no_part(text: str, nobody: str) -> None:
    first = found(text)[0]
    assert f"participant={nobody} " not in first


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("Officials said they arrested Juan Soto.", "arrested", "occurred"),
        ("Officials said that they arrested Juan Soto.", "arrested", "occurred"),
        ("Ann Doyle said little, urging Chile to talk.", "urging", "occurred"),
        ("Ann Doyle said Canada did not want a pact.", "want", "occurred"),
        ("Gunmen believed to be deserters killed Juan Soto.", "killed", "occurred"),
        ("Gunmen are believed to have killed Juan Soto.", "killed", "alleged"),
        ("Canada wrote a law to restrict agents.", "restrict", "expected"),
        ("Canada began to restrict agents.", "restrict", "occurred"),
        ("If Canada sends troops, they stay.", "sends troops", "expected"),
    ],
)
def test_the_words_around_an_event_tell_its_status(text: str, words: str, status: str) -> None:
    assert any(line.startswith(f"{words} -> ") and f"status={status}" in line for line in found(text)), found(text)


def test_a_definite_noun_takes_the_participants_and_the_plan_of_the_same_event_elsewhere() -> None:
    spoken = found("Ann Doyle will visit Chile. The visit has been long in the making. A visit is rare.")
    assert spoken[1].startswith("visit -> CONSULT status=planned")
    assert "participant=Ann Doyle part=agent" in spoken[1]
    assert "participant" not in spoken[2]
    assert "status=occurred" in spoken[2]


def test_a_later_mention_keeps_its_own_participants() -> None:
    spoken = found("Ann Doyle visited Chile. The visit by Tom Hale was short.")
    assert "participant=Tom Hale part=agent" in spoken[1]
    assert "Ann Doyle" not in spoken[1]
