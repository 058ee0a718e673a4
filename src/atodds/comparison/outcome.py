"""How the facts of one matter stand to each other: six outcomes, each with its reason in words."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from .. import intervals
from ..language.calendar import printed_years
from ..language.lemmas import falling, growing, people_nouns
from ..language.tables import cached, read_table
from ..model import Article, Fact, NumberMention, Outcome
from ..quantities.printed import MATCH_MINUTE
from .judged import Category
from .profiles import Profile
from .scopes import doubt, one_whole, scope_reason
from .separations import separation
from .sums import two_days
from .table import Row, digits_swapped, significant, two_rates, unit_slip

_FEW_THINGS = 10
"""Fewer things than this are known at once; only a count of people or of many things grows. 7 and 13 change nothing on
61 articles of news and in the rules' examples."""
_TENTH = 0.1
"""Share of the larger figure from which two printed figures are apart though a loose reading joins them. 0.07 and 0.13
change nothing on 61 articles of news and in the rules' examples."""


class Verdict(NamedTuple):
    """The outcome of a pair."""

    outcome: Outcome
    category: Category
    reason: str
    doubtful: bool = False
    """Something lets both hold, and less than surely: shown side by side, never reported."""


def apart(row: Row, other: Row) -> bool:
    """Whether no reading of the two numbers, however loose, brings them together."""
    return intervals.apart((row.low, row.high), (other.low, other.high))


def apart_strictly(row: Row, other: Row) -> bool:
    """Whether the two numbers differ when every printed digit is taken at its word."""
    return intervals.apart((row.strict_low, row.strict_high), (other.strict_low, other.strict_high))


def apart_by_a_tenth(first: Row, other: Row) -> bool:
    """Whether the strict readings differ, and the printed figures by more than a tenth.

    Vague words, ages, and lengths of time that a word of approximation leaves open never do.
    """
    if (
        first.mention.vague
        or other.mention.vague
        or not apart_strictly(first, other)
        or first.family == "[age]"
        or (first.family == "[time]" and not first.mention.modifier == other.mention.modifier == "=")
    ):
        return False
    a, b = ((row.strict_low + row.strict_high) / 2 for row in (first, other))
    return math.isfinite(a) and math.isfinite(b) and abs(a - b) > _TENTH * max(abs(a), abs(b))


def far_beyond_a_bound(first: Row, other: Row) -> bool:
    """Whether only an open end joins two figures, one of which is some times the other: "at least three" and 170,000."""
    ends = [(row.strict_low, row.strict_high) for row in (first, other)]
    if all(math.isfinite(end) for pair in ends for end in pair):
        return False
    small, large = sorted(abs(low if math.isfinite(low) else high) for low, high in ends)
    return math.isfinite(large) and large > _FAR * small


_FAR = 2
"""Times the figure of an open bound from which another one is no reading of it: "over 100" does not tell of 230. Of the
2,631 findings and comparisons on the 526 workshop articles 3 changes 38, 1 changes 210."""
_OPEN = 0.1
"""What "almost two weeks" leaves open beside its interval: lengths of time are told in large units. 0.07 and 0.13
change nothing on 61 articles of news and in the rules' examples."""


def _apart(first: Row, other: Row) -> bool:
    """``apart``, and for lengths of time further than a word of approximation leaves open."""
    if not apart(first, other):
        return False
    if first.family != "[time]" or first.mention.modifier == other.mention.modifier == "=":
        return True
    gap = max(first.low - other.high, other.low - first.high)
    return gap > _OPEN * min(
        abs(end) for row in (first, other) for end in (row.low, row.high) if math.isfinite(end)
    )


def judge(profile: Profile, other: Profile, articles: tuple[Article, Article], known: Known) -> Verdict:
    """Judge two facts on one matter; ``articles`` are theirs, ``known`` what the articles of the story give."""
    a, b = profile.row, other.row
    category = categorise(a, b)
    if category == "unit_slip":
        return Verdict("conflict", category, _two_units(a, b))
    if reason := separation(profile, other):
        return Verdict("scope_difference", category, reason)
    if category == "age" and apart(a, b) and _birthday(a, b, articles):
        return Verdict("equivalent", category, "birthdays between the reports explain it")
    if _apart(a, b) or apart_by_a_tenth(a, b):
        return _difference(profile, other, articles, known, category)
    if far_beyond_a_bound(a, b):
        return Verdict("scope_difference", category, "only an open bound joins them, and they are far apart")
    if apart_strictly(a, b):
        return Verdict("equivalent", category, "the printed figures meet only at their loosest reading")
    return Verdict("equivalent", category, _equivalence(a, b))


