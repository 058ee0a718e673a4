"""``atodds schema``: the JSON Schemas of the output, and the ready documents."""

from __future__ import annotations

from ..declared.loading import names, ready, source
from ..errors import WorkspaceError
from ..reports.schema import NAMES, schema_text


def text(name: str) -> str:
    """A JSON Schema, the list of the ready documents, or the Python of one. Raises WorkspaceError for another name."""
    if name in NAMES:
        return schema_text(name)
    if name == "documents":
        return "".join(_listed(name) for name in names())
    if name in names():
        return source(name)
    raise WorkspaceError(f"no schema {name!r}; there are {', '.join((*NAMES, 'documents', *names()))}")


def _listed(name: str) -> str:
    document = ready(name)
    told = (document.__doc__ or "").strip()
    return f"{name}: {told}\n    {', '.join(document.model_fields)}\n"
