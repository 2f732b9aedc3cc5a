"""Builds the release, the wheel and the source archive of a checkout, at a time that is not now.

``test_reproducible.py`` starts it, in another folder and with other settings each time; it is no test by itself.
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from datetime import datetime as Real  # noqa: N812 (beside the one that pretends)
from pathlib import Path

import pandera.polars  # noqa: F401 (see below)
from hatchling.build import build_sdist, build_wheel

from bilateral.project import Project
from bilateral.read.record import read_record
from bilateral.release.build import write_release


def pretend(now: float) -> None:
    """Let every clock that Python asks say another time."""

    class Meta(type):
        def __instancecheck__(cls, instance: object) -> bool:
            return isinstance(instance, Real)

    class Pretended(Real, metaclass=Meta):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> Pretended:
            return cls.fromtimestamp(now, tz)

        @classmethod
        def today(cls) -> Pretended:
            return cls.fromtimestamp(now, None)

    dt.datetime = Pretended  # type: ignore[misc] # for whoever asks for it from now on
    time.time = lambda: now
    time.time_ns = lambda: int(now * 1e9)
    local, gm = time.localtime, time.gmtime
    time.localtime = lambda seconds=None: local(now if seconds is None else seconds)
    time.gmtime = lambda seconds=None: gm(now if seconds is None else seconds)


def main(checkout: Path, out: Path) -> None:
    """Write ``out/<version>/``, the wheel and the source archive."""
    project = Project.open(checkout)
    write_release(project, read_record(project), out, checkout / "dist")
    build_wheel(str(out))
    build_sdist(str(out))


if __name__ == "__main__":
    pretend(float(sys.argv[3]))  # after the imports: compiled modules look at the size of a datetime when they load
    main(Path(sys.argv[1]), Path(sys.argv[2]))
