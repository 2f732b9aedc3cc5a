"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def replace_file(path: Path, content: str | bytes) -> None:
    """Write a file beside its place and move it there whole; on any error the old file stays as it was.

    Text is written as UTF-8, with its newlines as they are.
    """
    with tempfile.NamedTemporaryFile("wb", dir=path.parent, delete=False) as handle:
        beside = Path(handle.name)
        try:
            handle.write(content.encode() if isinstance(content, str) else content)
            handle.flush()
            os.fsync(handle.fileno())
            beside.chmod(path.stat().st_mode if path.exists() else 0o644)
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
