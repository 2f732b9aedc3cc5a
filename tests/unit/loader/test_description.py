from __future__ import annotations

import pytest

import bilateral
from bilateral.errors import UsageError

pytestmark = pytest.mark.usefixtures("carried_release")


def test_a_description_prints_as_a_page() -> None:
    assert repr(bilateral.describe("evidence")) == (
        "evidence: A span that supports a cell or mentions a record.\n"
        "5 rows, 8 columns, key: table, record_id, column, source_id, start, end\n"
        "\n"
        "table      string    Table.\n"
        "record_id  string    Key of the record.\n"
        "column     string?   Column; empty for a mention.\n"
        "source_id  string    Source.\n"
        "start      integer   Start. [code points]\n"
        "end        integer   End. [code points]\n"
        "basis      string    Basis.\n"
        "exact      string?   Words."
    )


def test_no_line_of_a_description_is_wider_than_the_page() -> None:
    assert max(len(line) for line in repr(bilateral.describe("readings")).splitlines()) <= 100


def test_a_description_is_a_data_frame_on_demand() -> None:
    assert bilateral.describe("totals").frame().rows(named=True) == [
        {"column": "reading_id", "type": "string", "nullable": False, "unit": None, "description": "The reading."},
        {
            "column": "remarks",
            "type": "integer",
            "nullable": False,
            "unit": "remarks",
            "description": "Number of remarks.",
        },
    ]


def test_a_description_gives_one_column_with_its_codes() -> None:
    described = bilateral.describe("readings")
    assert described["place"].codes == {"p07": "Place 7.", "p59": "Place 59."}
    assert list(described["qualifier"].codes) == ["exact", "about", "between"]
    assert [column.name for column in described] == bilateral.load("readings").columns


def test_an_unknown_column_of_a_description_is_named_with_a_guess() -> None:
    with pytest.raises(UsageError, match=r"^readings has no column 'deth'; did you mean 'depth'\?$"):
        bilateral.describe("readings")["deth"]


def test_the_description_of_one_column_is_asked_for_by_its_name() -> None:
    assert bilateral.describe("readings", "depth") == bilateral.describe("readings")["depth"]


@pytest.mark.parametrize(
    ("table", "column", "page"),
    [
        (
            "readings",
            "depth",
            "readings.depth: Depth as stated.\nnumber; unit: metre. Read from gazette (1 span), letter (1 span).",
        ),
        (
            "readings",
            "depth_low",
            (
                "readings.depth_low: Lower bound that the qualifier lets one state.\n"
                "number, may be null; unit: metre. Computed from `depth`."
            ),
        ),
        (
            "readings",
            "qualifier",
            (
                "readings.qualifier: How it is qualified.\n"
                "string. No span is recorded for its cells.\n"
                "  exact: As stated.\n"
                "  about: Around the number.\n"
                "  between: Up to the upper end."
            ),
        ),
        (
            "readings",
            "shallower_than",
            (
                "readings.shallower_than: A deeper well.\n"
                "string, may be null. No span is recorded for its cells. Refers to readings."
            ),
        ),
        (
            "readings",
            "remark",
            (
                "readings.remark: The remark that matters.\n"
                "string, may be null. No span is recorded for its cells. Refers to remarks."
            ),
        ),
        (
            "totals",
            "remarks",
            "totals.remarks: Number of remarks.\ninteger; unit: remarks. Computed over the rows of readings.",
        ),
        (
            "totals",
            "reading_id",
            "totals.reading_id: The reading.\nstring. No span is recorded for its cells. Refers to readings.",
        ),
    ],
    ids=["read", "derived", "codes", "within", "several-keys", "computed", "view"],
)
def test_a_column_prints_its_meaning_its_unit_and_where_its_cells_come_from(table: str, column: str, page: str) -> None:
    assert str(bilateral.describe(table, column)) == page


def test_an_unknown_column_is_named_with_a_guess() -> None:
    with pytest.raises(UsageError, match=r"^readings has no column 'deth'; did you mean 'depth'\?$"):
        bilateral.describe("readings", "deth")
