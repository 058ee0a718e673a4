"""Write the generated pages of ``docs/`` that are kept in the repository: ``python -m scripts.site``."""

from __future__ import annotations

from pathlib import Path

from . import PAGES

for name, make in PAGES.items():
    (Path(__file__).parents[2] / "docs" / name).write_text(make(), encoding="utf-8", newline="\n")
