"""How many planted errors the checks catch, and how many harmless edits they mistake for one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from ..model import Article, Finding, Source
from .plant import HARMFUL, HARMLESS, Planted, planted

Check = Callable[[Sequence[Source]], Sequence[Finding]]
"""Checks sources and gives what it found."""


@dataclass
class Score:
    """The counts of one kind of change. ``rules`` counts what caught it; ``missed`` keeps what nothing caught."""

    planted: int = 0
    caught: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Share caught, 0 to 1."""
        return self.caught / self.planted if self.planted else 0.0


def measure(
    articles: Sequence[Article], check: Check, *, seed: int = 0, restated: bool = False
) -> dict[str, Score]:
    """Plant one change of each kind into each article and see whether a new error or warning touches it.

    As a near-copy, the changed text stands beside the article as a second source; ``restated``, the changed sentence is added
    to the article's own end. Findings that the article has without the change do not count.
    """
    scores = {kind: Score() for kind in (*HARMFUL, *HARMLESS)}
    for article in articles:
        before = {finding.message for finding in check([_source(article, article.text, "a")])}
        for kind, score in scores.items():
            change = planted(article, kind, seed)
            if change is not None:
                _count(score, article, change, before, check, restated)
    return scores


def _count(
    score: Score, article: Article, change: Planted, before: set[str], check: Check, restated: bool
) -> None:
    score.planted += 1
    found = check(list(_sources(article, change, restated)))
    rules = {
        finding.rule
        for finding in found
        if finding.severity != "info"
        and finding.message not in before
        and _touches(finding, change, article, restated)
    }
    score.caught += bool(rules)
    score.rules.update(rules)
    if not rules:
        score.missed.append((article.id, f"{article.text[change.start : change.end]!r} → {change.new!r}"))


def _sources(article: Article, change: Planted, restated: bool) -> Iterator[Source]:
    if restated:
        start, end = _sentence(article, change.start)
        sentence = article.text[start : change.start] + change.new + article.text[change.end : end]
        yield _source(article, f"{article.text}\n\n{sentence}", "a")
        return
    yield _source(article, article.text, "a")
    yield _source(article, change.text, "b")


def _sentence(article: Article, at: int) -> tuple[int, int]:
    return next(((one.start, one.end) for one in article.sentences if one.start <= at < one.end), (at, at))


def _source(article: Article, text: str, name: str) -> Source:
    return Source.from_text(text, id=name, published=article.published)


def _touches(finding: Finding, change: Planted, article: Article, restated: bool) -> bool:
    """Whether a passage of the finding stands in the sentence that was changed, in either text."""
    start, end = _sentence(article, change.start)
    longer = len(change.new) - change.old_length
    return any(
        (passage.start < end + max(0, longer) and start < passage.end)
        or (restated and passage.end > len(article.text))
        for passage in finding.evidence
    )
