"""Times: dates, clock times, durations and what is told from another time, as intervals with their reason."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ..annotations import Annotations, MentionDraft
from .expression import CLOCK, PART, Expression, View
from .publication import publication_date
from .resolve import Resolved, Story, resolve
from .scan import scan

__all__ = ["publication_date", "read"]


def read(draft: Annotations) -> list[MentionDraft]:
    """Marks of kind "time", by start, not overlapping.

    Relative times are counted from ``draft.published``, or from a date that the text states of itself, or
    from the day last told; where none of them is known they stay unresolved.
    """
    view = View(draft)
    story = Story(draft.published or publication_date(draft))
    return [_mark(view, reading, story) for reading in scan(view)]


def _mark(view: View, reading: Expression, story: Story) -> MentionDraft:
    start, end = view.starts[reading.first], view.ends[reading.last - 1]
    sentence = view.draft.sentence_at(start)
    found = resolve(view, reading, story, sentence)
    until = _until(view, reading, story, sentence, found)
    fields: dict[str, Any] = {
        "text": view.draft.text[start:end],
        "form": reading.form,
        "granularity": reading.grain,
    }
    if found is not None:
        last = until or found
        fields["earliest"] = _moment(reading, found.first.isoformat(), 0)
        fields["latest"] = _moment(reading.until or reading, last.last.isoformat(), 1, reading)
        fields["resolution"] = found.by
        if _tells(view, reading, found):
            story.tell(found.first, sentence)
    fields.update(_details(reading))
    return MentionDraft("time", start, end, fields)


def _tells(view: View, reading: Expression, found: Resolved) -> bool:
    """Whether the story stands at this day now: a single day told, not the day on which somebody said so."""
    if not reading.has or reading.count or found.first != found.last or reading.form == "deictic":
        return False
    return reading.form != "weekday" or view.before(reading.first) not in view.lex.saying


def _until(
    view: View, reading: Expression, story: Story, sentence: int, found: Resolved | None
) -> Resolved | None:
    """The days of the far end of a range."""
    if reading.until is None or found is None or reading.until.has == CLOCK:
        return None
    far = reading.until
    if far.year is None and far.month is not None and far.step is None:
        far.year = found.first.year + ((far.month, far.day or 32) < (found.first.month, found.first.day))
        end = resolve(view, far, story, sentence)
        return end._replace(by=found.by) if end is not None else None
    if far.weekday is not None and far.month is None:
        ahead = (far.weekday - found.first.weekday()) % 7
        last = min(found.first.toordinal() + ahead, dt.date.max.toordinal())
        return found._replace(last=dt.date.fromordinal(last))
    end = resolve(view, far, story, sentence)
    return end if end is not None and end.last >= found.first else None


def _moment(reading: Expression, day: str, side: int, whole: Expression | None = None) -> str:
    """A day with its clock time or part of the day, as ISO 8601 at the reading's granularity."""
    if reading.clock is not None and (whole or reading).has & CLOCK:
        return f"{day}T{reading.clock}"
    if reading.part is not None and (whole or reading).has & PART:
        return f"{day}T{reading.part[side]}"
    return day


def _details(reading: Expression) -> dict[str, Any]:
    """Fields that do not depend on an anchor, only where they differ from the model's defaults."""
    fields: dict[str, Any] = {}
    if reading.approximate:
        fields["approximate"] = True
    for name in ("weekday", "zone", "days", "number", "problem"):
        value = getattr(reading, name)
        if value is not None:
            fields[name] = value
    if reading.clock is not None:
        far = reading.until.clock if reading.until is not None else None
        fields["clock"] = f"{reading.clock}/{far}" if far else reading.clock
    return fields
