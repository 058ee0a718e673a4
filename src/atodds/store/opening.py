"""Which store a run uses."""

from __future__ import annotations

from pathlib import Path

from .file import FOLDER, NAME, WORTH, Store


def store_of(root: Path, wanted: bool | None = None) -> Store | None:
    """The store of a workspace: unasked for runs that are worth it, for all where it is wanted; None where it is not."""
    if wanted is False:
        return None
    return Store(root / FOLDER / NAME, least=0 if wanted else WORTH)
