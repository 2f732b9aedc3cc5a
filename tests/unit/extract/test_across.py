"""A candidate finds the row of another source that tells the same, and no row that merely looks like it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bilateral.extract.across.find import find_matches
from bilateral.extract.across.index import Index, Row
from bilateral.extract.across.likeness import Likeness, stems
from bilateral.extract.across.score import Claim, event_score
from bilateral.extract.candidate import Candidate, Confidence, Kind, Part
from bilateral.extract.document import Document
from bilateral.extract.proposals.told import Told
from bilateral.extract.targets import Targets
from bilateral.project import Project
from bilateral.text.source import Span
from tests.acceptance.cases import CHECKOUT
from tests.unit.extract.found import read

TEXT = "Sudland has given Norland nearly 2 million dollars since 2015. Mayor Vidal said the river belongs to both."
ROWS: Mapping[str, tuple[Row, ...]] = {
    "actors": (
        {"actor_id": "ana-vidal", "name": "Ana Vidal", "kind": "person", "country": "MEX"},
        {"actor_id": "norland", "name": "Norland", "kind": "government", "country": "MEX"},
        {"actor_id": "sudland", "name": "Sudland", "kind": "government", "country": "USA"},
    ),
    "figures": (
        {"figure_id": "aid-a", "claim_id": "aid", "value": "2000000", "unit": "USD", "qualifier": "about",
         "scope": "Given to Norland for the river", "period": "2015/2020", "subject_id": "sudland",
         "source_id": "herald"},
        {"figure_id": "two-a", "claim_id": "two", "value": "2", "unit": "country", "qualifier": "exact",
         "scope": "Countries that meet", "source_id": "herald"},
    ),
    "quotes": (
        {"quote_id": "river-a", "utterance_id": "river", "content": "Both own the river.", "source_id": "herald"},
        {"quote_id": "boats-a", "utterance_id": "boats", "content": "More boats are wanted.", "source_id": "herald"},
    ),
    "speakers": (
        {"quote_id": "river-a", "actor_id": "ana-vidal"},
        {"quote_id": "boats-a", "actor_id": "ana-vidal"},
    ),
    "events": (
        {"event_id": "aid-given", "kind": "AID", "subtype": "economic", "title": "Sudland gives Norland money",
         "date": "2015/2020"},
        {"event_id": "boats-sent", "kind": "AID", "subtype": "military", "title": "Boats are sent", "date": "1999"},
    ),
    "participants": (
        {"event_id": "aid-given", "actor_id": "sudland", "role": "agent"},
        {"event_id": "aid-given", "actor_id": "norland", "role": "target"},
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def index() -> Index:
    """The rows above in the shapes of the project's own tables; cells that are not given are empty."""
    shapes = Project.open(CHECKOUT).shapes
    empty = {name: dict.fromkeys((column.name for column in shape.columns), "") for name, shape in shapes.items()}
    rows = {name: tuple({**empty[name], **row} for row in ROWS.get(name, ())) for name in shapes}
    return Index(shapes, rows, Targets(shapes))


def candidate(document: Document, kind: Kind, words: str, value: str, **parts: str) -> Candidate:
    start = document.text.index(words)
    span = Span(start, start + len(words))
    listed = tuple(Part(role.rstrip("_"), span, each) for role, each in parts.items())
    return Candidate(kind, span, value, "test", Confidence.LIKELY, listed)


def keys(index: Index, *candidates: Candidate, source: str = "courier") -> dict[int, str]:
    return {number: each.key for number, each in find_matches(read(TEXT), candidates, index, source).items()}


def figure(unit: str = "USD", value: str = "2000000", period: str = "2015/2023-03-10") -> Candidate:
    return candidate(
        read(TEXT), Kind.FIGURE, "nearly 2 million dollars", value, unit=unit, qualifier="nearly", period=period
    )


def test_a_figure_is_matched_by_number_unit_period_and_words(index: Index) -> None:
    (match,) = find_matches(read(TEXT), [figure()], index, "courier").values()
    assert (match.table, match.key, match.group) == ("figures", "aid-a", "aid")


