"""An article whose parts lie packed says what it said."""

from __future__ import annotations

import pickle

import pytest

import atodds
from atodds.model.packed import Packed
from tests.support import SEEDS


def test_a_packed_article_says_what_it_said_and_takes_less_room() -> None:
    for article in atodds.read(SEEDS):
        packed = Packed.of(article)
        assert packed.whole() == article
        assert (packed.facts, packed.mentions) == (article.facts, article.mentions)
        assert (packed.sentences, packed.blocks) == (article.sentences, article.blocks)
        middle = len(article.text) // 2
        assert packed.line(middle) == article.line(middle)
        assert 2 * len(pickle.dumps(packed)) < len(pickle.dumps(article))


def test_a_packed_article_is_packed_once_and_has_no_other_parts() -> None:
    packed = Packed.of(atodds.read(SEEDS)[0])
    assert Packed.of(packed) is packed
    assert pickle.loads(pickle.dumps(packed)).whole() == packed.whole()
    with pytest.raises(AttributeError, match="nothing_of_it"):
        packed.nothing_of_it  # noqa: B018


@pytest.mark.parametrize("workers", [1, 2])
def test_a_large_run_says_what_a_small_one_says(monkeypatch: pytest.MonkeyPatch, workers: int) -> None:
    given = sorted(SEEDS.glob("*.txt"))
    before = atodds.check(given, workspace=SEEDS.parent, workers=1)
    monkeypatch.setattr("atodds.api.LARGE", 2)
    after = atodds.check(given, workspace=SEEDS.parent, workers=workers)
    assert all(isinstance(one, Packed) for one in after.articles)
    assert after.model_dump_json() == before.model_dump_json()
