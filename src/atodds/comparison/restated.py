"""One figure that an article states twice, in other words: "52 unforced errors … Marsh made 25 errors".

The score of ``scoring`` is fitted on passages of two sources. Within one article most pairs of figures with one noun are of
two things, and the writer marks them so (``marking``). The weights here are fitted on the pairs of one article
(``python -m benchmarks.restated --fit``), and a pair has to stand out among its rivals.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from heapq import nlargest
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from ..language.tables import cached
from ..model import Article, NumberMention
from . import features as shared
from .candidates import contradict
from .marking import asked
from .outcome import Known, apart, judge, magnitude_slip
from .profiles import Profile, profiles
from .scoring import fitted, log_odds
from .table import Row, digits_swapped, printed, rows

_MANY = 160
"""Facts of one family beyond which a text is a list of figures, or a book; its first ones are held against each other. A
bound of cost: 112 and 208 change nothing on 562 articles and on 296 slips in invented stories, of which 101 are found."""
_FAR = 10.0
"""Two figures further apart than this are no slip of one, but for a power of ten; 7 finds 99 slips, 13 finds 101."""
_MARGIN = 4.0
"""Log odds by which a pair stands out that are counted at most: a feature's bound. 2.8 and 5.2 change nothing."""
_CLEAR = 1.0
"""Log odds by which a pair stands out though its sentence holds more of the kind; 0.7 finds 102 slips, 1.3 finds 100."""
_AGAIN = -2.5
"""Log odds of plain features from which a figure is told again; two figures that both are, are of two things. -3.25 and -1.75
change nothing."""
_FAMILIES = frozenset({"[ordinal]", "[age]"})
"""Ages are compared by person, and ranks are told apart by what is ranked."""
_LEFT_OUT = frozenset(
    {
        "same value", "near value", "same digits", "far value", "open value", "within", "position", "names differ",
        "nameless",
    }
)  # fmt: skip
_PLACES = tuple(place for place, name in enumerate(shared.NAMES) if name not in _LEFT_OUT)
_plain: Callable[[tuple[float, ...]], tuple[float, ...]] = itemgetter(*_PLACES)
NAMES = (*(shared.NAMES[place] for place in _PLACES), "crowd", "margin", "slip", "no slip")
"""Of ``features``, what does not look at the values; how many other figures of the kind there are; how far the pair stands
out; whether one figure is the other but for a digit or two swapped ones, or has two digits and more and no such slip."""


class Restated(NamedTuple):
    """Two figures of one article that are on one thing and apart, and how likely that is, 0 to 1."""

    one: Profile
    other: Profile
    score: float


class FigurePair(NamedTuple):
    """Two facts of one article with their features, and how much likelier they are than either with a third figure."""

    one: Profile
    other: Profile
    given: tuple[float, ...]
    margin: float


class _Model(NamedTuple):
    weights: tuple[float, ...]
    constant: float
    warned: float


@cached
def _model() -> _Model:
    table, weights = fitted("restated", NAMES)
    return _Model(weights, table["constant"], table["warned"])


def restated(article: Article) -> Iterator[Restated]:
    """The pairs of figures of an article that state one thing differently, likeliest first."""
    known = Known(())
    found = []
    table = _first_rows(article)
    beside = Counter(_place(row) for row in table)
    for pair in _pairs(
        profiles(table, [article]), lambda profile, other, margin: margin >= 0 and differ(profile, other)
    ):
        profile, other = pair.one, pair.other
        likely = logit(pair.given)
        in_row = any(beside[_place(fact.row)] > 1 for fact in (profile, other))
        if likely >= _model().warned and likely >= asked(
            article, profile, other, crowded=pair.margin < _CLEAR and in_row
        ):
            verdict = judge(profile, other, (article, article), known)
            if verdict.outcome != "scope_difference" and not verdict.doubtful:
                found.append(Restated(profile, other, 1 / (1 + math.exp(-likely))))
    yield from sorted(
        found, key=lambda pair: (-pair.score, pair.one.row.fact.start, pair.other.row.fact.start)
    )


