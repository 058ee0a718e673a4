"""Permissions side by side: who allows or forbids whom to do what, in rows that a reader can compare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...model import Evidence, PermissionMention
from .passages import Reader

_FIELDS = (
    ("Who decides", "actor"),
    ("For whom", "grantee"),
    ("To do what", "action"),
    ("To what", "target"),
    ("With what", "instrument"),
    ("Where", "area"),
)
_POLARITY = {
    "permitted": "✓ permitted",
    "prohibited": "✗ prohibited",
    "restricted": "◐ restricted",
    "requested": "? requested",
    "not_sought": "– not sought",
    "unchanged": "= unchanged",
    "advocated": "! advocated",
}


@dataclass(frozen=True, slots=True)
class PermissionRow:
    """One field of the permissions, a value for each side."""

    name: str
    values: tuple[str, ...]
    differs: bool


def permission_rows(by_side: Mapping[int, list[Evidence]], reader: Reader) -> tuple[PermissionRow, ...]:
    """The rows for a finding whose every side holds a permission; none for any other finding."""
    if len(by_side) < 2:
        return ()
    found = [_permission(by_side[side], reader) for side in sorted(by_side)]
    sides = [permission for permission in found if permission is not None]
    if len(sides) != len(found):
        return ()
    rows = [("Permission", tuple(_POLARITY[permission.polarity] for permission in sides))]
    for name, key in _FIELDS:
        values = tuple(str(getattr(permission, key) or "") for permission in sides)
        if any(values):
            rows.append((name, tuple(value or "not stated" for value in values)))
    return tuple(PermissionRow(name, values, len(set(values)) > 1) for name, values in rows)


def _permission(evidence: list[Evidence], reader: Reader) -> PermissionMention | None:
    for passage in evidence:
        article = reader.article(passage.source)
        found = reader.permissions(article, passage.start, passage.end) if article else []
        if found:
            return found[0]
    return None
