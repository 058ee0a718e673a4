"""The ready documents: ``schemas/stories/*.py``, shipped in the wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..documents import Document, document_of
from ..errors import WorkspaceError
from ..shipped import shipped


def folder() -> Path:
    """Where the ready documents are."""
    return shipped() / "schemas" / "stories"


def names() -> tuple[str, ...]:
    """The names of the ready documents, in order."""
    return tuple(sorted(path.stem for path in folder().glob("*.py")))


def source(name: str) -> str:
    """The Python of a ready document, to copy and change. Raises WorkspaceError for an unknown name."""
    return _file(name).read_text(encoding="utf-8")


def _file(name: str) -> Path:
    if name not in names():
        raise WorkspaceError(f"no ready document {name!r}; there are {', '.join(names())}")
    return folder() / f"{name}.py"


@cache
def ready(name: str) -> type[Document]:
    """The class of a ready document. Raises WorkspaceError for an unknown name."""
    path = _file(name)
    found = document_of(path)
    if found is None:
        raise WorkspaceError(f"{path}: it defines no Document")
    return found
