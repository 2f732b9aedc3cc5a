"""Candidates written by hand, decided on, and put into the small project of the acceptance cases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bilateral.extract.article import Article
from bilateral.extract.candidate import Candidate, Confidence, Kind, Part
from bilateral.extract.decide.commit import Accepted, accept
from bilateral.extract.decide.decisions import plan_decisions
from bilateral.extract.decide.plan import Plan
from bilateral.extract.document import Document
from bilateral.extract.known import known_record
from bilateral.extract.proposals.rows import rows_of
from bilateral.extract.reading import read_text
from bilateral.extract.setting import Setting
from bilateral.extract.table import Row, header_of, parse_rows, write_rows
from bilateral.findings import Severity
from bilateral.project import Project
from bilateral.text.source import Span
from bilateral.validate.run import validate
from tests.acceptance.cases import TODAY
from tests.unit.extract.articles import DRILL, write

PUBLISHED = "2020-03-03"


def at(words: str, *, nth: int = 0, text: str = DRILL) -> Span:
    """The place of some words in the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def found(kind: Kind, words: str, value: str, *parts: Part) -> Candidate:
    """A candidate at some words of the text."""
    return Candidate(kind, at(words), value, "by-hand", Confidence.SAFE, parts)


BOATS = found(
    Kind.FIGURE,
    "about 40 patrol boats",
    "40",
    Part("amount", at("40", nth=1), "40"),
    Part("qualifier", at("about"), "about"),
    Part("counted", at("patrol boats"), "patrol boats"),
)
COST = found(
    Kind.FIGURE,
    "more than $12 million",
    "12000000",
    Part("amount", at("12 million"), "12000000"),
    Part("qualifier", at("more than"), "more_than"),
    Part("unit", at("$"), "USD"),
)
ALONE = found(
    Kind.QUOTE,
    "We cannot guard the strait alone,",
    "We cannot guard the strait alone,",
    Part("words", at("We cannot guard the strait alone,")),
    Part("speaker", at("Mayor Ana Vidal"), "ana-vidal"),
    Part("form", at("told"), "direct"),
)
HARBOUR = found(Kind.ACTOR, "Port Alder", "Port Alder", Part("kind", at("Port Alder"), "body"))
SUDLAND = found(Kind.ACTOR, "Sudland", "sudland", Part("kind", at("Sudland"), "body"))
YEAR = found(Kind.DATE, "2017", "2017")
ALL = (BOATS, ALONE, HARBOUR, COST, SUDLAND, YEAR)


@dataclass(frozen=True)
class Desk:
    """The project, a folder with the text, and a file of candidates that an editor works on."""

    project: Path
    texts: Path

    @property
    def file(self) -> Path:
        """The file of candidates."""
        return self.texts / "candidates.csv"

    def opened(self) -> Project:
        """The project, opened anew."""
        return Project.open(self.project, self.project)

    def extract(self, candidates: Sequence[Candidate] = ALL) -> list[dict[str, str]]:
        """The rows of candidates of the text, the document's own first."""
        known = known_record(self.opened())
        path = write(self.texts)
        text = read_text(path)
        article = Article(path, "drill", PUBLISHED)
        setting = Setting(article.source_id, text, Document(text.source, dt.date(2020, 3, 3)), PUBLISHED, known)
        return [dict(row) for row in rows_of(setting, candidates)]

    def plan(self, rows: Sequence[Row]) -> Plan:
        """What the decisions in these rows come to."""
        known = known_record(self.opened())
        text = write_rows(header_of(known.targets.cells), rows)
        return plan_decisions(parse_rows(text, "candidates.csv"), "candidates.csv", self.texts, known)

    def accept(self, rows: Sequence[Row]) -> Accepted:
        """Apply the decisions in these rows."""
        return accept(self.opened(), self.plan(rows), self.texts, today=TODAY, fail_on=Severity.WARNING)

    def findings(self) -> list[str]:
        """What the validator says of the project with the texts, but for what is not decided yet."""
        report, _ = validate(self.opened(), today=TODAY, texts=self.texts)
        return [f"{each.rule} {each.location}: {each.message}" for each in report.findings if each.rule != "uncovered"]

    def tables(self) -> dict[str, bytes]:
        """The bytes of all files of the record."""
        return {path.name: path.read_bytes() for path in sorted((self.project / "dataset").glob("*.csv"))}


def decided(rows: Sequence[dict[str, str]], decisions: Mapping[str, Mapping[str, str]]) -> list[dict[str, str]]:
    """The rows with cells changed in those whose words start as a decision says."""
    return [
        {**row, **next((cells for words, cells in decisions.items() if row["exact"].startswith(words)), {})}
        for row in rows
    ]


ACCEPT = {"decision": "accept"}
SOURCE = {"Norland to send": {"sources.address": "https://example.org/drill", "sources.publisher": "The Strait Times"}}
"""Cells that only an editor knows, by how the words of their row begin."""
COUNT = {"about 40": {**ACCEPT, "figures.indicator": "occurrences", "figures.unit": "event"}}
MONEY = {
    "more than": {
        **ACCEPT,
        "figures.indicator": "assistance",
        "figures.measure": "given",
        "figures.scope": "Price of the boats",
    }
}
WORDS = {"We cannot": {**ACCEPT, "quotes.content": "The town cannot watch over the water by itself"}}
REST = {"Port Alder": ACCEPT, "Sudland": ACCEPT, "2017": {"decision": "decline", "reason": "Only says since when"}}
EVERYTHING = {**SOURCE, **COUNT, **MONEY, **WORDS, **REST}
