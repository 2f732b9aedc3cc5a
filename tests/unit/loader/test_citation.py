from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import Any

import pytest

import bilateral
from bilateral.errors import UsageError
from bilateral.loader.as_annotation import as_annotation
from bilateral.loader.as_bibtex import as_bibtex
from bilateral.loader.cited import Citation, Document, Span

SAID = {
    "title": "T",
    "created": "2020",
    "contributors": [{"title": "M"}],
    "licenses": [{"name": "L", "path": "https://example.org/licence"}],
}

pytestmark = pytest.mark.usefixtures("carried_release")


def test_a_citation_names_each_document_with_its_places() -> None:
    assert bilateral.cite("readings", "east") == (
        'The Gazette (Wire), "Wells, old and new", 2020-01-01 or 2020-01-02, https://example.org/wells, '
        'characters 0-9; "A letter", undated, characters 20-24. '
        "Recorded as readings/east in bilateral 1.2.3, CC BY 4.0."
    )


def test_a_record_that_names_its_source_is_cited_without_evidence() -> None:
    assert bilateral.cite("readings", "north") == (
        '"A letter", undated. Recorded as readings/north in bilateral 1.2.3, CC BY 4.0.'
    )


def test_a_span_is_cited_with_its_own_place() -> None:
    assert bilateral.cite("evidence", "readings|west||gazette|30|35") == (
        'The Gazette (Wire), "Wells, old and new", 2020-01-01 or 2020-01-02, https://example.org/wells, '
        "characters 30-35. Recorded as evidence/readings|west||gazette|30|35 in bilateral 1.2.3, CC BY 4.0."
    )


def test_a_record_that_rests_on_no_document_cannot_be_cited() -> None:
    with pytest.raises(UsageError, match=r"^remarks 'east\|old' has no evidence of its own"):
        bilateral.cite("remarks", "east|old")


def test_bibtex_has_an_entry_for_the_record_and_one_for_each_document() -> None:
    assert (
        bilateral.cite("readings", "east", format="bibtex")
        == r"""
@misc{bilateral-1.2.3-readings-east,
  author = {{The wells maintainers}},
  title = {{wells: depths of invented wells}},
  year = {2020},
  version = {1.2.3},
  note = {Record readings/east, version 1.2.3, CC BY 4.0},
}

@misc{gazette,
  author = {{The Gazette (Wire)}},
  title = {{Wells, old and new}},
  year = {2020},
  month = jan,
  url = {https://example.org/wells},
  note = {Published 2020-01-01 or 2020-01-02; characters 0--9 of its text},
}

@misc{letter,
  title = {{A letter}},
  note = {Undated; characters 20--24 of its text},
}""".removeprefix("\n")
    )


def test_a_document_that_is_cited_as_a_whole_has_no_places_in_bibtex() -> None:
    assert "  note = {Undated},\n" in bilateral.cite("readings", "north", format="bibtex")


def test_what_tex_would_run_is_escaped() -> None:
    source = {
        "source_id": "a|b {c}",
        "title": r"50% of {A_1} & #2 ~ $3 \ ^",
        "publisher": None,
        "agency": None,
        "published": None,
        "address": "https://example.org/{a}_b%20c",
    }
    cited = as_bibtex(Citation("t", "k", "1.0.0", SAID, (Document(source, (Span("a", 1, 2),)),)))
    assert (
        cited.split("\n\n")[1]
        == r"""
@misc{a-b-c-,
  title = {{50\% of \{A\_1\} \& \#2 \textasciitilde{} \$3 \textbackslash{} \textasciicircum{}}},
  url = {https://example.org/%7Ba%7D_b%20c},
  note = {Undated; characters 1--2 of its text},
}""".removeprefix("\n")
    )


@pytest.mark.parametrize(
    ("earliest", "latest", "fields"),
    [
        (dt.date(2021, 10, 7), dt.date(2021, 10, 8), ["  year = {2021},", "  month = oct,"]),
        (dt.date(2021, 9, 30), dt.date(2021, 10, 1), ["  year = {2021},"]),
        (dt.date(2021, 12, 31), dt.date(2022, 1, 1), []),
        (dt.date(2021, 12, 31), None, []),
    ],
    ids=["month", "year", "neither", "open"],
)
def test_bibtex_has_year_and_month_as_far_as_the_date_settles_them(
    earliest: dt.date, latest: dt.date | None, fields: list[str]
) -> None:
    words = dict.fromkeys(("publisher", "agency", "published", "address"))
    source = {**words, "source_id": "a", "title": "T", "published_earliest": earliest, "published_latest": latest}
    cited = as_bibtex(Citation("t", "k", "1.0.0", SAID, (Document(source, ()),))).split("\n\n")[1]
    assert [line for line in cited.splitlines() if line.startswith(("  year", "  month"))] == fields


