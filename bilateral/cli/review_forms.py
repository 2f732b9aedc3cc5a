"""What the review asks for in forms of its own: a reason, a record, the cells of a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.events import DescendantFocus
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Footer, Input, Label, Static

from bilateral.extract.table import several

_MOST_CHOICES = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """A value that is asked for: its name, what it is now, and what it means.

    ``label`` is what the form calls it. ``choices`` are offered while one types; with ``only`` they are all that it may
    be, alone or several joined. ``least`` is the number of characters that it needs where it is not empty,
    and a ``needed`` one must not be.
    """

    name: str
    value: str = ""
    meaning: str = ""
    choices: Sequence[str] = ()
    only: bool = False
    least: int = 0
    needed: bool = False
    label: str = ""

    def fault(self, value: str) -> str:
        """What is wrong with a value that was typed; empty where nothing is."""
        if self.needed and not value:
            return f"{self.label or self.name} is empty"
        unknown = [each for each in several(value) if each not in self.choices] if self.only else []
        if unknown:
            return f"{self.name} has no code {unknown[0]!r}"
        return f"{self.name} needs {self.least} characters or more" if 0 < len(value) < self.least else ""

    def help(self, typed: str) -> str:
        """What the value means, and what it may be: of many choices those that begin as what is typed does."""
        last = typed.rpartition(";")[2].strip().casefold()
        fitting = [each for each in self.choices if each.casefold().startswith(last)] or list(self.choices)
        offered = ", ".join(fitting[:_MOST_CHOICES]) + (", …" if len(fitting) > _MOST_CHOICES else "")
        return f"{self.meaning}{' ' if self.meaning and offered else ''}{f'[{offered}]' if offered else ''}"


class Form(ModalScreen[dict[str, str] | None]):
    """Asks for values by name; gives all of them back, or nothing where it was left with escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", priority=True),
        Binding("escape", "leave", "Leave as it was"),
        Binding("tab,down", "app.focus_next", "Next"),
        Binding("shift+tab,up", "app.focus_previous", "Back", show=False),
    ]
    DEFAULT_CSS = """
    Form { align: center bottom; background: $background 0%; }
    Form > VerticalScroll { width: 100%; height: auto; max-height: 60%; border: round $accent; padding: 0 1;
        background: $surface; }
    Form Horizontal { height: 1; }
    Form Horizontal > Label { width: 30; color: $text-muted; }
    Form Input { width: 1fr; background: $boost; }
    Form #told { padding: 0 2; height: auto; max-height: 4; background: $surface; }
    """

    def __init__(self, title: str, asked: Sequence[Asked]) -> None:
        """Ask for values."""
        super().__init__()
        self._title = title
        self._asked = tuple(asked)

    def compose(self) -> ComposeResult:
        """A line for each value, and below them what the one that is typed means."""
        with VerticalScroll() as lines:
            lines.border_title = self._title.replace("[", r"\[")
            for number, each in enumerate(self._asked):
                offered = SuggestFromList(each.choices, case_sensitive=False) if each.choices else None
                with Horizontal():
                    yield Label(each.label or each.name, markup=False)
                    yield Input(
                        each.value, id=f"value-{number}", suggester=offered, compact=True, select_on_focus=False
                    )
        yield Static(id="told", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """Begin with the first value."""
        self.query_one("#value-0", Input).focus()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Say what the value means that is typed now."""
        if isinstance(event.widget, Input):
            self._tell(event.widget)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer what fits what was typed."""
        if event.input.has_focus:
            self._tell(event.input)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes on to the next line, and saves from the last."""
        if event.input.id == f"value-{len(self._asked) - 1}":
            self.action_save()
        else:
            self.focus_next()

    def action_save(self) -> None:
        """Give the values back, if nothing is wrong with them."""
        inputs = [self.query_one(f"#value-{number}", Input) for number in range(len(self._asked))]
        for asked, each in zip(self._asked, inputs, strict=True):
            value = each.value.strip()
            fault = asked.fault(value)
            if fault:
                each.focus()
                self.call_after_refresh(self.query_one("#told", Static).update, f"{fault}; escape leaves it as it was.")
                return
        self.dismiss({asked.name: each.value.strip() for asked, each in zip(self._asked, inputs, strict=True)})

    def action_leave(self) -> None:
        """Give nothing back."""
        self.dismiss(None)

    def _tell(self, line: Input) -> None:
        asked = self._asked[int(str(line.id).rpartition("-")[2])]
        self.query_one("#told", Static).update(asked.help(line.value))
