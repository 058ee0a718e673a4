"""Runs of capitalised words that their own words do not explain: known people, headings, context, reuse."""

from __future__ import annotations

import re

from ..annotations import Annotations
from ..language.words import function_words
from .candidate import NamedRun, key
from .classify import in_heading, known_names, longest_first, may_be_aged, personal, without_endings
from .context import beside, role_after
from .lexicon import NameLexicon
from .units import Unit

_AGE = 80
"""Characters from the beginning of the longest age to its end, and from a name to an age behind it. 56 and 104 change
nothing on the 526 workshop articles."""
_LONGEST_FULL = 4
"""Words of the longest full name that is looked for in a run. 3 changes one of 56 clusters of news, 5 none."""

Run = tuple[list[Unit], bool]
"""A run, and whether it stands in a line where every word has a capital."""


def _places(draft: Annotations, unread: list[Run], lex: NameLexicon) -> set[str]:
    """Words that stand alone with a capital where a place does: "in Aceh"."""
    alone = (run for run, _ in unread if len(run) == 1)
    return {run[0].lower for run in alone if beside(draft, run)[0] in lex.prepositions}


def _alone(draft: Annotations, unread: list[Run]) -> set[str]:
    """Words that stand alone with a capital where a person's surname does: "Moreno flew", "Moreno's"."""
    found: set[str] = set()
    for run, heading in unread:
        if heading or len(run) != 1 or run[0].text.isupper():
            continue
        left, right = beside(draft, run)
        if left in function_words("articles"):
            continue
        if (
            run[0].possessive
            or right in function_words("after_people")
            or (right.endswith("ed") and len(right) > 4)
        ):
            found.add(run[0].lower)
    return found


def by_reuse(draft: Annotations, unread: list[Run], found: list[NamedRun], lex: NameLexicon) -> list[Run]:
    """Move runs of two or three words to ``found`` whose last word stands alone elsewhere, as a surname
    does.
    """
    alone = _alone(draft, unread) - _places(draft, unread, lex) - set(draft.tokens.words)
    words = frozenset(draft.tokens.words)
    left: list[Run] = []
    for run, heading in unread:
        if run and run[0].opens and len(run) > 2 and run[0].lower in words:
            run = run[1:]
        name = without_endings(run, lex)
        reused = 2 <= len(name) <= 4 and name[-1].lower in alone and not heading
        if reused and personal(name, lex) and beside(draft, run)[0] not in function_words("articles"):
            found.append(NamedRun("person", run))
        else:
            left.append((run, heading))
    return left


def _surnames(found: list[NamedRun], lex: NameLexicon) -> dict[str, int]:
    """Last words of the people found by full name or title, and how many units the fullest has."""
    made: dict[str, int] = {}
    for run in found:
        name = [part for part in run.parts if part.lower.rstrip(".") not in lex.endings]
        if run.kind == "person" and name:
            last = name[-1].lower
            made[last] = max(made.get(last, 0), len(name))
            first = name[0].lower
            if len(name) > 1 and first in lex.given and first not in lex.doubtful:
                made.setdefault(first, 1)
    return made


def _told_to_be(draft: Annotations, person: NamedRun, left: str, right: str, lex: NameLexicon) -> bool:
    """Whether an age, a verb of people or a role beside some words says that they are a person's name; sets the role."""
    run = person.parts
    if left not in function_words("articles"):
        if _aged(draft, run) and may_be_aged(run, lex):
            return True
        if personal(run, lex):
            told = right in lex.personal_verbs or _who_follows(draft, run)
            if left in lex.roles or told or role_after(draft, person, [], lex):
                return True
    return left == right == "," and personal(run, lex) and _role_before_comma(draft, run, lex)


def _by_context(draft: Annotations, run: list[Unit], lex: NameLexicon) -> list[NamedRun]:
    """What a run that its own words do not explain is by the words around it."""
    left, right = beside(draft, run)
    if (
        right in lex.attributive
        and len(run) == 1
        and run[0].lower not in lex.phrases
        and run[0].lower not in lex.demonyms
    ):
        return [NamedRun("person", run)] if run[0].lower not in lex.organization_heads else []
    person = NamedRun("person", run)
    if _aged_alone(draft, run, left, lex):
        return [person]
    if 2 <= len(run) <= 4 and _told_to_be(draft, person, left, right, lex):
        return [person]
    return _place_by_context(draft, run, left, right, lex)


def _who_follows(draft: Annotations, run: list[Unit]) -> bool:
    """Whether ", who" stands behind a name."""
    after = run[-1].last + 1
    return draft.tokens.lower[after : after + 2] == [",", "who"]


def _aged(draft: Annotations, run: list[Unit]) -> bool:
    """Whether an age stands at a name: "Daniel Share, 47," or "47-year-old Daniel Share"."""
    low, high = run[0].start, run[-1].end
    for mark in draft.within(low - _AGE, high + _AGE, "age"):
        if low - 3 < mark.end and mark.start <= high + _TO_AN_AGE:
            before, after = draft.text[mark.end : low], draft.text[high : mark.start]
            if (mark.end <= low and before in (" ", "")) or (mark.start >= high and after in _OF_AN_AGE):
                return True
    return False


