"""How many planted errors the checks catch, and how many harmless edits they mistake for one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ..model import Article, Finding, Run, Source
from .causes import cause
from .plant import HARMFUL, HARMLESS, Planted, planted
from .shorten import shortened

Way = Literal["near-copy", "restated", "shortened"]

Check = Callable[[Sequence[Source]], Run]
"""Checks sources and gives what it found."""


class Missed(NamedTuple):
    """A planted error that nothing caught: in which source, what was changed into what, and how far the checks came."""

    source: str
    change: str
    cause: str


@dataclass
class Score:
    """The counts of one kind of change. ``rules`` counts what caught it; ``missed`` keeps what nothing caught."""

    planted: int = 0
    caught: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    missed: list[Missed] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Share caught, 0 to 1."""
        return self.caught / self.planted if self.planted else 0.0


def measure(
    articles: Sequence[Article], check: Check, *, seed: int = 0, way: Way = "near-copy"
) -> dict[str, Score]:
    """Plant one change of each kind into each article and see whether a new error or warning touches it.

    As a near-copy, the changed text stands beside the article as a second source. Restated, the changed sentence is added to
    the article's own end, and shortened, so it is in fewer words: both only where a reader would take it for the statement
    that it repeats, so no headline and no line of a date. Findings that the article has without the change do not count.
    """
    scores = {kind: Score() for kind in (*HARMFUL, *HARMLESS)}
    for article in articles:
        before = {finding.message for finding in check([_source(article, article.text, "a")]).findings}
        for kind, score in scores.items():
            change = planted(article, kind, seed, stated=way != "near-copy")
            sources = None if change is None else _sources(article, change, way)
            if change is not None and sources is not None:
                _count(score, article, change, before, check(sources), end=way != "near-copy")
    return scores


def _count(
    score: Score, article: Article, change: Planted, before: set[str], found: Run, *, end: bool
) -> None:
    """Note what was found; ``end``: the change stands behind the article's own end."""
    score.planted += 1
    rules = {
        finding.rule
        for finding in found.findings
        if finding.severity != "info"
        and finding.message not in before
        and _touches(finding, change, article, end=end)
    }
    score.caught += bool(rules)
    score.rules.update(rules)
    if not rules:
        told = f"{article.text[change.start : change.end]!r} → {change.new!r}"
        score.missed.append(Missed(article.id, told, cause(found, article, change, end=end)))


def _sources(article: Article, change: Planted, way: Way) -> list[Source] | None:
    """The sources with the change; None where the sentence cannot be told in fewer words."""
    if way == "near-copy":
        return [_source(article, article.text, "a"), _source(article, change.text, "b")]
    start, end = _sentence(article, change.start)
    again: str | None = article.text[start : change.start] + change.new + article.text[change.end : end]
    if way == "shortened":
        again = shortened(article, change)
    return None if again is None else [_source(article, f"{article.text}\n\n{again}", "a")]


def _sentence(article: Article, at: int) -> tuple[int, int]:
    return next(
        (
            (sentence.start, sentence.end)
            for sentence in article.sentences
            if sentence.start <= at < sentence.end
        ),
        (at, at),
    )


def _source(article: Article, text: str, name: str) -> Source:
    return Source.from_text(text, id=name, published=article.published)


def _touches(finding: Finding, change: Planted, article: Article, *, end: bool) -> bool:
    """Whether a passage of the finding stands in the sentence that was changed, in either text."""
    start, until = _sentence(article, change.start)
    longer = len(change.new) - change.old_length
    return any(
        (passage.start < until + max(0, longer) and start < passage.end)
        or (end and passage.end > len(article.text))
        for passage in finding.evidence
    )
