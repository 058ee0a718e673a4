"""Compare short texts, through the public doors."""

from __future__ import annotations

from collections.abc import Sequence

import atodds
from atodds import Article, Source
from atodds.matters import Matters, compare
from atodds.matters.judged import Judged


def articles(*texts: str, dates: Sequence[str] = (), publishers: Sequence[str] = ()) -> list[Article]:
    """The texts as articles a, b, c …, with their dates of publication and publishers where these are given."""
    published = (*dates, *[None] * (len(texts) - len(dates)))
    outlets = (*publishers, *[None] * (len(texts) - len(publishers)))
    return atodds.read(
        [
            Source.from_text(text, id=name, published=date, publisher=outlet)
            for name, text, date, outlet in zip("abcdefghijklmnop", texts, published, outlets, strict=False)
        ]
    )


def matters(*texts: str, dates: Sequence[str] = ()) -> Matters:
    """The comparison of the texts."""
    return compare(articles(*texts, dates=dates))


def judged(*texts: str, category: str | None = None, dates: Sequence[str] = ()) -> list[Judged]:
    """The judged matters of the texts, of one category or all."""
    found = matters(*texts, dates=dates).judged
    return [one for one in found if category is None or one.category == category]


def only(*texts: str, category: str | None = None, dates: Sequence[str] = ()) -> Judged:
    """The one judged matter."""
    found = judged(*texts, category=category, dates=dates)
    assert len(found) == 1, found
    return found[0]


def passages(given: Matters, one: Judged) -> list[tuple[int, str, int]]:
    """Article, words and side of each passage."""
    return [
        (part.article, given.articles[part.article].text[part.start : part.end], part.side)
        for part in one.passages
    ]
