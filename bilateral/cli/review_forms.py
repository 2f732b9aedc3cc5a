"""What the review asks for in forms of its own: a reason, a record, the cells of a row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, Label


class Form(ModalScreen[dict[str, str] | None]):
    """Asks for values by name; gives all of them back, or nothing where it was left with escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", priority=True),
        Binding("escape", "leave", "Leave as it was"),
    ]
    DEFAULT_CSS = """
    Form { align: center middle; }
    Form > VerticalScroll { width: 80%; height: auto; max-height: 90%; border: thick $accent; padding: 0 1; }
    """

    def __init__(self, title: str, values: Mapping[str, str], *, first: str = "") -> None:
        """Ask for values with these names, as they are now; begin with the one called ``first``."""
        super().__init__()
        self._title = title
        self._values = dict(values)
        self._first = first

    def compose(self) -> ComposeResult:
        """A line for each value."""
        with VerticalScroll():
            yield Label(self._title, markup=False)
            for number, (name, value) in enumerate(self._values.items()):
                yield Label(name, markup=False)
                yield Input(value, id=f"value-{number}")
        yield Footer()

    def on_mount(self) -> None:
        """Begin where a value is wanted."""
        names = list(self._values)
        number = names.index(self._first) if self._first in names else 0
        self.query_one(f"#value-{number}", Input).focus()

    def on_input_submitted(self) -> None:
        """Enter saves a form of one line, and goes on to the next line of a longer one."""
        if len(self._values) == 1:
            self.action_save()
        else:
            self.focus_next()

    def action_save(self) -> None:
        """Give the values back."""
        inputs = (self.query_one(f"#value-{number}", Input) for number in range(len(self._values)))
        self.dismiss({name: each.value.strip() for name, each in zip(self._values, inputs, strict=True)})

    def action_leave(self) -> None:
        """Give nothing back."""
        self.dismiss(None)
