"""The texts at hand: found by name, and used only if they are the ones recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from bilateral.text.source import digest
from bilateral.validate.texts import read_texts
from tests.unit.validate.spans import SOURCE, TEXT, record


def _read(folder: Path, *sources: dict[str, object]) -> tuple[dict[str, str], list[str]]:
    """The texts that were read, by path, and what is said of the others."""
    shelf, findings = read_texts(record(folder, sources=list(sources) or [SOURCE]), folder)
    told = [f"{each.rule} {each.key} {each.column}: {each.message.replace(str(folder), 'DIR')}" for each in findings]
    return {shelf.paths[name]: text.text for name, text in shelf.texts.items()}, told


def _write(folder: Path, content: bytes, name: str = "herald.txt") -> None:
    (folder / name).write_bytes(content)


def test_a_text_is_read_as_it_is_recorded(tmp_path: Path) -> None:
    _write(tmp_path, TEXT.encode())
    assert _read(tmp_path) == ({(tmp_path / "herald.txt").as_posix(): TEXT}, [])


@pytest.mark.parametrize("file", ["../herald.txt", "/etc/hostname", "a/b.txt", ".", "a/"])
def test_a_file_is_a_plain_name(tmp_path: Path, file: str) -> None:
    texts, told = _read(tmp_path, {**SOURCE, "file": file})
    assert (texts, told) == ({}, [f"text-missing herald file: {file!r} is no plain name of a file"])


def test_a_source_without_a_file_has_no_text(tmp_path: Path) -> None:
    assert _read(tmp_path, {**SOURCE, "file": None}) == (
        {},
        ["text-missing herald file: None is no plain name of a file"],
    )


def test_one_bad_text_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    _write(tmp_path, TEXT.encode())
    bad = [
        {**SOURCE, "source_id": f"bad-{file}", "file": file} for file in ("../x", "gone.txt", "latin.txt", "short.txt")
    ]
    _write(tmp_path, b"\xe9", "latin.txt")
    _write(tmp_path, b"short", "short.txt")
    texts, told = _read(tmp_path, *bad, SOURCE)
    digests = f"the digest {digest('short')}, and not {digest(TEXT)}"
    assert (list(texts.values()), told) == (
        [TEXT],
        [
            "text-missing bad-../x file: '../x' is no plain name of a file",
            "text-missing bad-gone.txt file: gone.txt is not in DIR",
            "text-digest bad-latin.txt file: latin.txt is not UTF-8: unexpected end of data",
            f"text-digest bad-short.txt text_sha256: short.txt has {digests}",
        ],
    )


def test_a_text_of_another_length_is_not_used(tmp_path: Path) -> None:
    _write(tmp_path, TEXT.encode())
    assert _read(tmp_path, {**SOURCE, "text_length": 3}) == (
        {},
        ["text-digest herald text_length: herald.txt has 62 code points, and not 3"],
    )


def test_a_text_that_is_too_large_is_not_read_and_the_next_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bilateral.validate.texts.MOST_BYTES", len(TEXT))
    _write(tmp_path, TEXT.encode())
    _write(tmp_path, b"x" * (len(TEXT) + 1), "large.txt")
    texts, told = _read(tmp_path, {**SOURCE, "source_id": "large", "file": "large.txt"}, SOURCE)
    assert (list(texts.values()), told) == (
        [TEXT],
        ["text-digest large file: large.txt has more than 62 bytes, and is not read"],
    )


def test_without_a_table_of_sources_there_are_no_texts(tmp_path: Path) -> None:
    shelf, findings = read_texts(record(tmp_path, unread=frozenset({"sources"})), tmp_path)
    assert (dict(shelf.texts), dict(shelf.paths), findings) == ({}, {}, [])
