"""``dataset extract``: files and folders, what is wrong with them, and where a run goes on."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from bilateral.text.source import MOST_BYTES
from tests.unit.cli.conftest import Run
from tests.unit.extract.articles import DRILL, write

REQUIRED = (
    *("kind", "start", "end", "exact", "value", "unit", "qualifier", "date", "speaker", "text"),
    *("rule", "confidence", "match", "decision"),
)


@pytest.fixture
def texts(tmp_path: Path, project: Path) -> Path:
    """A folder for texts outside the project, which is the working folder."""
    assert Path.cwd() == project
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def test_each_row_has_the_span_that_its_words_stand_at(texts: Path, run: Run) -> None:
    path = write(texts)
    done = run("extract", path, "--published", "2020-03-03", "--source", "drill", "--output", texts / "out.csv")
    rows = _rows(texts / "out.csv")
    assert done.status == 0, done.err
    assert done.err == f"{len(rows)} rows from 1 text in {texts / 'out.csv'}.\n"
    assert all(DRILL[int(row["start"]) : int(row["end"])] == row["exact"] for row in rows)
    assert {row["source"] for row in rows} == {"drill"}
    assert set(REQUIRED) <= rows[0].keys()


def test_the_first_row_proposes_the_source(texts: Path, run: Run) -> None:
    path = write(texts)
    run("extract", path, "--published", "2020-03-03", "--source", "drill", "--output", texts / "out.csv")
    first = _rows(texts / "out.csv")[0]
    proposed = {name: value for name, value in first.items() if name.startswith("sources.") and value}
    assert proposed == {
        "sources.source_id": "drill",
        "sources.title": "Norland to send 40 patrol boats to the strait",
        "sources.published": "2020-03-03",
        "sources.language": "en",
        "sources.kind": "news-article",
        "sources.file": "drill.txt",
        "sources.text_sha256": first["text_sha256"],
        "sources.text_length": str(len(DRILL)),
        "sources.note": "The day of publication is the editor's. The text does not say where it can be read.",
    }


def test_a_source_of_the_record_is_known_by_its_text(project: Path, texts: Path, run: Run) -> None:
    path = write(texts, (project / "texts" / "courier.txt").read_bytes(), "copied.txt")
    done = run("extract", path, "--output", texts / "out.csv")
    rows = _rows(texts / "out.csv")
    assert (done.status, {row["source"] for row in rows}) == (0, {"courier"})
    assert "source" not in {row["kind"] for row in rows}
    assert "recorded quotes/more-boats-courier" in {row["match"] for row in rows}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"GIF89a\x00\x01", "is no text: character 6 is NUL"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is no text: byte 0 (0x89) is not UTF-8, and it holds NUL"),
        ("Señor".encode("latin-1"), "is not UTF-8: byte 2 (0xf1)"),
        ("Señor".encode("utf-16"), "is UTF-16, and not UTF-8"),
        (b"a" * (MOST_BYTES + 1), "has 64 MiB, and a text may have 64"),
    ],
)
def test_what_is_no_text_is_told_and_the_rest_goes_on(texts: Path, run: Run, content: bytes, told: str) -> None:
    bad = write(texts, content, "bad.txt")
    write(texts)
    done = run("extract", texts, "--published", "2020-03-03")
    assert done.status == 1
    assert done.err.startswith(f"error: {bad}: {told}\n  ")
    assert done.err.endswith(f" rows from 1 text in {texts / 'candidates.csv'}. 1 could not be used.\n")
    assert {row["source"] for row in _rows(texts / "candidates.csv")} == {"drill"}


def test_a_file_that_is_not_there_is_told_too(texts: Path, run: Run) -> None:
    done = run("extract", texts / "none.txt", write(texts), "--published", "2020-03-03")
    assert done.status == 1
    assert done.err.startswith(f"error: {texts / 'none.txt'}: is not there\n")
    assert _rows(texts / "candidates.csv")


def test_a_text_without_a_date_is_extracted_from_and_told(texts: Path, run: Run) -> None:
    path = write(texts, 'Boats leave\n\n"We are ready," Ana Vidal said on Friday.\n')
    done = run("extract", path)
    assert done.status == 1
    assert done.err.startswith(f"warning: {path}: no day of publication is known")
    assert [row["text"] for row in _rows(texts / "candidates.csv") if row["kind"] == "quote"] == ["We are ready,"]


@pytest.mark.parametrize("published", ["yesterday", "2020-13", "2020/.."])
def test_a_day_that_is_none_is_wrong_use(texts: Path, run: Run, published: str) -> None:
    done = run("extract", write(texts), "--published", published)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"error: --published {published} ")
    assert not (texts / "candidates.csv").exists()


@pytest.mark.parametrize("folder", ["dataset", "schemas", "dist/0.1.0"])
def test_no_words_of_a_source_are_written_into_the_record(project: Path, texts: Path, run: Run, folder: str) -> None:
    (project / folder).mkdir(parents=True, exist_ok=True)
    done = run("extract", write(texts), "--output", project / folder / "out.csv")
    assert done.status == 2
    assert "keep it outside the project" in done.err
    assert not (project / folder / "out.csv").exists()


def test_elsewhere_in_the_project_a_warning_is_given(project: Path, texts: Path, run: Run) -> None:
    done = run("extract", write(texts), "--published", "2020-03-03", "--output", project / "out.csv")
    assert done.status == 0
    assert "must not be committed" in done.err


def test_a_file_that_is_something_else_is_not_written_over(texts: Path, run: Run) -> None:
    (texts / "out.csv").write_text("a,b\n1,2\n")
    done = run("extract", write(texts), "--published", "2020-03-03", "--output", texts / "out.csv")
    assert done.status == 2
    assert "is no file of candidates" in done.err
    assert (texts / "out.csv").read_text() == "a,b\n1,2\n"


def test_an_empty_folder_is_wrong_use(texts: Path, run: Run) -> None:
    done = run("extract", texts)
    assert (done.status, done.err.split("\n")[0]) == (2, f"error: {texts} holds no texts")


def test_what_was_decided_is_kept_when_the_file_is_written_again(texts: Path, run: Run) -> None:
    path = write(texts)
    out = texts / "out.csv"
    arguments = ("extract", path, "--published", "2020-03-03", "--source", "drill", "--output", out)
    run(*arguments)
    rows = _rows(out)
    rows[0] |= {"decision": "accept", "sources.publisher": "The Strait Times"}
    with out.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    run(*arguments)
    assert _rows(out) == rows


def test_outside_a_project_the_record_that_the_program_carries_is_used(
    texts: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(texts)
    done = run("extract", write(texts), "--published", "2020-03-03", "--source", "drill")
    assert done.status == 0, done.err
    assert _rows(texts / "candidates.csv")


def test_rows_of_another_text_that_were_decided_on_stay_in_the_file(texts: Path, run: Run) -> None:
    other = write(texts, DRILL.replace("40", "50"), "other.txt")
    output = texts / "candidates.csv"
    run("extract", write(texts), "--output", output)
    rows = _rows(output)
    rows[1]["decision"] = "skip"
    with output.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    run("extract", other, "--output", output)
    after = _rows(output)
    assert [row for row in after if row["file"] == "drill.txt"] == rows
    assert {row["file"] for row in after} == {"drill.txt", "other.txt"}


def test_decisions_on_what_is_not_found_any_more_are_counted(texts: Path, run: Run) -> None:
    output = texts / "candidates.csv"
    run("extract", write(texts), "--output", output)
    content = output.read_text()
    rows = _rows(output)
    rows[1] |= {"decision": "skip", "start": "1"}
    with output.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    done = run("extract", texts / "drill.txt", "--output", output)
    assert f"warning: 1 decision in {output} went: what they were taken on is not found any more" in done.err
    assert output.read_text() == content
