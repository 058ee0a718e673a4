"""Permissions: who allows or forbids whom to do what, to what, with what, where."""

from __future__ import annotations

from ..draft import Draft
from ..mark import Mark


def read(draft: Draft) -> list[Mark]:
    """Permission marks of the draft, by start."""
    return []
