from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pyarrow.parquet as pq
import pytest

from bilateral.lint.check import lint_file
from bilateral.project import Project
from bilateral.release.datapackage import descriptor_text
from tests.unit.release.everything import everything

OFFICIAL = Path(__file__).resolve().parents[4] / "shared" / "official" / "datapackage-2.0"
"""The official profiles, where they are at hand."""


@pytest.fixture(scope="module")
def package(release: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((release / "datapackage.json").read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="module")
def resources(package: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {resource["name"]: resource for resource in package["resources"]}


def field(resource: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in resource["schema"]["fields"] if each["name"] == name)
    return found


def test_the_package_says_of_itself_what_the_settings_say(package: dict[str, Any]) -> None:
    own = {word: value for word, value in package.items() if word != "resources"}
    assert own == {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "wells",
        "title": "wells: depths of invented wells",
        "description": "An invented record for tests.",
        "version": "1.2.3",
        "created": "2020-06-01T00:00:00Z",
        "keywords": ["wells"],
        "licenses": [
            {
                "name": "CC-BY-4.0",
                "path": "https://creativecommons.org/licenses/by/4.0/",
                "title": "Creative Commons Attribution 4.0 International",
            }
        ],
        "contributors": [{"title": "The wells maintainers", "roles": ["creator", "maintainer"]}],
        "sources": [{"title": "Wells, old and new", "path": "https://example.org/wells"}, {"title": "A letter"}],
    }


def test_a_resource_says_what_its_file_holds(resources: dict[str, dict[str, Any]], release: Path) -> None:
    raw = (release / "remarks.parquet").read_bytes()
    assert resources["remarks"] == {
        "$schema": "https://datapackage.org/profiles/2.0/dataresource.json",
        "name": "remarks",
        "type": "table",
        "path": "remarks.parquet",
        "description": "A word that a source has for a well.",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "bytes": len(raw),
        "hash": f"sha256:{hashlib.sha256(raw).hexdigest()}",
        "rows": 2,
        "schema": {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": [
                {
                    "name": "reading_id",
                    "type": "string",
                    "description": "The reading.",
                    "constraints": {"required": True},
                },
                {
                    "name": "word",
                    "type": "string",
                    "description": "The word | its spelling.",
                    "constraints": {"required": True},
                },
            ],
            "primaryKey": ["reading_id", "word"],
            "foreignKeys": [
                {"fields": ["reading_id"], "reference": {"resource": "readings", "fields": ["reading_id"]}}
            ],
        },
    }


def test_tables_come_first_and_published_views_after_them(package: dict[str, Any]) -> None:
    names = [resource["name"] for resource in package["resources"]]
    assert names == ["evidence", "readings", "remarks", "retired", "sources", "totals"]


def test_the_fields_are_the_columns_of_the_file(package: dict[str, Any], release: Path) -> None:
    for resource in package["resources"]:
        names = [each["name"] for each in resource["schema"]["fields"]]
        assert names == pq.read_schema(release / resource["path"]).names


def test_a_number_has_its_role_its_bounds_and_its_unit(resources: dict[str, dict[str, Any]]) -> None:
    assert field(resources["readings"], "depth") == {
        "name": "depth",
        "type": "number",
        "description": "Depth as stated.",
        "role": "amount",
        "unit": "metre",
        "constraints": {"required": True, "exclusiveMinimum": 0, "maximum": 10000},
    }


def test_a_check_without_a_word_in_table_schema_is_kept_apart(resources: dict[str, dict[str, Any]]) -> None:
    assert field(resources["readings"], "count") == {
        "name": "count",
        "type": "integer",
        "description": "Number of buckets.",
        "constraints": {"minimum": 0},
        "otherChecks": {"not_equal_to": {"value": 13}},
    }


def test_a_text_has_its_pattern_and_its_length(resources: dict[str, dict[str, Any]]) -> None:
    pattern = {"required": True, "unique": True, "pattern": "^[a-z]+$"}
    assert field(resources["sources"], "source_id")["constraints"] == pattern
    assert field(resources["sources"], "title")["constraints"] == {"required": True, "minLength": 1, "maxLength": 80}


def test_a_short_code_list_is_given_with_its_meanings(resources: dict[str, dict[str, Any]]) -> None:
    assert field(resources["evidence"], "basis") == {
        "name": "basis",
        "type": "string",
        "description": "Basis.",
        "constraints": {"required": True, "enum": ["printed", "inferred"]},
        "categories": [
            {"value": "printed", "label": "The span says it."},
            {"value": "inferred", "label": "An editor concluded it."},
        ],
    }


def test_of_a_long_code_list_the_codes_in_use_are_given(resources: dict[str, dict[str, Any]]) -> None:
    assert field(resources["readings"], "place") == {
        "name": "place",
        "type": "string",
        "description": "Place.",
        "codesInUse": [{"value": "p07", "label": "Place 7."}, {"value": "p59", "label": "Place 59."}],
    }


def test_a_date_as_text_names_its_notation_and_the_days_say_where_they_come_from(
    resources: dict[str, dict[str, Any]],
) -> None:
    assert field(resources["readings"], "taken")["notation"] == "EDTF (ISO 8601-2)"
    assert field(resources["readings"], "taken_earliest") == {
        "name": "taken_earliest",
        "type": "date",
        "description": "First day that `taken` allows; empty where its start is open.",
        "derivedFrom": "taken",
    }


def test_a_key_that_may_hold_null_is_unique_and_not_primary(resources: dict[str, dict[str, Any]]) -> None:
    schema = resources["evidence"]["schema"]
    assert schema["uniqueKeys"] == [["table", "record_id", "column", "source_id", "start", "end"]]
    assert "primaryKey" not in schema


def test_a_reference_within_one_table_names_no_resource(resources: dict[str, dict[str, Any]]) -> None:
    assert resources["readings"]["schema"]["foreignKeys"] == [
        {"fields": ["shallower_than"], "reference": {"fields": ["reading_id"]}},
        {"fields": ["source_id"], "reference": {"resource": "sources", "fields": ["source_id"]}},
    ]


def test_a_reference_to_a_key_of_several_columns_is_said_in_the_field(resources: dict[str, dict[str, Any]]) -> None:
    assert field(resources["readings"], "remark")["references"] == "remarks"


def test_a_view_says_which_table_its_rows_stand_for(resources: dict[str, dict[str, Any]]) -> None:
    assert resources["totals"]["rowOf"] == {"resource": "readings", "field": "reading_id"}
    assert "rowOf" not in resources["readings"]


def test_a_reference_of_several_columns_is_one_foreign_key(small_project: Project) -> None:
    content = everything()
    files = {released.path: b"" for released in content}
    package = json.loads(descriptor_text(small_project.settings, content, files))
    (owners,) = (each for each in package["resources"] if each["name"] == "owners")
    assert owners["schema"]["foreignKeys"] == [
        {"fields": ["parent_id"], "reference": {"fields": ["owner_id"]}},
        {"fields": ["flag"], "reference": {"resource": "flags", "fields": ["flag"]}},
        {"fields": ["boat_id", "year"], "reference": {"resource": "boats", "fields": ["boat_id", "year"]}},
    ]
    assert field(owners, "boat_key")["references"] == "boats"


def test_a_home_page_is_told(small_project: Project) -> None:
    settings = replace(small_project.settings, homepage="https://example.org/wells")
    assert json.loads(descriptor_text(settings, (), {}))["homepage"] == "https://example.org/wells"


def test_the_linter_finds_nothing_in_the_descriptor(release: Path) -> None:
    assert list(map(str, lint_file(release / "datapackage.json", "datapackage.json"))) == []


def test_the_text_is_indented_utf_8_and_ends_with_a_newline(release: Path, package: dict[str, Any]) -> None:
    text = (release / "datapackage.json").read_bytes().decode("utf-8")
    assert text == json.dumps(package, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.skipif(not OFFICIAL.is_dir(), reason="the official Data Package profiles are not at hand")
def test_the_descriptor_is_valid_against_the_official_profiles(package: dict[str, Any]) -> None:
    profiles = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in OFFICIAL.glob("*.json")}
    parts = [("datapackage", package), *(("dataresource", each) for each in package["resources"])]
    parts += [("tableschema", each["schema"]) for each in package["resources"]]
    for profile, part in parts:
        validator = jsonschema.Draft7Validator(profiles[profile], format_checker=jsonschema.FormatChecker())
        assert [error.message for error in validator.iter_errors(part)] == []
    assert len(parts) == 1 + 2 * len(package["resources"])
