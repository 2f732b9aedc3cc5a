"""A run that is killed leaves no process behind, and the next one goes on from what it had done."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from bilateral.extract.batch import Outcome
from bilateral.extract.inputs import articles_of
from bilateral.extract.known import known_record
from bilateral.extract.run import extract_all
from bilateral.project import Project
from tests.acceptance.cases import make_project
from tests.unit.extract.articles import DRILL, write

SCRIPT = """
from pathlib import Path
from bilateral.extract.batch import Outcome
from bilateral.extract.inputs import articles_of
from bilateral.extract.known import known_record
from bilateral.extract.run import extract_all
from bilateral.project import Project

if __name__ == "__main__":
    known = known_record(Project.open(Path("project")))
    articles = articles_of([Path("texts")], published="2020-03-03")
    extract_all(articles, known, Path("out.csv"), cores=2, told=lambda _: None)
"""
FILES = 32


@pytest.mark.slow
def test_a_run_that_is_killed_leaves_nothing_running_and_can_go_on(tmp_path: Path) -> None:
    make_project(tmp_path / "project")
    texts = tmp_path / "texts"
    texts.mkdir()
    for number in range(FILES):
        write(texts, DRILL.replace("40", str(number + 30)) * 40, f"drill-{number}.txt")
    (tmp_path / "run.py").write_text(SCRIPT)
    running = subprocess.Popen([sys.executable, "run.py"], cwd=tmp_path)
    parts = tmp_path / ".out.csv.parts"
    deadline = time.monotonic() + 120
    while not list(parts.glob("*.csv")):
        assert running.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.02)
    workers = psutil.Process(running.pid).children(recursive=True)
    running.kill()
    running.wait()
    assert workers
    assert psutil.wait_procs(workers, timeout=20)[1] == []
    assert not (tmp_path / "out.csv").exists()
    done = len(list(parts.glob("*.csv")))
    assert done < FILES
    known = known_record(Project.open(tmp_path / "project"))
    told: list[Outcome] = []
    articles = articles_of([texts], published="2020-03-03")
    extract_all(articles, known, tmp_path / "out.csv", cores=1, told=told.append)
    assert [outcome.problem for outcome in told] == [""] * FILES
    assert len(list(parts.glob("*.csv"))) == FILES
