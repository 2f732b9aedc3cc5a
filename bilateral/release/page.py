"""The datasheet as a page of HTML that stands alone: its style inside, its charts drawn, and all text escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from jinja2 import Environment
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from bilateral.release.charts import SIZES, Chart, colour, draw

_TEMPLATE = Path(__file__).with_name("page.html")
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_SCROLL = ('<div class="scroll" tabindex="0">\n', "</div>\n")
_FOLD = ("<details>\n<summary>The same as a table</summary>\n", "</details>\n")
_NAVIGATION = ('<nav aria-label="Sections"><ul>\n', '<li><a href="#{at}">{title}</a></li>\n', "</ul></nav>\n")


def chart_mark(number: int) -> str:
    """The line of Markdown in whose place the page shows a chart: a comment, which no other reader shows."""
    return f"<!-- chart {number} -->"


def page_text(markdown: str, charts: Sequence[Chart]) -> str:
    """The page of a text in Markdown (CommonMark with tables), whose title is its first heading.

    Links to the sections stand below the title. HTML in the text is shown as text, but for the marks of charts.
    """
    reader = MarkdownIt("commonmark").enable("table").disable("html_inline")
    tokens = reader.parse(markdown)
    drawn = {chart_mark(number): _figure(chart) for number, chart in enumerate(charts)}
    body = reader.renderer.render(list(_dressed(tokens, drawn)), reader.options, {})
    title = next((text for _, text in _headings(tokens, "h1")), "Datasheet")
    page = Environment(autoescape=True, keep_trailing_newline=True).from_string(_TEMPLATE.read_text("utf-8"))
    return page.render(title=title, body=Markup(body))  # noqa: S704 (the reader has escaped the text)


def _dressed(tokens: Sequence[Token], drawn: Mapping[str, str]) -> Iterator[Token]:
    """The tokens with places to link to, tables that scroll by themselves, and drawings with their tables folded."""
    folded = False
    for index, token in enumerate(tokens):
        match token.type, token.tag:
            case "table_open", _:
                yield from (_raw((_FOLD[0] if folded else "") + _SCROLL[0]), token)
            case "table_close", _:
                yield from (token, _raw(_SCROLL[1] + (_FOLD[1] if folded else "")))
                folded = False
            case "html_block", _:
                folded = token.content.strip() in drawn
                yield _raw(drawn.get(token.content.strip()) or f"<p>{escape(token.content)}</p>\n")
            case "heading_open", "h2":
                ((place, _),) = _headings(tokens[index : index + 2], "h2")
                token.attrSet("id", place)
                yield token
            case "heading_close", "h1":
                yield from (token, _raw(_sections(tokens)))
            case _:
                yield token


def _raw(html: str) -> Token:
    return Token("html_block", "", 0, content=html)


def _headings(tokens: Sequence[Token], tag: str) -> Iterator[tuple[str, str]]:
    """The headings of a level: the place of each, and its text."""
    for index, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == tag:
            text = "".join(part.content for part in tokens[index + 1].children or ())
            yield _slug(text), text


def _slug(text: str) -> str:
    return _NO_SLUG.sub("-", text.lower()).strip("-")


def _sections(tokens: Sequence[Token]) -> str:
    start, item, end = _NAVIGATION
    return start + "".join(item.format(at=at, title=escape(title)) for at, title in _headings(tokens, "h2")) + end


def _figure(chart: Chart) -> str:
    """The chart in both sizes, of which the style sheet shows one, with a legend."""
    title = escape(chart.title)
    series = enumerate(chart.series)
    legend = "".join(f'<li style="--own: {colour(index)}">{escape(each)}</li>' for index, each in series)
    drawings = "".join(
        f'<div class="{size}" role="img" aria-label="{title}">{draw(chart, size)}</div>\n' for size in SIZES
    )
    return f'<figure>\n<figcaption>{title}</figcaption>\n<ul class="legend">{legend}</ul>\n{drawings}</figure>\n'
