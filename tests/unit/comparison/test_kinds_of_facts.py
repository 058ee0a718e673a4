"""What is found once for two kinds of facts is what each of their pairs would be found to be."""

from __future__ import annotations

from itertools import combinations

import pytest

from atodds.comparison import ComparedSources, Known, candidates, scoring
from atodds.comparison.judging import Verdicts
from atodds.comparison.outcome import Known as KnownFigures
from atodds.comparison.outcome import judge
from atodds.engine.stages import read
from atodds.model import Article
from benchmarks.invented import news


def story(number: int, seed: int) -> ComparedSources:
    """A story of invented articles, many of whose facts are of one kind."""
    made = [read(one.source) for one in news(number, largest=1.0, seed=seed)]
    return ComparedSources([one for one in made if isinstance(one, Article)], known=Known((0,) * number))


def test_scores_and_contradictions_are_those_of_the_pairs_to_the_last_bit() -> None:
    for seed in range(4):
        compared = story(16, seed)
        pairs, given = compared.pairs, compared.profiles
        assert len(set(pairs.kinds)) < len(given)
        for one, other in combinations(range(len(given)), 2):
            if given[one].row.family == given[other].row.family:
                for a, b in ((one, other), (other, one)):
                    assert pairs.score(a, b) == scoring.score(given[a], given[b])
                    assert pairs.contradict(a, b) == candidates.contradict(given[a], given[b])


def test_outcomes_are_those_of_the_pairs() -> None:
    compared = story(16, 1)
    known = KnownFigures(compared.profiles)
    verdicts = Verdicts(compared.profiles, compared.pairs, compared.articles, known)
    for matter in compared.matters:
        for one, other in combinations(matter.members, 2):
            a, b = compared.profiles[one], compared.profiles[other]
            articles = compared.articles[a.row.article], compared.articles[b.row.article]
            assert verdicts.of(one, other) == judge(a, b, articles, known)


def test_what_is_kept_is_bounded_and_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = story(12, 2).numbers
    monkeypatch.setattr("atodds.comparison.kinds._HELD", 0)
    monkeypatch.setattr("atodds.comparison.judging._HELD", 0)
    assert story(12, 2).numbers == before
