"""A card for each person of the stories: what each source says, and how the sources stand to each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import TypeAlias

from ...model import Article, Outcome, PersonAttribute, PersonCard, PersonValue
from ..judged import Judged
from .persons import Person, Said

_CATEGORIES = frozenset({"person_name", "person_age", "person_attribute", "court", "condition"})
_RANK: tuple[Outcome, ...] = (
    "conflict", "undecided", "attributed_disagreement", "update", "scope_difference", "equivalent",
)  # fmt: skip

Spot = tuple[int, int, int]
"""Article, start, end."""


def cards(
    articles: Sequence[Article], people: Iterable[Person], judged: Sequence[Judged]
) -> tuple[PersonCard, ...]:
    """The cards of everyone of whom an article says more than the name, or whom two name; in order of first mention.

    ``judged`` are the matters of the run: those on people give the outcomes.
    """
    matters = _Matters(judged)
    return tuple(
        PersonCard(name=person.name, attributes=tuple(_attributes(articles, person, matters)))
        for person in people
        if person.said or len(person.bearer.articles) > 1
    )


def _attributes(articles: Sequence[Article], person: Person, matters: _Matters) -> Iterator[PersonAttribute]:
    names = [
        (place, mention.start, mention.end, mention.text)
        for place, mention in person.bearer.names
        if mention.given
    ]
    if names:
        yield _attribute(articles, "spelling", names, matters)
    for attribute in dict.fromkeys(said.trait.attribute for said in person.said):
        said = [_spot(said) for said in person.of(attribute)]
        yield _attribute(articles, attribute, said, matters)


def _spot(said: Said) -> tuple[int, int, int, str]:
    return said.article, said.trait.start, said.trait.end, said.trait.value


def _attribute(
    articles: Sequence[Article],
    attribute: str,
    said: Sequence[tuple[int, int, int, str]],
    matters: _Matters,
) -> PersonAttribute:
    """The first passage of each value in each source."""
    first: dict[tuple[int, str], Spot] = {}
    for place, start, end, value in said:
        first.setdefault((place, " ".join(value.split())), (place, start, end))
    values = tuple(
        PersonValue(
            source=articles[place].path,
            start=start,
            end=end,
            text=articles[place].text[start:end],
            value=value,
        )
        for (_, value), (place, start, end) in first.items()
    )
    return PersonAttribute(
        attribute=attribute, values=values, outcome=_outcome(attribute, said, first, matters)
    )


def _outcome(
    attribute: str,
    said: Sequence[tuple[int, int, int, str]],
    first: dict[tuple[int, str], Spot],
    matters: _Matters,
) -> Outcome | None:
    """The gravest outcome of the matters whose passages are this attribute's."""
    found = matters.meeting(attribute, ((place, start, end) for place, start, end, _ in said))
    if found:
        return min(found, key=_RANK.index)
    several = len({place for place, _ in first}) > 1
    return "equivalent" if several and len({value.casefold() for _, value in first}) == 1 else None


_Told: TypeAlias = tuple[int, int, int, Outcome]
"""Article, start and end of a passage, and the outcome of its matter."""


class _Matters:
    """The judged matters on people, found by their passages: the cost of a look is that of a search in them."""

    def __init__(self, judged: Iterable[Judged]) -> None:
        self._judged = [matter for matter in judged if matter.category in _CATEGORIES]
        self._of = cache(self._passages)

    def meeting(self, attribute: str, spots: Iterable[Spot]) -> set[Outcome]:
        """The outcomes of the matters on an attribute that have a passage which shares a character with one of the spots."""
        told, longest = self._of(attribute)
        found: set[Outcome] = set()
        for article, low, high in spots:
            for place, start, end, outcome in islice(told, bisect_left(told, (article, low - longest)), None):
                if (place, start) >= (article, high):
                    break
                if low < end:
                    found.add(outcome)
        return found

    def _passages(self, attribute: str) -> tuple[list[_Told], int]:
        """The passages of the matters on an attribute in reading order, and the length of the longest."""
        category = {"spelling": "person_name", "age": "person_age"}.get(attribute)
        told = sorted(
            (part.article, part.start, part.end, matter.outcome)
            for matter in self._judged
            if (matter.category == category if category else matter.matter.startswith(f"the {attribute} of "))
            for part in matter.passages
        )
        return told, max((end - start for _, start, end, _ in told), default=0)
