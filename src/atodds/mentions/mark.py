"""What readers make: light marks that become validated mentions at the public door."""

from __future__ import annotations

from typing import Any, NamedTuple


class Mark(NamedTuple):
    """A span with the fields of its mention model; ``fields`` holds what differs from the model's defaults."""

    kind: str
    start: int
    end: int
    fields: dict[str, Any]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether this mark shares a character with the half-open range."""
        return self.start < end and start < self.end
