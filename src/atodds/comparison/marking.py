"""How the writer of an article marks two figures as those of two things: another year or part, "a second theft", "if"."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..language.calendar import month_stems
from ..language.tables import cached, read_table
from ..model import Article, Mention, NumberMention
from .features import overlap
from .profiles import Profile

_MARKED = 2.0
"""Log odds from which two figures are of one thing though one alone is told for a time or a plan. Of the 562 articles of the
workshop and of composed news these numbers leave one pair, a headline's $2.5 million and its text's $2.6 million. Of 296
slips planted in 60 invented stories 101 are found; 1.4 finds 104, and one pair where nothing was planted; 2.6 finds 95."""
_BARE = 0.0
"""Log odds that are asked of shares of which nothing says what they are shares of; -1 finds 101 slips, 1 finds 99."""


def asked(article: Article, profile: Profile, other: Profile, *, crowded: bool) -> float:
    """The log odds that are asked of a pair of figures to be of one thing; infinite where the writer tells them apart.

    ``crowded``: a sentence holds more figures of the kind, and the pair hardly stands out among them.
    """
    if (
        _told_apart(profile, other)
        or _words_part(article, profile, other)
        or _given_too(article, profile, other)
    ):
        return math.inf
    if crowded or _one_sided(profile, other):
        return _MARKED
    bare = profile.row.family == "[percent]" and not profile.anchor & other.anchor
    return _BARE if bare else -math.inf


def _told_apart(profile: Profile, other: Profile) -> bool:
    """Whether two parts, events, years, windows or subjects are told."""
    a, b = profile.row.fact, other.row.fact
    if (a.part, a.earlier) != (b.part, b.earlier) or _two_bearers(profile, other):
        return True
    told = (
        (_dated(a.when), _dated(b.when)),
        (profile.window, other.window),
        (profile.subject, other.subject),
    )
    which = set(a.which), set(b.which)
    return any(bool(first) and bool(second) and not first & second for first, second in (*told, which))


_FRAME = 0.4
"""Overlap of two clauses from which they are one frame; with 0.28, 101 slips are found, with 0.52, 102."""


def _two_bearers(profile: Profile, other: Profile) -> bool:
    """Whether one frame is told of two: "Munro has 17 goals … Field has 12 goals"."""
    a, b = profile.row.fact.agent, other.row.fact.agent
    if a is None or b is None or a == b or a in other.sentence or b in profile.sentence:
        return False
    return overlap(profile.clause, other.clause) >= _FRAME


def _one_sided(profile: Profile, other: Profile) -> bool:
    """Whether one alone is told for a time, a window, a plan or a part of a set, or what happens is called two things."""
    a, b = profile.row.fact, other.row.fact
    roles = profile.known_role and other.known_role and profile.role != other.role
    sets = (a.restricted, a.hypothetical, a.which) != (b.restricted, b.hypothetical, b.which)
    return roles or sets or _dated(a.when) != _dated(b.when) or profile.window != other.window


def _dated(when: Sequence[str]) -> frozenset[str]:
    """The years and months of the words of a time."""
    return frozenset(
        word[:4] for word in when if (len(word) == 4 and word.isdecimal()) or word[:3] in month_stems()
    )


def _words_part(article: Article, one: Profile, other: Profile) -> bool:
    """Whether words by one figure call something another, an earlier one, or deny it; or a sentence is a case ("if")."""
    told = [_by(article, profile) for profile in (one, other)]
    first = {_first(article, profile) for profile in (one, other)}
    return bool((told[0] ^ told[1]) & _others() or first & _conditions())


def _stretches(text: str) -> list[str]:
    """A text cut at commas, colons and semicolons."""
    return text.replace(";", ",").replace(":", ",").split(",")


def _by(article: Article, profile: Profile) -> frozenset[str]:
    """The words of the figure's own stretch of its sentence, between commas."""
    held, fact = article.sentences[profile.row.fact.sentence], profile.row.fact
    before = _stretches(article.text[held.start : fact.start].lower())
    after = _stretches(article.text[fact.end : held.end].lower())
    return frozenset((*before[-1].split(), *after[0].split()))


def _first(article: Article, profile: Profile) -> str:
    held = article.sentences[profile.row.fact.sentence]
    return next(iter(article.text[held.start : held.end].lower().strip("`'\"“ ").split()), "")


def _given_too(article: Article, profile: Profile, other: Profile) -> bool:
    """Whether the sentence of one of the figures gives the other's value as well: "six of the nine members … six members"."""
    return any(
        isinstance(mention, NumberMention) and mention.value == there.row.mention.value
        for here, there in ((profile, other), (other, profile))
        for mention in _mentions(article, here.row.fact.sentence)
    )


def _mentions(article: Article, sentence: int) -> Sequence[Mention]:
    held = article.sentences[sentence]
    return article.beginning(held.start, held.end)


@cached
def _conditions() -> frozenset[str]:
    return frozenset(read_table("comparison", "repeats")["conditions"])


@cached
def _others() -> frozenset[str]:
    return frozenset(read_table("comparison", "restated")["others"])