_TO_AN_AGE = 8
"""Characters from a name to an age behind it, those of ", (aged ". 6 and 10 change none of 6,315 findings and comparisons
on 668 articles of news."""
_OF_AN_AGE = frozenset({", ", " (", ", aged ", ", age ", " (aged ", ", a ", ", an ", ", the "})
"""From a name to an age: "Daniel Share, 47,", "Daniel Share, a 47-year-old with two children"."""


_OLDEST = 115
"""Years that a person may be old; what is older is a club or a firm. 80 and 150 change nothing on the 526 workshop
articles."""
_WHO = re.compile(
    r",? \(?(?:(?:who |is |was |turns |turned |has |had |will be |now |then |just |aged |age |only ){1,4})?"
)
"""From a name to an age, where a person is told of whoever bears it."""
_SOMEBODY = re.compile(r", (?:an?|the) ")


def _aged_alone(draft: Annotations, run: list[Unit], left: str, lex: NameLexicon) -> bool:
    """Whether an age says that a single word is somebody's surname or given name: "Holm, who turned 52", "Anna, a
    21-year-old nurse"; a company may be "a seven-year-old firm"."""
    placed = left in function_words("articles") or left in lex.prepositions
    if len(run) > 1 or placed:
        return False
    age = next(iter(draft.within(run[-1].end, run[-1].end + _AGE, "age")), None)
    if age is None or not isinstance(age.fields["value"], float) or age.fields["value"] > _OLDEST:
        return False
    if not may_be_aged(run, lex):
        return False
    between = draft.text[run[-1].end : age.start]
    if _WHO.fullmatch(between):
        return True
    return run[0].lower in lex.given and _SOMEBODY.fullmatch(between) is not None


def _role_before_comma(draft: Annotations, run: list[Unit], lex: NameLexicon) -> bool:
    """Whether a role and a comma stand before: "Norway's foreign minister, Aa Bb,"."""
    comma = run[0].first - 1
    return comma > 0 and draft.tokens.lower[comma - 1] in lex.roles


def _place_by_context(
    draft: Annotations, run: list[Unit], left: str, right: str, lex: NameLexicon
) -> list[NamedRun]:
    if len(run) > 2 or run[0].lower in lex.demonyms or run[0].lower in lex.not_names or run[0].text.isupper():
        return []
    sure = left in lex.sure_prepositions or (right in lex.place_after and left in ("the", *lex.prepositions))
    if sure or (
        (left in lex.prepositions or left in function_words("towards")) and _before_country(draft, run, lex)
    ):
        return [NamedRun("place", run)]
    return []


def _before_country(draft: Annotations, run: list[Unit], lex: NameLexicon) -> bool:
    """Whether a comma and a country or state follow: "in Brandenburg, Germany"."""
    tokens = draft.tokens
    comma = run[-1].last + 1
    if comma + 1 >= len(tokens.words) or tokens.words[comma] != ",":
        return False
    after = tokens.lower[comma + 1 : comma + 3]
    return after[0] in lex.phrases or " ".join(after) in lex.phrases


def _known_people(run: list[Unit], people: dict[str, int], fulls: frozenset[str]) -> list[NamedRun]:
    """People named elsewhere whose full name or surname stands in this run."""

    def kind_of(units: list[Unit]) -> str | None:
        name = key(units)
        return "person" if name in fulls or (len(units) == 1 and name in people) else None

    return longest_first(run, _LONGEST_FULL, kind_of)


def second_look(
    draft: Annotations, unread: list[Run], found: list[NamedRun], lex: NameLexicon
) -> list[NamedRun]:
    """The names in runs that the first look left, given what it found."""
    people = _surnames(found, lex)
    fulls = frozenset(key(run.parts) for run in found if run.kind == "person")
    words = frozenset(draft.tokens.words)
    made: list[NamedRun] = []
    left: list[Run] = []
    for run, heading in unread:
        known = _known_people(run, people, fulls)
        if heading:
            known.extend(in_heading(run, [part for run in known for part in run.parts], words, lex))
        if heading or known:
            taken = {part.first for run in known for part in run.parts}
            made.extend(known)
            made.extend(
                named_run for named_run in known_names(run, lex) if named_run.parts[0].first not in taken
            )
        if not known:
            left.append((run, heading))
    return made + _by_surroundings(draft, left, lex)


def _by_surroundings(draft: Annotations, unread: list[Run], lex: NameLexicon) -> list[NamedRun]:
    """Names told by the words around them; a place told once is a place wherever it stands."""
    made: list[NamedRun] = []
    unknown: list[list[Unit]] = []
    for run, heading in unread:
        told = [] if heading or not run else _told(draft, run, lex)
        made.extend(told)
        if run and not told:
            unknown.append(run)
    places = {key(run.parts) for run in made if run.kind == "place"}
    made.extend(NamedRun("place", run) for run in unknown if key(run) in places)
    return made


def _told(draft: Annotations, run: list[Unit], lex: NameLexicon) -> list[NamedRun]:
    return _by_context(draft, run, lex) or (known_names(run, lex) if len(run) == 1 else [])
