"""The stories of ``stories.txt``: a field, a headline, paragraphs, ``{what stands there|what is planted instead}``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).parent / "stories.txt"
_MARK = re.compile(r"\{([^|{}]*)\|([^|{}]*)\}")


class Slip(NamedTuple):
    """A story with one error: the text, where the error stands, and what it replaced."""

    text: str
    start: int
    end: int
    right: str


class Story(NamedTuple):
    """A story without error, and the same with each of its errors."""

    field: str
    text: str
    slips: tuple[Slip, ...]


def stories() -> Iterator[Story]:
    """The stories in the order of the file."""
    for part in _FILE.read_text(encoding="utf-8").split("---\n"):
        field, head, *paragraphs = part.strip().split("\n")
        marked = "\n\n".join((head, *paragraphs)) + "\n"
        marks = list(_MARK.finditer(marked))
        slips = (_with(marked, marks, place) for place, mark in enumerate(marks) if mark.group(2))
        yield Story(field.removeprefix("# "), _MARK.sub(r"\1", marked), tuple(slips))


def _with(marked: str, marks: list[re.Match[str]], planted: int) -> Slip:
    before = _MARK.sub(r"\1", marked[: marks[planted].start()])
    after = _MARK.sub(r"\1", marked[marks[planted].end() :])
    wrong = marks[planted].group(2)
    return Slip(before + wrong + after, len(before), len(before) + len(wrong), marks[planted].group(1))
