"""The publication date that a text states of itself: a line that holds a full date and little else."""

from __future__ import annotations

import datetime as dt
import re

from ..annotations import Annotations
from .dates import impossible
from .expression import DATE, Expression, View
from .scan import scan

_HEAD = 1500
"""Characters at the top within which the day of publication stands. 1050 and 1950 change nothing on 673 articles of news and
in the rules' examples."""
_LINES = 12
"""Lines at the top within which it stands. 8 and 16 change nothing on 673 articles of news and in the rules' examples."""
_SPREAD = dt.timedelta(2)
"""Days that the dates at the top of a text may lie apart. 1 and 3 change nothing on 673 articles of news and in the rules'
examples."""
_LABEL = re.compile(
    r"\s*(?:first )?(published|posted|updated|last updated|modified|created)\b", re.IGNORECASE
)
_YEARS = re.compile(r"(?<![\d.,$£€])(?:19|20)\d\d(?![\d,])")
_STAMPED = re.compile(r"[ ,|-]{0,3}(?:last )?(?:updated|modified)\b", re.IGNORECASE)
_DATELINE = re.compile(r"[^\n]{0,60}?\((?:AP|AFP|Reuters|UPI|CNN|Xinhua|ANI|PTI|dpa)\)", re.IGNORECASE)


def publication_date(draft: Annotations) -> dt.date | None:
    """The date in a dateline or a "Published" line near the top of the text; None where lines disagree.

    Only a date with day, month and year counts, and only where it makes up most of its line or the line is
    labelled; a numeric date that could be read in two orders does not count.
    """
    head = draft.text[:_HEAD]
    lines = head.split("\n")[:_LINES]
    labelled: list[dt.date] = []
    plain: list[dt.date] = []
    for line in lines:
        if not any(character.isdecimal() for character in line):
            continue
        label = _LABEL.match(line)
        found = _line_date(line, label is not None)
        if found is not None:
            (labelled if label else plain).append(found)
    if labelled and max(labelled) - min(labelled) <= _SPREAD:
        return min(labelled)
    if plain and max(plain) - min(plain) <= _SPREAD and not _is_history(draft.text, min(plain).year):
        return min(plain)
    return None


def _is_history(text: str, year: int) -> bool:
    """Whether the text tells of later years more than of that one and those before: a birthday, not a dateline."""
    years = {int(found) for found in _YEARS.findall(text)}
    later = sum(other > year for other in years)
    return later >= 2 and later > len(years) - later


def _line_date(line: str, labelled: bool) -> dt.date | None:
    """The one full date of a line that is little else."""
    if len(line) > 400:
        line = line[:200]
    view = View(Annotations.of_text(line))
    full = [
        expression
        for expression in scan(view)
        if expression.has & DATE
        and expression.day
        and expression.year
        and expression.month
        and expression.until is None
    ]
    if not full:
        return None
    reading = full[0]
    start, end = view.starts[reading.first], view.ends[reading.last - 1]
    alone = (
        len(line) <= 120
        and _is_bare(view, reading)
        and (end - start >= 0.4 * len(line.strip()) or start <= 25 >= len(line) - end)
    )
    opening = start <= 40 and (labelled or (len(line) <= 120 and _STAMPED.match(line, end) is not None))
    byline = _DATELINE.match(line) is not None and start <= 60
    if not (alone or opening or byline):
        return None
    return _day(reading)


def _is_bare(view: View, reading: Expression) -> bool:
    """Whether the words beside the date are names and the small change of a dateline, no sentence."""
    return not any(
        view.words[index].islower()
        and view.words[index].isalpha()
        and view.low[index] not in view.lex.dateline
        for index in range(view.size)
        if not reading.first <= index < reading.last and len(view.words[index]) > 1
    )


def _day(reading: Expression) -> dt.date | None:
    year, month, day = reading.year, reading.month, reading.day
    if year is None or month is None or day is None or year < 1900 or impossible(year, month, day):
        return None
    if reading.direction == "ambiguous" and not _is_american(reading):
        return None
    return dt.date(year, month, day)


def _is_american(reading: Expression) -> bool:
    """Whether a zone of the United States beside the date shows that the month comes first."""
    zone = reading.zone or ""
    return zone.startswith("-") or zone in ("ET", "CT", "MT", "PT")
