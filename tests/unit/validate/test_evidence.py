"""Evidence: what each span must say, where it must lie, and what may not go without."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from bilateral.findings import Finding
from bilateral.read.record import Record
from bilateral.text.source import SourceText, digest
from bilateral.validate.evidence import (
    check_presence,
    check_spans,
    check_targets,
    check_words,
    count_spans,
    covered_kinds,
    fits,
)
from bilateral.validate.texts import Shelf
from tests.unit.parts import column
from tests.unit.validate.spans import SOURCE, TEXT, TOWN, declined, record, span

_SHELF = Shelf({"herald": SourceText(TEXT)}, {"herald": "texts/herald.txt"})
_GOOD = [
    span("300", "people"),
    span("Ana Port", "name"),
    span("About", "qualifier"),
    span("2020", "since"),
    span(None, None),
]


def _told(findings: Iterable[Finding]) -> list[str]:
    """Each finding with its cell, and what stands in the second place that it names."""
    return [
        " ".join(
            [
                f"{each.rule} {each.location.path}:{each.location.line} {each.column}: {each.message}",
                *(f"[{related.location}: {related.message}]" for related in each.related),
            ]
        )
        for each in findings
    ]


def _all(rows: Record, shelf: Shelf | None = _SHELF) -> list[str]:
    checks = (check_targets(rows), check_words(rows), check_presence(rows), check_spans(rows, shelf))
    return [told for findings in checks for told in _told(findings)]


def test_good_evidence_has_no_finding(tmp_path: Path) -> None:
    assert _all(record(tmp_path, evidence=_GOOD, declined=[declined("mayor", "name")])) == []


@pytest.mark.parametrize("missing", ["evidence", "sources", "towns", "declined"])
def test_what_hangs_on_a_table_that_could_not_be_read_is_not_checked(tmp_path: Path, missing: str) -> None:
    rows = [{**each, "sha256": "0"} for each in _GOOD] if missing == "sources" else _GOOD
    assert _all(record(tmp_path, evidence=rows, unread=frozenset({missing}))) == []


@pytest.mark.parametrize(
    ("other", "at", "message"),
    [
        ({"table": "town"}, "target table", "there is no table 'town'; did you mean 'towns'?"),
        ({"table": None}, "target table", "there is no table None"),
        ({"record_id": "anna"}, "target record_id", "towns has no row 'anna'; did you mean 'ana'?"),
        ({"record_id": None}, "target record_id", "towns has no row None"),
        ({"source_id": "gazette"}, "source source_id", "towns 'ana' is stated by 'herald'"),
        ({"column": "peple"}, "target column", "towns has no column 'peple'; did you mean 'people'?"),
        ({"exact": None}, "exact exact", "evidence for towns.people repeats the span's words in exact"),
        ({"column": "town_id"}, "exact exact", "evidence for towns.town_id repeats no words: leave exact empty"),
        ({"column": None}, "exact exact", "a mention repeats no words: leave exact empty"),
        (
            {"column": "note", "exact": None},
            "target column",
            "evidence for towns.note of 'ana', which is empty [towns.csv:2:36: the empty cell]",
        ),
    ],
)
def test_a_span_supports_a_filled_cell_of_a_record_of_its_source(
    tmp_path: Path, other: dict[str, object], at: str, message: str
) -> None:
    rule, column = at.split()
    told = _told(check_targets(record(tmp_path, evidence=[span("300", "people", **other)])))
    assert told == [f"evidence-{rule} evidence.csv:2 {column}: {message}"]


def test_a_record_of_no_one_source_takes_evidence_from_any(tmp_path: Path) -> None:
    of_a_source = span("300", "file", table="sources", record_id="herald", source_id="gazette", exact=None)
    assert _told(check_targets(record(tmp_path, evidence=[of_a_source]))) == []


def test_only_the_first_hundred_are_asked_what_they_meant(tmp_path: Path) -> None:
    rows = [span("300", "people", record_id=f"ana{number}") for number in range(102)]
    told = _told(check_targets(record(tmp_path, evidence=rows)))
    assert [each.endswith("; did you mean 'ana'?") for each in told] == [True] * 100 + [False] * 2


@pytest.mark.parametrize(
    ("name", "words", "value", "says"),
    [
        ("people", "300", "300", True),
        ("people", "300", "301", False),
        ("people", "About", "300", False),
        ("qualifier", "About", "about", True),
        ("qualifier", "About", "nearly", False),
        ("qualifier", "About", "unheard of", True),
        ("since", "in 2020", "2020-05-01", True),
        ("since", "in 2020", "2019/2020", False),
        ("since", "so", "2020", False),
        ("name", "Ana Port", "The Port of Ana", True),
        ("name", "Ana Port", "ANA PORT", True),
        ("name", "Ana Port", "Ana", False),
        ("note", "Ana Port", "port", False),
        ("note", "Ana Port", None, True),
    ],
)
def test_printed_words_say_what_the_cell_says(
    tmp_path: Path,
    name: str,
    words: str,
    value: str | None,
    says: bool,  # noqa: FBT001 (a parameter)
) -> None:
    rows = record(tmp_path, evidence=[span(words, name)], towns=[{**TOWN, name: value}])
    assert [finding.rule for finding in check_words(rows)] == ([] if says else ["evidence-value"])


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("people", "2000000.5", "'300' does not say 2000000.5"),
        ("people", "400", "'300' does not say 400"),
        ("name", "Bea", "'300' does not say 'Bea'"),
    ],
)
def test_words_that_do_not_say_the_cell_lead_to_it(tmp_path: Path, name: str, value: str, message: str) -> None:
    rows = record(tmp_path, evidence=[span("300", name)], towns=[{**TOWN, name: value}])
    at = rows.tables["towns"].location(0, name)
    advice = "where more than these words do, the basis is resolved"
    assert _told(check_words(rows)) == [
        f"evidence-value evidence.csv:2 exact: {message}; {advice} [{at}: the cell]",
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"basis": "resolved"},
        {"exact": None},
        {"column": None},
        {"column": "peple"},
        {"table": "town"},
        {"record_id": "bea"},
    ],
)
def test_only_printed_words_for_a_cell_that_is_there_are_held_against_it(
    tmp_path: Path, other: dict[str, object]
) -> None:
    rows = record(tmp_path, evidence=[span("Ana", "people", **other), span("so", "people")])
    assert [finding.row for finding in check_words(rows)] == [1]


@pytest.mark.parametrize(
    "change", [{"codes": {"port": "A port."}}, {"role": "content"}, {"role": "words"}, {"type": "integer"}]
)
def test_codes_and_whole_utterances_are_not_looked_for_in_the_words(tmp_path: Path, change: dict[str, object]) -> None:
    rows = record(tmp_path, evidence=[span("so", "note")], towns=[{**TOWN, "note": "port"}])
    shape = rows.shapes["towns"]
    columns = tuple(replace(each, **change) if each.name == "note" else each for each in shape.columns)  # type: ignore[arg-type] # any field
    table = replace(rows.tables["towns"], shape=replace(shape, columns=columns))
    other = replace(rows, tables={**rows.tables, "towns": table})
    assert ([finding.rule for finding in check_words(rows)], list(check_words(other))) == (["evidence-value"], [])


def test_a_sourced_cell_and_a_record_without_evidence_are_told(tmp_path: Path) -> None:
    towns = [TOWN, {**TOWN, "town_id": "bea", "name": None}]
    assert _told(check_presence(record(tmp_path, evidence=_GOOD, towns=towns))) == [
        "evidence-missing towns.csv:3 people: people has no evidence",
        "evidence-missing towns.csv:3 town_id: 'bea' has no evidence that mentions it",
    ]


def test_evidence_for_a_cell_of_one_record_is_none_for_that_of_another(tmp_path: Path) -> None:
    evidence = [each for each in _GOOD if each["column"] != "name"]
    assert _told(check_presence(record(tmp_path, evidence=evidence))) == [
        "evidence-missing towns.csv:2 name: name has no evidence"
    ]


@pytest.mark.parametrize(
    ("other", "at", "message"),
    [
        ({"start": 9, "end": 9}, "span start", "start 9 is not before end 9"),
        ({"start": 60, "end": 63}, "span end", "end 63 lies after the end of the text, which has 62 code points"),
        ({"end": 10, "sha256": digest("300 ")}, "exact exact", "exact has 3 code points and its span 4"),
        ({"exact": "400"}, "exact exact", "exact has another digest than the span"),
        (
            {"start": 7, "end": 10},
            "digest sha256",
            "the text from 7 to 10 has another digest [texts/herald.txt:1:8: the span in the text]",
        ),
    ],
)
def test_a_span_lies_in_its_text_and_has_the_digest_of_its_words(
    tmp_path: Path, other: dict[str, object], at: str, message: str
) -> None:
    rule, column = at.split()
    told = _told(check_spans(record(tmp_path, evidence=[span("300", "people", **other)]), _SHELF))
    assert told == [f"evidence-{rule} evidence.csv:2 {column}: {message}"]


def test_a_span_may_end_where_its_text_does(tmp_path: Path) -> None:
    assert _told(check_spans(record(tmp_path, evidence=[span(TEXT, None)]), _SHELF)) == []


def test_a_declined_span_is_held_to_the_same(tmp_path: Path) -> None:
    rows = record(tmp_path, evidence=_GOOD, declined=[declined("mayor", "name"), declined("said", "name", end=90)])
    assert _told(check_spans(rows, _SHELF)) == [
        "evidence-span declined.csv:3 end: end 90 lies after the end of the text, which has 62 code points"
    ]


@pytest.mark.parametrize("empty", [{"start": None}, {"end": None}, {"start": -1}])
def test_a_span_without_its_numbers_is_a_matter_of_the_schema(tmp_path: Path, empty: dict[str, object]) -> None:
    assert _told(check_spans(record(tmp_path, evidence=[span("300", "people", **empty), *_GOOD]), _SHELF)) == []


def test_the_place_of_a_span_in_its_text_ends_where_the_span_does(tmp_path: Path) -> None:
    (finding,) = check_spans(record(tmp_path, evidence=[span("mayor", None, sha256="0")]), _SHELF)
    place = finding.related[0].location
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 5, 2, 10)


def test_a_span_of_an_unknown_source_or_without_texts_is_checked_as_far_as_it_can_be(tmp_path: Path) -> None:
    unknown = span("300", "people", source_id="gazette", end=500)
    rows = record(tmp_path, evidence=[unknown, span("300", "people", sha256="0")])
    exact = "evidence-exact evidence.csv:2 exact: exact has 3 code points and its span 494"
    other = "evidence-exact evidence.csv:3 exact: exact has another digest than the span"
    assert _told(check_spans(rows, None)) == [exact, other]


@pytest.mark.parametrize(("more", "told"), [(0, []), (1, ["evidence-span"])])
def test_a_span_of_more_than_100_000_code_points_is_no_evidence(tmp_path: Path, more: int, told: list[str]) -> None:
    row = span("300", None, start=5, end=100_005 + more, sha256=digest("x" * 100_000))
    long = {**SOURCE, "text_length": 200_000}
    shelf = Shelf({"herald": SourceText("x" * 200_000)}, _SHELF.paths)
    findings = list(check_spans(record(tmp_path, evidence=[row], sources=[long]), shelf))
    assert [each.rule for each in findings] == told
    assert [each.column for each in findings] == ["end"] * more
    assert [each.message for each in findings] == ["the span has 100,001 code points, and may have 100,000"] * more


def test_spans_are_counted_with_those_that_were_re_read(tmp_path: Path) -> None:
    unknown = span("300", "people", source_id="gazette")
    rows = record(tmp_path, evidence=[*_GOOD, unknown], declined=[declined("so", "name")])
    assert (count_spans(rows, _SHELF), count_spans(rows, None)) == ((7, 6), (7, 0))
    without = record(tmp_path, evidence=_GOOD, unread=frozenset({"declined"}))
    assert count_spans(without, _SHELF) == (5, 5)


@pytest.mark.parametrize(
    ("table", "column", "kinds"),
    [
        ("towns", "name", {"name"}),
        ("towns", None, {"date"}),
        ("towns", "nothing", set()),
        ("nowhere", "name", set()),
        ("nowhere", None, set()),
    ],
)
def test_evidence_accounts_for_the_kinds_that_the_schema_names(
    tmp_path: Path, table: str, column: str | None, kinds: set[str]
) -> None:
    assert covered_kinds(record(tmp_path), table, column) == kinds


def test_a_row_of_a_table_that_could_not_be_read_does_not_hide_the_next(tmp_path: Path) -> None:
    rows = record(
        tmp_path,
        evidence=[span("300", "people", table="boats"), span("300", "people", table="town")],
        unread=frozenset({"boats"}),
    )
    assert _told(check_targets(rows)) == [
        "evidence-target evidence.csv:3 table: there is no table 'town'; did you mean 'towns'?"
    ]


def test_without_the_evidence_what_was_declined_is_checked(tmp_path: Path) -> None:
    rows = record(tmp_path, declined=[declined("said", "name", end=90)], unread=frozenset({"evidence"}))
    assert [finding.location.path for finding in check_spans(rows, _SHELF)] == ["declined.csv"]


@pytest.mark.parametrize("role", ["amount", "amount_to"])
def test_a_number_is_what_its_words_write_in_whatever_form(role: str) -> None:
    amount = column("depth", "number", role=role)
    assert (fits(amount, "three hundred", 300.0), fits(amount, "300.0", 300.0), fits(amount, "301", 300.0)) == (
        True,
        True,
        False,
    )


def test_a_record_of_a_table_that_names_no_source_takes_evidence_from_any(tmp_path: Path) -> None:
    mayor = declined("mayor", "name")
    of_it = span(None, None, table="declined", record_id=f"herald|{mayor['start']}")
    assert _told(check_targets(record(tmp_path, evidence=[of_it], declined=[mayor]))) == []
