"""Which store a run uses, and which one its drafts are held against."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..errors import WorkspaceError
from .file import FOLDER, NAME, WORTH, Store

_SUFFIX = ".duckdb"


def store_of(root: Path, wanted: bool | None = None) -> Store | None:
    """The store of a workspace: unasked for runs that are worth it, for all where it is wanted; None where it is not."""
    if wanted is False:
        return None
    return Store(root / FOLDER / NAME, least=0 if wanted else WORTH)


def evidence_among(given: Sequence[object]) -> Path | None:
    """The store among what drafts are held against; None where none is. WorkspaceError where it is not alone."""
    stores = [Path(path) for path in given if isinstance(path, str | Path) and Path(path).suffix == _SUFFIX]
    if stores and len(given) > 1:
        raise WorkspaceError(f"{stores[0]}: a store is evidence by itself; name nothing beside it")
    return stores[0] if stores else None
