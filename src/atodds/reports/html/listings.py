"""What the sources say of dates, quotations, names and things, and what they state alike, beside the figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...model import Comparison, Run
from . import words
from .compared import FactView, fact_view
from .passages import Reader

_SHOWN = 60
"""Listed matters of a group that are set; the rest is counted."""
_NAMES = {
    "Dates": ("date", "clock", "duration", "order"),
    "Quotations": ("quotation", "quotation_varied", "misattribution"),
    "Names and places": ("name_variant", "person_name", "person_role", "place", "parties"),
    "Things": ("thing", "opposite"),
    "Deeds and permissions": ("polarity", "permission", "strength", "first_report", "citation"),
    "Statements": ("statement",),
}
_WORDS = {
    "conflict": ("✗", "at odds"),
    "undecided": ("≈", "differ"),
    "update": ("≈", "updated"),
    "attributed_disagreement": ("≈", "disputed"),
    "scope_difference": ("·", "other scope"),
    "equivalent": ("✓", "agree"),
}
_LIKELY = "≈", "likely one thing"
"""Of whole statements: no word in them was held against another."""
_RANK = list(_WORDS)


@dataclass(frozen=True, slots=True)
class ListedMatter:
    """A matter with its passages in sides, its score, and the finding on it where there is one."""

    matter: str
    mark: str
    said: str
    score: int
    finding: str | None
    sides: tuple[tuple[FactView, ...], ...]
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """The matters of one kind."""

    name: str
    matters: tuple[ListedMatter, ...]
    more: int


def listings(run: Run, reader: Reader, shown: Mapping[str, str]) -> tuple[Listing, ...]:
    """Dates, quotations, names, things, deeds and statements of these sources; ``shown``: matter -> anchor of its finding."""
    made = []
    for name, kinds in _NAMES.items():
        found = [comparison for comparison in run.comparisons if comparison.kind in kinds]
        found.sort(key=lambda comparison: (_RANK.index(comparison.outcome), -comparison.score))
        if found:
            matters = tuple(_matter(comparison, reader, shown) for comparison in found[:_SHOWN])
            made.append(Listing(name, matters, max(0, len(found) - _SHOWN)))
    return tuple(made)


def _matter(comparison: Comparison, reader: Reader, shown: Mapping[str, str]) -> ListedMatter:
    mark, said = _LIKELY if comparison.kind == "statement" else _WORDS[comparison.outcome]
    sides: dict[int, dict[FactView, None]] = {}
    for fact in comparison.facts:
        sides.setdefault(fact.side, {})[fact_view(fact, reader)] = None
    numbers = {found.number for fact in comparison.facts if (found := reader.sources.find(fact.source))}
    return ListedMatter(
        matter=words.sentence(comparison.matter),
        mark=mark,
        said=said,
        score=round(100 * comparison.score),
        finding=shown.get(comparison.matter),
        sides=tuple(tuple(sides[side])[:8] for side in sorted(sides)),
        sources=tuple(sorted(numbers)),
    )
