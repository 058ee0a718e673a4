"""What the name reader holds while it works: a name found, before names are grouped into bearers."""

from __future__ import annotations

from dataclasses import dataclass, field

from .units import Unit


@dataclass(slots=True)
class NamedRun:
    """A name found. ``parts`` are its units; ``role_start`` is where the title or role before it begins."""

    kind: str
    parts: list[Unit]
    role_start: int | None = None
    role: str | None = None
    entity: str = ""
    expansion: str | None = None
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.parts[-1].end


def key(parts: list[Unit]) -> str:
    """The lower-case words of some units, one space between them."""
    return parts[0].lower if len(parts) == 1 else " ".join([part.lower for part in parts])
