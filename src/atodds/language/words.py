"""Small words of English, by the work they do."""

from __future__ import annotations

from .tables import cached, read_table


@cached
def function_words(group: str) -> frozenset[str]:
    """A group of ``function_words.toml``, lower-case; KeyError where there is none of that name."""
    return frozenset(read_table("language", "function_words")[group])
