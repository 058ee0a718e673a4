"""The outcomes of the pairs of a matter: what is so of two kinds of facts is so of all their pairs."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from ..model import Article
from .kinds import Pairs
from .outcome import Known, Verdict, judge
from .profiles import Profile
from .scopes import whole_of
from .separations import subjects_apart

_HELD = 300_000
"""Outcomes that are kept, at some 200 bytes each: a bound of memory, which changes nothing that is found."""


class Verdicts:
    """The outcomes of the pairs of a table, by the places of their facts in it.

    Beside what ``Pairs`` calls their kinds, an outcome hangs on the day of publication, on the whole of which a part is told,
    and on whether an article names the subject of the other one's fact.
    """

    def __init__(
        self, given: Sequence[Profile], pairs: Pairs, articles: Sequence[Article], known: Known
    ) -> None:
        """``articles``: those that the facts name by number. Cost is linear in the facts."""
        self._given = given
        self._pairs = pairs
        self._articles = [articles[profile.row.article] for profile in given]
        self._known = known
        numbers: dict[Hashable, int] = {}
        self._kinds = [
            numbers.setdefault((kind, article.published, whole_of(profile.row, article)), len(numbers))
            for kind, article, profile in zip(pairs.kinds, self._articles, given, strict=True)
        ]
        self._acting = [profile.row.fact.acting for profile in given]
        self._held: dict[tuple[int, int, bool], Verdict] = {}

    def of(self, one: int, other: int) -> Verdict:
        """``outcome.judge`` of two facts."""
        if self._pairs.articles[one] == self._pairs.articles[other]:
            return self._judged(one, other)
        acting = self._acting[one] and self._acting[other]
        key = (
            self._kinds[one],
            self._kinds[other],
            acting and subjects_apart(self._given[one], self._given[other]),
        )
        found = self._held.get(key)
        if found is None:
            found = self._judged(one, other)
            if len(self._held) < _HELD:
                self._held[key] = found
        return found

    def _judged(self, one: int, other: int) -> Verdict:
        articles = self._articles[one], self._articles[other]
        return judge(self._given[one], self._given[other], articles, self._known)
