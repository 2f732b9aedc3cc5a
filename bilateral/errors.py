"""The program's own errors: the project is broken or was wrongly asked for, as against the data is wrong.

What is wrong with the data is a :class:`~bilateral.findings.Finding` and never raised.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable


class BilateralError(Exception):
    """Root of all errors that this program raises on purpose."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(f"{message}\n  {hint}" if hint else message)


class UsageError(BilateralError):
    """What was asked for cannot be done as asked: an unknown name, a missing folder, a missing extra."""


class ProjectError(BilateralError):
    """The project itself is broken, so that nothing can be said of its data."""

    def __init__(self, message: str, *, path: str, line: int = 1, column: int = 1, hint: str = "") -> None:
        super().__init__(f"{path}:{line}:{column}: {message}", hint=hint)
        self.message = message
        self.hint = hint
        self.path = path
        self.line = line
        self.column = column


class SettingsError(ProjectError):
    """``dataset/dataset.toml`` cannot be used."""


class SchemaError(ProjectError):
    """A schema cannot be imported, or declares something that the program cannot hold to."""

    def at(self, line: int, column: int) -> SchemaError:
        """The same error at a place of its file; as it is where it has one already."""
        if (self.line, self.column) != (1, 1):
            return self
        return SchemaError(self.message, path=self.path, line=line, column=column, hint=self.hint)


class SuiteError(ProjectError):
    """A suite of expectations cannot be read, or Great Expectations would not run all of it."""


class ViewError(ProjectError):
    """A view is no SQL, or asks for what the tables do not have."""


class ReleaseError(BilateralError):
    """A release cannot be written, or a released folder is not what it was."""


class SourceError(BilateralError):
    """A file cannot be used as the text of a source: it is no text, is empty or too large."""


class CandidatesError(BilateralError):
    """A file of candidates cannot be read, or does not fit the texts and the record at hand."""


_MANY = 200
"""Known words up to which each is compared."""
_LONGEST = 200
"""Characters up to which a word may be a slip for another."""


def _alike(word: str, other: str) -> bool:
    """Whether two words start or end alike and are about as long."""
    return abs(len(word) - len(other)) <= 2 and (word[:4] == other[:4] or word[-4:] == other[-4:])


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question that ends a message: ``"; did you mean 'figures'?"``, or nothing where no known word is near.

    A character of the word that may pass for one of the known word's is named.
    """
    if len(word) > _LONGEST:
        return ""
    candidates = list(known)
    if len(candidates) > _MANY:  # comparing all of them would take longer than the question is worth
        candidates = [each for each in candidates if _alike(word, each)]
    near = difflib.get_close_matches(word, candidates[:_MANY], n=1)
    if not near:
        return ""
    foreign = [character for character in word if not character.isascii() and character not in near[0]]
    told = f" {foreign[0]!r} is {code_point(foreign[0])}." if foreign else ""
    return f"; did you mean {near[0]!r}?{told}"


class Guesses:
    """Asks :func:`did_you_mean` for a check that may find much: the first hundred times.

    Nobody reads more of them, and each compares a word with many.
    """

    def __init__(self, most: int = 100) -> None:
        self._left = most

    def __call__(self, word: str, known: Iterable[str]) -> str:
        self._left -= 1
        return did_you_mean(word, known) if self._left >= 0 else ""


def code_point(character: str) -> str:
    """A character by its number and name, for one that cannot be seen or looks like another."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