def _two_units(first: Row, other: Row) -> str:
    a, b = first.mention, other.mention
    if isinstance(a, NumberMention) and isinstance(b, NumberMention) and two_rates(a, b):
        return f"one tells it for a {a.per}, the other for a {b.per}"
    return f"{a.unit} and {b.unit} are two units"


def _difference(
    profile: Profile, other: Profile, articles: tuple[Article, Article], known: Known, category: Category
) -> Verdict:
    """Judge two facts on one matter whose figures do not meet."""
    a, b = profile.row, other.row
    if reason := scope_reason(profile, other, whole=one_whole(a, b, articles)):
        return Verdict("scope_difference", category, reason)
    if reason := doubt(profile, other):
        return Verdict("undecided", category, reason, doubtful=True)
    if year := _year_of_its_own(profile, other, articles) or _year_of_its_own(other, profile, articles[::-1]):
        return Verdict("scope_difference", category, f"one is told of {year}, the other of what is news")
    if known.both_given(a, b):
        return Verdict("scope_difference", category, "one source gives both figures")
    if verdict := _tally(a, b, articles, category):
        return verdict
    if several := _several(a, b, category):
        return Verdict("undecided", "ordinal", several)
    if _attributed(a, b):
        reason = f"{a.fact.holder} and {b.fact.holder} give different figures"
        return Verdict("attributed_disagreement", category, reason)
    if two_days(a, b):
        return Verdict("undecided", category, "they are told of two days", doubtful=True)
    if not _apart(a, b):
        return Verdict(
            "conflict", "strict", "more than a tenth apart as printed; only a loose reading joins them"
        )
    return Verdict("conflict", category, "no rounding brings them together")


def _equivalence(row: Row, other: Row) -> str:
    if row.mention.value == other.mention.value and row.mention.unit == other.mention.unit:
        return "the same figure"
    if math.isinf(row.low) or math.isinf(row.high) or math.isinf(other.low) or math.isinf(other.high):
        return "one bound allows the other figure"
    return "both round from one value"


def _tally(row: Row, other: Row, articles: tuple[Article, Article], category: Category) -> Verdict | None:
    """An update by date where a tally grows or falls; undecided where nothing tells which came later."""
    if not _moves(row) or not _moves(other):
        return None
    first, second = articles[0].published, articles[1].published
    if first is None or second is None or first == second:
        words = "a tally that grows as reports come in; nothing tells that they speak of one moment"
        return Verdict("undecided", category, words)
    later, earlier = (row, other) if first > second else (other, row)
    if row.fact.role in falling() or later.low >= earlier.low:
        words = f"later report: {max(first, second).isoformat()} against {min(first, second).isoformat()}"
        return Verdict("update", category, words)
    return None


def _year_of_its_own(profile: Profile, other: Profile, articles: tuple[Article, Article]) -> str:
    """The bare year to which one tally of an event is dated ("In 2019, six people died") and the other is not.

    What is news is dated by days; empty where the other's article is of that year.
    """
    if profile.row.fact.role not in growing() | falling() or profile.months or other.years:
        return ""
    published = articles[1].published
    return min(profile.years - {str(published.year) if published else ""}, default="")


def _several(row: Row, other: Row, category: Category) -> str | None:
    """Why two places in an order may be of two things of a kind; None where there is one such thing."""
    if category == "ordinal" and not (_superlative(row) and _superlative(other)):
        return "the place of one in a row; nothing tells that the rows are one"
    if row.mention.noun == MATCH_MINUTE:
        once = frozenset(read_table("comparison", "matches")["once_in_a_match"])
        if once.isdisjoint(row.fact.near) or once.isdisjoint(other.fact.near):
            return "a match has many such minutes; nothing tells that they speak of one moment"
    return None


def _superlative(row: Row) -> bool:
    """Whether a rank is one by a measure ("second-largest city"), no bare place in a row ("her second marriage")."""
    return len(row.mention.text.replace("-", " ").split()) > 1


def _moves(row: Row) -> bool:
    """Whether a count is a tally that reports to come may change."""
    if row.family != "[count]" or row.fact.role not in growing() | falling():
        return False
    few = row.high < _FEW_THINGS and row.fact.noun not in people_nouns() and row.fact.role not in falling()
    return not few and not (row.fact.when and not row.fact.lead and _past(row))


