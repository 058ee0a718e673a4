"""Python files of a workspace, run as modules: its declared document, its kinds of rule."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from .errors import WorkspaceError


def run_file(path: Path, name: str) -> ModuleType:
    """Run a file as the module ``name`` and keep it among the loaded modules; WorkspaceError where it raises."""
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise WorkspaceError(f"{path}: cannot be imported as Python")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as problem:
        del sys.modules[name]
        raise WorkspaceError(f"{path}: cannot be imported: {problem!r}") from problem
    return module
