"""What was compared and how it came out: the agreements and the differences that are no conflict."""

from __future__ import annotations

from dataclasses import dataclass

from ...clipping import clipped
from ...model import FactRef, Run
from . import words
from .passages import Reader, block_anchor

_SHOWN = 80
_FACTS = 8
_LONGEST = 70
"""Matters shown of those that are equal, facts of each, and characters of a fact; the rest is counted."""
_OUTCOMES = (
    ("conflict", "Exclude each other"),
    ("undecided", "Differ, and nothing tells why"),
    ("attributed_disagreement", "Differ, each credited to someone else"),
    ("update", "Differ, as a later report would"),
    ("scope_difference", "Differ, but speak of different things"),
    ("equivalent", "Agree"),
)


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact's words and where they stand."""

    label: str
    text: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter, why its facts were judged as they were, and some of the facts."""

    matter: str
    reason: str
    facts: tuple[FactView, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """The matters that came out one way."""

    name: str
    number: int
    matters: tuple[Matter, ...]


def outcomes(run: Run, reader: Reader) -> tuple[Outcome, ...]:
    """The comparisons by outcome, those on one matter together; an outcome that none has is left out."""
    by_outcome: dict[str, dict[tuple[str, str], dict[FactRef, None]]] = {}
    for one in run.comparisons:
        facts = by_outcome.setdefault(one.outcome, {}).setdefault((one.matter, one.kind), {})
        facts.update(dict.fromkeys(one.facts))
    reasons: dict[tuple[str, str, str], str] = {
        (comparison.outcome, comparison.matter, comparison.kind): comparison.reason
        for comparison in reversed(run.comparisons)
    }
    made = []
    for outcome, name in _OUTCOMES:
        matters = by_outcome.get(outcome, {})
        shown = tuple(
            _matter(matter, reasons[outcome, matter, kind], list(facts), reader)
            for (matter, kind), facts in list(matters.items())[:_SHOWN]
        )
        if shown:
            made.append(Outcome(name, len(matters), shown))
    return tuple(made)


def _matter(matter: str, reason: str, facts: list[FactRef], reader: Reader) -> Matter:
    seen = dict.fromkeys(fact_view(fact, reader) for fact in facts)
    return Matter(words.sentence(matter), reason, tuple(seen)[:_FACTS], max(0, len(seen) - _FACTS))


def fact_view(fact: FactRef, reader: Reader) -> FactView:
    """A fact as the report names it."""
    article, source = reader.article(fact.source), reader.sources.find(fact.source)
    anchor = block_anchor(source, article, fact.start) if article else None
    return FactView(reader.sources.label(fact.source), clipped(fact.text, _LONGEST), anchor)
