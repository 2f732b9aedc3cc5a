"""The page of the datasheet: all text escaped, its charts drawn, and nothing fetched."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markupsafe import Markup

from bilateral.release.charts import SIZES, Chart, draw, specification
from bilateral.release.markdown import FILTERS, escaped, printed
from bilateral.release.page import chart_mark, page_text

BARS = Chart("bars", 'Of "all" <b>', [{"label": "<i>a", "series": "x", "count": 2}])
SPANS = Chart(
    "spans",
    "Days",
    [
        {"label": "An event with a name that is far too long for the room", "series": "s", "first_day": "2020-01-01",
         "last_day": "2021-01-01"},
        {"label": "b", "series": "t", "first_day": "2021-05-05", "last_day": "2021-05-05"},
    ],
)  # fmt: skip


class Tags(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_title_is_shown_as_it_is_and_a_section_is_linked_by_its_words() -> None:
    page = page_text(f"# {escaped('a_b <c> *d*')}\n\n## {escaped('One [two]')}\n", [])
    assert "<title>a_b &lt;c&gt; *d*</title>" in page
    assert '<a href="#one-two">One [two]</a>' in page
    assert '<h2 id="one-two">One [two]</h2>' in page


HOSTILE = """# A <script>alert(1)</script> title

## One & two

<img src=x onerror=alert(1)>

Inline <b onclick="x">bold</b> and [a link](javascript:alert(1)) and <!-- chart 0 --> inside.

<!-- chart 7 -->
"""


def test_html_in_the_text_is_shown_as_text() -> None:
    page = page_text(HOSTILE, [BARS])
    found = Tags(page.partition("</style>")[2])
    assert {tag for tag, _ in found.elements} <= {"body", "main", "h1", "h2", "nav", "ul", "li", "a", "p"}
    assert all(not name.startswith("on") for _, attributes in found.elements for name in attributes)
    assert [attributes["href"] for tag, attributes in found.elements if tag == "a"] == ["#one-two"]
    for shown in ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '<b onclick="x">', "<!-- chart 7 -->"):
        assert shown in found.text
    assert "<title>A &lt;script&gt;alert(1)&lt;/script&gt; title</title>" in page


def test_a_chart_stands_where_its_mark_is_with_its_legend_and_its_table_folded() -> None:
    page = page_text(f"# T\n\n{chart_mark(0)}\n\n| a |\n| --- |\n| 1 |\n\ntext\n\n| b |\n| --- |\n| 2 |\n", [BARS])
    assert page.count("<figure>") == 1
    assert "<figcaption>Of &quot;all&quot; &lt;b&gt;</figcaption>" in page
    assert '<li style="--own: var(--colour-0)">x</li>' in page
    folded, _, after = page.partition("</details>")
    assert "<td>1</td>" in folded.partition("<details>")[2]
    assert "<td>2</td>" in after
    assert [f'<div class="{size}" role="img"' in page for size in SIZES] == [True, True]


def test_the_page_fetches_nothing() -> None:
    page = page_text(f"# T\n\n{chart_mark(0)}\n\n{chart_mark(1)}\n\n<https://example.org/x>\n", [BARS, SPANS])
    assert """content="default-src 'none'; style-src 'unsafe-inline'">""" in page
    elements = Tags(page).elements
    assert {tag for tag, _ in elements}.isdisjoint({"script", "img", "link", "iframe", "object", "image", "use"})
    assert [attributes["href"] for tag, attributes in elements if tag == "a"] == ["https://example.org/x"]
    assert all("src" not in attributes for _, attributes in elements)
    assert "url(" not in page
    assert "@import" not in page


@pytest.mark.parametrize("chart", [BARS, SPANS], ids=["bars", "spans"])
@pytest.mark.parametrize("size", SIZES)
def test_a_drawing_is_the_same_each_time_and_its_colours_are_the_page_s(chart: Chart, size: str) -> None:
    width = next(each for each in SIZES if each == size)
    drawn = draw(chart, width)
    assert drawn == draw(chart, width)
    colours = set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawn)) - {"none"}
    assert colours <= {"currentColor", "var(--line)", "var(--colour-0)", "var(--colour-1)", "#888", "#ddd"}
    assert "var(--colour-0)" in colours
    assert re.search(r'<svg [^>]*width="(\d+)"', drawn)


def test_a_label_is_cut_by_its_characters_and_kept_whole_in_the_table() -> None:
    drawn = draw(SPANS, "narrow")
    assert "An event with a nam…" in drawn
    assert "<i>a" not in draw(BARS, "wide")
    assert "&lt;i&gt;a" in draw(BARS, "wide")


def test_a_line_stands_for_a_label_and_a_colour_for_a_series() -> None:
    found = specification(SPANS, "wide")
    assert [each["line"] for each in found["data"]["values"]] == [0, 1]
    assert found["encoding"]["color"]["scale"] == {
        "domain": ["s", "t"],
        "range": ["var(--colour-0)", "var(--colour-1)"],
    }


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_is_shown_by_markdown_as_it_is(text: str) -> None:
    words = " ".join(text.split())
    tokens = MarkdownIt("commonmark").enable("table").parse(f"x {escaped(text)} x")
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children) == " ".join(f"x {words} x".split(" "))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1234, "1,234"),
        (3e9, "3,000,000,000"),
        (1.5, "1.5"),
        (True, "True"),
        ("more_than _x_ *b* | <c>", r"more_than \_x\_ \*b\* \| \<c\>"),
        (Markup("`a`"), "`a`"),
    ],
)
def test_a_value_is_printed_for_a_reader(value: object, shown: str) -> None:
    assert str(printed(value)) == shown


@pytest.mark.parametrize(
    ("name", "arguments", "shown"),
    [
        ("of", (1, 3), "1 of 3 (33%)"),
        ("of", (0, 0), "0 of 0"),
        ("code", ("a_b",), "`a_b`"),
        ("code", ("a`b",), r"a\`b"),
        ("link", ("https://example.org/a_b",), "<https://example.org/a_b>"),
        ("link", ("javascript:alert(1)",), "javascript:alert(1)"),
        ("link", ("https://example.org/> <b>",), r"https://example.org/\> \<b\>"),
        ("counts", ([{"code": "a", "count": 1200}, {"code": "b", "count": 1}],), "`a` 1,200, `b` 1"),
        ("counts", ([],), "none yet"),
    ],
)
def test_a_filter_gives_markdown(name: str, arguments: tuple[object, ...], shown: str) -> None:
    assert str(FILTERS[name](*arguments)) == shown
