"""The people of a story with everything that its articles say of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ...facts.persons import Trait, traits
from ...model import Article
from .bearers import Bearer, bearers


@dataclass(frozen=True, slots=True)
class Said:
    """A trait, and the article that states it."""

    article: int
    trait: Trait


@dataclass(frozen=True)
class Person:
    """A person of a story: the names, and what is said of the bearer, by article and offset."""

    bearer: Bearer
    said: tuple[Said, ...]

    @property
    def name(self) -> str:
        """The fullest form that stands most often."""
        return self.bearer.name

    def of(self, attribute: str) -> list[Said]:
        """What is said on one attribute."""
        return [said for said in self.said if said.trait.attribute == attribute]


def persons(articles: Sequence[Article], stories: Sequence[int]) -> tuple[Person, ...]:
    """The people of each story, in the order in which the stories and they are first named."""
    said: dict[tuple[int, int], list[Said]] = defaultdict(list)
    for place, article in enumerate(articles):
        for trait in traits(article):
            said[place, trait.bearer].append(Said(place, trait))
    found = []
    for story in sorted(set(stories)):
        places = [place for place, number in enumerate(stories) if number == story]
        for bearer in bearers(story, places, articles):
            own = [
                saying for place, mention in bearer.names for saying in said.get((place, mention.start), ())
            ]
            own.sort(key=lambda said: (said.article, said.trait.start, said.trait.attribute))
            found.append(Person(bearer, tuple(own)))
    return tuple(found)
