"""The import of large libraries, in the shortest time."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import ModuleType


@contextmanager
def large_imports(late: Sequence[str] = ()) -> Iterator[None]:
    """Within it, imports are quick; a module that ``late`` names is loaded when it is first used, now or later.

    Late modules come by the standard library's own way (:class:`importlib.util.LazyLoader`): each is the real one
    and comes whole. The garbage collector waits, and then leaves alone all that was imported: it stays for good, and
    to go through a million objects again and again, in vain, takes a fifth of the time.
    """
    before, collecting = len(sys.modules), gc.isenabled()
    finder = _LateFinder(late)
    sys.meta_path.insert(0, finder)
    gc.disable()
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        if len(sys.modules) > before:
            gc.freeze()
        if collecting:
            gc.enable()


class _LateFinder(MetaPathFinder):
    """Finds the named modules where they are, with a loader that runs them when they are first used."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = frozenset(names)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in self._names:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec
