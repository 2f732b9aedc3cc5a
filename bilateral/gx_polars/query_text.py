"""Row conditions written in the syntax of ``pandas.DataFrame.query``.

What is understood: columns by name or in backticks, constants, lists, comparisons (also chained), ``in``, ``and``,
``or``, ``not`` with their signs, arithmetic, ``isnull()``, ``notnull()``, ``isin()``, ``between()`` and, after
``.str``, ``startswith()``, ``endswith()``, ``contains()`` of plain text.
"""

from __future__ import annotations

import ast
import io
import operator
import tokenize
from collections.abc import Callable, Mapping
from typing import Any

import polars as pl

Schema = Mapping[str, pl.DataType]
Compare = Callable[[str, str, Any, Schema], pl.Expr]
Missing = Callable[[str, Schema], pl.Expr]

_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.In: "IN",
    ast.NotIn: "NOT_IN",
}
_MIRRORED = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}
_ORDER: dict[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_ARITHMETIC: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
}
_WORDS = {"&": "and", "|": "or", "~": "not"}
_OF_TEXT: dict[str, Callable[[pl.Expr, str], pl.Expr]] = {
    "startswith": lambda column, text: column.str.starts_with(text),
    "endswith": lambda column, text: column.str.ends_with(text),
    "contains": lambda column, text: column.str.contains(text, literal=True),
}


def parse_query(text: str, schema: Schema, *, compare: Compare, missing: Missing) -> pl.Expr:
    """The condition as an expression without nulls.

    Raises ValueError where the text is not understood.
    """
    try:
        plain, names = _without_backticks(text)
        tree = ast.parse(plain, mode="eval").body
        return _Reader(schema, names, compare, missing).condition(tree)
    except (SyntaxError, tokenize.TokenError, KeyError, _NotUnderstoodError) as error:
        raise ValueError(f"The row condition {text!r} is not understood: {error}") from error


class _NotUnderstoodError(Exception):
    pass


def _without_backticks(text: str) -> tuple[str, dict[str, str]]:
    """The text as Python: backticked names replaced, and ``&``, ``|``, ``~`` as the words that bind more loosely."""
    names: dict[str, str] = {}
    pieces = text.strip().split("`")
    if len(pieces) % 2 == 0:
        raise _NotUnderstoodError("a backtick has no other")
    for index in range(1, len(pieces), 2):
        placeholder = f"quoted_name_{index}_"
        names[placeholder] = pieces[index]
        pieces[index] = f" {placeholder} "
    tokens = tokenize.generate_tokens(io.StringIO("".join(pieces)).readline)
    words = ((tokenize.NAME, _WORDS[each.string]) if each.string in _WORDS else each[:2] for each in tokens)
    return tokenize.untokenize(words).strip(), names


class _Reader:
    """Reads the syntax tree of a condition."""

    def __init__(self, schema: Schema, names: dict[str, str], compare: Compare, missing: Missing) -> None:
        self._schema = schema
        self._names = names
        self._compare = compare
        self._missing = missing

    def condition(self, node: ast.expr) -> pl.Expr:
        """A node that is true or false."""
        match node:
            case ast.BoolOp(op=ast.And()):
                return pl.all_horizontal([self.condition(each) for each in node.values])
            case ast.BoolOp():
                return pl.any_horizontal([self.condition(each) for each in node.values])
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return ~self.condition(operand)
            case ast.Compare():
                sides = [node.left, *node.comparators]
                links = zip(sides, node.ops, sides[1:], strict=False)
                return pl.all_horizontal([self._link(left, op, right) for left, op, right in links])
            case ast.Call(func=ast.Attribute() as function):
                return self._call(function, [self._constant(each) for each in node.args])
            case ast.Name() if self._schema[self._column(node)] == pl.Boolean:
                return pl.col(self._column(node)).fill_null(value=False)
        raise _NotUnderstoodError(ast.unparse(node))

    def _link(self, left: ast.expr, op: ast.cmpop, right: ast.expr) -> pl.Expr:
        word = _COMPARISONS[type(op)]
        if isinstance(left, ast.Name) and self._is_constant(right):
            value = self._constant(right)
            if isinstance(value, list) and word in ("==", "!="):  # pandas reads a comparison with a list as membership
                word = "IN" if word == "==" else "NOT_IN"
            return self._compare(self._column(left), word, value, self._schema)
        if isinstance(right, ast.Name) and self._is_constant(left) and word in _MIRRORED:
            return self._compare(self._column(right), _MIRRORED[word], self._constant(left), self._schema)
        compared: pl.Expr = _ORDER[word](self._value(left), self._value(right))
        return compared.fill_null(value=word == "!=")

    def _call(self, function: ast.Attribute, arguments: list[Any]) -> pl.Expr:
        holder, name = function.value, function.attr
        if isinstance(holder, ast.Attribute) and holder.attr == "str" and name in _OF_TEXT:
            return _OF_TEXT[name](pl.col(self._column(holder.value)), *arguments).fill_null(value=False)
        column = self._column(holder)
        match name, arguments:
            case (("isnull" | "isna"), []):
                return self._missing(column, self._schema)
            case (("notnull" | "notna"), []):
                return ~self._missing(column, self._schema)
            case "isin", [list() as values]:
                return self._compare(column, "IN", values, self._schema)
            case "between", [low, high]:
                bounds = ((">=", low), ("<=", high))
                return pl.all_horizontal([self._compare(column, word, end, self._schema) for word, end in bounds])
        raise _NotUnderstoodError(ast.unparse(function))

    def _value(self, node: ast.expr) -> Any:
        match node:
            case ast.BinOp():
                return _ARITHMETIC[type(node.op)](self._value(node.left), self._value(node.right))
            case ast.Name() if not self._is_constant(node):
                return pl.col(self._column(node))
        return self._constant(node)

    def _is_constant(self, node: ast.expr) -> bool:
        return not any(isinstance(each, ast.Name) for each in ast.walk(node))

    def _constant(self, node: ast.expr) -> Any:
        value = ast.literal_eval(node) if self._is_constant(node) else None
        if value is None:
            raise _NotUnderstoodError(ast.unparse(node))
        return list(value) if isinstance(value, tuple | set) else value

    def _column(self, node: ast.expr) -> str:
        if not isinstance(node, ast.Name):
            raise _NotUnderstoodError(ast.unparse(node))
        name = self._names.get(node.id, node.id)
        if name not in self._schema:
            raise _NotUnderstoodError(f'the batch has no column "{name}"')
        return name
