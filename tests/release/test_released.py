"""The releases that were made: none has changed, and each can be read, with the same values in every engine."""

from __future__ import annotations

import hashlib
import socket
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

import bilateral
from bilateral.loader.amounts import amounts
from bilateral.loader.release import Release, opened
from tests.unit.loader.engines import in_every_engine

DIST = Path(__file__).resolve().parents[2] / "dist"
VERSIONS = tuple(sorted(path.name for path in DIST.iterdir() if path.is_dir()))
TABLES = [(version, path.stem) for version in VERSIONS for path in sorted((DIST / version).glob("*.parquet"))]


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a connection fails."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


def test_the_releases_are_those_in_the_folder() -> None:
    assert set(bilateral.versions()) == set(VERSIONS)
    assert VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
def test_a_released_folder_holds_the_files_that_it_lists_and_no_others(version: str) -> None:
    lines = (DIST / version / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    folder = DIST / version
    there = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    assert there.keys() == listed.keys() | {"SHA256SUMS"}
    assert {name: hashlib.sha256(there[name].read_bytes()).hexdigest() for name in listed} == listed


@pytest.mark.parametrize("version", VERSIONS)
def test_a_released_folder_is_described_as_it_is(version: str) -> None:
    release = opened(version)
    assert release.descriptor["version"] == version
    for resource in release.resources.values():
        raw = (DIST / version / resource["path"]).read_bytes()
        assert (len(raw), f"sha256:{hashlib.sha256(raw).hexdigest()}") == (resource["bytes"], resource["hash"])


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize(("version", "name"), TABLES)
def test_a_released_table_has_the_same_values_in_every_engine(version: str, name: str) -> None:
    seen = in_every_engine(name, version)
    assert all(each == seen["polars"] for each in seen.values())
    assert len(seen["polars"][1]) == bilateral.describe(name, version=version).rows
    assert seen["polars"][0] == [column.name for column in bilateral.describe(name, version=version)]


@pytest.mark.parametrize("version", VERSIONS)
def test_sql_over_the_files_of_a_release_agrees_with_the_loader(version: str) -> None:
    with duckdb.connect() as connection:
        for path in sorted((DIST / version).glob("*.parquet")):
            connection.execute(f"CREATE VIEW {path.stem} AS SELECT * FROM '{path}'")
        by_file = connection.sql("SELECT source_id, count(*) FROM evidence GROUP BY ALL ORDER BY ALL").fetchall()
        joined = connection.sql(
            "SELECT count(*) FROM evidence JOIN sources USING (source_id) WHERE evidence.end > sources.text_length"
        ).fetchall()
    loaded = bilateral.load("evidence", version=version)
    assert by_file == sorted(loaded["source_id"].value_counts().rows())
    assert joined == [(0,)]


@pytest.mark.parametrize("version", VERSIONS)
def test_the_amounts_of_a_release_are_found_and_each_is_within_its_bounds(version: str) -> None:
    for name in ("figures", "claims"):
        columns = amounts(opened(version), name)
        assert (columns.amount, columns.qualifier, columns.period) == ("value", "qualifier", "period")
        assert columns.unit == "unit"
        assert dict(columns.kinds) == {"indicator": "indicator", "measure": "measure", "scope": "scope"}
        (key,) = bilateral.describe(name, version=version).key
        for each in bilateral.load(name, version=version)[key]:
            found = bilateral.interval(name, each, version=version)
            assert found.low is None or found.low <= found.value
            assert found.high is None or found.value <= found.high
    assert amounts(opened(version), "figures").claim == ("claim_id",)
    assert amounts(opened(version), "figures").once == "claims"


def median_milliseconds(work: Callable[[], object], times: int = 25) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


@pytest.mark.parametrize("version", VERSIONS)
def test_checking_a_table_takes_less_than_five_milliseconds(version: str) -> None:
    release = opened(version)
    for resource in release.resources.values():
        assert median_milliseconds(lambda resource=resource: release.table(resource)) < 5  # type: ignore[misc]


@pytest.mark.parametrize("version", VERSIONS)
def test_reading_what_a_release_says_of_itself_takes_less_than_fifty_milliseconds(version: str) -> None:
    assert median_milliseconds(lambda: Release(DIST / version).descriptor) < 50


@pytest.mark.parametrize(("version", "name"), TABLES)
def test_every_page_of_a_released_table_has_a_checksum_that_holds(version: str, name: str) -> None:
    table = pq.read_table(DIST / version / f"{name}.parquet", page_checksum_verification=True)
    assert table.equals(bilateral.load(name, engine="arrow", version=version))
