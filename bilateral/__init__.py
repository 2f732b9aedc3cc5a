"""The record of US-Mexico security cooperation in figures, actors, events and quotes.

>>> import bilateral
>>> bilateral.tables()  # doctest: +SKIP
>>> bilateral.load("figures")  # doctest: +SKIP

Importing this imports nothing else: a name is fetched from its module when it is first used, so that neither the
command nor a script waits for what it does not use.
"""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` alone would take longer to import than all else here; type checkers know the name
if TYPE_CHECKING:
    from bilateral.loader.citation import cite
    from bilateral.loader.export import export
    from bilateral.loader.interval import Interval, interval
    from bilateral.loader.records import evidence
    from bilateral.loader.tables import describe, load, tables, version, versions
    from bilateral.loader.total import total

__all__ = [
    "Interval",
    "cite",
    "describe",
    "evidence",
    "export",
    "interval",
    "load",
    "tables",
    "total",
    "version",
    "versions",
]

_HOMES = {
    "Interval": "interval",
    "cite": "citation",
    "describe": "tables",
    "evidence": "records",
    "export": "export",
    "interval": "interval",
    "load": "tables",
    "tables": "tables",
    "total": "total",
    "version": "tables",
    "versions": "tables",
}
"""The module of ``bilateral.loader`` that holds each public name."""

if not TYPE_CHECKING:  # a type checker would take any name to be here

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        found = getattr(import_module(f"bilateral.loader.{_HOMES[name]}"), name)
        globals()[name] = found  # from now on it is an attribute like any other
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
