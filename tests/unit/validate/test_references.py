"""References as the schemas declare them: single, of several columns, at least once, once, and without circles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from bilateral.errors import SchemaError
from bilateral.findings import Finding
from bilateral.read.cells import read_cells
from bilateral.read.record import Record
from bilateral.read.rows import Table
from bilateral.shape import Reference
from bilateral.validate.references import check_circles, check_references, check_retired
from tests.unit.parts import column, shape, told, write

_CREW = Reference(("boat_id", "year"), "boats")


def _table(folder: Path, name: str, text: str, key: tuple[str, ...], **says: object) -> Table:
    header = text.splitlines()[0].split(",")
    plain = replace(shape(*map(column, header), key=key), name=name, path=f"schemas/{name}.py", **says)  # type: ignore[arg-type] # any field of a shape
    cells, findings = read_cells(write(folder, text, f"{name}.csv"), name, f"{name}.csv")
    assert cells is not None
    assert findings == []
    return Table(plain, cells, cells.frame)


def _record(*tables: Table) -> Record:
    return Record({table.name: table.shape for table in tables}, {table.name: table for table in tables}, {})


def _told(findings: Iterable[Finding]) -> list[str]:
    return [f"{finding.rule} {finding.location.path}:{finding.location.line} {finding.message}" for finding in findings]


def _boats(folder: Path) -> Table:
    return _table(folder, "boats", "boat_id,year\nheron,1900\nheron,1901\n", ("boat_id", "year"))


def test_columns_that_together_hold_a_key_lead_to_its_row(tmp_path: Path) -> None:
    text = "name,boat_id,year\nAda,heron,1900\nCy,,1900\nBea,heron,1902\n"
    crew = _table(tmp_path, "crew", text, ("name",), references=(_CREW,))
    (finding,) = check_references(_record(_boats(tmp_path), crew))
    assert _told([finding]) == ["reference crew.csv:4 boats has no row 'heron|1902'; did you mean 'heron|1901'?"]
    found = (finding.table, finding.key, finding.row, finding.column, finding.value)
    assert found == ("crew", "Bea", 2, "boat_id", "heron")


def test_a_row_that_nobody_names_is_told_at_its_own_place(tmp_path: Path) -> None:
    at_least_one = replace(_CREW, at_least_one=True)
    crew = _table(tmp_path, "crew", "name,boat_id,year\nAda,heron,1901\n", ("name",), references=(at_least_one,))
    (finding,) = check_references(_record(_boats(tmp_path), crew))
    message = "no row of crew names 'heron|1900', and at least one must"
    assert told(finding) == f"reference-count boats.csv:2:1: {message}"


def test_a_row_that_may_be_named_once_is_not_named_twice(tmp_path: Path) -> None:
    text = "name,boat_id,year\nAda,heron,1900\nBea,heron,1901\nCy,heron,1900\n"
    crew = _table(tmp_path, "crew", text, ("name",), references=(replace(_CREW, one_to_one=True),))
    (finding,) = check_references(_record(_boats(tmp_path), crew))
    assert _told([finding]) == ["reference-count crew.csv:4 boats 'heron|1900' is named twice, and may be named once"]
    assert [(str(each.location), each.message) for each in finding.related] == [
        ("crew.csv:2:5", "the first row that names it")
    ]


def test_a_line_of_references_that_ends_is_no_circle(tmp_path: Path) -> None:
    boats = _table(tmp_path, "boats", "boat,after\na,b\nb,c\nc,\nd,b\n", ("boat",), acyclic=(("boat", "after"),))
    assert _told(check_circles(_record(boats))) == []


def test_each_circle_is_told_once_at_its_last_row(tmp_path: Path) -> None:
    text = "boat,after\na,b\nb,c\nc,a\nd,a\ne,e\nf,g\ng,f\nh,g\n"
    boats = _table(tmp_path, "boats", text, ("boat",), acyclic=(("boat", "after"),))
    assert sorted(_told(check_circles(_record(boats)))) == [
        "circle boats.csv:4 boat and after make a circle through 'a'",
        "circle boats.csv:6 boat and after make a circle through 'e'",
        "circle boats.csv:8 boat and after make a circle through 'f'",
    ]


def test_a_long_key_is_cut_in_the_message(tmp_path: Path) -> None:
    crew = _table(tmp_path, "crew", f"name,boat_id,year\nAda,{'x' * 100_000},1900\n", ("name",), references=(_CREW,))
    (finding,) = check_references(_record(_boats(tmp_path), crew))
    assert finding.message == f"boats has no row '{'x' * 60}'…, 100005 characters long"


def test_only_the_first_hundred_references_are_asked_what_they_meant(tmp_path: Path) -> None:
    text = "name,boat_id,year\n" + "".join(f"n{number},heron,19{number}\n" for number in range(10, 113))
    crew = _table(tmp_path, "crew", text, ("name",), references=(_CREW,))
    told = [finding.message for finding in check_references(_record(_boats(tmp_path), crew))]
    assert [";" in each for each in told] == [True] * 100 + [False] * 3


def test_of_very_many_circles_a_hundred_are_told_and_that_there_may_be_more(tmp_path: Path) -> None:
    rows = "".join(f"a{number},b{number}\nb{number},a{number}\n" for number in range(150))
    pairs = _table(tmp_path, "pairs", f"a,b\n{rows}", ("a", "b"), acyclic=(("a", "b"),))
    told = [finding.message for finding in check_circles(_record(pairs))]
    assert [each.endswith("; there may be more") for each in told] == [False] * 99 + [True]


def test_references_of_several_columns_to_a_table_that_could_not_be_read_are_told_for_it(tmp_path: Path) -> None:
    boats = _boats(tmp_path)
    crew = _table(tmp_path, "crew", "name,boat_id,year\nAda,heron,1900\n", ("name",), references=(_CREW,))
    (finding,) = check_references(Record({"boats": boats.shape, "crew": crew.shape}, {"crew": crew}, {}))
    message = "not checked, because boats could not be read: crew.boat_id+year"
    assert (told(finding), finding.table) == (f"not-checked schemas/boats.py:1:1: {message}", "boats")


@pytest.mark.parametrize(
    ("columns", "place", "named"),
    [(("boat_id",), "7:9", "boat_id"), (("boat_id", "year"), "3:1", "boat_id+year")],
)
def test_a_reference_to_no_table_is_an_error_of_the_schema(
    tmp_path: Path, columns: tuple[str, ...], place: str, named: str
) -> None:
    crew = _table(
        tmp_path, "crews", "name,boat_id,year\n", ("name",), references=(Reference(columns, "crew"),), place=(3, 1)
    )
    placed = tuple(replace(each, place=(7, 9)) if each.name == "boat_id" else each for each in crew.shape.columns)
    crew = replace(crew, shape=replace(crew.shape, columns=placed))
    with pytest.raises(SchemaError) as caught:
        list(check_references(_record(crew)))
    message = f"crews.{named} references 'crew', which is no table; did you mean 'crews'?"
    assert str(caught.value) == f"schemas/crews.py:{place}: {message}"


def _retired(folder: Path, rows: str) -> Table:
    return _table(folder, "retired", f"table,record_id,successor_id\n{rows}", ("table", "record_id"))


def _harbours(folder: Path) -> Table:
    return _table(folder, "harbours", "port\nana\nbea\n", ("port",))


def test_a_retired_key_is_not_used_and_its_successor_is_there(tmp_path: Path) -> None:
    rows = "harbours,old,bea\nharbours,bea,\nharbours,older,be\nharbours,ana,gone\n"
    record = _record(_harbours(tmp_path), _retired(tmp_path, rows))
    assert [told(finding) for finding in check_retired(record)] == [
        "retired-key harbours.csv:3:1: 'bea' was retired",
        "reference retired.csv:4:16: harbours has no row 'be'; did you mean 'bea'?",
        "retired-key harbours.csv:2:1: 'ana' was retired",
        "reference retired.csv:5:14: harbours has no row 'gone'",
    ]


def test_a_key_is_retired_from_a_table_that_is_there_or_could_not_be_read(tmp_path: Path) -> None:
    rows = "ships,a,\nharbour,ana,\n,b,\nharbours,bea,\n"
    record = replace(_record(_harbours(tmp_path), _retired(tmp_path, rows)), unread=frozenset({"ships"}))
    assert [told(finding) for finding in check_retired(record)] == [
        "reference retired.csv:3:1: there is no table 'harbour'; did you mean 'harbours'?",
        "reference retired.csv:4:1: there is no table None",
        "retired-key harbours.csv:3:1: 'bea' was retired",
    ]
