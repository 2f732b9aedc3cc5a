"""The title that is proposed for an event says who does what to whom, in words of the text."""

from __future__ import annotations

import pytest

from bilateral.extract.actors import find_actors
from bilateral.extract.events import find_events
from bilateral.extract.known import Known
from bilateral.extract.proposals.keys import Keys
from bilateral.extract.proposals.title import title_of
from bilateral.extract.proposals.told import Told
from tests.unit.extract.found import read


def titles(text: str) -> list[str]:
    document = read(text)
    keys = Keys(Known({}, {}), "herald")
    events = find_events(document, [], find_actors(document))
    return [title_of(Told(each, document.source, ""), keys) for each in events]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mexican police arrested Juan Soto on a road.", "Mexican police arrest Juan Soto"),
        ("Juan Soto was arrested.", "Juan Soto is arrested"),
        ("Canada filed a lawsuit against US gunmakers.", "Canada files a lawsuit against US gunmakers"),
        ("Canada no longer wants a new treaty.", "Canada does not want a new treaty"),
        ("Mexican officials do not want a new treaty.", "Mexican officials do not want a new treaty"),
        ("The arrest of Juan Soto by Mexican police was quick.", "Arrest of Juan Soto by Mexican police"),
        ("Talks between Canada and Chile went on.", "Talks between Canada and Chile"),
        ("Ann Doyle's visit to Mexico went on.", "Visit by Ann Doyle to Mexico"),
        ("Canada called for a review of the Merida Initiative.", "Canada calls for a review of the Merida Initiative"),
        ("It was called an end to the Merida Initiative.", "End to the Merida Initiative"),
        ("To sign a treaty is hard.", "Sign a treaty"),
    ],
)
def test_a_title_says_who_does_what(text: str, title: str) -> None:
    assert title in titles(text)


def test_a_long_title_ends_between_two_words() -> None:
    names = ", ".join(f"Juan Xol{'a' * size}" for size in range(30, 36))
    (title,) = titles(f"{names} and Ann Doyle met.")
    assert len(title) <= 110
    assert not title.endswith(",")
