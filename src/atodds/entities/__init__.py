"""Names: people with roles and titles, organisations, places; forms of one bearer share an entity."""

from __future__ import annotations

from .recognition import read

__all__ = ["read"]
