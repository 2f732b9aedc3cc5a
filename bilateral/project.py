"""A project: a folder that holds ``dataset/``, ``schemas/`` and ``expectations/``."""

from __future__ import annotations

import ast
import hashlib
import importlib
import importlib.util
import os
import sys
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

from bilateral.carried import carried
from bilateral.errors import ProjectError, SchemaError, UsageError
from bilateral.models import read_shape
from bilateral.settings import Settings, read_settings
from bilateral.shape import Place, Shape

_MARK = Path("dataset") / "dataset.toml"


@dataclass(frozen=True)
class Project:
    """The three folders of a project, opened; nothing is read before it is asked for.

    Files are shown relative to ``base``, as compilers do with the working folder; to ``root`` where there is none.
    """

    root: Path
    base: Path | None = None

    @classmethod
    def open(cls, root: Path, base: Path | None = None) -> Project:
        """Open the project in ``root``.

        Raises :class:`~bilateral.errors.UsageError` where there is none.
        """
        if not (root / _MARK).is_file():
            raise UsageError(f"{root} is no project", hint=f"A project holds {_MARK.as_posix()}.")
        return cls(root, base)

    @classmethod
    def find(cls, start: Path) -> Project:
        """Open the nearest project at or above ``start``, from which its files are then shown."""
        for folder in (start, *start.parents):
            if (folder / _MARK).is_file():
                return cls(folder, start)
        raise UsageError(
            f"no project at or above {start}",
            hint="Go to a checkout or name one with --project. The released tables need none: see `dataset show`.",
        )

    def shown(self, path: Path) -> str:
        """How a file is named in findings and errors: relative to the base, with forward slashes."""
        shown = Path(os.path.relpath(path, self.base or self.root)).as_posix()
        return os.fsencode(shown).decode("utf-8", "replace")

    def files(self, folder: Path, *patterns: str) -> list[Path]:
        """The files of a folder of the project whose names fit one of the patterns, in alphabetical order.

        Raises :class:`~bilateral.errors.ProjectError` for one that lies elsewhere, behind a symbolic link: what a
        check shows of it would be shown of any file of the machine. So it does for a pipe, a device or a folder.
        """
        found = sorted(path for pattern in patterns for path in folder.glob(pattern))
        for path in found:
            if not path.is_file():
                hint = "Put a file there: nothing else is read, for it may have no end."
                raise ProjectError("is no file", path=self.shown(path), hint=hint)
            if not path.resolve().is_relative_to(folder.parent.resolve()):
                hint = "Put the file itself there, and no symbolic link."
                raise ProjectError("leads out of the project", path=self.shown(path), hint=hint)
        return found

    @property
    def dataset(self) -> Path:
        """The curated tables."""
        return self.root / "dataset"

    @cached_property
    def settings(self) -> Settings:
        """The dataset's own description."""
        path = self.root / _MARK
        self.files(self.dataset, path.name)
        return read_settings(path, self.shown(path))

    @cached_property
    def _rules_root(self) -> Path:
        """Where ``schemas/`` and ``expectations/`` are: the project's own, or both from the installed program."""
        missing = [name for name in ("schemas", "expectations") if not (self.root / name).is_dir()]
        if len(missing) == 1:
            raise ProjectError(
                "the project has only one of schemas/ and expectations/",
                path=self.shown(self.root / missing[0]),
                hint="Give it both, or neither to be held to those that the installed program carries.",
            )
        return carried() if missing else self.root

    @property
    def schemas(self) -> Path:
        """The folder of the schemas."""
        return self._rules_root / "schemas"

    @property
    def expectations(self) -> Path:
        """The folder of the suites."""
        return self._rules_root / "expectations"

    @cached_property
    def shapes(self) -> Mapping[str, Shape]:
        """The shape of every table and view that has a schema, by name. Runs the code of the schemas."""
        return {
            name: read_shape(
                name, model, self.shown(self.schemas / f"{name}.py"), _places(model, self.schemas / f"{name}.py")
            )
            for name, model in _import_models(self.schemas, self)
        }

    @cached_property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables that have a schema, in alphabetical order."""
        return tuple(sorted(set(self.shapes) - set(self.views)))

    @cached_property
    def views(self) -> Mapping[str, Path]:
        """The views' queries, by name."""
        return {path.stem: path for path in self.files(self.dataset, "views/*.sql")}

    @cached_property
    def table_files(self) -> tuple[Path, ...]:
        """The files that hold tables, whether a schema describes them or not: CSV, or Parquet in its place.

        Raises :class:`~bilateral.errors.ProjectError` where one table has both.
        """
        found = self.files(self.dataset, "*.csv", "*.parquet")
        twice = [path for path in found if path.suffix == ".csv" and path.with_suffix(".parquet") in found]
        if twice:
            hint = "Keep the one that people edit, or the one that a program writes."
            raise ProjectError("the table is there as Parquet too", path=self.shown(twice[0]), hint=hint)
        return tuple(found)

    def table_path(self, name: str) -> Path:
        """The file of a table; that of its CSV where there is none."""
        return next((path for path in self.table_files if path.stem == name), self.dataset / f"{name}.csv")


