"""The pages of the documentation that are made from the commands, the models and the rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .commands import commands_page
from .models import formats_page, settings_page

PAGES: Mapping[str, Callable[[], str]] = {
    "commands.md": commands_page,
    "formats.md": formats_page,
    "settings.md": settings_page,
}
"""The generated pages that are kept in ``docs/``; those of the rules are made with the site."""
