"""What the tests of the quantity reader share: a text in, plain tuples out."""

from __future__ import annotations

from typing import Any

from atodds.annotations import Annotations, MentionDraft
from atodds.model.mention import DesignatorMention, NumberMention
from atodds.quantities import read


def marks(text: str) -> list[MentionDraft]:
    """The marks of a text, each checked against its model and its place in the text."""
    found = read(Annotations.of_text(text))
    last = 0
    for mark in found:
        assert last <= mark.start < mark.end <= len(text), (text, mark)
        last = mark.end
        model = DesignatorMention if mark.kind == "designator" else NumberMention
        raw = {"kind": mark.kind, "start": mark.start, "end": mark.end, "text": text[mark.start : mark.end]}
        model.model_validate({**mark.fields, **raw})
    return found


def spans(text: str) -> list[tuple[str, str]]:
    """Kind (or a designator's form) and printed text of every mark."""
    return [(mark.fields.get("form", mark.kind), text[mark.start : mark.end]) for mark in marks(text)]


def values(text: str) -> list[tuple[Any, str | None]]:
    """Value and unit of every number."""
    return [
        (mark.fields["value"], mark.fields.get("unit")) for mark in marks(text) if mark.kind != "designator"
    ]


def one(text: str) -> dict[str, Any]:
    """The fields of the only number of a text, with its kind and printed text."""
    found = [mark for mark in marks(text) if mark.kind != "designator"]
    assert len(found) == 1, [text[mark.start : mark.end] for mark in found]
    return {**found[0].fields, "kind": found[0].kind, "text": text[found[0].start : found[0].end]}


def mention(text: str) -> NumberMention:
    """The only number of a text as its model."""
    mark = next(mark for mark in marks(text) if mark.kind != "designator")
    raw = {"kind": mark.kind, "start": mark.start, "end": mark.end, "text": text[mark.start : mark.end]}
    return NumberMention.model_validate({**mark.fields, **raw})
