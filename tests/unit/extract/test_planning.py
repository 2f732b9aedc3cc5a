"""What decisions come to: rows and the evidence for them; and what cannot be applied."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bilateral.errors import CandidatesError
from bilateral.extract.candidate import Kind
from bilateral.extract.decide.plan import Plan
from bilateral.extract.slug import slug
from bilateral.text.source import digest
from tests.unit.extract.articles import DRILL, write
from tests.unit.extract.deciding import (
    ACCEPT,
    ALONE,
    BOATS,
    COST,
    HARBOUR,
    MONEY,
    SOURCE,
    WORDS,
    YEAR,
    Desk,
    at,
    decided,
    found,
)


def _rows(plan: Plan, table: str) -> list[dict[str, str]]:
    """The filled cells of the rows that a table gains."""
    return [{name: value for name, value in row.items() if value} for row in plan.rows.get(table, {}).values()]


def _spans(plan: Plan) -> list[tuple[str, ...]]:
    """The evidence: table, column, place, basis and words."""
    return [
        (row["table"], row["column"], DRILL[int(row["start"]) : int(row["end"])], row["basis"], row["exact"])
        for row in plan.rows["evidence"].values()
    ]


def test_a_figure_becomes_a_row_with_evidence_for_each_cell_that_needs_it(desk: Desk) -> None:
    plan = desk.plan(decided(desk.extract([COST]), {**SOURCE, **MONEY}))
    assert plan.rows.keys() == {"sources", "figures", "evidence"}
    assert _rows(plan, "figures") == [
        {
            "figure_id": "12-million-usd-drill",
            "claim_id": "12-million-usd-drill",
            "preferred": "true",
            "indicator": "assistance",
            "measure": "given",
            "value": "12000000",
            "qualifier": "more_than",
            "unit": "USD",
            "scope": "Price of the boats",
            "as_of": "2020-03-03",
            "source_id": "drill",
        }
    ]
    assert _spans(plan) == [
        ("figures", "", "more than $12 million", "printed", ""),
        ("figures", "value", "12 million", "printed", "12 million"),
        ("figures", "qualifier", "more than", "printed", "more than"),
        ("figures", "unit", "$", "printed", "$"),
    ]
    assert all(
        row["sha256"] == digest(DRILL[int(row["start"]) : int(row["end"])]) for row in plan.rows["evidence"].values()
    )


def test_a_quote_becomes_a_row_with_its_speaker(desk: Desk) -> None:
    plan = desk.plan(decided(desk.extract([ALONE]), {**SOURCE, **WORDS}))
    assert plan.rows.keys() == {"sources", "quotes", "speakers", "evidence"}
    assert _rows(plan, "speakers") == [{"quote_id": "vidal-we-cannot-guard-the-strait-drill", "actor_id": "ana-vidal"}]
    sentence = '"We cannot guard the strait alone," Mayor Ana Vidal told reporters in Port Alder.'
    words = "We cannot guard the strait alone,"
    assert _spans(plan) == [
        ("quotes", "", sentence, "printed", ""),
        ("quotes", "text", words, "printed", words),
        ("quotes", "content", sentence, "printed", ""),
        ("speakers", "", "Mayor Ana Vidal", "printed", ""),
    ]


def test_an_editor_may_name_several_speakers(desk: Desk) -> None:
    both = {"We cannot": {**WORDS["We cannot"], "speakers.actor_id": "ana-vidal; norland"}}
    plan = desk.plan(decided(desk.extract([ALONE]), {**SOURCE, **both}))
    assert [row["actor_id"] for row in _rows(plan, "speakers")] == ["ana-vidal", "norland"]


def test_a_figure_that_another_source_states_joins_its_claim(desk: Desk) -> None:
    merge = {"more than": {**MONEY["more than"], "decision": "merge", "match": "same figures/patrol-aid-courier"}}
    (figure,) = _rows(desk.plan(decided(desk.extract([COST]), {**SOURCE, **merge})), "figures")
    assert (figure["claim_id"], figure["preferred"], figure["source_id"]) == ("patrol-aid", "false", "drill")


def test_a_mention_of_a_known_actor_is_merged_as_evidence(desk: Desk) -> None:
    merge = {"Port Alder": {"decision": "merge", "match": "actors/norland"}}
    plan = desk.plan(decided(desk.extract([HARBOUR]), {**SOURCE, **merge}))
    assert plan.rows.keys() == {"sources", "evidence"}
    assert [row["record_id"] for row in _rows(plan, "evidence")] == ["norland"]


def test_further_mentions_of_a_new_actor_add_evidence_alone(desk: Desk) -> None:
    rows = desk.extract([HARBOUR])
    again = {**rows[1], "start": str(at("PORT ALDER").start), "end": str(at("PORT ALDER").end), "exact": "PORT ALDER"}
    again |= {"actors.name": "PORT ALDER", "parts": ""}
    plan = desk.plan(decided([*rows, again], {**SOURCE, "Port Alder": ACCEPT, "PORT ALDER": ACCEPT}))
    assert [row["name"] for row in _rows(plan, "actors")] == ["Port Alder"]
    assert [span[2] for span in _spans(plan)] == ["Port Alder", "PORT ALDER"]


def test_a_date_is_merged_into_the_cell_that_it_dates(desk: Desk) -> None:
    cost = {"more than": {**MONEY["more than"], "figures.period": "2017/2020-03-03"}}
    date = {"2017": {"decision": "merge", "match": "figures/12-million-usd-drill.period"}}
    plan = desk.plan(decided(desk.extract([COST, YEAR]), {**SOURCE, **cost, **date}))
    assert [span[2:] for span in _spans(plan) if span[1] == "period"] == [
        ("more than $12 million", "inferred", "more than $12 million"),
        ("2017", "resolved", "2017"),
    ]


def test_a_new_name_and_an_office_become_rows_of_their_own(desk: Desk) -> None:
    office = {
        **ACCEPT,
        "aliases.alias": "the harbour",
        "aliases.language": "en",
        "affiliations.affiliation_id": "port-alder-host",
        "affiliations.office": "Port Alder",
    }
    plan = desk.plan(decided(desk.extract([HARBOUR]), {**SOURCE, "Port Alder": office}))
    assert _rows(plan, "aliases") == [{"actor_id": "port-alder", "alias": "the harbour", "language": "en"}]
    assert _rows(plan, "affiliations") == [
        {"affiliation_id": "port-alder-host", "actor_id": "port-alder", "office": "Port Alder"}
    ]
    assert [span[:2] for span in _spans(plan)] == [("actors", ""), ("affiliations", ""), ("affiliations", "office")]


def test_a_second_statement_in_the_same_source_is_evidence_for_the_first(desk: Desk) -> None:
    rows = desk.extract([COST, BOATS])
    first = {**rows[1], **MONEY["more than"]}
    again = {**rows[2], "decision": "merge", "match": "figures/12-million-usd-drill"}
    plan = desk.plan([*decided(rows[:1], SOURCE), again, first])
    assert len(_rows(plan, "figures")) == 1
    assert ("figures", "", "about 40 patrol boats", "printed", "") in _spans(plan)


def test_a_cell_that_the_words_do_not_say_by_themselves_is_resolved(desk: Desk) -> None:
    edited = {**MONEY["more than"], "figures.value": "12.5", "figures.qualifier": "about"}
    plan = desk.plan(decided(desk.extract([COST]), {**SOURCE, "more than": edited}))
    assert {span[1]: span[3] for span in _spans(plan)} == {
        "": "printed",
        "value": "resolved",
        "qualifier": "resolved",
        "unit": "printed",
    }


def test_a_number_without_a_qualifier_is_its_own_evidence_of_being_exact(desk: Desk) -> None:
    plain = replace(COST, parts=COST.parts[:1])
    cells = {**MONEY["more than"], "figures.unit": "USD"}
    plan = desk.plan(decided(desk.extract([plain]), {**SOURCE, "more than": cells}))
    assert [span[1:4] for span in _spans(plan)][2:] == [
        ("qualifier", "12 million", "printed"),
        ("unit", "12 million", "printed"),
    ]


def test_a_declined_event_is_counted_for_the_record_has_no_word_for_it(desk: Desk) -> None:
    event = found(Kind.EVENT, "Sudland has paid", "AID")
    decline = {"Sudland": {"decision": "decline", "reason": "Told of elsewhere"}}
    plan = desk.plan(decided(desk.extract([event]), {**SOURCE, **decline}))
    assert (plan.unrecorded, plan.rows.get("declined")) == (1, None)


def test_what_is_skipped_or_left_open_adds_nothing(desk: Desk) -> None:
    assert desk.plan(decided(desk.extract(), {"about 40": {"decision": "skip"}})).rows == {}


@pytest.mark.parametrize(
    ("decisions", "told"),
    [
        ({"2017": ACCEPT}, "candidates.csv:8: a date is no record"),
        ({"2017": {"decision": "decline"}}, "candidates.csv:8: declined without a reason"),
        ({"2017": {"decision": "merge"}}, "candidates.csv:8: merge needs the record in match"),
        ({"2017": {"decision": "merge", "match": "figures/none"}}, "the record has no figures/none"),
        ({"2017": {"decision": "merge", "match": "figures/patrol-aid-courier"}}, "a date is no row of figures"),
        ({"2017": {"decision": "merge", "match": "figures/patrol-aid-courier.place"}}, "has nothing in 'place'"),
        ({"2017": {"decision": "perhaps"}}, "the decision 'perhaps' is none of accept, merge, decline, skip"),
        ({"Sudland": {**ACCEPT, "actors.kind": "person"}}, "actors/sudland has kind 'body', and not 'person'"),
        ({"Port Alder": {**ACCEPT, "actors.actor_id": ""}}, "actors.actor_id is empty, and a row needs its key"),
        ({"Port Alder": {**ACCEPT, "start": "20"}}, "is not what stands in exact"),
        ({"Port Alder": {**ACCEPT, "end": "9999"}}, "the places lie outside the text"),
        ({"Port Alder": {**ACCEPT, "end": "x"}}, "the places are damaged"),
        ({"Port Alder": {**ACCEPT, "parts": "[[1]]"}}, "the places are damaged"),
        ({"Port Alder": {**ACCEPT, "file": "../drill.txt"}}, "'../drill.txt' is no plain name of a file"),
        ({"Port Alder": {**ACCEPT, "file": "other.txt"}}, "other.txt: is not there"),
        ({"We cannot": {**WORDS["We cannot"], "kind": "rumour"}}, "no table holds what is called 'rumour'"),
        (
            {"We cannot": {**WORDS["We cannot"], "decision": "merge", "match": "quotes/none"}},
            "the record has no quotes/none",
        ),
        ({"Norland to send": {"decision": "decline", "reason": "Nothing in it"}}, "a source is not declined"),
    ],
)
def test_a_row_that_cannot_be_applied_is_told_with_its_line(
    desk: Desk, decisions: dict[str, dict[str, str]], told: str
) -> None:
    with pytest.raises(CandidatesError, match=re.escape(told)):
        desk.plan(decided(desk.extract(), {**SOURCE, **decisions}))


def test_a_text_that_changed_since_is_told(desk: Desk) -> None:
    rows = decided(desk.extract([COST]), {**SOURCE, **MONEY})
    write(desk.texts, DRILL.replace("40", "50"))
    with pytest.raises(CandidatesError, match="is not the text that this was found in: extract it again"):
        desk.plan(rows)


def test_a_changed_key_of_the_document_is_told_before_the_record_is_tried(desk: Desk) -> None:
    rows = decided(desk.extract([COST]), {**MONEY, "Norland to send": {"sources.source_id": "other"}})
    with pytest.raises(
        CandidatesError, match=r"csv:2: sources\.source_id is 'other', and the rows of the document name"
    ):
        desk.plan(rows)


def test_a_document_that_nothing_describes_is_told_once(desk: Desk) -> None:
    rows = decided(desk.extract([COST, HARBOUR])[1:], {**MONEY, "Port Alder": ACCEPT})
    with pytest.raises(CandidatesError, match="csv:2: the record does not know the source 'drill'") as told:
        desk.plan(rows)
    assert str(told.value).count("csv:") == 1


def test_a_document_alone_adds_nothing_and_no_unknown_word_decides_on_it(desk: Desk) -> None:
    source = desk.extract([])
    assert desk.plan([{**source[0], **ACCEPT}]).rows == {}
    with pytest.raises(CandidatesError, match="csv:2: the decision 'maybe' is none of"):
        desk.plan([{**source[0], "decision": "Maybe"}])


def test_true_in_the_capitals_of_a_spreadsheet_is_true(desk: Desk) -> None:
    rows = decided(desk.extract([COST]), {"more than": {**MONEY["more than"], "figures.preferred": "TRUE"}})
    assert _rows(desk.plan(rows), "figures")[0]["preferred"] == "true"


def test_a_new_actor_whose_key_the_record_has_is_that_actor(desk: Desk) -> None:
    mayor = found(Kind.ACTOR, "Mayor Ana Vidal", "Ana Vidal")
    row = desk.extract([mayor])[-1]
    assert (row["match"], row["actors.actor_id"]) == ("same actors/ana-vidal", "ana-vidal")
    assert "actors" not in desk.plan([*desk.extract([])[:1], {**row, **ACCEPT, "aliases.alias": ""}]).rows


def test_a_declined_event_stays_declined_where_the_record_has_a_word_for_it(desk: Desk) -> None:
    codes = desk.project / "schemas" / "codes.py"
    surfaces = 'SURFACE = {\n    "event": "Words that tell of something happening.",'
    codes.write_text(codes.read_text(encoding="utf-8").replace("SURFACE = {", surfaces), encoding="utf-8")
    drill = desk.extract([found(Kind.EVENT, "send", "AID")])[-1]
    rows = [desk.extract([])[0], {**drill, "decision": "decline", "reason": "Only a headline"}]
    assert [row["kind"] for row in _rows(desk.plan(rows), "declined")] == ["event"]


def test_one_key_for_events_of_different_days_is_refused(desk: Desk) -> None:
    events = desk.extract([found(Kind.EVENT, "send", "AID"), found(Kind.EVENT, "paid", "AID")])[1:]
    cells = {**ACCEPT, "events.event_id": "aid-norland", "events.title": "Norland gives", "events.status": "planned"}
    dated = [{**row, **cells, "events.date": day} for row, day in zip(events, ("2020-03", "2020-04"), strict=True)]
    with pytest.raises(CandidatesError, match="events/aid-norland has date '2020-03', and not '2020-04'"):
        desk.plan([desk.extract([])[0], *dated])
    assert len(_rows(desk.plan([desk.extract([])[0], dated[0], {**dated[1], "events.date": ""}]), "events")) == 1


def test_initials_are_one_word_of_a_key() -> None:
    assert slug("U.S. Bureau of St. Paul, D.E.A.") == "us-bureau-of-st-paul-dea"
