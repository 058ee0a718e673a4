"""One text, and what some (or no) number that overlaps a part of it reads as."""

from __future__ import annotations

from typing import Any

from atodds.annotations import Annotations
from atodds.readers import read_mentions
from tests.unit.quantities.reading import marks

Wanted = dict[str, Any]


def overlapping(text: str, part: str) -> list[Wanted]:
    """The fields of the numbers that overlap the first place of a part."""
    at = text.index(part)
    found = [mark for mark in marks(text) if mark.kind != "designator" and mark.overlaps(at, at + len(part))]
    return [
        {"change": None, "noun": None, "per": None, "currency": None, **mark.fields, "kind": mark.kind}
        for mark in found
    ]


def times(text: str, part: str) -> list[str]:
    """The forms of the times that overlap the first place of a part, with all readers run."""
    at = text.index(part)
    draft = Annotations.of_text(text)
    read_mentions(draft)
    return [
        mark.fields["form"]
        for mark in draft.marks
        if mark.kind == "time" and mark.overlaps(at, at + len(part))
    ]


def fits(found: Wanted, wanted: Wanted) -> bool:
    """Whether a number has all the wanted fields; ``end`` is its value or an end of its range."""
    for name, want in wanted.items():
        if name == "end":
            ends = found["value"] if isinstance(found["value"], tuple) else (found["value"],)
            if not any(abs(end - want) <= 1e-6 * max(1, abs(want)) for end in ends):
                return False
        elif name == "value" and not isinstance(want, tuple):
            if isinstance(found["value"], tuple) or abs(found["value"] - want) > 1e-6 * max(1, abs(want)):
                return False
        elif found.get(name) != want:
            return False
    return True


def has(text: str, part: str, **wanted: Any) -> None:
    """Fail unless some number there has the fields."""
    found = overlapping(text, part)
    assert any(fits(item, wanted) for item in found), (text, part, wanted, found)


def lacks(text: str, part: str, **wanted: Any) -> None:
    """Fail where some number there has the fields; without fields, where there is any number."""
    found = overlapping(text, part)
    assert not any(fits(item, wanted) for item in found), (text, part, wanted, found)
