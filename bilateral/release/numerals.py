"""Numbers in a template that nobody computed: digits and words for numbers that stand in its text, or in a literal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import nodes

_NUMBER = re.compile(
    r"\d[\d.,:/-]*|\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?)\b",
    re.IGNORECASE,
)
"""One and two are left out: they are seldom counts."""


def typed_by_hand(template: nodes.Template) -> Iterator[tuple[int, str]]:
    """Each number that would be printed as it stands, with its line. Queries and other arguments may hold numbers."""
    for output in template.find_all(nodes.Output):
        for part in output.nodes:
            yield from _printed(part)
    for assigned in template.find_all(nodes.Assign):
        yield from _printed(assigned.node)


def _printed(node: nodes.Node) -> Iterator[tuple[int, str]]:
    """The numbers in what a node prints by itself; what a call or a look-up gives is computed."""
    match node:
        case nodes.TemplateData(data=text) | nodes.Const(value=str(text)):
            for match in _NUMBER.finditer(text):
                yield node.lineno + text.count("\n", 0, match.start()), match[0]
        case nodes.Const(value=bool() | None):
            return
        case nodes.Const(value=value):
            yield node.lineno, str(value)
        case nodes.Call() | nodes.Getitem() | nodes.Getattr() | nodes.Compare() | nodes.Name():
            return
        case nodes.Filter(node=inner):
            if inner is not None:
                yield from _printed(inner)
        case _:
            for each in node.iter_child_nodes(exclude=("test",)):
                yield from _printed(each)
