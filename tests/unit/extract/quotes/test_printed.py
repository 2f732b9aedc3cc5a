"""The verbatim alarm: one utterance in two wordings. All sentences, and the people in them, are invented."""

from __future__ import annotations

import time

import pytest

from bilateral.extract.document import Document
from bilateral.extract.printed import Rewording, reworded
from bilateral.extract.quotes import find_quotes
from bilateral.text.source import SourceText, Span

_HERE = '"We are ready to open the bridge at Nogales to all trucks by May," Ana Duarte said.'


def _compare(here: str, there: str) -> list[Rewording]:
    texts = SourceText(here), SourceText(there)
    first, second = (find_quotes(Document(text)) for text in texts)
    return reworded(first, texts[0], second, texts[1])


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end]


def test_an_utterance_in_other_words_is_reported_with_the_words_that_differ() -> None:
    there = 'Ana Duarte told AFP: "We are prepared to open the Nogales bridge to all trucks by May."'
    (found,) = _compare(_HERE, there)
    assert _words(_HERE, found.here_words) == "We are ready to open the bridge at Nogales to all trucks by May,"
    assert _words(there, found.there_words) == "We are prepared to open the Nogales bridge to all trucks by May."
    assert [(_words(_HERE, ours), _words(there, theirs)) for ours, theirs in found.differences] == [
        ("ready", "prepared"),
        ("", "Nogales"),
        ("at Nogales", ""),
    ]
    assert found.share == pytest.approx(11 / 13)


def test_a_word_that_only_one_source_prints_is_a_difference() -> None:
    there = '"We are ready to open the bridge to all trucks by May," Duarte said.'
    (found,) = _compare(_HERE, there)
    ((ours, theirs),) = found.differences
    assert _words(_HERE, ours) == "at Nogales"
    assert theirs.start == theirs.end == there.index("bridge") + len("bridge")


@pytest.mark.parametrize(
    "there",
    [
        _HERE,
        '"WE ARE READY to open the bridge at Nogales \u2013 to all trucks \u2013 by May", said Ana Duarte.',
        'Ana Duarte said her side was "ready to open the bridge at Nogales to all trucks".',
        '"We are glad that the talks went well," Ana Duarte said.',
        'Ana Duarte said the talks were "open".',
        "Ana Duarte said her side would open the bridge at Nogales.",
        "",
    ],
)
def test_the_same_words_fewer_words_and_other_utterances_are_not_reported(there: str) -> None:
    assert _compare(_HERE, there) == []
    assert _compare(there, _HERE) == []


def test_quotes_of_different_speakers_must_have_more_in_common() -> None:
    nearly = 'Luis Prado said: "We are ready to open the bridge at Tijuana to all trucks by May."'
    loosely = 'Luis Prado said: "We are ready to open the port at Tijuana to small trucks by June."'
    assert len(_compare(_HERE, nearly)) == 1
    assert _compare(_HERE, loosely) == []
    assert len(_compare(_HERE, loosely.replace("Luis Prado", "Ana Duarte"))) == 1


def test_the_time_grows_with_the_texts_alone() -> None:
    def seconds(count: int) -> float:
        said = "".join(
            f'"We go to place {number} and come back from it," Ana Duarte said.\n' for number in range(count)
        )
        text = SourceText(said)
        quotes = find_quotes(Document(text))
        times = []
        for _ in range(3):
            start = time.process_time()
            reworded(quotes, text, quotes, text)
            times.append(time.process_time() - start)
        return min(times)

    assert seconds(2_000) < 10 * seconds(500) + 0.1
