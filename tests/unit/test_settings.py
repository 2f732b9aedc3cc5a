"""The dataset's own description."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bilateral.errors import SettingsError
from bilateral.settings import Licence, Limits, Settings, Waiver, read_settings
from tests.unit.parts import write

_GOOD = """\
name = "wells"
title = " Wells "
version = "1.2.3"
released = 2020-06-01
description = "Invented."
keywords = ["water", "wells"]
maintainers = "The wells maintainers"
contact = "nobody"
published_views = []

[licence]
name = "CC0-1.0"
title = "Zero"
path = "https://example.org/zero"
"""


def _read(folder: Path, content: str | bytes) -> Settings:
    return read_settings(write(folder, content, "dataset.toml"), "dataset/dataset.toml")


def test_the_description_is_read_whole(tmp_path: Path) -> None:
    assert _read(tmp_path, _GOOD) == Settings(
        name="wells",
        title="Wells",
        version="1.2.3",
        released=dt.date(2020, 6, 1),
        description="Invented.",
        keywords=("water", "wells"),
        licence=Licence("CC0-1.0", "Zero", "https://example.org/zero"),
        maintainers="The wells maintainers",
        contact="nobody",
        published_views=(),
    )


@pytest.mark.parametrize(
    ("find", "replace", "message"),
    [
        ('name = "wells"\n', "", "1:1: name is missing\n  Give it a value of type str."),
        ('"nobody"', '" "', "1:1: contact is empty\n  Say it in words."),
        ('"nobody"', "3", "1:1: contact is 3\n  Give it a value of type str."),
        ("2020-06-01", '"June"', "1:1: released is 'June'\n  Give it a value of type date."),
        ("2020-06-01", "2020-06-01T10:00:00", "1:1: released is datetime.datetime(2020, 6, 1, 10, 0)"),
        ('["water", "wells"]', '"water"', "1:1: keywords is 'water'\n  Give it a value of type list."),
        ('["water", "wells"]', '["water", 3]', "1:1: keywords is ['water', 3]"),
        ("published_views = []", "published_views = [1]", "1:1: published_views is [1]"),
        ('title = "Zero"\n', "", "1:1: [licence] title is missing\n  Give it a value of type str."),
        ('"1.2.3"', '"1.2"', "1:1: '1.2' is no version number\n  Write MAJOR.MINOR.PATCH."),
        ('"1.2.3"', '"1.02.3"', "1:1: '1.02.3' is no version number\n  Write MAJOR.MINOR.PATCH."),
        ("contact", 'homepage = "wells.html"\ncontact', "1:1: homepage is 'wells.html'\n  Write its whole address, or"),
        ("contact", 'homepage = ""\ncontact', "1:1: homepage is empty\n  Say it in words."),
        ("contact", "zeal = 1\nauthor = 2\ncontact", "1:1: nothing reads author, zeal\n  Mend or remove it."),
        ('path = "', 'colour = "red"\npath = "', "1:1: nothing reads licence.colour\n  Mend or remove it."),
        ("[licence]", "[more]\na = 1\n[licence]", "1:1: nothing reads more.a\n  Mend or remove it."),
        ("title =", "title", "2:7: no valid TOML: "),
    ],
)
def test_what_cannot_be_used_is_named(tmp_path: Path, find: str, replace: str, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        _read(tmp_path, _GOOD.replace(find, replace, 1))
    assert str(caught.value).startswith(f"dataset/dataset.toml:{message}")


def test_a_home_page_may_be_given_and_is_none_otherwise(tmp_path: Path) -> None:
    assert _read(tmp_path, _GOOD).homepage is None
    given = _read(tmp_path, 'homepage = "https://example.org/wells"\n' + _GOOD)
    assert given.homepage == "https://example.org/wells"


def test_a_licence_that_is_no_table_lacks_its_parts(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"\[licence\] name is missing"):
        _read(tmp_path, _GOOD.partition("[licence]")[0] + 'licence = "CC0-1.0"\n')


def test_a_description_that_is_not_there_says_what_to_write(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings(tmp_path / "dataset.toml", "dataset/dataset.toml")
    message = "dataset/dataset.toml:1:1: the dataset has no description\n  Write dataset/dataset.toml."
    assert str(caught.value) == message


def test_a_description_that_is_not_utf_8_says_so(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^dataset/dataset\.toml:1:1: not UTF-8: "):
        _read(tmp_path, b'name = "caf\xe9"\n')


_WAIVER = """
[[waivers]]
rule = "reference"
table = "boats"
key = "x|y"
column = "town_id"
reason = " The town is asked. "
until = 2020-12-31
"""


def test_waivers_are_read_with_the_lines_on_which_they_stand(tmp_path: Path) -> None:
    whole = _WAIVER.replace("[[waivers]]", "  [[ waivers ]] # [[waivers]]").replace('column = "town_id"\n', "")
    settings = _read(tmp_path, _GOOD + _WAIVER + "# [[waivers]]\n" + whole)
    first = _GOOD.count("\n") + 2
    until, reason = dt.date(2020, 12, 31), "The town is asked."
    assert settings.waivers == (
        Waiver("reference", "boats", "x|y", "town_id", reason, until, first),
        Waiver("reference", "boats", "x|y", None, reason, until, first + 9),
    )


def test_waivers_within_brackets_are_read_too(tmp_path: Path) -> None:
    inline = 'waivers = [{rule = "a", table = "b", key = "c", reason = "d", until = 2020-12-31}]\n'
    assert _read(tmp_path, inline + _GOOD).waivers == (Waiver("a", "b", "c", None, "d", dt.date(2020, 12, 31), line=1),)


@pytest.mark.parametrize(
    ("find", "replace", "message"),
    [
        ('rule = "reference"\n', "", "rule is missing\n  Give it a value of type str."),
        ('table = "boats"\n', "", "table is missing"),
        ('"x|y"', "3", "key is 3"),
        ('"x|y"', '""', "key is empty\n  Say it in words."),
        ('"town_id"', "true", "column is True"),
        ('" The town is asked. "', '"  "', "reason is empty\n  Say it in words."),
        ("2020-12-31", '"soon"', "until is 'soon'\n  Give it a value of type date."),
        ("2020-12-31", "2020-12-31T10:00:00", "until is datetime.datetime(2020, 12, 31, 10, 0)"),
        ("until", "til", "until is missing"),
        ("until", "colour = 1\nuntil", "nothing reads colour\n  Mend or remove it."),
    ],
)
def test_a_waiver_that_cannot_be_used_is_named_with_its_line(
    tmp_path: Path, find: str, replace: str, message: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        _read(tmp_path, _GOOD + _WAIVER + _WAIVER.replace(find, replace, 1))
    line = (_GOOD + _WAIVER).count("\n") + 2
    assert str(caught.value).startswith(f"dataset/dataset.toml:{line}:1: {message}")
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("content", "problem"), [("waivers = 3\n", "3"), ("waivers = ['x']\n", "['x']"), ("[waivers]\na = 1\n", "{'a': 1}")]
)
def test_waivers_that_are_no_list_of_tables_are_refused(tmp_path: Path, content: str, problem: str) -> None:
    text = _GOOD + content if content.startswith("[") else content + _GOOD
    with pytest.raises(SettingsError) as caught:
        _read(tmp_path, text)
    assert str(caught.value) == f"dataset/dataset.toml:1:1: waivers is {problem}\n  Write each as [[waivers]]."


def test_limits_that_are_not_given_have_a_default(tmp_path: Path) -> None:
    assert _read(tmp_path, _GOOD).limits == Limits(view_seconds=60, view_megabytes=2_000)
    assert _read(tmp_path, _GOOD + "[limits]\nview_seconds = 5\n").limits == Limits(view_seconds=5)


@pytest.mark.parametrize("value", ["0", "-1", "true", "1.5", "'5'"])
def test_a_limit_is_a_whole_number_above_0(tmp_path: Path, value: str) -> None:
    with pytest.raises(SettingsError, match=r"^dataset/dataset\.toml:1:1: \[limits\] view_seconds is "):
        _read(tmp_path, _GOOD + f"[limits]\nview_seconds = {value}\n")


@pytest.mark.parametrize("text", ["x = " + "[" * 4_990, "x = [" + "1" * 4_400 + "]"])
def test_toml_that_python_would_choke_on_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError, match=r"^dataset/dataset\.toml:1:1: no usable TOML: "):
        _read(tmp_path, text + "\n")


def test_a_waiver_of_a_whole_column_has_no_key(tmp_path: Path) -> None:
    (waiver,) = _read(tmp_path, _GOOD + _WAIVER.replace('key = "x|y"\n', "")).waivers
    assert (waiver.table, waiver.key, waiver.column) == ("boats", None, "town_id")


def test_a_value_that_nests_without_end_is_told_without_showing_it(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^dataset/dataset\.toml:1:1: waivers is nested too deep\n"):
        _read(tmp_path, f"waivers{'.a' * 2_000} = 1\n{_GOOD}")


def test_a_long_value_is_cut(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^dataset/dataset\.toml:1:1: keywords is \[1, 1, 1, .*, 1,…\n"):
        _read(tmp_path, _GOOD.replace('["water", "wells"]', str([1] * 1_000)))


def test_a_line_so_long_that_a_key_of_it_would_take_hours_is_refused_with_its_number(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        _read(tmp_path, f"{_GOOD}\n{'a.' * 400_000}a = 1\n")
    hint = "Break it up: in a text, with a backslash."
    assert str(caught.value) == f"dataset/dataset.toml:16:1: the line has more than 5,000 characters\n  {hint}"
    assert _read(tmp_path, f"{_GOOD}# {'x' * 4_998}\n").name == "wells"


def test_a_million_waivers_are_too_many_to_be_read(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        _read(tmp_path, _GOOD + '[[waivers]]\nrule = "x"\n' * 1_000_000)
    assert str(caught.value) == "dataset/dataset.toml:1:1: no usable TOML: the file has more than 1,048,576 bytes"


def test_limits_that_are_no_table_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^dataset/dataset\.toml:1:1: nothing reads limits\n"):
        _read(tmp_path, f"limits = 5\n{_GOOD}")
