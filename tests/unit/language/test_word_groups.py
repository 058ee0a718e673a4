"""The word groups that readers ask for by name: each is in its table, and each in the table is asked for."""

from __future__ import annotations

import re

import pytest

from atodds.language.tables import read_table
from tests.support import REPOSITORY

ASKED = {
    ("temporal", "cues"): r"\bcues\[\"(\w+)\"\]",
    ("quantities", "cues"): r"\b(?:words|endings)\(\"(\w+)\"\)",
    ("language", "function_words"): r"\bfunction_words\(\"(\w+)\"\)",
}


def asked(pattern: str, room: str) -> set[str]:
    """The names that the code of a room asks for; of all rooms for the tables of ``language``."""
    folder = REPOSITORY / "src" / "atodds" / ("" if room == "language" else room)
    return {
        name
        for path in folder.rglob("*.py")
        for name in re.findall(pattern, path.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize(("room", "table"), ASKED)
def test_every_group_is_asked_for_by_its_name(room: str, table: str) -> None:
    groups, names = set(read_table(room, table)), asked(ASKED[room, table], room)
    if room == "quantities":
        assert names <= groups | set(read_table("language", "noun_words"))
        assert not groups & set(read_table("language", "noun_words"))
    else:
        assert names <= groups
    assert groups <= names