def _import_models(folder: Path, project: Project) -> Iterator[tuple[str, Any]]:
    """Import the schemas from their folder, under a private package name, as Alembic does its versions."""
    package = "_bilateral_schemas_" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:12]
    for name in [name for name in sys.modules if name == package or name.startswith(f"{package}.")]:
        del sys.modules[name]
    importlib.invalidate_caches()
    init = folder / "__init__.py"
    files = project.files(folder, "*.py")
    if init not in files:
        raise SchemaError("schemas/ is no package", path=project.shown(folder), hint="Give it an __init__.py.")
    _import(package, init, project, search=[str(folder)])
    for path in files:
        if path != init:
            module = _import(f"{package}.{path.stem}", path, project)
            yield from ((path.stem, model) for model in _models(module, path, project))


def _import(name: str, path: Path, project: Project, search: list[str] | None = None) -> ModuleType:
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, path, submodule_search_locations=search)
    if spec is None or spec.loader is None:
        raise SchemaError("not a Python module", path=project.shown(path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except SyntaxError as error:  # of this file, or of a shared part that it imports
        shown = project.shown(Path(error.filename or path))
        message = f"does not parse: {error.msg}"
        raise SchemaError(message, path=shown, line=error.lineno or 1, column=error.offset or 1) from error
    except Exception as error:  # whatever the schema's own code raises is the schema's fault
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(path)]
        line = (frames[-1].lineno or 1) if frames else 1
        message = f"does not import: {type(error).__name__}: {error}"
        raise SchemaError(message, path=project.shown(path), line=line) from error
    return module


def _places(model: Any, path: Path) -> Mapping[str, Place]:
    """Line and column on which a model and each of its own fields begin in its file."""
    classes = [each for each in ast.parse(path.read_bytes()).body if isinstance(each, ast.ClassDef)]
    own = [each for each in classes if each.name == model.__name__]
    fields = [each for body in own for each in body.body if isinstance(each, ast.AnnAssign)]
    places = {
        each.target.id: (each.lineno, each.col_offset + 1) for each in fields if isinstance(each.target, ast.Name)
    }
    return {**places, **{each.name: (each.lineno, each.col_offset + 1) for each in own}}


def _models(module: ModuleType, path: Path, project: Project) -> list[Any]:
    """The models with columns that a module defines: none in a module of shared parts, else exactly one."""
    own = [each for each in vars(module).values() if getattr(each, "__module__", None) == module.__name__]
    models = [each for each in own if hasattr(each, "to_schema") and each.to_schema().columns]
    if len(models) > 1:
        raise SchemaError("defines more than one table", path=project.shown(path), hint="Write one file a table.")
    return models
