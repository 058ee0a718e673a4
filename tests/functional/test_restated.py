"""The invented stories that say their facts twice: silent as they are, and a part of their planted errors found."""

from __future__ import annotations

from benchmarks.restated.__main__ import caught, found
from benchmarks.restated.load import stories


def test_stories_without_error_are_silent() -> None:
    texts = [story.text for story in stories()]
    assert len(texts) >= 60
    assert [one.message for made in found(texts) for one in made] == []


def test_a_third_of_what_is_planted_in_other_words_is_found() -> None:
    slips = [slip for story in list(stories())[::6] for slip in story.slips]
    assert len(slips) >= 40
    assert sum(caught(slips)) >= len(slips) / 3
