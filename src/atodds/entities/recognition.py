"""The name reader: runs of capitalised words, read by their own words first and by their context second."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any

from ..annotations import Annotations, MentionDraft
from .abbreviations import definitions
from .candidate import NamedRun
from .classify import classify, strip_common
from .context import role_after, role_before
from .grouping import group_people, text_of
from .lexicon import NameLexicon, lexicon
from .surroundings import Run, by_reuse, second_look
from .units import Unit, runs, units

_TITLE_CASE = 0.7
"""Share of capitals from which a line is a title, whose capitals tell no names. Of 15,920 pieces read on 107 articles
of news and of the rules' examples, 0.49 changes 46, 0.91 27."""
_CLOSING = " \t\r\"”’'"


def _masked(draft: Annotations, lex: NameLexicon) -> frozenset[int]:
    """First tokens of capitalised words that belong to a date ("Thursday", "May 30")."""
    tokens = draft.tokens
    found: list[int] = []
    for mark in draft.marks:
        if mark.kind == "time" and not _given_name(draft, mark, lex):
            found.extend(range(tokens.at(mark.start), tokens.at(mark.end - 1) + 1))
    return frozenset(found)


def _given_name(draft: Annotations, mark: MentionDraft, lex: NameLexicon) -> bool:
    """Whether a month alone is somebody's given name: "Jan Reed"."""
    word = draft.text[mark.start : mark.end].lower()
    after = draft.text[mark.end : mark.end + 3]
    return (
        word in lex.given
        and len(after) == 3
        and after[0] == " "
        and after[1].isupper()
        and after[2].islower()
    )


def _title_case_lines(draft: Annotations) -> list[tuple[int, int]]:
    """Lines in which nearly every longer word has a capital: there a capital tells nothing."""
    tokens = draft.tokens
    found: list[tuple[int, int]] = []
    start, index = 0, 0
    for line in draft.text.split("\n"):
        end = start + len(line)
        first, index = index, bisect_left(tokens.starts, end, index)
        firsts = [word[0] for word in tokens.words[first:index] if len(word) > 3 and word[0].isalpha()]
        total, capital = len(firsts), sum(letter.isupper() for letter in firsts)
        if total >= 3 and capital >= _TITLE_CASE * total and not line.rstrip(_CLOSING).endswith("."):
            found.append((start, end))
        start = end + 1
    return found


def _in_lines(run: list[Unit], lines: list[tuple[int, int]]) -> bool:
    index = bisect_right(lines, run[0].start, key=lambda line: line[0]) - 1
    return index >= 0 and run[0].start < lines[index][1]


def _collect(draft: Annotations, lex: NameLexicon) -> list[NamedRun]:
    lines = _title_case_lines(draft)
    unread: list[Run] = []
    found: list[NamedRun] = []
    all_units = units(draft, lex)
    for run in runs(draft, all_units, _masked(draft, lex), lex):
        heading = _in_lines(run, lines)
        read = [] if heading else classify(run, lex)
        found.extend(read)
        left = run if not read else []
        if left:
            unread.append((strip_common(left, lex), heading))
    unread = by_reuse(draft, unread, found, lex)
    found.extend(second_look(draft, unread, found, lex))
    _add_abbreviations(draft, all_units, found)
    return sorted(found, key=lambda run: (run.start, -run.end))


def _add_abbreviations(draft: Annotations, all_units: list[Unit], found: list[NamedRun]) -> None:
    """Tie abbreviations to their long forms, at the definition and at every later use."""
    defined = definitions(draft, all_units)
    if not defined:
        return
    spans = {unit.lower: defined[unit.first] for unit in all_units if unit.first in defined}
    kinds = {(named_run.start, named_run.end): named_run.kind for named_run in found}
    ends = {named_run.end: named_run.kind for named_run in found}
    by_start = {named_run.start: named_run for named_run in found}
    for unit in all_units:
        span = spans.get(unit.lower)
        if span is None:
            continue
        run = by_start.get(unit.start)
        if run is None:
            run = NamedRun(kinds.get(span) or ends.get(span[1], "other"), [unit])
            found.append(run)
        if run.end == unit.end and run.kind != "person":
            run.expansion = draft.text[span[0] : span[1]]


def _roles(draft: Annotations, found: list[NamedRun], lex: NameLexicon) -> list[NamedRun]:
    people = [run for run in found if run.kind == "person"]
    for run in people:
        role_before(draft, run, lex)
    starts = [person.start for person in people]
    for named_run in people:
        role_after(draft, named_run, starts, lex)
    return people


def _mark(draft: Annotations, run: NamedRun, lex: NameLexicon) -> MentionDraft:
    text = draft.text[run.start : run.end]
    fields: dict[str, Any] = {"text": text, "entity": run.entity or run.expansion or _plain(run)}
    if run.role:
        fields["role"] = run.role
    if run.expansion:
        fields["expansion"] = run.expansion
    if run.kind == "person":
        words = [part.text for part in run.parts if part.lower.rstrip(".") not in lex.endings]
        if len(words) > 1:
            fields["given"] = words[0]
        if words:
            fields["surname"] = words[-1]
    return MentionDraft(run.kind, run.start, run.end, fields)


def _plain(run: NamedRun) -> str:
    text = text_of(run)
    return text[4:] if text.lower().startswith("the ") else text


def _without_overlaps(found: list[NamedRun]) -> list[NamedRun]:
    kept: list[NamedRun] = []
    for run in found:
        if not kept or run.start >= kept[-1].end:
            kept.append(run)
    return kept


def read(draft: Annotations) -> list[MentionDraft]:
    """The people, organisations and places that the article names, in reading order."""
    lex = lexicon()
    found = _without_overlaps(_collect(draft, lex))
    group_people(_roles(draft, found, lex), lex)
    return [_mark(draft, run, lex) for run in found]
