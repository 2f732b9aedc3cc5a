from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import Any

import pytest

from bilateral.project import Project
from bilateral.read.record import Record
from bilateral.release.arrow import arrow_table
from bilateral.release.content import Released, released_content
from bilateral.release.croissant import croissant_text
from bilateral.release.parquet import parquet_bytes
from tests.unit.release.everything import everything


@pytest.fixture(scope="module")
def content(small_project: Project, small_record: Record) -> tuple[Released, ...]:
    return released_content(small_project, small_record)


@pytest.fixture(scope="module")
def files(content: tuple[Released, ...]) -> dict[str, bytes]:
    return {released.path: parquet_bytes(arrow_table(released, {})) for released in content}


@pytest.fixture(scope="module")
def croissant(small_project: Project, content: tuple[Released, ...], files: dict[str, bytes]) -> Any:
    return json.loads(croissant_text(small_project.settings, content, files, "datasheet.html"))


def record_sets(document: Any) -> dict[str, Any]:
    return {each["@id"]: each for each in document["recordSet"]}


def field(document: Any, at: str) -> Any:
    fields = record_sets(document)[at.partition("/")[0]]["field"]
    return next(each for each in fields if each["@id"] == at)


def test_the_dataset_says_of_itself_what_the_settings_say(croissant: Any) -> None:
    maintainers = {"@type": "sc:Organization", "name": "The wells maintainers"}
    own = {word: value for word, value in croissant.items() if word not in ("@context", "distribution", "recordSet")}
    assert own == {
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "name": "wells",
        "alternateName": "wells: depths of invented wells",
        "description": "An invented record for tests.",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "url": "datasheet.html",
        "creator": maintainers,
        "publisher": maintainers,
        "datePublished": "2020-06-01",
        "version": "1.2.3",
        "keywords": ["wells"],
        "citeAs": (
            "@misc{wells-1.2.3,\n  author = {{The wells maintainers}},\n"
            "  title = {{wells: depths of invented wells}},\n  year = {2020},\n  version = {1.2.3}\n}"
        ),
        "isLiveDataset": False,
        "prov:wasDerivedFrom": [
            {"@type": "prov:Entity", "prov:label": "Wells, old and new", "url": "https://example.org/wells"},
            {"@type": "prov:Entity", "prov:label": "A letter"},
        ],
        "prov:wasGeneratedBy": {
            "@type": "prov:Activity",
            "prov:label": "dataset release",
            "description": "Curated rows, each with the spans of text that it rests on, were checked and written out.",
        },
    }


def test_a_home_page_is_the_address_of_the_dataset_and_stands_in_its_citation(
    small_project: Project, content: tuple[Released, ...], files: dict[str, bytes]
) -> None:
    settings = replace(small_project.settings, homepage="https://example.org/wells")
    document = json.loads(croissant_text(settings, content, files, "datasheet.html"))
    assert document["url"] == "https://example.org/wells"
    assert document["citeAs"].endswith("  url = {https://example.org/wells}\n}")


def test_a_file_has_its_size_checksum_and_both_names_of_its_type(croissant: Any, files: dict[str, bytes]) -> None:
    assert [each["@id"] for each in croissant["distribution"]] == list(files)
    raw = files["remarks.parquet"]
    assert croissant["distribution"][2] == {
        "@type": "cr:FileObject",
        "@id": "remarks.parquet",
        "name": "remarks.parquet",
        "description": "A word that a source has for a well.",
        "contentUrl": "remarks.parquet",
        "contentSize": f"{len(raw)} B",
        "encodingFormat": ["application/vnd.apache.parquet", "application/x-parquet"],
        "sha256": hashlib.sha256(raw).hexdigest(),
    }


def test_a_field_is_a_column_of_its_file(croissant: Any) -> None:
    assert field(croissant, "readings/count") == {
        "@type": "cr:Field",
        "@id": "readings/count",
        "name": "count",
        "description": "Number of buckets.",
        "dataType": "sc:Integer",
        "source": {"fileObject": {"@id": "readings.parquet"}, "extract": {"column": "count"}},
    }


def test_a_key_of_another_table_leads_to_the_record_set_of_that_table_s_keys(croissant: Any) -> None:
    link = {"field": {"@id": "keys.readings/reading_id"}}
    places = ["readings/shallower_than", "remarks/reading_id", "totals/reading_id"]
    assert [field(croissant, at)["references"] for at in places] == [link] * len(places)
    assert record_sets(croissant)["keys.readings"] == {
        "@type": "cr:RecordSet",
        "@id": "keys.readings",
        "name": "keys.readings",
        "description": "The keys of readings, for the fields that hold one.",
        "key": [{"@id": "keys.readings/reading_id"}],
        "field": [
            {
                "@type": "cr:Field",
                "@id": "keys.readings/reading_id",
                "name": "reading_id",
                "description": "Key of the reading.",
                "dataType": "sc:Text",
                "source": {"fileObject": {"@id": "readings.parquet"}, "extract": {"column": "reading_id"}},
            }
        ],
    }


def test_a_field_with_codes_leads_to_the_record_set_of_its_codes(croissant: Any) -> None:
    assert field(croissant, "evidence/basis")["references"] == {"field": {"@id": "codes.evidence.basis/code"}}
    codes = record_sets(croissant)["codes.evidence.basis"]
    assert codes["dataType"] == "sc:Enumeration"
    assert codes["data"] == [
        {"codes.evidence.basis/code": "printed", "codes.evidence.basis/name": "The span says it."},
        {"codes.evidence.basis/code": "inferred", "codes.evidence.basis/name": "An editor concluded it."},
    ]


def test_what_is_referred_to_refers_to_nothing(croissant: Any) -> None:
    small = [each for name, each in record_sets(croissant).items() if "." in name]
    assert small
    assert [each for record_set in small for each in record_set["field"] if "references" in each] == []


def test_a_table_that_nothing_refers_to_has_no_record_set_of_keys(croissant: Any) -> None:
    names = [name for name in record_sets(croissant) if name.startswith("keys.")]
    assert names == ["keys.readings", "keys.sources"]


def test_a_cell_a_row_and_a_derived_column_say_where_they_come_from(croissant: Any) -> None:
    evidence = {"@id": "evidence"}
    assert record_sets(croissant)["readings"]["prov:wasDerivedFrom"] == evidence
    assert field(croissant, "readings/depth")["prov:wasDerivedFrom"] == evidence
    assert field(croissant, "readings/depth_low")["prov:wasDerivedFrom"] == {"@id": "readings/depth"}
    assert "prov:wasDerivedFrom" not in record_sets(croissant)["sources"]


def test_a_view_comes_from_its_query(croissant: Any) -> None:
    label = {"@type": "prov:Activity", "prov:label": "The query dataset/views/totals.sql"}
    assert record_sets(croissant)["totals"]["prov:wasGeneratedBy"] == label


def test_a_record_without_evidence_promises_none(small_project: Project) -> None:
    tables = tuple(released for released in everything() if released.name != "evidence")
    files = {released.path: parquet_bytes(arrow_table(released, {})) for released in tables}
    text = croissant_text(small_project.settings, tables, files, "datasheet.html")
    assert '"@id": "evidence"' not in text


def test_the_text_is_indented_utf_8_and_ends_with_a_newline(
    small_project: Project, content: tuple[Released, ...], files: dict[str, bytes], croissant: Any
) -> None:
    text = croissant_text(small_project.settings, content, files, "datasheet.html")
    assert text == json.dumps(croissant, ensure_ascii=False, indent=2) + "\n"
