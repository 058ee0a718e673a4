"""Where what ships with the package lies: suites, references, ready documents."""

from __future__ import annotations

from pathlib import Path


def shipped() -> Path:
    """The shipped workspace: in the wheel, or the repository itself in an editable install."""
    package = Path(__file__).parent
    defaults = package / "defaults"
    return defaults if (defaults / "checks").is_dir() else package.parent.parent
