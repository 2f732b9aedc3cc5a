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
                "arrested -> COERCE status=occurred subtype=arrest participant=Mexican police part=agent "
                "participant=Juan Soto part=target"
            ),
        ),
        (
            "Juan Soto was arrested by Mexican police.",
            (
                "arrested -> COERCE status=occurred subtype=arrest participant=Mexican police part=agent "
                "participant=Juan Soto part=target"
            ),
        ),
        (
            "US Treasury Secretary Ann Doyle will visit Mexico.",
            (
                "visit -> CONSULT status=planned subtype=visit participant=Ann Doyle part=agent "
                "participant=Mexico part=target"
            ),
        ),
        (
            "Canada signed a broad trade agreement.",
            "signed a broad trade agreement -> AGREE status=occurred participant=Canada part=agent",
        ),
        (
            "Canada filed a lawsuit against US gunmakers.",
            (
                "filed a lawsuit -> ACCUSE status=occurred subtype=lawsuit participant=Canada part=agent "
                "participant=US gunmakers part=target"
            ),
        ),
        (
            "Canada no longer wants helicopters.",
            "wants -> REJECT status=occurred subtype=statement participant=Canada part=agent",
        ),
        (
            "Canada called for calm.",
            "called for -> DEMAND status=occurred participant=Canada part=agent",
        ),
        (
            "Officials said gunmen killed Juan Soto.",
            (
                "killed -> ASSAULT status=alleged subtype=homicide participant=gunmen part=agent "
                "participant=Juan Soto part=target"
            ),
        ),
        (
            "Canada is expected to deploy troops.",
            (
                "deploy -> MOBILIZE status=expected subtype=troops participant=Canada part=agent "
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
