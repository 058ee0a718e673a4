"""Compare short texts, through the public doors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import atodds
from atodds import Article, Source
from atodds.comparison import ComparedSources, outline
from atodds.comparison.judged import Judged
from atodds.model import Comparison, Coverage, MatterRow, TimelineEntry
from atodds.rules.context import Context
from atodds.rules.kinds import kind_of
from atodds.rules.rule import Rule
from atodds.runs.coverage import compared_spans, coverage
from atodds.workspace import open_workspace
from tests.support import REPOSITORY


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


@dataclass(frozen=True)
class Compared:
    """Articles and what the rules across sources were told of them."""

    articles: Sequence[Article]
    judged: tuple[Judged, ...]
    sources: ComparedSources

    @property
    def copied(self) -> dict[int, int]:
        return self.sources.copied

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        return outline.comparisons(self.articles, self.judged)

    @property
    def rows(self) -> tuple[MatterRow, ...]:
        return outline.matrix(self.articles, self.judged)

    @property
    def timeline(self) -> tuple[TimelineEntry, ...]:
        return outline.timeline(self.articles)

    @property
    def coverage(self) -> Coverage:
        return coverage(self.articles, compared_spans(self.articles, self.judged, (), ()))


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(rule for rule in open_workspace(REPOSITORY).rules if rule.suite == "cross-source")


def compare(read: Sequence[Article]) -> Compared:
    """The comparison of the articles, by every rule across sources."""
    context = Context(read)
    for rule in _rules():
        list(kind_of(rule)(rule, context))
    return Compared(read, context.all_judged, context.compared)


def matters(*texts: str, dates: Sequence[str] = ()) -> Compared:
    """The comparison of the texts."""
    return compare(articles(*texts, dates=dates))


def judged(*texts: str, category: str | None = None, dates: Sequence[str] = ()) -> list[Judged]:
    """The judged matters of the texts, of one category or all; that two times, or two words on a person, agree is left out,
    and where all are asked for, that two sources name one thing or place, or make one statement."""
    found = matters(*texts, dates=dates).judged
    quiet = {
        "date",
        "clock",
        "person_attribute",
        *(("thing", "place", "statement") if category is None else ()),
    }
    return [
        one
        for one in found
        if category in (None, one.category) and not (one.category in quiet and one.outcome == "equivalent")
    ]


def only(*texts: str, category: str | None = None, dates: Sequence[str] = ()) -> Judged:
    """The one judged matter."""
    found = judged(*texts, category=category, dates=dates)
    assert len(found) == 1, found
    return found[0]


def passages(given: Compared, one: Judged) -> list[tuple[int, str, int]]:
    """Article, words and side of each passage."""
    return [
        (part.article, given.articles[part.article].text[part.start : part.end], part.side)
        for part in one.passages
    ]
