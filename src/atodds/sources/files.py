"""Which files a path stands for."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import SourceError
from ..model import RunError

SUFFIXES = (
    ".txt",
    ".text",
    ".md",
    ".markdown",
    ".html",
    ".htm",
    ".xhtml",
    ".json",
    ".jsonl",
    ".docx",
    ".pdf",
    ".eml",
)
READ = ".txt, .md, .html, .json, .docx, .pdf, .eml"
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


@dataclass(frozen=True)
class Passed:
    """What of a folder is not read: in words what is not of a kind that is, and as errors what could not be."""

    notes: list[str] = field(default_factory=list)
    errors: list[RunError] = field(default_factory=list)

    def fail(self, shown: str, problem: SourceError) -> None:
        """Keep why a file or folder could not be read."""
        told = str(problem).removeprefix(f"{shown}: ")
        self.errors.append(RunError.of(problem, "loading", source=shown, message=told))

    def lines(self) -> list[str]:
        """All of it, a line each."""
        return [*self.notes, *(f"{error.source}: {error.message}" for error in self.errors)]


@dataclass(frozen=True)
class _Walk:
    """One folder that was given, and what is told of it."""

    root: Path
    real: Path
    """Where the folder lies; a link that leads elsewhere leaves it."""
    passed: Passed
    follow: bool

    def leaves(self, path: Path, entry: os.DirEntry[str]) -> bool:
        """Whether an entry is a link out of the folder, which is noted and not followed unless asked for."""
        if self.follow or not entry.is_symlink() or not link_out_of(path, self.real):
            return False
        end = Path(os.path.realpath(path))
        self.passed.notes.append(
            f"passed over {posix(path)}: a link out of the folder, to {posix(end)}; --follow-links follows it"
        )
        return True


def link_out_of(path: Path, folder: Path) -> bool:
    """Whether a path is a link to something that lies outside a folder."""
    end = Path(os.path.realpath(path))
    return path.is_symlink() and end.exists() and not end.is_relative_to(os.path.realpath(folder))


def walk(path: Path, passed: Passed, *, follow: bool = False) -> Iterator[Found]:
    """The files a path stands for, by path; what is passed over or fails, and why, is appended to ``passed``.

    ``follow``: also through symbolic links that leave the folder. Raises SourceError for a path that is missing, or
    neither a file nor a folder.
    """
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as problem:
        raise SourceError(_unreachable(path, problem)) from problem
    if stat.S_ISDIR(mode):
        yield from _folder(_Walk(path, Path(os.path.realpath(path)), passed, follow), path, frozenset())
    elif not stat.S_ISREG(mode):
        raise SourceError(
            f"{posix(path)}: not a regular file but a pipe, a socket or a device; give - for standard input"
        )
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


def _folder(walk: _Walk, folder: Path, above: frozenset[str]) -> Iterator[Found]:
    real = os.path.realpath(folder)
    if real in above:
        walk.passed.notes.append(
            f"passed over {posix(folder)}: the link leads back into a folder that holds it"
        )
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError as problem:
        if folder == walk.root:
            raise SourceError(_unreachable(folder, problem)) from problem
        walk.passed.fail(posix(folder), SourceError(_unreachable(folder, problem)))
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith(".") or walk.leaves(path, entry):
            continue
        if _is_folder(entry):
            yield from _folder(walk, path, above | {real})
        elif _wanted(entry, path, walk.passed):
            yield Found(path, posix(path), posix(path.relative_to(walk.root)), walk.root)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _wanted(entry: os.DirEntry[str], path: Path, passed: Passed) -> bool:
    lower = entry.name.lower()
    if lower in SIDECARS or lower.startswith(_DOCUMENTATION):
        return False
    if path.suffix.lower() not in SUFFIXES:
        passed.notes.append(f"passed over {posix(path)}: not a kind of file that is read ({READ})")
        return False
    try:
        regular = entry.is_file()
    except OSError as problem:
        passed.fail(posix(path), SourceError(_unreachable(path, problem)))
        return False
    if not regular:
        passed.notes.append(
            f"passed over {posix(path)}: not a regular file (a broken link, a pipe or a device)"
        )
    return regular
