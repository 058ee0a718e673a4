"""Where a permission holds: what the words around its area say of it."""

from __future__ import annotations

import re

_MORE = re.compile(
    r",? ((?:in|near|inside|around|outside|off) (?:the )?(?:[A-Z][\w’'-]{1,30} ?){1,3}(?:[a-z]{4,9})?)"
)
_INNER = re.compile(r"\bto [a-z]{2,}|\b[a-z]{2,}ing\b")


def more_area(text: str, at: int) -> str | None:
    """The place that an apposition adds to an area that ends there: ", in the Tarn district"; None without one."""
    found = _MORE.match(text, at)
    return found.group(1).strip() if found else None


def of_the_target(between: str) -> bool:
    """Whether the words between target and area say that the target does something there, and not where it holds."""
    return _INNER.search(between) is not None
