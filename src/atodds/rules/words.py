"""Word lists of rules: TOML files in ``lexicons``, read on first use, and what of them stands in a text."""

from __future__ import annotations

from functools import partial
from typing import Any

from ..language import phrases
from ..language.tables import read_table
from ..language.words import letters

_ROOM = "rules"
group = partial(phrases.group, _ROOM)
has = partial(phrases.has, _ROOM)
first = partial(phrases.first, _ROOM)
last = partial(phrases.last, _ROOM)
head = partial(phrases.head, _ROOM)
ends_with = partial(phrases.ends_with, _ROOM)
starts_with = partial(phrases.starts_with, _ROOM)
joined_up = partial(phrases.joined_up, _ROOM)


def lexicon(name: str) -> dict[str, Any]:
    """The tables of ``lexicons/<name>.toml``."""
    return read_table(_ROOM, name)


def words(text: str) -> list[str]:
    """The runs of letters of a text, lower-case."""
    return [word.casefold() for word in letters(text)]
