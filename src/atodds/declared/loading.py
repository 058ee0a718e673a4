"""The ready documents: ``schemas/stories/*.py``, shipped in the wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ..documents import Document, document_of
from ..errors import WorkspaceError

OWN = ""
"""Name of the workspace's own document among those that articles follow."""


def folder() -> Path:
    """Where the ready documents are: in the wheel, or the repository itself in an editable install."""
    package = Path(__file__).parent.parent
    shipped = package / "defaults" / "schemas" / "stories"
    return shipped if shipped.is_dir() else package.parent.parent / "schemas" / "stories"


def names() -> tuple[str, ...]:
    """The names of the ready documents, in order."""
    return tuple(sorted(path.stem for path in folder().glob("*.py")))


def source(name: str) -> str:
    """The Python of a ready document, to copy and change. Raises WorkspaceError for an unknown name."""
    if name not in names():
        raise WorkspaceError(f"no ready document {name!r}; there are {', '.join(names())}")
    return (folder() / f"{name}.py").read_text(encoding="utf-8")


@cache
def ready(name: str) -> type[Document]:
    """The class of a ready document. Raises WorkspaceError for an unknown name."""
    source(name)
    found = document_of(folder() / f"{name}.py")
    if found is None:
        raise WorkspaceError(f"{folder() / name}.py: it defines no Document")
    return found
