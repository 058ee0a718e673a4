"""A text cut at a word, where it is longer than what it may fill."""

from __future__ import annotations


def clipped(text: str, longest: int, room: int = 0) -> str:
    """The text, or its first words and an ellipsis where it has more than ``longest`` characters.

    ``room``: characters of ``longest`` that are left free for the ellipsis. A text without a space is cut within its word.
    """
    return text if len(text) <= longest else f"{text[: longest - room].rsplit(' ', 1)[0]} …"