def test_a_text_is_named_by_its_digest() -> None:
    words = dict.fromkeys(("publisher", "agency", "published", "address"))
    digest = hashlib.sha256(b"Hello World!").hexdigest()
    source = {**words, "source_id": "a", "title": "T", "text_sha256": digest, "language": "en"}
    found = json.loads(as_annotation(Citation("t", "k", "1.0.0", SAID, (Document(source, ()),))))
    assert found["first"]["items"][0]["target"] == {
        "id": "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk",  # as RFC 6920 gives it
        "type": "Text",
        "format": "text/plain",
        "language": "en",
        "dc:title": "T",
    }


def annotated(name: str, key: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(bilateral.cite(name, key, format="annotation"))
    return found


def test_an_annotation_selects_a_span_by_position_and_by_its_printed_words() -> None:
    found = annotated("readings", "east")
    text = {
        "id": found["first"]["items"][0]["target"]["source"]["id"],
        "type": "Text",
        "format": "text/plain",
        "via": "https://example.org/wells",
        "dc:title": "Wells, old and new",
    }
    assert found["first"]["items"][1] == {
        "id": found["first"]["items"][1]["id"],
        "type": "Annotation",
        "motivation": "linking",
        "body": {"type": "TextualBody", "format": "text/plain", "value": "readings/east: depth = 12.5 (printed)"},
        "target": {
            "type": "SpecificResource",
            "source": text,
            "selector": [
                {"type": "TextPositionSelector", "start": 4, "end": 8},
                {"type": "TextQuoteSelector", "exact": "12.5"},
            ],
        },
    }


def test_a_mention_is_selected_by_position_alone() -> None:
    first = annotated("readings", "east")["first"]["items"][0]
    assert first["body"]["value"] == "readings/east (printed)"
    assert first["target"]["selector"] == [{"type": "TextPositionSelector", "start": 0, "end": 9}]


def test_a_document_that_is_cited_as_a_whole_is_the_target_itself() -> None:
    (only,) = annotated("readings", "north")["first"]["items"]
    assert only["body"]["value"] == "readings/north"
    assert (only["target"]["type"], only["target"]["dc:title"]) == ("Text", "A letter")


def test_a_span_is_annotated_as_itself() -> None:
    (only,) = annotated("evidence", "readings|east|depth|gazette|4|8")["first"]["items"]
    assert only["target"]["selector"][1] == {"type": "TextQuoteSelector", "exact": "12.5"}


def test_annotations_are_a_collection_whose_parts_have_names_of_their_own_that_stay() -> None:
    found = annotated("readings", "east")
    assert {word: found[word] for word in ("@context", "type", "label", "rights", "total")} == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationCollection",
        "label": "Evidence of readings/east in bilateral 1.2.3",
        "rights": "https://creativecommons.org/licenses/by/4.0/",
        "total": 3,
    }
    assert (found["first"]["type"], found["first"]["startIndex"]) == ("AnnotationPage", 0)
    names = [found["id"], found["first"]["id"], *(item["id"] for item in found["first"]["items"])]
    assert len(set(names)) == 5
    assert all(name.startswith("urn:uuid:") for name in names)
    assert annotated("readings", "east") == found


def test_a_text_has_one_name_in_all_citations() -> None:
    names = {
        item["target"]["source"]["id"]
        for record in ("east", "west")
        for item in annotated("readings", record)["first"]["items"]
        if item["target"]["source"]["dc:title"] == "Wells, old and new"
    }
    assert len(names) == 1


def test_an_unknown_format_is_named_with_a_guess() -> None:
    with pytest.raises(UsageError) as caught:
        bilateral.cite("readings", "east", format="bibtext")  # type: ignore[arg-type]
    assert str(caught.value) == (
        "no format is called 'bibtext'; did you mean 'bibtex'?\n  Formats: text, bibtex, annotation."
    )