@pytest.mark.parametrize(
    "other", [figure(unit="MXN"), figure(value="3000000"), figure(value="2", unit="country"), figure(value="many")]
)
def test_another_number_or_unit_is_another_figure(index: Index, other: Candidate) -> None:
    assert keys(index, other) == {}


def test_what_the_source_itself_states_is_no_match(index: Index) -> None:
    assert keys(index, figure(), source="herald") == {}


def test_a_quote_is_matched_by_its_words_and_speaker(index: Index) -> None:
    words = "the river belongs to both"
    said = candidate(read(TEXT), Kind.QUOTE, words, "", content="", speaker="ana-vidal")
    other = candidate(read(TEXT), Kind.QUOTE, "nearly 2 million", "", content="", speaker="ana-vidal")
    assert keys(index, said, other) == {0: "river-a"}


@pytest.mark.parametrize("speaker", ["norland", "The mayor Ana"])
def test_a_speaker_of_the_same_country_or_a_like_name_is_near(index: Index, speaker: str) -> None:
    said = candidate(read(TEXT), Kind.QUOTE, "the river belongs to both", "", content="the river", speaker=speaker)
    assert keys(index, said) == {0: "river-a"}


def test_a_group_has_the_countries_of_its_members(index: Index) -> None:
    shapes = index.shapes
    rows = {**index.rows, "members": ({"group_id": "both", "actor_id": "sudland"},)}
    assert Index(shapes, rows, Targets(shapes)).countries["both"] == {"USA"}


def test_one_claim_is_given_to_one_candidate(index: Index) -> None:
    assert keys(index, figure(period=""), figure()) == {1: "aid-a"}


def test_an_event_is_matched_by_type_words_date_and_participants(index: Index) -> None:
    given = candidate(
        read(TEXT), Kind.EVENT, "given", "AID", subtype="economic", date="2015/2020", participant="sudland"
    )
    again = candidate(read(TEXT), Kind.EVENT, "given", "AID", subtype="economic", date="2015/2020")
    other = candidate(read(TEXT), Kind.EVENT, "said", "REJECT")
    assert keys(index, given, again, other) == {0: "aid-given", 1: "aid-given"}


@pytest.mark.parametrize(
    "taking",
    [
        {"participant": "old-norland-league"},  # whom the record does not know
        {"participant": "ana-vidal", "date": "1999"},
        {"subtype": "military", "date": "1998"},
    ],
)
def test_strangers_other_dates_and_another_finer_type_speak_against_an_event(
    index: Index, taking: dict[str, str]
) -> None:
    parts = {"subtype": "economic", **taking}
    assert keys(index, candidate(read(TEXT), Kind.EVENT, "given", "AID", **parts)) == {}


def test_a_text_of_another_year_hardly_tells_of_a_dated_event(index: Index) -> None:
    told = [candidate(read(TEXT), Kind.EVENT, "given", "AID", subtype="economic")]
    event = index.of[Kind.EVENT][0]
    year = replace(event, cells={**event.cells, "date": "2023-03"})
    scores = [event_score(_claim(told[0]), each, index) for each in (event, year)]
    assert scores[0] < scores[1]


def _claim(told: Candidate) -> Claim:
    return Claim(Told(told, read(TEXT).source, ""), frozenset(), lambda: stems(TEXT), "2023")


def test_an_actor_is_matched_by_its_key(index: Index) -> None:
    known = candidate(read(TEXT), Kind.ACTOR, "Vidal", "ana-vidal")
    new = candidate(read(TEXT), Kind.ACTOR, "Norland", "Old Norland")
    assert keys(index, known, new) == {0: "ana-vidal"}


def test_dates_have_no_match(index: Index) -> None:
    assert keys(index, candidate(read(TEXT), Kind.DATE, "2015", "2015")) == {}


def test_likeness_counts_rare_words_more_and_common_ones_not_at_all() -> None:
    like = Likeness([stems("boats on the river"), stems("more boats"), stems("old boats")])
    river, boats = (
        like(stems("the river"), stems("a river of boats")),
        like(stems("the boats"), stems("a river of boats")),
    )
    assert 0 < boats < river < 1
    assert like(stems("the of"), stems("river")) == 0
