"""A card for each person of the stories: what each source says, and how the sources stand to each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
    found = [matter for matter in judged if matter.category in _CATEGORIES]
    return tuple(
        PersonCard(name=person.name, attributes=tuple(_attributes(articles, person, found)))
        for person in people
        if person.said or len(person.bearer.articles) > 1
    )


def _attributes(
    articles: Sequence[Article], person: Person, judged: Sequence[Judged]
) -> Iterator[PersonAttribute]:
    names = [
        (place, mention.start, mention.end, mention.text)
        for place, mention in person.bearer.names
        if mention.given
    ]
    if names:
        yield _attribute(articles, "spelling", names, judged)
    for attribute in dict.fromkeys(said.trait.attribute for said in person.said):
        said = [_spot(said) for said in person.of(attribute)]
        yield _attribute(articles, attribute, said, judged)


def _spot(said: Said) -> tuple[int, int, int, str]:
    return said.article, said.trait.start, said.trait.end, said.trait.value


def _attribute(
    articles: Sequence[Article],
    attribute: str,
    said: Sequence[tuple[int, int, int, str]],
    judged: Sequence[Judged],
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
        attribute=attribute, values=values, outcome=_outcome(attribute, said, first, judged)
    )


def _outcome(
    attribute: str,
    said: Sequence[tuple[int, int, int, str]],
    first: dict[tuple[int, str], Spot],
    judged: Sequence[Judged],
) -> Outcome | None:
    """The gravest outcome of the matters whose passages are this attribute's."""
    spots = [(place, start, end) for place, start, end, _ in said]
    category = {"spelling": "person_name", "age": "person_age"}.get(attribute)
    found = [
        matter.outcome
        for matter in judged
        if (category or matter.category) == matter.category
        and (category is not None or matter.matter.startswith(f"the {attribute} of "))
        and any(_meets(part.article, part.start, part.end, spots) for part in matter.passages)
    ]
    if found:
        return min(found, key=_RANK.index)
    several = len({place for place, _ in first}) > 1
    return "equivalent" if several and len({value.casefold() for _, value in first}) == 1 else None


def _meets(place: int, start: int, end: int, spots: Sequence[Spot]) -> bool:
    return any(article == place and start < high and low < end for article, low, high in spots)
