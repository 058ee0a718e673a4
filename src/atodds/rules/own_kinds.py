"""Kinds of rule that a workspace brings with it: ``checks/kinds/<room>/<file>.py``, named "own.room.file.function"."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

from ..errors import WorkspaceError
from ..model import Finding
from ..own_code import run_file
from .context import Context
from .contract import declares
from .rule import Rule

OWN = "own."
"""What the name of such a kind begins with."""


def own_kind(folder: Path | None, name: str) -> Callable[[Rule, Context], Iterable[Finding]]:
    """The function of a kind of a workspace; WorkspaceError where there is none that can be used.

    ``folder``: the workspace's ``checks/kinds``; None of a rule that no workspace brought.
    ``name``: "room.file.function".
    """
    room, file, function = name.split(".")
    if folder is None:
        raise WorkspaceError(f"{OWN}{name}: only a rule in a workspace's checks/ may have a kind of its own")
    path = folder / room / f"{file}.py"
    if not path.is_file():
        raise WorkspaceError(f"unknown kind of rule {OWN + name!r}: there is no {path}")
    found = getattr(_module(path), function, None)
    if not callable(found) or not declares(found):
        raise WorkspaceError(
            f"unknown kind of rule {OWN + name!r}: {path} has no function {function} that is declared with @contract(...)"
        )
    return _held(found, path)


def forget(folder: Path) -> None:
    """Let the files of a folder of kinds be read afresh when they are next asked for."""
    for path in folder.glob("*/*.py"):
        sys.modules.pop(_name(path), None)


def _module(path: Path) -> ModuleType:
    return sys.modules.get(_name(path)) or run_file(path, _name(path))


def _name(path: Path) -> str:
    """A module name that no file of another workspace has."""
    return f"atodds_kind_{path.stem}_{sha256(str(path.resolve()).encode()).hexdigest()[:12]}"


def _held(
    function: Callable[[Rule, Context], Any], path: Path
) -> Callable[[Rule, Context], Iterator[Finding]]:
    """The function, which raises TypeError where it gives anything but findings of its rule."""

    @wraps(function)
    def findings(rule: Rule, context: Context) -> Iterator[Finding]:
        for entry in function(rule, context):
            if not isinstance(entry, Finding) or (entry.suite, entry.rule) != (rule.suite, rule.code):
                raise TypeError(f"{path} gave {entry!r:.80}; make what it gives with finding(rule, ...)")
            yield entry

    return findings
