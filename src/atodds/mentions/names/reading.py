"""The name reader: runs of capitalised words, read by their own words first and by their context second."""

from __future__ import annotations

from typing import Any

from ..draft import Draft
from ..mark import Mark
from .abbreviations import definitions
from .classify import classify, in_heading, known_names, personal, strip_common, without_endings
from .context import beside, role_after, role_before
from .found import Found, key
from .grouping import group_people, text_of
from .lexicon import NameLexicon, lexicon
from .units import Unit, runs, units

_TITLE_CASE = 0.7
_CLOSING = " \t\r\"”’'"
_ARTICLES = frozenset({"the", "a", "an"})
_AUXILIARIES = frozenset(
    {"said", "says", "told", "was", "is", "has", "had", "will", "would", "who", "did", "does"}
)


def _masked(draft: Draft) -> frozenset[int]:
    """First tokens of capitalised words that belong to a date ("Thursday", "May 30")."""
    tokens = draft.tokens
    found: list[int] = []
    for mark in draft.marks:
        if mark.kind == "time":
            found.extend(range(tokens.at(mark.start), tokens.at(mark.end - 1) + 1))
    return frozenset(found)


def _title_case_lines(draft: Draft) -> list[tuple[int, int]]:
    """Lines in which nearly every longer word has a capital: there a capital tells nothing."""
    tokens = draft.tokens
    found: list[tuple[int, int]] = []
    start, index = 0, 0
    for line in draft.text.split("\n"):
        end = start + len(line)
        capital = total = 0
        while index < len(tokens.words) and tokens.starts[index] < end:
            word = tokens.words[index]
            if len(word) > 3 and word[0].isalpha():
                total += 1
                capital += word[0].isupper()
            index += 1
        if total >= 3 and capital >= _TITLE_CASE * total and not line.rstrip(_CLOSING).endswith("."):
            found.append((start, end))
        start = end + 1
    return found


def _in_lines(run: list[Unit], lines: list[tuple[int, int]]) -> bool:
    return any(start <= run[0].start < end for start, end in lines)


def _surnames(found: list[Found], lex: NameLexicon) -> dict[str, int]:
    """Last words of the people found by full name or title, and how many units the fullest has."""
    made: dict[str, int] = {}
    for one in found:
        name = [part for part in one.parts if part.lower.rstrip(".") not in lex.endings]
        if one.kind == "person" and name:
            last = name[-1].lower
            made[last] = max(made.get(last, 0), len(name))
            first = name[0].lower
            if len(name) > 1 and first in lex.given and first not in lex.doubtful:
                made.setdefault(first, 1)
    return made


def _by_context(draft: Draft, run: list[Unit], lex: NameLexicon) -> list[Found]:
    """What a run that its own words do not explain is by the words around it."""
    left, right = beside(draft, run)
    if (
        right in lex.attributive
        and len(run) == 1
        and run[0].lower not in lex.phrases
        and run[0].lower not in lex.demonyms
    ):
        return [Found("person", run)] if run[0].lower not in lex.organization_heads else []
    if 2 <= len(run) <= 4 and personal(run, lex) and left not in _ARTICLES:
        person = Found("person", run)
        if left in lex.roles or role_after(draft, person, [], lex):
            return [person]
    return _place_by_context(draft, run, left, right, lex)


def _place_by_context(draft: Draft, run: list[Unit], left: str, right: str, lex: NameLexicon) -> list[Found]:
    if len(run) > 2 or run[0].lower in lex.demonyms or run[0].lower in lex.not_names or run[0].text.isupper():
        return []
    sure = left in lex.sure_prepositions or (right in lex.place_after and left in ("the", *lex.prepositions))
    if sure or (left in lex.prepositions and _before_country(draft, run, lex)):
        return [Found("place", run)]
    return []


def _before_country(draft: Draft, run: list[Unit], lex: NameLexicon) -> bool:
    """Whether a comma and a country or state follow: "in Brandenburg, Germany"."""
    tokens = draft.tokens
    comma = run[-1].last + 1
    if comma + 1 >= len(tokens.words) or tokens.words[comma] != ",":
        return False
    after = tokens.lower[comma + 1 : comma + 3]
    return after[0] in lex.phrases or " ".join(after) in lex.phrases


def _known_people(run: list[Unit], people: dict[str, int], fulls: dict[str, int]) -> list[Found]:
    """People named elsewhere whose full name or surname stands in this run."""
    found: list[Found] = []
    index = 0
    while index < len(run):
        for stop in range(min(len(run), index + 4), index, -1):
            name = key(run[index:stop])
            if name in fulls or (stop - index == 1 and name in people):
                found.append(Found("person", run[index:stop]))
                index = stop - 1
                break
        index += 1
    return found


