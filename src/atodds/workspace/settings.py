"""The settings of a workspace: ``atodds.toml`` or ``[tool.atodds]`` of ``pyproject.toml``; options override them."""

from __future__ import annotations

import difflib
import re
import tomllib
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from ..errors import WorkspaceError
from ..model.base import Model
from ..rules.loading import field_path

FILE = "atodds.toml"
_UNKNOWN = "extra_forbidden"


class Settings(Model):
    """What ``atodds check`` does where the command line does not say otherwise. Paths are relative to the file."""

    sources: tuple[str, ...] = Field(default=("seeds",), min_length=1)
    """Files and folders that are checked where none is named."""
    against: tuple[str, ...] = ()
    """Evidence that the sources are held against."""
    suites: tuple[str, ...] = ()
    """Suites that run; all where none is named."""
    select: tuple[str, ...] = ()
    """Codes of rules, or their first characters, or names; "default" stands for all that are not off by default."""
    ignore: tuple[str, ...] = ()
    runner: Literal["direct", "gx"] = "direct"
    fail_on: Literal["error", "warning", "info", "never"] = "error"
    """Lowest severity of a new finding that makes the exit code 1."""
    format: tuple[str, ...] = ()
    """``text``, ``junit=reports/junit.xml`` …"""
    show: Literal["new", "all"] = "new"
    report: str | None = None
    """Where the HTML report goes."""
    baseline: str | None = None
    corroborate: bool = False
    workers: int | None = Field(default=None, ge=1)
    judge: str | None = None
    """A command that judges listed matters and findings, as ``--judge`` does."""
    judge_timeout: float = Field(default=600, gt=0)
    """Seconds for which the judge may say nothing; then it is ended, and what it said until then is kept."""
    store: bool | None = None
    """Whether what was read and found is kept for later runs; from 40 sources on where nothing is said."""
    judge_gates: bool = False
    """A finding that the judge calls wrong does not gate."""


def load_settings(root: Path) -> Settings:
    """The settings of a folder; the defaults where it has none. WorkspaceError says which key of which file is wrong."""
    own, project = root / FILE, root / "pyproject.toml"
    data, path = _read(own), own
    if data is None:
        data, path = ((_read(project) or {}).get("tool", {}) or {}).get("atodds"), project
    if data is None:
        return Settings()
    try:
        return Settings.model_validate(data)
    except ValidationError as problem:
        told = "\n  ".join(_told(dict(error)) for error in problem.errors())
        raise WorkspaceError(f"{path}: the settings have a problem:\n  {told}") from problem


def has_settings(root: Path) -> bool:
    """Whether a folder has settings of its own."""
    return (root / FILE).is_file() or "atodds" in ((_read(root / "pyproject.toml") or {}).get("tool") or {})


def _read(path: Path) -> dict[str, Any] | None:
    if not path.is_file():
        return None
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as problem:
        raise WorkspaceError(f"{path}: cannot be read: {problem}") from problem
    except tomllib.TOMLDecodeError as problem:
        if path.name != FILE:
            return None
        raise WorkspaceError(f"{path}: not valid TOML: {problem}") from problem


def _meant(error: dict[str, Any]) -> str:
    """Which of the values that a setting may have was meant."""
    may = re.findall(r"'([^']+)'", str((error.get("ctx") or {}).get("expected", "")))
    near = difflib.get_close_matches(str(error.get("input")), may, n=1)
    return f"; did you mean {near[0]}?" if near else ""


def _told(error: dict[str, Any]) -> str:
    where = field_path(error["loc"])
    if error["type"] != _UNKNOWN:
        return f"{where}: {error['msg']}{_meant(error)}"
    near = difflib.get_close_matches(where.replace("-", "_"), Settings.model_fields, n=1)
    hint = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(Settings.model_fields)}"
    return f"{where}: there is no such setting{hint}"
