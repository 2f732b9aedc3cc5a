"""The review in the terminal: the text with the candidate marked, what it would become, and one key a decision."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Footer, Static

from bilateral.cli.review_forms import Asked, Form
from bilateral.cli.review_panes import Cells, marked, told
from bilateral.errors import CandidatesError
from bilateral.extract.candidate import Kind
from bilateral.extract.decide.review import Review
from bilateral.extract.known import Known
from bilateral.extract.recorded import SURFACES
from bilateral.extract.table import Decision, Row
from bilateral.extract.targets import SOURCE, cell
from bilateral.ledger import DECLINED
from bilateral.shape import Column
from bilateral.text.source import SourceText

_ABOVE = 3
"""One in so many lines of the pane is above the candidate."""
_LONGEST_TITLE = 100
_REASON = "Why it is not data, so that somebody else can judge it; → takes what is offered."


class ReviewApp(App[None]):
    """Walks through a file of candidates."""

    TITLE = "dataset review"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "accept", "Accept"),
        Binding("m", "merge", "Merge"),
        Binding("d", "decline", "Decline"),
        Binding("e", "edit", "Edit"),
        Binding("s", "skip", "Skip"),
        Binding("A", "accept_alike", "Accept all alike", show=False),
        Binding("D", "decline(True)", "Decline all alike", show=False),
        Binding("u", "undo", "Undo"),
        Binding("j,down", "step(1)", "Next"),
        Binding("k,up", "step(-1)", "Back"),
        Binding("pagedown,space", "page(1)", "Scroll on", show=False),
        Binding("pageup", "page(-1)", "Scroll back", show=False),
        Binding("q", "quit", "Quit"),
    ]
    CSS = """
    #text { width: 3fr; padding: 0 1; }
    #row { width: 2fr; border-left: solid $accent; padding: 0 1; }
    #state { height: 1; background: $accent; color: $text; }
    """

    def __init__(self, review: Review, texts: Mapping[str, SourceText], known: Known) -> None:
        """Walk through a file; ``texts`` are those at hand, by the digest of their bytes."""
        super().__init__()
        self._review = review
        self._texts = texts
        self._known = known
        self._cells = Cells(known)

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

    def on_resize(self) -> None:
        """Keep the candidate in sight."""
        self.call_after_refresh(self._scroll)

    def action_accept(self, alike: bool = False) -> None:
        """Accept it, or all mentions of the same actor; where cells that are needed are empty, ask for them first."""
        row = self._review.row
        wanted = self._cells.worth_asking(row)
        if row["kind"] == Kind.DATE:
            self._show("a date is no record: merge it with the cell that it dates, or decline it")
        elif not wanted:
            self._decide(Decision.ACCEPT, alike=alike)
        else:
            asked = [each for each in self._asked(strict=True) if each.name in wanted]
            title = "Before it is accepted"
            self._ask(title, asked, lambda cells: self._decide(Decision.ACCEPT, cells=cells, alike=alike))

    def action_accept_alike(self) -> None:
        """Accept all mentions of the same actor."""
        if self._review.row["kind"] == Kind.ACTOR:
            self.action_accept(alike=True)
        else:
            self._show("only mentions of one actor are accepted together")

    def action_merge(self) -> None:
        """Ask which record it belongs to, and merge."""
        row = self._review.row
        shape = self._known.targets.table(row["kind"])
        keys = self._cells.keys(shape.name, self._review.rows, accepted=False) if shape is not None else set()
        choices = sorted(f"{shape.name}/{key}" for key in keys) if shape is not None else []
        match = row["match"].rpartition(" ")[2] if "/" in row["match"] else self._review.dated
        meaning = "TABLE/KEY, or TABLE/KEY.COLUMN for one cell of it."
        asked = Asked("match", match, meaning, choices, needed=True)

        title = "Merge with which record?"
        self._ask(title, [asked], lambda values: self._decide(Decision.MERGE, cells=values))

    def action_decline(self, alike: bool = False) -> None:
        """Ask why, and decline it, or all that say the same."""
        row = self._review.row
        shape = self._known.shapes.get(DECLINED)
        column = shape.column("reason") if shape is not None else None
        looked = [each for each in self._known.of(DECLINED).values() if each["kind"] == SURFACES.get(row["kind"])]
        here = [each for each in self._review.rows if each["decision"] == Decision.DECLINE]
        earlier = list(dict.fromkeys(filter(None, (each.get("reason", "") for each in reversed([*looked, *here])))))
        asked = Asked("reason", row.get("reason", ""), _REASON, earlier, least=_least(column), needed=True)
        number = len(self._review.alike) + 1 if alike else 1
        title = f"Why are these {number} declined?" if number > 1 else "Why is it declined?"
        self._ask(title, [asked], lambda values: self._decide(Decision.DECLINE, reason=values["reason"], alike=alike))

    def action_skip(self) -> None:
        """Leave it for another day, and do not ask again."""
        self._decide(Decision.SKIP)

    def action_edit(self) -> None:
        """Change the cells that it would fill."""
        asked = list(self._asked())
        if not asked:
            self._show("a date has no cells of its own: merge it with the cell that it dates, or decline it")
            return

        def changed(cells: dict[str, str]) -> None:
            self._review.edit(cells)
            self._show()

        self._ask(self._review.row["exact"], asked, changed)

    def action_undo(self) -> None:
        """Take the last change back."""
        self._try(lambda: self._show("" if self._review.undo() else "nothing to undo"))

    def action_step(self, by: int) -> None:
        """Look at another row."""
        self._review.step(by)
        self._show()

    def action_page(self, by: int) -> None:
        """Scroll what it would become."""
        pane = self.query_one("#row")
        pane.scroll_relative(y=by * max(pane.size.height - 2, 1), animate=False)

    def _ask(self, title: str, asked: Sequence[Asked], then: Callable[[dict[str, str]], None]) -> None:
        """Ask for values in a form, and go on with them unless it was left."""

        def given(values: dict[str, str] | None) -> None:
            if values is not None:
                self._try(lambda: then(values))

        one_line = " ".join(title.split())
        self.push_screen(Form(one_line[:_LONGEST_TITLE], asked), given)

    def _decide(
        self, decision: Decision, *, reason: str = "", cells: Mapping[str, str] | None = None, alike: bool = False
    ) -> None:
        def done() -> None:
            self._review.decide(decision, reason=reason, cells=cells, alike=alike)
            self._show("" if self._review.go_on() else "all is decided: leave with q, then `dataset accept`")

        self._try(done)

    def _try(self, change: Callable[[], None]) -> None:
        try:
            change()
        except CandidatesError as error:
            self._show(" ".join(str(error).split()))

    def _asked(self, *, strict: bool = False) -> Iterator[Asked]:
        """The cells that the row may fill, as a form asks for them; ``strict`` where what is needed must be filled."""
        row = self._review.row
        lacking = {cell(*each) for each in self._cells.lacking(row)} if strict else set()
        for shape, column in self._cells.of(row):
            name = cell(shape, column)
            if row["kind"] == SOURCE and column.name in shape.key:
                continue  # each row of the document names it
            codes = list(column.codes or ())
            keys = self._cells.keys(column.references, self._review.rows, accepted=False) if column.references else ()
            offered = codes or sorted(keys)
            short = self._cells.short(row, name)
            yield Asked(
                name,
                row.get(name, ""),
                column.description,
                offered,
                only=bool(codes),
                needed=name in lacking,
                label=short,
            )

    def _show(self, said: str = "") -> None:
        review = self._review
        state = f"{review.at + 1} of {len(review)}, {review.open} open"
        self.query_one("#state", Static).update(f"{state}  {said}".rstrip())
        self.query_one("#words", Static).update(marked(review.row, self._texts.get(review.row["text_sha256"])))
        notes = list(self._notes(review.row))
        self.query_one("#cells", Static).update(told(review.row, self._cells, review.rows, notes))
        self.query_one("#row").scroll_home(animate=False)
        self.call_after_refresh(self._scroll)

    def _notes(self, row: Row) -> Iterator[str]:
        alike = len(self._review.alike)
        if alike:
            yield f"{alike} more like it: {'A accepts, ' if row['kind'] == Kind.ACTOR else ''}D declines all"
        if row["kind"] == Kind.DATE and self._review.dated:
            yield f"m merges it with {self._review.dated}"

    def _scroll(self) -> None:
        """Bring the candidate into sight: the first line that has a marked word."""
        words, pane = self.query_one("#words", Static), self.query_one("#text")
        for line in range(words.size.height):
            if any(piece.style is not None and piece.style.reverse for piece in words.render_line(line)):
                pane.scroll_to(y=line - pane.size.height // _ABOVE, animate=False)
                return


def _least(column: Column | None) -> int:
    """The fewest characters that a cell of a column may have."""
    limits = column.constraints.get("str_length", {}) if column is not None else {}
    return limits.get("min_value") or 1