def _first_rows(article: Article) -> list[Row]:
    """The first rows of each family, twice as many as are held against each other: some are vague or open."""
    told: Counter[str] = Counter()
    kept = []
    for row in rows([article], [0], [0]):
        told[row.family] += 1
        if told[row.family] <= 2 * _MANY:
            kept.append(row)
    return kept


def logit(given: Sequence[float]) -> float:
    """How likely a pair with these features is on one thing, as log odds."""
    used = _model()
    return log_odds(given, used.weights, used.constant)


def pairs(article: Article) -> Iterator[FigurePair]:
    """The pairs of exact figures of an article that may be on one thing, with their features.

    At most quadratic in the figures of one family, and those are bounded.
    """
    yield from _pairs(profiles(_first_rows(article), [article]), lambda *_: True)


_Wanted: TypeAlias = Callable[[Profile, Profile, float], bool]
"""Whether a pair of two facts that stand out so far is looked at further."""


def _pairs(given: Sequence[Profile], wanted: _Wanted) -> Iterator[FigurePair]:
    families: defaultdict[str, list[_Fact]] = defaultdict(list)
    for profile in filter(_exact, given):
        members = families[profile.row.family]
        if len(members) < _MANY:
            members.append(_Fact.of(profile))
    for members in families.values():
        yield from _of_family(members, wanted)


def _exact(profile: Profile) -> bool:
    mention = profile.row.mention
    if profile.row.family in _FAMILIES or not isinstance(mention, NumberMention):
        return False
    return not (mention.vague or mention.other or mention.partitive or isinstance(mention.value, tuple))


class _Fact(NamedTuple):
    """A fact, and what each of its pairs asks of it."""

    profile: Profile
    number: int
    value: float
    kind: str
    """Counts of one noun are of one kind, and so is all that has a unit."""
    names: frozenset[str]
    """Those of its clause but for who says so, and for days and months."""

    @classmethod
    def of(cls, profile: Profile) -> _Fact:
        row = profile.row
        kind = profile.noun or "" if row.family == "[count]" else ""
        names = profile.names - set(profile.holder.split()) - {word.lower() for word in row.fact.when}
        return cls(profile, row.number, value(profile), kind, names)


def _of_family(members: Sequence[_Fact], wanted: _Wanted) -> Iterator[FigurePair]:
    made = [
        (fact, other, _plain(shared.features(fact.profile, other.profile)))
        for place, fact in enumerate(members)
        for other in members[place + 1 :]
        if _meet(fact, other)
    ]
    base = _Rivals(made)
    crowd = _Crowd(members)
    for (fact, other, given), likely in zip(made, base.likely, strict=True):
        margin = base.margin(fact, other, likely)
        if wanted(fact.profile, other.profile, margin):
            slip = _slip(fact.profile, other.profile)
            rivals = math.log1p(crowd.beside(fact, other))
            more = (rivals, max(0.0, margin) / _MARGIN, float(slip > 0), float(slip < 0))
            yield FigurePair(fact.profile, other.profile, (*given, *more), margin)


def _meet(fact: _Fact, other: _Fact) -> bool:
    """Whether two facts may be on one thing at all: other sentences, a word in common, no contradiction."""
    here, there = fact.profile, other.profile
    if here.row.fact.sentence == there.row.fact.sentence:
        return False
    a, b = here.noun, there.noun
    if a is not None and b is not None and a != b and not shared.nouns_meet(a, b):
        return False
    if _two_names(fact, other):
        return False
    in_common = not here.sentence.keys().isdisjoint(there.sentence) or bool(here.modifiers & there.modifiers)
    return in_common and not contradict(here, there)


def _two_names(fact: _Fact, other: _Fact) -> bool:
    """Whether each clause names somebody or something, and nothing that the other does: "the Orrin reservoir", "the Velm
    reservoir"."""
    return bool(fact.names) and bool(other.names) and fact.names.isdisjoint(other.names)