def _past(row: Row) -> bool:
    """Whether the fact's own words date it to a year: a tally of long ago no longer grows."""
    return bool(printed_years(row.fact.when))


@cached
def _unnamed() -> frozenset[str]:
    """Holders without a name, lower-case, no article before them."""
    return frozenset(read_table("comparison", "holders")["unnamed"])


def _attributed(row: Row, other: Row) -> bool:
    """Whether two named holders disagree on something that is estimated rather than known."""
    a, b = row.fact.holder, other.fact.holder
    if not a or not b or a.lower() == b.lower() or not (a[:1].isupper() and b[:1].isupper()):
        return False
    if {name.lower().removeprefix("the ") for name in (a, b)} & _unnamed():
        return False
    return row.fact.noun == "magnitude" or "~" in (row.mention.modifier, other.mention.modifier)


def _birthday(row: Row, other: Row, articles: tuple[Article, Article]) -> bool:
    """Whether two ages differ by no more than a birthday, and the years between the reports."""
    first, second = articles[0].published, articles[1].published
    years = abs(first.year - second.year) if first and second else 0
    return max(row.low, other.low) - min(row.high, other.high) < 1 + years


class Known:
    """The exact figures that the articles of each story give of one kind of thing: noun, fate and time."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        """Cost is linear in the facts."""
        self._figures: defaultdict[tuple[object, ...], defaultdict[int, list[Row]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for profile in profiles:
            row: Row = profile.row
            if not row.mention.vague and row.mention.modifier == "=":
                self._figures[self._key(row, row)][row.article].append(row)

    def _of(self, figure: Row, thing: Row) -> Mapping[int, list[Row]]:
        """Article -> where it gives a figure of a thing."""
        return self._figures.get(self._key(figure, thing), {})

    @staticmethod
    def _key(figure: Row, thing: Row) -> tuple[object, ...]:
        """Key of a figure as a figure of a thing."""
        fact = thing.fact
        about = (fact.noun, fact.role, "other" in fact.modifiers, fact.earlier)
        return (thing.story, thing.family, about, figure.strict_low, figure.strict_high)

    def both_given(self, row: Row, other: Row) -> bool:
        """Whether an article gives both figures, exactly, of one subject, by one holder: these are of two things."""
        if row.article == other.article:
            return False
        subject = set(row.fact.subject) & set(other.fact.subject)
        for thing in (row, other):
            first, second = (self._of(figure, thing) for figure in (row, other))
            if any(
                _one_voice(a.fact, b.fact, subject)
                for article in first.keys() & second.keys()
                for a in first[article]
                for b in second[article]
            ):
                return True
        return False


def _one_voice(fact: Fact, other: Fact, subject: AbstractSet[str]) -> bool:
    """Whether two facts of one article are of the subject, and by one holder.

    Without a subject they are of one as far as theirs are told.
    """
    subjects = not fact.subject or not other.subject or fact.subject == other.subject
    if subject:
        subjects = not subject.isdisjoint(fact.subject) and not subject.isdisjoint(other.subject)
    return subjects and (fact.holder is None or other.holder is None or fact.holder == other.holder)


def categorise(row: Row, other: Row) -> Category:
    """Which kind of difference it is: a slip of unit or magnitude, a bound, a vague word, or the plain one."""
    a, b = row.mention, other.mention
    if a.kind == "age":
        return "age"
    if a.kind == "ordinal":
        return "ordinal"
    if unit_slip(a, b):
        return "unit_slip"
    return "magnitude_slip" if magnitude_slip(row, other) else slip_aside(row, other)


def slip_aside(row: Row, other: Row) -> Category:
    """As ``categorise``, slips aside: of three figures that all differ none is a slip of another."""
    a, b = row.mention, other.mention
    if a.vague or b.vague:
        return "vague"
    if "<" in (a.modifier, b.modifier) or ">" in (a.modifier, b.modifier):
        return "bound"
    if row.family == "[time]":
        return "duration"
    if a.kind == b.kind == "percent":
        return "share"
    return "count" if row.family == "[count]" else "quantity"


def magnitude_slip(row: Row, other: Row) -> bool:
    """Whether two figures differ by a slip: the same digits at another power of ten, or two digits swapped."""
    a, b = row.mention.value, other.mention.value
    if isinstance(a, tuple) or isinstance(b, tuple) or a == b or min(a, b) <= 0 or not apart(row, other):
        return False
    if significant(a) == significant(b):
        return len(significant(a)) >= 2 or abs(math.log10(a / b)) >= 2.5
    return digits_swapped(row.mention, other.mention)
