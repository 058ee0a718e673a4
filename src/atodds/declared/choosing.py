"""Which kind of story an article tells, by its own words; unsure means none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from ..language.tables import cached, read_table
from ..model import Article

_WORD = re.compile(r"[a-z]+")


def kind_of(article: Article) -> str | None:
    """The name of the ready document that the article's story has, None where no kind stands out."""
    table = read_table("declared", "kinds")
    text = article.text[: table["read"]].lower()
    seen = Counter(_WORD.findall(text))
    points = _scores(seen, Counter(_WORD.findall(text[: table["opening"]])))
    told = _told(seen)
    ranked = sorted(points.items(), key=lambda item: (-item[1], item[0]))
    if (
        not ranked
        or ranked[0][1] < table["enough"]
        or (ranked[0][1] < table["sure"] and ranked[0][0] not in told)
    ):
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    return ranked[0][0] if ranked[0][1] >= table["ahead"] * second else None


def _scores(seen: Counter[str], opening: Counter[str]) -> dict[str, float]:
    """Points of each kind: each of its words counts by weight, up to thrice; those of the opening count twice."""
    points: dict[str, float] = {}
    for word, shares in _words().items():
        if word in seen:
            times = min(seen[word], 3) + min(opening[word], 2)
            for kind, weight in shares.items():
                points[kind] = points.get(kind, 0.0) + weight * times
    return points


def _told(seen: Counter[str]) -> set[str]:
    """The kinds of which one of the heaviest words stands in the part that is read."""
    heavy: float = read_table("declared", "kinds")["heavy"]
    shares = [weights for word, weights in _words().items() if word in seen]
    return {kind for weights in shares for kind, weight in weights.items() if weight >= heavy}


@cached
def _words() -> Mapping[str, Mapping[str, float]]:
    """Word -> kind -> weight."""
    made: dict[str, dict[str, float]] = {}
    for kind, weights in read_table("declared", "kinds")["kind"].items():
        for weight, words in weights.items():
            for word in words.split():
                made.setdefault(word, {})[kind] = float(weight)
    return made
