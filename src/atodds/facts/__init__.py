"""Mention -> fact: subject, role, qualifier, time, attribution."""

from __future__ import annotations

from typing import Any

from ..mentions.draft import Draft


def bind(draft: Draft) -> list[dict[str, Any]]:
    """Bind the draft's marks to what they are about; each dictionary holds the fields of ``model.Fact``."""
    return []
