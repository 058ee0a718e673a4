"""Which files are new or changed since a commit, by git."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from ..errors import SourceError


def changed_since(reference: str, paths: Iterable[str]) -> frozenset[str]:
    """Those of these paths that are new or changed since a commit, a branch or a tag, untracked ones among them.

    Raises SourceError where there is no git, no repository, or no such reference.
    """
    given = {os.path.realpath(path): path for path in paths}
    folders = {str(Path(path).parent) for path in given}
    tops = {_git(folder, "rev-parse", "--show-toplevel").strip() for folder in sorted(folders)}
    changed: set[str] = set()
    for top in sorted(tops):
        told = _git(top, "diff", "--name-only", "-z", "--diff-filter=d", "--end-of-options", reference, "--")
        told += _git(top, "ls-files", "--others", "-z")
        changed.update(os.path.realpath(Path(top) / name) for name in told.split("\0") if name)
    return frozenset(path for real, path in given.items() if real in changed)


def _git(folder: str, *arguments: str) -> str:
    command = ["git", "-C", folder, *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as problem:
        raise SourceError(f"--since needs git, which cannot be run: {problem}") from problem
    if done.returncode:
        told = os.fsdecode(done.stderr).strip().splitlines()
        raise SourceError(
            f"--since: git says: {told[0] if told else 'nothing'}; name a commit, branch or tag"
        )
    return os.fsdecode(done.stdout)
