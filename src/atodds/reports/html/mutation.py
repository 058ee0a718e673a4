"""The page of ``atodds mutate``: what share of planted errors the checks catch, by kind and rule, and what they let pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..._version import __version__
from ...mutation import HARMFUL, HARMLESS
from ...mutation.measure import Score, Way
from ...mutation.telling import TITLES, by_cause, rules_of, total

LEADS: Mapping[Way, str] = {
    "near-copy": "The changed text stands beside the article as a second source, as when a desk copies a text and slips.",
    "restated": "The changed sentence stands a second time in the same article, as when a text contradicts itself.",
    "shortened": "The changed sentence stands a second time in the same article, in fewer words.",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of change."""

    kind: str
    planted: int
    caught: int
    percent: int
    rules: str


@dataclass(frozen=True, slots=True)
class Part:
    """The errors, or the harmless edits."""

    title: str
    sum: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class WayView:
    """One way to plant a change; ``missed``: for each cause, kind, source and change of the errors not caught by it."""

    name: str
    title: str
    lead: str
    caught: str
    parts: tuple[Part, ...]
    missed: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]


def mutation_page(scores: Mapping[Way, Mapping[str, Score]], sources: int, seed: int, up: str = "") -> str:
    """The page as one HTML document; ``up``: the way to the report, where there is one."""
    from . import render_template

    ways = tuple(_way(way, kinds) for way, kinds in scores.items())
    context = {"ways": ways, "sources": sources, "seed": seed, "up": up, "version": __version__}
    return render_template("mutation.html.j2", context)


def _way(way: Way, kinds: Mapping[str, Score]) -> WayView:
    errors, edits = (
        _part(title, kinds, names)
        for title, names in (("Errors caught", HARMFUL), ("Harmless edits taken for errors", HARMLESS))
    )
    missed = (
        (why, tuple((kind, miss.source, miss.change) for kind, miss in some))
        for why, some in by_cause({kind: kinds[kind] for kind in HARMFUL})
    )
    return WayView(way, TITLES[way], LEADS[way], errors.sum, (errors, edits), tuple(missed))


def _part(title: str, kinds: Mapping[str, Score], names: Iterable[str]) -> Part:
    some = [(kind, kinds[kind]) for kind in names if kinds[kind].planted]
    rows = (
        Row(kind, score.planted, score.caught, round(100 * score.share), rules_of(score))
        for kind, score in some
    )
    return Part(title, total([score for _, score in some]), tuple(rows))
