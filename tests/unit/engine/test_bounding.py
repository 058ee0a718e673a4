"""A very large story is compared in parts, and the run says so."""

from __future__ import annotations

import datetime as dt

import pytest

import atodds
from atodds.engine import bounding
from atodds.model import Article
from benchmarks.invented import news

DAYS = (3, 1, 2, 3, 1, 2, 9)


def _articles() -> list[Article]:
    return [
        Article(id=str(place), path=str(place), text="", published=dt.date(2024, 1, day))
        for place, day in enumerate(DAYS)
    ]


def test_a_story_of_few_articles_is_compared_whole() -> None:
    stories = (0, 0, 1, 0, 2, 0, 0)
    assert bounding.parts(_articles(), stories) == stories
    assert not list(bounding.notes(stories, stories))


def test_a_large_story_is_cut_into_parts_of_one_size_next_to_each_other_in_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bounding, "MOST", 4)
    stories = (0, 0, 0, 0, 0, 0, 1)
    parts = bounding.parts(_articles(), stories)
    assert parts == (0, 1, 1, 0, 1, 0, 2)
    assert [note.partition(":")[0] for note in bounding.notes(stories, parts)] == [
        "1 of the stories hold more than 4 articles, the largest 6"
    ]


def test_a_run_with_a_large_story_says_so_and_keeps_it_one_story(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounding, "MOST", 8)
    given = [one.source for one in news(24, largest=1.0)]
    one, two = (atodds.check(given, baseline=False, workers=workers) for workers in (1, 2))
    assert {source.story for source in one.sources} == {0}
    assert any("compared in parts of at most 8 articles" in note for note in one.coverage.notes)
    assert one.comparisons
    assert one.model_dump_json() == two.model_dump_json()
