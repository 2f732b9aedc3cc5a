"""A project: found, opened, and its schemas imported from their folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bilateral.errors import ProjectError, SchemaError, UsageError
from bilateral.project import Project
from bilateral.validate.run import validate
from bilateral.validate.suite import read_suites
from tests.acceptance.cases import TODAY, make_project


def _schema(project: Project, name: str, text: str) -> None:
    (project.root / "schemas" / f"{name}.py").write_text(text, encoding="utf-8")


def test_a_project_is_found_from_any_folder_inside_it(small: Project) -> None:
    found = [Project.find(folder).root for folder in (small.dataset / "views", small.root)]
    assert found == [small.root, small.root]


def test_a_folder_outside_any_project_says_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        Project.find(tmp_path)
    assert str(caught.value).startswith(f"no project at or above {tmp_path}\n  Go to a checkout")


def test_a_folder_that_is_no_project_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        Project.open(tmp_path)
    assert str(caught.value) == f"{tmp_path} is no project\n  A project holds dataset/dataset.toml."


def test_tables_are_what_has_a_schema_and_is_no_view(small: Project) -> None:
    assert small.tables == ("evidence", "readings", "remarks", "retired", "sources")
    assert list(small.views) == ["totals", "unpublished"]
    assert list(small.shapes) == ["evidence", "readings", "remarks", "retired", "sources", "totals"]


def test_files_are_shown_from_the_base_or_else_from_the_project(small: Project) -> None:
    path = small.table_path("remarks")
    assert small.shown(path) == "dataset/remarks.csv"
    assert Project.open(small.root, small.root.parent).shown(path) == f"{small.root.name}/dataset/remarks.csv"
    assert Project.open(small.root, small.dataset / "views").shown(path) == "../remarks.csv"


def test_a_project_without_rules_of_its_own_is_held_to_those_that_are_carried(
    small: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried = tmp_path / "carried"
    carried.mkdir()
    for name in ("schemas", "expectations"):
        (small.root / name).rename(carried / name)
    monkeypatch.setattr(sys.modules["bilateral.project"], "carried", lambda: carried)
    assert (small.schemas, small.expectations) == (carried / "schemas", carried / "expectations")
    assert "readings" in small.tables
    assert (small.root / small.shapes["readings"].path).resolve() == (carried / "schemas" / "readings.py").resolve()


@pytest.mark.parametrize("missing", ["schemas", "expectations"])
def test_a_project_with_one_of_the_folders_of_rules_is_broken(small: Project, tmp_path: Path, missing: str) -> None:
    (small.root / missing).rename(tmp_path / "elsewhere")
    with pytest.raises(ProjectError, match="the project has only one of schemas/ and expectations/"):
        _ = small.schemas


def test_schemas_without_their_init_are_no_package(small: Project) -> None:
    (small.root / "schemas" / "__init__.py").unlink()
    with pytest.raises(SchemaError) as caught:
        _ = small.shapes
    assert str(caught.value) == "schemas:1:1: schemas/ is no package\n  Give it an __init__.py."


def test_a_schema_that_does_not_parse_is_named_with_its_place(small: Project) -> None:
    _schema(small, "remarks", '"""Remarks."""\n\nclass Remarks(\n')
    with pytest.raises(SchemaError) as caught:
        _ = small.shapes
    assert str(caught.value) == "schemas/remarks.py:3:14: does not parse: '(' was never closed"


def test_a_shared_part_that_does_not_parse_is_named_itself(small: Project) -> None:
    _schema(small, "parts", '"""Parts."""\n\n\n\nx = = 1\n')
    _schema(small, "accounts", '"""Accounts."""\n\nfrom . import parts\n')
    with pytest.raises(SchemaError) as caught:
        _ = small.shapes
    assert str(caught.value) == "schemas/parts.py:5:5: does not parse: invalid syntax"


def test_a_schema_that_fails_is_named_with_the_line_that_did(small: Project) -> None:
    _schema(small, "remarks", '"""Remarks."""\n\nfrom __future__ import annotations\n\n1 / 0\n')
    with pytest.raises(SchemaError) as caught:
        _ = small.shapes
    assert str(caught.value) == "schemas/remarks.py:5:1: does not import: ZeroDivisionError: division by zero"


def test_a_schema_that_imports_what_is_not_there_is_named_with_the_line_that_did(small: Project) -> None:
    _schema(small, "remarks", '"""Remarks."""\nimport no_such_module_at_all\n')
    with pytest.raises(SchemaError, match=r"^schemas/remarks\.py:2:1: does not import: ModuleNotFoundError: "):
        _ = small.shapes


def test_a_file_of_two_tables_is_refused(small: Project) -> None:
    own = (small.root / "schemas" / "remarks.py").read_text(encoding="utf-8")
    second = own[own.index("class Remarks") :].replace("class Remarks", "class More")
    _schema(small, "remarks", f"{own}\n\n{second}")
    with pytest.raises(SchemaError) as caught:
        _ = small.shapes
    assert str(caught.value) == "schemas/remarks.py:1:1: defines more than one table\n  Write one file a table."


def test_a_schema_that_was_changed_is_read_anew_when_the_project_is_opened_again(small: Project) -> None:
    before = small.shapes["remarks"].column("word")
    own = (small.root / "schemas" / "remarks.py").read_text(encoding="utf-8")
    _schema(small, "remarks", own.replace("The word | its spelling.", "The word, as it is printed."))
    after = Project.open(small.root).shapes["remarks"].column("word")
    assert before is not None
    assert after is not None
    assert (before.description, after.description) == ("The word | its spelling.", "The word, as it is printed.")


@pytest.mark.parametrize(
    "name", ["dataset/dataset.toml", "dataset/actors.csv", "dataset/views/claims.sql", "expectations/actors.json"]
)
def test_a_file_behind_a_link_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    project = make_project(tmp_path / "project")
    path, outside = project / name, tmp_path / "outside"
    path.rename(outside)
    path.symlink_to(outside)
    with pytest.raises(ProjectError) as caught:
        validate(Project.open(project), today=TODAY)
    hint = "Put the file itself there, and no symbolic link."
    assert str(caught.value) == f"{name}:1:1: leads out of the project\n  {hint}"


def test_a_schema_behind_a_link_that_leads_out_is_not_run(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    outside = tmp_path / "outside.py"
    outside.write_text("raise SystemExit\n", encoding="utf-8")
    (project / "schemas" / "boats.py").symlink_to(outside)
    with pytest.raises(ProjectError, match=r"^schemas/boats\.py:1:1: leads out of the project"):
        _ = Project.open(project).shapes


@pytest.mark.parametrize("folder", ["dataset", "dataset/views", "expectations", "schemas"])
def test_a_folder_behind_a_link_that_leads_out_is_refused(small: Project, tmp_path: Path, folder: str) -> None:
    (small.root / "expectations" / "lakes.json").touch()
    outside = (small.root / folder).rename(tmp_path / "outside")
    (small.root / folder).symlink_to(outside)
    with pytest.raises(ProjectError, match=rf"^{folder}/[\w/]+\.\w+:1:1: leads out of the project\n"):
        read_suites(Project.open(small.root))


@pytest.mark.parametrize(
    "name", ["dataset/lakes.csv", "dataset/views/lakes.sql", "expectations/lakes.json", "schemas/lakes.py"]
)
@pytest.mark.parametrize(
    "make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to(path)], ids=["pipe", "folder", "loop"]
)
def test_what_is_no_file_is_refused_before_it_is_opened(
    small: Project, name: str, make: Callable[[Path], None]
) -> None:
    make(small.root / name)
    with pytest.raises(ProjectError) as caught:
        _everything(small)
    hint = "Put a file there: nothing else is read, for it may have no end."
    assert str(caught.value) == f"{name}:1:1: is no file\n  {hint}"


def test_a_device_behind_a_link_is_refused_too(small: Project) -> None:
    (small.dataset / "views" / "zero.sql").symlink_to("/dev/zero")
    with pytest.raises(ProjectError, match=r"^dataset/views/zero\.sql:1:1: is no file\n"):
        _everything(small)


def test_a_description_that_is_a_pipe_makes_no_project(small: Project) -> None:
    (small.dataset / "dataset.toml").unlink()
    os.mkfifo(small.dataset / "dataset.toml")
    with pytest.raises(UsageError, match="is no project"):
        Project.open(small.root)


def _everything(project: Project) -> None:
    _ = project.table_files, project.settings
    read_suites(project)


def test_a_link_within_the_project_is_followed(small: Project) -> None:
    path = small.dataset / "readings.csv"
    path.rename(small.root / "readings.txt")
    path.symlink_to(small.root / "readings.txt")
    assert path in Project.open(small.root).table_files
