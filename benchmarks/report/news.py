"""Invented towns, five articles each, that differ on what they measure: as many stories and findings as are asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

_SYLLABLES = (
    "ba",
    "kel",
    "lo",
    "mir",
    "nu",
    "rav",
    "se",
    "tin",
    "vo",
    "zan",
    "du",
    "fer",
    "go",
    "hil",
    "ja",
    "wul",
)
_HEADLINES = (
    "Flood cuts off the valley of {town}",
    "{town} plans for a harder winter",
    "Fire service of {town} asks for help",
    "A storm leaves {town} without power",
    "{town} counts what the thaw has cost",
)
_THINGS = (
    ("The {name} dam", "is {} metres high", 84),
    ("The {name} tunnel", "is {} metres long", 3140),
    ("The {name} bridge", "is {} metres long", 347),
    ("The {name} reservoir", "holds {} million litres of water", 412),
    ("The {name} ferry", "weighs {} tonnes", 1260),
    ("The {name} tower", "is {} metres tall", 58),
    ("The {name} canal", "is {} kilometres long", 27),
    ("The {name} airport", "lies {} kilometres from the town", 19),
    ("The {name} hospital", "has {} beds", 231),
    ("The {name} school", "has {} pupils", 624),
    ("The {name} mine", "is {} metres deep", 913),
    ("The {name} railway", "is {} kilometres long", 143),
    ("The {name} stadium", "has {} seats", 8120),
    ("The {name} mill", "cost ${} million", 46),
    ("The {name} power station", "produces {} megawatts", 372),
)  # fmt: skip
"""What is measured, how, and a first value; a later article's value is a tenth higher or lower."""


def _name(*parts: object) -> str:
    digest = hashlib.sha256(" ".join(map(str, parts)).encode()).digest()
    return "".join(_SYLLABLES[byte % 16] for byte in digest[:3]).capitalize()


def _value(first: int, story: int, article: int) -> int:
    return int(first * (1 + 0.13 * ((story * 7 + article * 3) % 5)))


def _sentence(story: int, article: int, at: int) -> str:
    thing, states, first = _THINGS[at % len(_THINGS)]
    subject = thing.format(name=_name(story, at))
    return f"{subject} {states.format(f'{_value(first * (1 + at // len(_THINGS) * 2), story + at, article):,}')}."


def article(story: int, number: int, matters: int) -> str:
    """One article: a headline and a paragraph of a sentence for each of so many matters, in an order of its own."""
    town = _name("town", story)
    order: Sequence[int] = sorted(range(matters), key=lambda at: (at * (number * 2 + 3) + number) % 31)
    lines = [_HEADLINES[number % len(_HEADLINES)].format(town=town), ""]
    for start in range(0, matters, 5):
        lines += [" ".join(_sentence(story, number, at) for at in order[start : start + 5]), ""]
    return "\n".join(lines)


def written(folder: Path, articles: int, findings: int) -> Iterator[Path]:
    """Write so many articles that a check reports about so many findings; five articles a story."""
    stories = max(1, articles // 5)
    matters = max(1, round(findings / stories))
    for at in range(articles):
        story, number = divmod(at, 5)
        path = folder / f"town{story:04}" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article(story, number, matters), encoding="utf-8")
        yield path
