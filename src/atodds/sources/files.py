"""Which files a path stands for."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import SourceError

SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl")
SIDECARS = ("sources.yml", "sources.yaml")
_DOCUMENTATION = ("readme", "license", "licence", "copying", "notice", "changelog")


@dataclass(frozen=True)
class Found:
    """A file to read."""

    file: Path
    shown: str
    """The path as given, with forward slashes; characters that are not text are replaced."""
    name: str
    """The path inside the folder that was given, or the file's name."""
    root: Path | None
    """The folder that was given, None where the file itself was."""


def posix(path: Path) -> str:
    """A path as text that can be printed anywhere."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def walk(path: Path, passed: list[str]) -> Iterator[Found]:
    """The files a path stands for, by path; what is passed over, and why, is appended to ``passed``."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as problem:
        raise SourceError(_unreachable(path, problem)) from problem
    if stat.S_ISDIR(mode):
        yield from _folder(path, path, passed, frozenset())
    else:
        yield Found(path, posix(path), posix(Path(path.name)), None)


def _unreachable(path: Path, problem: Exception) -> str:
    shown = posix(path)
    if isinstance(problem, FileNotFoundError):
        if path.is_symlink():
            return f"{shown}: the link points to nothing; mend or remove it"
        return (
            f"{shown}: no such file or folder; check the spelling, paths are relative to {posix(Path.cwd())}"
        )
    if isinstance(problem, PermissionError):
        return f"{shown}: may not be read; change its permissions (chmod u+r)"
    return f"{shown}: cannot be read ({getattr(problem, 'strerror', None) or problem})"


def _folder(root: Path, folder: Path, passed: list[str], above: frozenset[str]) -> Iterator[Found]:
    real = os.path.realpath(folder)
    if real in above:
        passed.append(f"passed over {posix(folder)}: the link leads back into a folder that holds it")
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError as problem:
        if folder == root:
            raise SourceError(_unreachable(folder, problem)) from problem
        passed.append(f"passed over {_unreachable(folder, problem)}")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = folder / entry.name
        if _is_folder(entry):
            yield from _folder(root, path, passed, above | {real})
        elif _wanted(entry, path, passed):
            yield Found(path, posix(path), posix(path.relative_to(root)), root)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _wanted(entry: os.DirEntry[str], path: Path, passed: list[str]) -> bool:
    lower = entry.name.lower()
    if lower in SIDECARS or lower.startswith(_DOCUMENTATION):
        return False
    if path.suffix.lower() not in SUFFIXES:
        passed.append(f"passed over {posix(path)}: not a kind of file that is read (.txt, .md, .html, .json)")
        return False
    try:
        regular = entry.is_file()
    except OSError as problem:
        passed.append(f"passed over {_unreachable(path, problem)}")
        return False
    if not regular:
        passed.append(f"passed over {posix(path)}: not a regular file (a broken link, a pipe or a device)")
    return regular
