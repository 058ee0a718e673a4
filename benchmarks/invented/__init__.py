"""Invented news without end: stories of very different sizes, each told by rewritten articles and by near-copies.

Every text is made of the sentences in ``fields.toml``; the names are made of syllables, so nothing in it is anybody's news.
One seed, one number and one share give the same articles on every machine.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from atodds import Source

_FIRST = ("b", "br", "d", "f", "g", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z")
_LAST = ("a", "e", "i", "o", "u", "an", "el", "in", "or", "un", "ar", "es", "il")
_NAMES = ("place", "river", "street", "org", "rival", "person", "other")
_COPIES = 0.25
"""Share of the articles that are near-copies of one before them in their story."""
_SLIPS = 0.03
"""Share of the sentences whose figure is another than the story's."""
_BEGUN = date(2024, 1, 1)


@dataclass(frozen=True)
class Invented:
    """An article with the number of the story that it tells."""

    source: Source
    story: int


def news(number: int, *, largest: float = 0.1, seed: int = 0) -> list[Invented]:
    """That many articles in a mixed order; the largest story holds that share of them, the next a half of it, a third …"""
    mixed = Random(f"order {seed}")
    articles = [
        article for story, size in enumerate(_sizes(number, largest)) for article in _story(story, size, seed)
    ]
    mixed.shuffle(articles)
    return articles


def _sizes(number: int, largest: float) -> Iterator[int]:
    left = number
    for rank in count(1):
        size = min(left, max(1, round(number * largest / rank)))
        yield size
        left -= size
        if not left:
            return


@cache
def _fields() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("fields.toml").read_text(encoding="utf-8"))


def _word(random: Random, syllables: int) -> str:
    return "".join(random.choice(_FIRST) + random.choice(_LAST) for _ in range(syllables))


def _story(number: int, size: int, seed: int) -> Iterator[Invented]:
    random = Random(f"story {seed} {number}")
    field = random.choice(sorted(set(_fields()) - {"colour"}))
    names = {name: _word(random, 3).capitalize() for name in _NAMES}
    names["person"] = f"{_word(random, 2).capitalize()} {names['person']}"
    names["other"] = f"{_word(random, 2).capitalize()} {names['other']}"
    ranges: dict[str, Sequence[int]] = _fields()[field]["figures"]
    figures = {name: random.randint(low, high) for name, (low, high) in ranges.items()}
    day = _BEGUN + timedelta(days=random.randrange(700))
    told: list[list[str]] = []
    for place in range(size):
        if told and random.random() < _COPIES:
            sentences = _copied(random, random.choice(told))
        else:
            sentences = list(_rewritten(random, field, names, figures))
            told.append(sentences)
        yield Invented(
            Source.from_text(
                " ".join(sentences[:3]) + "\n\n" + " ".join(sentences[3:]) + "\n",
                id=f"{number:06d}-{place:06d}",
                published=day + timedelta(days=random.randrange(3)),
            ),
            number,
        )


def _rewritten(random: Random, field: str, names: dict[str, str], figures: dict[str, int]) -> Iterator[str]:
    """The opening, then most of the facts in some order, each in one of its wordings, sentences of no story between them."""
    facts: list[list[str]] = _fields()[field]["facts"]
    several = random.sample(facts[1:], random.randint(4, len(facts) - 1))
    for wordings in (facts[0], *several):
        values = {
            name: value + random.randint(1, 9) if random.random() < _SLIPS else value
            for name, value in figures.items()
        }
        yield random.choice(wordings).format(**names, **values)
        if random.random() < 0.5:
            yield random.choice(_fields()["colour"]["forms"]).format(
                x=_word(random, 3), y=_word(random, 3), z=_word(random, 3)
            )


def _copied(random: Random, sentences: Sequence[str]) -> list[str]:
    """The article with its last sentence cut or one sentence put in."""
    made = list(sentences)
    if len(made) > 4 and random.random() < 0.5:
        return made[:-1]
    made.insert(random.randrange(2, len(made)), f"It was the talk of {_word(random, 3).capitalize()}.")
    return made