def _collect(draft: Draft, lex: NameLexicon) -> list[Found]:
    lines = _title_case_lines(draft)
    unread: list[tuple[list[Unit], bool]] = []
    found: list[Found] = []
    all_units = units(draft, lex)
    for run in runs(draft, all_units, _masked(draft), lex):
        heading = _in_lines(run, lines)
        read = [] if heading else classify(run, lex)
        found.extend(read)
        left = run if not read else []
        if left:
            unread.append((strip_common(left, lex), heading))
    unread = _by_reuse(draft, unread, found, lex)
    people = _surnames(found, lex)
    fulls = {key(one.parts): 1 for one in found if one.kind == "person"}
    for run, heading in unread:
        found.extend(_second_look(draft, run, heading, (people, fulls), lex))
    _add_abbreviations(draft, all_units, found)
    return sorted(found, key=lambda one: (one.start, -one.end))


def _places(draft: Draft, unread: list[tuple[list[Unit], bool]], lex: NameLexicon) -> set[str]:
    """Words that stand alone with a capital where a place does: "in Aceh"."""
    alone = (run for run, _ in unread if len(run) == 1)
    return {run[0].lower for run in alone if beside(draft, run)[0] in lex.prepositions}


def _alone(draft: Draft, unread: list[tuple[list[Unit], bool]]) -> set[str]:
    """Words that stand alone with a capital where a person's surname does: "Moreno flew", "Moreno's"."""
    found: set[str] = set()
    for run, heading in unread:
        if heading or len(run) != 1 or run[0].text.isupper():
            continue
        left, right = beside(draft, run)
        if left in _ARTICLES:
            continue
        if run[0].possessive or right in _AUXILIARIES or (right.endswith("ed") and len(right) > 4):
            found.add(run[0].lower)
    return found


def _by_reuse(
    draft: Draft, unread: list[tuple[list[Unit], bool]], found: list[Found], lex: NameLexicon
) -> list[tuple[list[Unit], bool]]:
    """Move runs of two or three words to ``found`` whose last word stands alone elsewhere, as a surname
    does.
    """
    alone = _alone(draft, unread) - _places(draft, unread, lex) - set(draft.tokens.words)
    words = frozenset(draft.tokens.words)
    left: list[tuple[list[Unit], bool]] = []
    for run, heading in unread:
        if run and run[0].opens and len(run) > 2 and run[0].lower in words:
            run = run[1:]
        name = without_endings(run, lex)
        reused = 2 <= len(name) <= 4 and name[-1].lower in alone and not heading
        if reused and personal(name, lex) and beside(draft, run)[0] not in _ARTICLES:
            found.append(Found("person", run))
        else:
            left.append((run, heading))
    return left


def _second_look(
    draft: Draft,
    run: list[Unit],
    heading: bool,
    people: tuple[dict[str, int], dict[str, int]],
    lex: NameLexicon,
) -> list[Found]:
    if not run:
        return []
    known = _known_people(run, *people)
    if heading or known:
        if heading:
            known.extend(
                in_heading(
                    run, [part for one in known for part in one.parts], frozenset(draft.tokens.words), lex
                )
            )
        taken = {part.first for one in known for part in one.parts}
        return known + [one for one in known_names(run, lex) if one.parts[0].first not in taken]
    return _by_context(draft, run, lex) or (known_names(run, lex) if len(run) == 1 else [])


def _add_abbreviations(draft: Draft, all_units: list[Unit], found: list[Found]) -> None:
    """Tie abbreviations to their long forms, at the definition and at every later use."""
    defined = definitions(draft, all_units)
    if not defined:
        return
    spans = {unit.lower: defined[unit.first] for unit in all_units if unit.first in defined}
    kinds = {(one.start, one.end): one.kind for one in found}
    ends = {one.end: one.kind for one in found}
    by_start = {one.start: one for one in found}
    for unit in all_units:
        span = spans.get(unit.lower)
        if span is None:
            continue
        one = by_start.get(unit.start)
        if one is None:
            one = Found(kinds.get(span) or ends.get(span[1], "other"), [unit])
            found.append(one)
        if one.end == unit.end and one.kind != "person":
            one.expansion = draft.text[span[0] : span[1]]


def _roles(draft: Draft, found: list[Found], lex: NameLexicon) -> list[Found]:
    people = [one for one in found if one.kind == "person"]
    for one in people:
        role_before(draft, one, lex)
    starts = [one.start for one in people]
    for one in people:
        role_after(draft, one, starts, lex)
    return people


def _mark(draft: Draft, one: Found, lex: NameLexicon) -> Mark:
    text = draft.text[one.start : one.end]
    fields: dict[str, Any] = {"text": text, "entity": one.entity or one.expansion or _plain(one)}
    if one.role:
        fields["role"] = one.role
    if one.expansion:
        fields["expansion"] = one.expansion
    if one.kind == "person":
        words = [part.text for part in one.parts if part.lower.rstrip(".") not in lex.endings]
        if len(words) > 1:
            fields["given"] = words[0]
        if words:
            fields["surname"] = words[-1]
    return Mark(one.kind, one.start, one.end, fields)


def _plain(one: Found) -> str:
    text = text_of(one)
    return text[4:] if text.lower().startswith("the ") else text


def _without_overlaps(found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def read(draft: Draft) -> list[Mark]:
    """The people, organisations and places that the article names, in reading order."""
    lex = lexicon()
    found = _without_overlaps(_collect(draft, lex))
    group_people(_roles(draft, found, lex), lex)
    return [_mark(draft, one, lex) for one in found]
