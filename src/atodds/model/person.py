"""Cards: what the sources say of one person, attribute by attribute."""

from __future__ import annotations

from .base import Model, Span
from .comparison import Outcome


class PersonValue(Span):
    """What one source says on one attribute, with the passage that says it."""

    source: str
    text: str
    value: str


class PersonAttribute(Model):
    """One attribute of a person: spelling, age, role, employer, university, residence, birthplace, nationality, party,
    children, relation, charge, plea, verdict, sentence, bail, injury, or a condition."""

    attribute: str
    values: tuple[PersonValue, ...]
    outcome: Outcome | None = None
    """How the values of several sources stand to each other; None where one source alone states it."""


class PersonCard(Model):
    """A person of a story, brought together from the articles that name the bearer."""

    name: str
    attributes: tuple[PersonAttribute, ...]
