"""The command as a whole: help, version, what it loads, and what happens without the tools."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.acceptance.cases import CHECKOUT
from tests.unit.cli.conftest import Run

_HEAVY = ("polars", "pandera", "great_expectations", "pandas", "pyarrow", "rich")
_LOADED = f"""
import json, sys
from bilateral.cli import main
try:
    main(sys.argv[1:])
except SystemExit as leaving:
    loaded = sorted(name for name in {_HEAVY!r} if name in sys.modules)
    print(json.dumps([leaving.code, loaded]), file=sys.stderr)
"""
_WITHOUT = """
import sys
sys.modules[sys.argv.pop(1)] = None
from bilateral.cli import main
main(sys.argv[1:])
"""


def _python(code: str, *arguments: str, cwd: Path = CHECKOUT) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT), "TERM": "dumb"}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=environment, check=False)


def _loaded(*arguments: str, cwd: Path = CHECKOUT) -> tuple[int, list[str]]:
    status, loaded = json.loads(_python(_LOADED, *arguments, cwd=cwd).stderr.splitlines()[-1])
    return status, loaded


def test_help_names_every_command(run: Run) -> None:
    done = run("--help")
    assert (done.status, done.err) == (0, "")
    for command in ("validate", "show", "locate", "format", "release", "dictionary"):
        assert command in done.out


def test_no_command_at_all_shows_the_help_and_leaves_with_2(run: Run) -> None:
    done = run()
    assert done.status == 2
    assert "Usage:" in done.out + done.err


def test_an_unknown_command_leaves_with_2(run: Run) -> None:
    done = run("valdate")
    assert (done.status, done.out) == (2, "")
    assert "valdate" in done.err


def test_version_is_that_of_the_distribution(run: Run) -> None:
    done = run("--version")
    assert (done.status, done.out, done.err) == (0, f"dataset (bilateral) {version('bilateral')}\n", "")


@pytest.mark.parametrize("arguments", [["--help"], ["validate", "--help"], ["--version"]])
def test_help_and_version_load_nothing_heavy(arguments: list[str]) -> None:
    status, loaded = _loaded(*arguments)
    assert (status, loaded) == (0, [])


def test_show_loads_neither_pandera_nor_great_expectations(project: Path) -> None:
    assert _loaded("show", "members", cwd=project) == (0, ["polars"])


def test_an_answer_from_the_cache_loads_nothing_heavy_and_runs_no_schema(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI")
    monkeypatch.setenv("BILATERAL_CACHE_DIR", str(tmp_path / "cache"))
    schema = project / "schemas" / "aliases.py"
    trace = f"\nopen({str(tmp_path / 'ran')!r}, 'w').close()\n"
    schema.write_text(schema.read_text(encoding="utf-8") + trace, encoding="utf-8")
    status, loaded = _loaded("validate", cwd=project)
    assert (status, set(_HEAVY) - set(loaded)) == (0, {"rich"})
    (tmp_path / "ran").unlink()
    assert _loaded("validate", cwd=project) == (0, [])
    assert not (tmp_path / "ran").exists()


def test_what_is_imported_late_is_there_when_an_expectation_asks_for_it() -> None:
    """The divergence of two distributions needs scipy.stats, and to be drawn altair."""
    code = """
import sys
from bilateral.cli.common import import_engines
import_engines()
late = {"scipy.stats._stats_py", "altair.vegalite"}
before = late & set(sys.modules)
import great_expectations as gx, pandas as pd
from great_expectations.data_context.types.base import ProgressBarsConfig
context = gx.get_context(mode="ephemeral")
context.variables.progress_bars = ProgressBarsConfig(globally=False)
asset = context.data_sources.add_pandas("p").add_dataframe_asset("a")
batch = asset.add_batch_definition_whole_dataframe("b").get_batch({"dataframe": pd.DataFrame({"x": list("aabb")})})
same, other = {"values": ["a", "b"], "weights": [0.5, 0.5]}, {"values": ["a", "b"], "weights": [0.9, 0.1]}
kind = gx.expectations.ExpectColumnKLDivergenceToBeLessThan
found = [batch.validate(kind(column="x", partition_object=each, threshold=0.1)).success for each in (same, other)]
import altair
print(before, found, altair.Chart.__name__, late <= set(sys.modules))
"""
    done = _python(code)
    assert (done.returncode, done.stdout) == (0, "set() [True, False] Chart True\n"), done.stderr


def test_validating_never_reaches_for_the_network(project: Path) -> None:
    """Great Expectations has been known to send what it is used for; a machine without a network must not wait."""
    code = """
import sys
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        print(event, arguments, file=sys.stderr)
sys.addaudithook(watch)
from bilateral.cli import main
main(["validate"])
"""
    done = _python(code, cwd=project)
    assert (done.returncode, done.stderr) == (0, "")


def test_help_is_quick() -> None:
    """In processor time, which a busy machine stretches less; the best of three."""
    code = "import atexit, sys, time; atexit.register(lambda: print(time.process_time(), file=sys.stderr))"
    taken = [float(_python(f"{code}\nfrom bilateral.cli import main\nmain(['--help'])").stderr) for _ in range(3)]
    assert min(taken) < 0.5


def test_without_the_library_of_the_command_line_the_extra_is_named() -> None:
    done = _python(_WITHOUT, "typer", "--help")
    message = (
        "error: typer is not installed\n  The command needs bilateral[tools]: from a clone, pip install '.[tools]'\n"
    )
    assert (done.returncode, done.stdout, done.stderr) == (2, "", message)


@pytest.mark.parametrize("missing", ["great_expectations", "pandas"])
def test_without_a_tool_that_a_command_needs_the_extra_is_named(project: Path, missing: str) -> None:
    done = _python(_WITHOUT, missing, "validate", cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("\n  The command needs bilateral[tools]: from a clone, pip install '.[tools]'\n")
    assert "Traceback" not in done.stderr


def test_the_command_runs_as_a_program(project: Path) -> None:
    done = _python("from bilateral.cli import main; main()", "show", "aliases", cwd=project)
    row = {"actor_id": "ana-vidal", "alias": "Vidal", "language": "en"}
    assert (done.returncode, json.loads(done.stdout), done.stderr) == (0, [row], "")


def test_the_program_leaves_with_1_for_what_is_wrong_with_the_data(project: Path) -> None:
    path = project / "dataset" / "aliases.csv"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    done = _python("from bilateral.cli import main; main()", "format", "--check", cwd=project)
    assert (done.returncode, done.stdout, done.stderr) == (1, "would change dataset/aliases.csv\n", "")


def test_the_program_leaves_with_2_for_a_broken_project_without_a_traceback(tmp_path: Path) -> None:
    done = _python("from bilateral.cli import main; main()", "validate", "--project", str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr.startswith("error: ")) == (2, "", True)
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("project")
def test_a_fault_of_the_program_does_not_leave_as_if_the_record_had_findings(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr("bilateral.read.file.read_file", fail)
    done = run("show", "aliases")
    assert (done.status, done.out) == (70, "")
    assert done.err.endswith("ZeroDivisionError: a fault\n")