class _Crowd:
    """The figures of each kind."""

    def __init__(self, members: Sequence[_Fact]) -> None:
        self._values: defaultdict[str, set[float]] = defaultdict(set)
        for member in members:
            self._values[member.kind].add(member.value)
        self._together: dict[tuple[str, str], int] = {}

    def beside(self, fact: _Fact, other: _Fact) -> int:
        """How many figures of the two kinds there are beside those of a pair."""
        kinds = fact.kind, other.kind
        if kinds not in self._together:
            self._together[kinds] = len(self._values[fact.kind] | self._values[other.kind])
        return self._together[kinds] - len({fact.value, other.value})


class _Rivals:
    """How likely the pairs of some facts are by their plain features, and what else each fact could pair with."""

    def __init__(self, made: Sequence[tuple[_Fact, _Fact, tuple[float, ...]]]) -> None:
        """Cost is linear in the pairs."""
        self.likely = [logit((*given, 0.0, 0.0, 0.0, 0.0)) for _, _, given in made]
        best: defaultdict[int, dict[float, float]] = defaultdict(dict)
        for (fact, other, _), likely in zip(made, self.likely, strict=True):
            for here, there in ((fact, other), (other, fact)):
                told = best[here.number]
                told[there.value] = max(likely, told.get(there.value, -math.inf))
        self._best = best
        self._first = {number: nlargest(3, told.items(), key=itemgetter(1)) for number, told in best.items()}
        """The likeliest figures of each fact: one of three is a third figure beside those of a pair."""

    def _told_twice(self, fact: _Fact) -> bool:
        """Whether the article gives a fact's figure again, of what may be the same."""
        return self._best[fact.number].get(fact.value, -math.inf) > _AGAIN

    def margin(self, first: _Fact, other: _Fact, likely: float) -> float:
        """How much likelier a pair is than any of its two facts with a third figure, four at most; below 0 for another's,
        and for two figures that both are told again."""
        if self._told_twice(first) and self._told_twice(other):
            return -math.inf
        rivals = (
            rival
            for fact in (first, other)
            for figure, rival in self._first[fact.number]
            if figure != first.value and figure != other.value
        )
        return min(_MARGIN, likely - max(rivals, default=-math.inf))


def _slip(one: Profile, other: Profile) -> int:
    """1 where a figure of two digits and more is the other but for a digit, two swapped, or its size; -1 where it is not."""
    if magnitude_slip(one.row, other.row) or digits_swapped(one.row.mention, other.row.mention):
        return 1
    first, second = (printed(abs(profile.row.mention.value)) for profile in (one, other))
    if max(len(one.digits), len(other.digits)) < 2:
        return 0
    differ = sum(a != b for a, b in zip(first, second, strict=False))
    return 1 if len(first) == len(second) and differ == 1 else -1


def value(profile: Profile) -> float:
    """The printed figure in the base unit of its family; that of a bound, too."""
    row = profile.row
    return next(
        (
            end
            for end in (profile.value, row.strict_low, row.strict_high)
            if end is not None and math.isfinite(end)
        ),
        0.0,
    )


def differ(profile: Profile, other: Profile) -> bool:
    """Whether two figures are apart, and near enough for one to be a slip of the other."""
    return _apart(profile, other) and not _too_far(profile, other)


def _apart(profile: Profile, other: Profile) -> bool:
    """Whether no reading brings two figures together; two bounds of one kind ("at least") are apart where they differ."""
    modifiers = {profile.row.mention.modifier, other.row.mention.modifier}
    if len(modifiers) == 1 and modifiers <= {"<", ">"}:
        return value(profile) != value(other)
    return apart(profile.row, other.row)


def _too_far(profile: Profile, other: Profile) -> bool:
    a, b = abs(value(profile)), abs(value(other))
    return min(a, b) == 0 or (max(a, b) / min(a, b) > _FAR and not magnitude_slip(profile.row, other.row))


def _place(row: Row) -> object:
    """Sentence and kind of a figure: two of one kind in a sentence are a row of figures."""
    return row.fact.sentence, row.family, row.fact.noun if row.family == "[count]" else row.fact.anchor
