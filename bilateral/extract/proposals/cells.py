"""Proposed cells by the roles of their columns."""

from __future__ import annotations

from collections.abc import Mapping

from bilateral.extract.slug import slug
from bilateral.extract.targets import cell
from bilateral.shape import Column, Shape

Cells = dict[str, str]
"""Proposed cells by their name, ``table.column``."""


def filled(shape: Shape, roles: Mapping[str, str], **named: str) -> Cells:
    """The cells of a table whose columns play these roles, or have these names; what a column cannot hold stays out."""
    given = [
        *((shape.with_role(role), value) for role, value in roles.items() if value),
        *((shape.column(name), value) for name, value in named.items() if value),
    ]
    return {cell(shape, column): value for column, value in given if column is not None and _may_hold(column, value)}


def _may_hold(column: Column, value: str) -> bool:
    """Whether a code is in the column's list, and what refers to another row can be a key."""
    if column.codes is not None:
        return value in column.codes
    return column.references is None or slug(value) == value


def codes(shape: Shape, role: str) -> Mapping[str, str]:
    """The code list of the column that plays a role, code by code with its meaning."""
    column = shape.with_role(role)
    return (column.codes or {}) if column is not None else {}
