"""Keys for new records: none is given twice in one text, and none that the record has."""

from __future__ import annotations

from bilateral.extract.candidate import Kind
from bilateral.extract.known import Known
from bilateral.extract.slug import Free, slug
from bilateral.shape import Shape

_LONGEST_STEM = 40


class Keys:
    """Gives keys for the candidates of one text, in their order."""

    def __init__(self, known: Known, source_id: str) -> None:
        self._known = known
        self._source_id = slug(source_id)
        self._free_keys: dict[str, Free] = {}
        shape = known.targets.table(Kind.ACTOR)
        self._actors = known.of(shape.name) if shape is not None else {}
        self._name = shape.with_role("name") if shape is not None else None

    def stated(self, shape: Shape, words: str) -> str:
        """A key for what one source states: words, then the source."""
        return self._free(shape, f"{slug(words, _LONGEST_STEM) or shape.name}-{self._source_id}")

    def told(self, shape: Shape, words: str) -> str:
        """A key for what several sources may tell of."""
        return self._free(shape, slug(words, _LONGEST_STEM) or f"{shape.name}-{self._source_id}")

    def _free(self, shape: Shape, key: str) -> str:
        if shape.name not in self._free_keys:
            self._free_keys[shape.name] = Free(self._record_keys(shape))
        return self._free_keys[shape.name].give(key)

    def _record_keys(self, shape: Shape) -> set[str]:
        group = shape.with_role("group")
        rows = self._known.rows.get(shape.name, ()) if group is not None else ()
        return {*self._known.of(shape.name), *(row[group.name] for row in rows if group is not None)}

    def actor(self, value: str) -> str:
        """The key of an actor, known by its key or by the name of one that is to be made."""
        return value if value in self._actors else slug(value)

    def actor_name(self, value: str) -> str:
        """The name of an actor, known by its key or by the name itself."""
        row = self._actors.get(value)
        named = row[self._name.name] if row is not None and self._name is not None else value
        return named or value.replace("-", " ")
