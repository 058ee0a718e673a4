"""Names: people with roles and titles, organisations, places; forms of one bearer share an entity."""

from __future__ import annotations

from ..draft import Draft
from ..mark import Mark
from .reading import read

__all__ = ["Draft", "Mark", "read"]
