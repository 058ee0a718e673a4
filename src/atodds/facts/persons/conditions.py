"""The condition of a person, as far as opposites are known: dead or alive, hurt or unhurt, armed or unarmed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...language.tables import cached, read_table
from ...model import NameMention
from ..happenings import stem_of
from .phrases import Groups, Phrases, phrases, subject, word_list, words_before
from .trait import Clause, Trait

_RELATIVE = re.compile(
    r"\b(?:(?:who|which|whose|when|after|before|by|of|with|against)\s(?:[\w'’-]+\s){0,4}|(?P<that>that)\s(?:[\w'’-]+\s){0,4})$"
)
_WHEN = re.compile(r",? (?:when|as|while) (?P<what>[^.;:\n]{4,80})")
"""The moment of a condition."""

_TOLD = 3
"""Words before "that" among which the verb of reporting stands. 2 and 4 change nothing in the rules' examples."""
_BY_OTHERS = frozenset({"office", "manner of death"})
"""What others do to a person, whoever they are: "was dismissed by the board"."""


@cached
def _groups() -> Groups:
    """The phrases of all conditions, each group by its attribute and what it says of it."""
    rows = (*read_table("facts", "persons")["condition"], *read_table("facts", "persons")["state"])
    return Groups(
        (f"{row['attribute']}: {value}", Phrases(said))
        for row in rows
        for value, said in row["values"].items()
    )


def read(clause: Clause) -> Iterator[Trait]:
    """The conditions of named people; what may be or is denied is left out."""
    if not clause.people and not clause.before:
        return
    for said, match in phrases(clause, _groups()):
        attribute, _, value = said.partition(": ")
        bearer = _bearer(clause, match, attribute)
        if bearer is not None and _certain(clause, match):
            when = _WHEN.match(clause.text, match.end())
            yield clause.trait(attribute, value, bearer, match.span(), when["what"] if when else "")


def _bearer(clause: Clause, match: re.Match[str], attribute: str) -> NameMention | None:
    """Whose condition a phrase tells: the person named in it, else its subject; None where others do it or are meant."""
    bearer = _held(clause, match) or subject(clause, clause.start + match.start())
    by = attribute not in _BY_OTHERS and clause.text.startswith(" by", match.end())
    return None if bearer is None or by or _object(clause, bearer) else bearer


def _held(clause: Clause, match: re.Match[str]) -> NameMention | None:
    """The person whose name stands within a phrase: "ordered Ann Lee held"."""
    named = clause.first_after(clause.start + match.start())
    return named if named is not None and named.end <= clause.start + match.end() else None


def _object(clause: Clause, bearer: NameMention) -> bool:
    """Whether the person is the object of a clause before the verb: "the man who shot Ann Lee was killed".

    What is said that a person is ("the inquest heard that Ann Lee") is no such clause.
    """
    before = clause.text[: max(0, bearer.start - clause.start)]
    found = _RELATIVE.search(before)
    return found is not None and not (found["that"] and _reported(before[: found.start()]))


def _reported(before: str) -> bool:
    """Whether words end in a verb of reporting, with or without whom it was told: "told reporters"."""
    said = [stem_of(word) for word in re.findall(r"[\w’'-]+", before.casefold())[-_TOLD:]]
    return not word_list("condition_said", "verbs").isdisjoint(said)


def _certain(clause: Clause, match: re.Match[str]) -> bool:
    words = set(words_before(clause, clause.start + match.start(), 3))
    return not words & (word_list("court", "unsure") | word_list("court", "negation"))
