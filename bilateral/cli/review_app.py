"""The review in the terminal: the text with the candidate marked, what it would become, and one key a decision."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Footer, Static

from bilateral.cli.review_forms import Form
from bilateral.extract.decide.session import Session
from bilateral.extract.known import Known
from bilateral.extract.table import Decision, Row
from bilateral.extract.targets import cell
from bilateral.text.source import SourceText

_AROUND = 1_500
"""Characters shown on either side of the candidate."""
_HARMLESS = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160)], "\ufffd")
"""Stands in, one for one, for characters that would steer the terminal."""
_FOUND = ("kind", "value", "value_to", "unit", "qualifier", "date", "speaker", "rule", "confidence", "match")


class Review(App[None]):
    """Walks through a file of candidates."""

    TITLE = "dataset review"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "accept", "Accept"),
        Binding("m", "merge", "Merge"),
        Binding("d", "decline", "Decline"),
        Binding("s", "skip", "Skip"),
        Binding("e", "edit", "Edit"),
        Binding("u", "undo", "Undo"),
        Binding("j,down", "step(1)", "Next"),
        Binding("k,up", "step(-1)", "Previous"),
        Binding("q", "quit", "Quit"),
    ]
    CSS = """
    #text { width: 3fr; padding: 0 1; }
    #row { width: 2fr; border-left: solid $accent; padding: 0 1; }
    #state { height: 1; background: $accent; color: $text; }
    """

    def __init__(self, session: Session, texts: Mapping[str, SourceText], known: Known) -> None:
        """Walk through a session; ``texts`` are those at hand, by the digest of their bytes."""
        super().__init__()
        self._session = session
        self._texts = texts
        self._known = known

    def compose(self) -> ComposeResult:
        """The text on the left, the row on the right, the keys below."""
        yield Static(id="state", markup=False)
        with Horizontal():
            with VerticalScroll(id="text", can_focus=False):
                yield Static(id="words", markup=False)
            with VerticalScroll(id="row", can_focus=False):
                yield Static(id="cells", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Show the first open row."""
        self._show()

    def action_accept(self) -> None:
        """Accept; where a cell that is needed is empty, ask for it first."""
        lacking = self._lacking()
        if not lacking:
            self._decide(Decision.ACCEPT)
            return

        def completed(cells: dict[str, str] | None) -> None:
            if cells is not None:
                self._session.edit(cells)
                if self._lacking():
                    self._show(f"still empty: {', '.join(self._lacking())}")
                else:
                    self._decide(Decision.ACCEPT)

        self._edit(completed, first=lacking[0])

    def action_merge(self) -> None:
        """Ask which record it belongs to, and merge."""

        def named(values: dict[str, str] | None) -> None:
            if values is not None and values["match"]:
                self._session.edit(values)
                self._decide(Decision.MERGE)

        match = {"match": self._session.row["match"].rpartition(" ")[2]}
        self.push_screen(Form("Merge with which record? TABLE/KEY, or TABLE/KEY.COLUMN", match), named)

    def action_decline(self) -> None:
        """Ask why, and decline."""

        def given(values: dict[str, str] | None) -> None:
            if values is not None and values["reason"]:
                self._decide(Decision.DECLINE, reason=values["reason"])

        self.push_screen(Form("Why is it declined?", {"reason": self._session.row["reason"]}), given)

    def action_skip(self) -> None:
        """Leave it for another day, and do not ask again."""
        self._decide(Decision.SKIP)

    def action_edit(self) -> None:
        """Change the cells that it would fill."""

        def changed(cells: dict[str, str] | None) -> None:
            if cells is not None:
                self._session.edit(cells)
                self._show()

        self._edit(changed)

    def action_undo(self) -> None:
        """Take the last change back."""
        self._show("" if self._session.undo() else "nothing to undo")

    def action_step(self, by: int) -> None:
        """Look at another row."""
        self._session.step(by)
        self._show()

    def _decide(self, decision: Decision, *, reason: str = "") -> None:
        self._session.decide(decision, reason=reason)
        self._show("" if self._session.go_on() else "all is decided: leave with q, then `dataset accept`")

    def _edit(self, then: Callable[[dict[str, str] | None], None], *, first: str = "") -> None:
        names = list(self._cells())
        if not names:
            self._show("a date has no cells of its own: merge it with the cell that it dates, or decline it")
            return
        row = self._session.row
        self.push_screen(Form(row["exact"][:200], {name: row.get(name, "") for name in names}, first=first), then)

    def _cells(self) -> Iterator[str]:
        """The cells that a candidate of this kind may fill."""
        kind = self._session.row["kind"]
        return (cell(shape, column) for shape, column in self._known.targets.columns(kind))

    def _lacking(self) -> list[str]:
        """The cells of the row's own table that must not be empty, and are."""
        row = self._session.row
        main = self._known.targets.table(row["kind"])
        return [
            cell(shape, column)
            for shape, column in self._known.targets.columns(row["kind"])
            if shape is main and not column.nullable and not row.get(cell(shape, column), "").strip()
        ]

    def _show(self, said: str = "") -> None:
        session = self._session
        state = f"{session.at + 1} of {len(session)}, {session.open} open"
        self.query_one("#state", Static).update(f"{state}  {said}".rstrip())
        self.query_one("#words", Static).update(marked(session.row, self._texts.get(session.row["text_sha256"])))
        self.query_one("#cells", Static).update(self._told())

    def _told(self) -> Text:
        row = self._session.row
        told = Text()
        for name in ("decision", "reason", *_FOUND):
            if row.get(name):
                told.append(f"{name}: ", style="dim").append(f"{row[name]}\n", style="bold" if name == "kind" else "")
        told.append("\n")
        lacking = self._lacking()
        for name in self._cells():
            if row.get(name) or name in lacking:
                told.append(f"{name}: ", style="dim").append(f"{row.get(name) or '(empty)'}\n")
        return told


def marked(row: Row, text: SourceText | None) -> Text:
    """The text around a candidate with the candidate marked; only its sentence, where the text is not at hand."""
    start, end = int(row["start"]), int(row["end"])
    if text is None or text.text[start:end] != row["exact"]:
        return Text(f"{row['context'] or row['exact']}\n\n(the text is not at hand)")
    first = max(0, start - _AROUND)
    shown = Text(text.text[first : end + _AROUND].translate(_HARMLESS))
    shown.stylize("bold reverse", start - first, end - first)
    return shown
