"""``dataset lint``: a descriptor is held against its standard, with no project around it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run

_GOOD = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": "towns",
    "licenses": [{"name": "CC0-1.0"}],
    "resources": [{"name": "towns", "data": []}],
}


@pytest.fixture
def descriptor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound descriptor, in the working folder."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "datapackage.json"
    file.write_text(json.dumps(_GOOD, indent=2), encoding="utf-8")
    return file


def test_a_sound_descriptor_leaves_with_0(descriptor: Path, run: Run) -> None:
    done = run("lint", descriptor.name)
    assert (done.status, done.out, done.err) == (0, "", "no flaw in 1 file\n")


def test_a_flaw_is_told_with_its_place_and_leaves_with_1(descriptor: Path, run: Run) -> None:
    twice = [*_GOOD["resources"], {"name": "towns", "data": []}]
    descriptor.write_text(json.dumps({**_GOOD, "resources": twice}, indent=2), encoding="utf-8")
    done = run("lint", descriptor)
    told = "$.resources[1].name: 'towns' is the name of an earlier resource"
    assert done.out == f"datapackage.json:15:15: critical[unique-resource] {told}\n"
    assert (done.status, done.err) == (1, "1 flaw in 1 file\n")


def test_a_warning_fails_unless_told_otherwise(descriptor: Path, run: Run) -> None:
    descriptor.write_text(json.dumps({**_GOOD, "version": "1"}), encoding="utf-8")
    assert run("lint", descriptor).status == 1
    done = run("lint", "--fail-on", "critical", descriptor, descriptor)
    assert (done.status, done.err) == (0, "2 flaws in 2 files\n")
    assert done.out.count("warning[version] $.version: '1' is not MAJOR.MINOR.PATCH") == 2


def test_a_file_that_cannot_be_read_leaves_with_2(descriptor: Path, run: Run) -> None:
    done = run("lint", "other.json")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("error: other.json cannot be read: ")
    assert descriptor.exists()


def test_of_a_folder_all_descriptors_are_linted(descriptor: Path, run: Run) -> None:
    assert run("lint", ".").err == "no flaw in 1 file\n"
    descriptor.with_name("croissant.json").write_text('{"@context": {}}', encoding="utf-8")
    done = run("lint", ".")
    assert done.status == 1
    assert done.out.startswith("croissant.json:1:1: critical[")
    assert done.err.endswith("in 2 files\n")


def test_a_folder_without_a_descriptor_leaves_with_2(descriptor: Path, run: Run) -> None:
    descriptor.unlink()
    expected = "error: . holds no descriptor\n  A release holds datapackage.json and croissant.json.\n"
    assert (run("lint", ".").status, run("lint", ".").err) == (2, expected)


def test_a_file_in_another_encoding_is_a_flaw(descriptor: Path, run: Run) -> None:
    descriptor.write_bytes('{"title": "Städte"}'.encode("latin-1"))
    assert (
        run("lint", descriptor).out == "datapackage.json:1:1: critical[json] $: not UTF-8: invalid continuation byte\n"
    )


def test_a_link_that_leads_out_of_the_folder_is_not_followed(
    descriptor: Path, run: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.csv"
    secret.write_text("a\n", encoding="utf-8")
    (descriptor.parent / "towns.csv").symlink_to(secret)
    linked = [{"name": "towns", "path": "towns.csv", "bytes": 2}]
    descriptor.write_text(json.dumps({**_GOOD, "resources": linked}), encoding="utf-8")
    assert "critical[file] $.resources[0].path: 'towns.csv' is not there" in run("lint", descriptor).out


def test_a_place_whose_name_is_no_word_is_shown_in_brackets(descriptor: Path, run: Run) -> None:
    odd = {**_GOOD, "@context": {}, "@type": "sc:Dataset", "a b": {"@id": "x y"}}
    descriptor.write_text(json.dumps(odd), encoding="utf-8")
    assert "critical[croissant-id] $['a b'].@id: 'x y' is no id\n" in run("lint", descriptor).out
