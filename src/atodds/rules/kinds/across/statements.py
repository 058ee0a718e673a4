"""What several sources state alike, side by side; listed only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from ....clipping import clipped
from ....comparison import ComparedSources
from ....comparison.connecting import one_an_article
from ....comparison.judged import Judged, Passage
from ....comparison.outcome import apart
from ....comparison.profiles import Profile
from ....comparison.statements import StatementLink, StoryStatements, WeighedStatement
from ....model import NameMention

_LONGEST = 90
"""Characters of a statement that name its matter. Only the name depends on it: 63 shortens that of 574 of 6,315 findings and
comparisons on 668 articles of news, 117 lengthens that of 159."""
_CLOSE = 0.5
"""Share of the pairs of two groups of statements that must be each other's best for the two to be one matter. On what is
only run 0, 0.5 and 1 bring 42, 40 and 32 further pairs of one matter together, 9, 5 and 3 of two. On 673 articles of news
and in the rules' examples, 0.35 changes 98 of the findings and comparisons, 0.65 1,015."""


def stated(compared: ComparedSources) -> Iterator[Judged]:
    """Statements that sources make alike, by story; where what they tell is apart, that is told elsewhere, or nowhere."""
    if not compared.statements:
        return
    figures = _Figures(compared)
    for story in compared.statements:
        yield from _of_story(compared, story, figures)


def _of_story(compared: ComparedSources, story: StoryStatements, figures: _Figures) -> Iterator[Judged]:
    given = story.told
    alike = [link for link in story.links if figures.agree(given[link.first], given[link.other])]
    for group in one_an_article(alike, lambda number: given[number].article, _CLOSE):
        yield _alike(compared, given, group)


class _Figures:
    """The figures and times of each article, and which of them are judged to differ."""

    def __init__(self, compared: ComparedSources) -> None:
        self._of: defaultdict[int, list[Profile]] = defaultdict(list)
        for profile in chain(compared.profiles, compared.time_profiles):
            self._of[profile.row.article].append(profile)
        self._people = [
            [
                (name.start, name.surname)
                for name in article.mentions
                if isinstance(name, NameMention) and name.surname
            ]
            for article in compared.articles
        ]
        self._apart: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, judged in enumerate(compared.numbers):
            if judged.outcome != "equivalent":
                for part in judged.passages:
                    self._apart[part.article].append((part.start, number))

    def agree(self, first: WeighedStatement, other: WeighedStatement) -> bool:
        """Whether neither the figures nor the names of two statements are apart."""
        a, b = first.statement, other.statement
        if _parted(a.figures, b.figures):
            return False
        if _parted(self._surnames(first), self._surnames(other)):
            return False
        return self._matters(first).isdisjoint(self._matters(other)) and self._meet(first, other)

    def _surnames(self, stated: WeighedStatement) -> frozenset[str]:
        told = stated.statement
        return frozenset(
            name for start, name in self._people[stated.article] if told.start <= start < told.end
        )

    def _matters(self, stated: WeighedStatement) -> set[int]:
        """The matters with differing figures that a statement has a part in."""
        told = stated.statement
        return {number for start, number in self._apart[stated.article] if told.start <= start < told.end}

    def _meet(self, first: WeighedStatement, other: WeighedStatement) -> bool:
        """Whether of every kind of figure that both statements tell some meet."""
        mine, yours = self._inside(first), self._inside(other)
        return all(
            any(
                not apart(a.row, b.row) for a in mine for b in yours if a.row.family == b.row.family == family
            )
            for family in {a.row.family for a in mine} & {b.row.family for b in yours}
        )

    def _inside(self, stated: WeighedStatement) -> list[Profile]:
        told = stated.statement
        return [
            profile for profile in self._of[stated.article] if told.start <= profile.row.fact.start < told.end
        ]


def _parted(mine: frozenset[str], yours: frozenset[str]) -> bool:
    """Whether both statements tell some, and none of them is the same."""
    return bool(mine) and bool(yours) and mine.isdisjoint(yours)


def _alike(
    compared: ComparedSources, given: Sequence[WeighedStatement], group: Sequence[StatementLink]
) -> Judged:
    members = [given[number] for number in sorted({end for link in group for end in link[:2]})]
    parts = [(member.article, member.statement.start, member.statement.end) for member in members]
    shortest = min((compared.articles[article].text[start:end] for article, start, end in parts), key=len)
    text = " ".join(shortest.split())
    name = clipped(text, _LONGEST)
    return Judged(
        category="statement",
        matter=f"“{name}”",
        outcome="equivalent",
        reason="likely one thing in other words; no figure or name in them is apart",
        passages=tuple(Passage(*part) for part in parts),
        strong=False,
        listed=True,
        score=round(max(link.score for link in group), 4),
        values={"first": name, "second": name},
    )
