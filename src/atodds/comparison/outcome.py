"""How the facts of one matter stand to each other: six outcomes, each with its reason in words."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from .. import intervals
from ..language.lemmas import falling, growing, people_nouns
from ..language.tables import read_table
from ..model import Article, Fact, NumberMention, Outcome
from .judged import Category
from .profiles import Profile
from .table import Row, digits_swapped, significant, unit_slip

_FEW_THINGS = 10
"""Fewer things than this are known at once; only a count of people or of many things grows."""
_TENTH = 0.1
"""Share of the larger figure from which two printed figures are apart though a loose reading joins them."""


class Verdict(NamedTuple):
    """The outcome of a pair."""

    outcome: Outcome
    category: Category
    reason: str


def apart(one: Row, other: Row) -> bool:
    """Whether no reading of the two numbers, however loose, brings them together."""
    return intervals.apart((one.low, one.high), (other.low, other.high))


def apart_strictly(one: Row, other: Row) -> bool:
    """Whether the two numbers differ when every printed digit is taken at its word."""
    return intervals.apart((one.strict_low, one.strict_high), (other.strict_low, other.strict_high))


def apart_by_a_tenth(one: Row, other: Row) -> bool:
    """Whether the strict readings differ, and the printed figures by more than a tenth; vague words and ages never do."""
    if one.mention.vague or other.mention.vague or not apart_strictly(one, other) or one.family == "[age]":
        return False
    a, b = ((row.strict_low + row.strict_high) / 2 for row in (one, other))
    return math.isfinite(a) and math.isfinite(b) and abs(a - b) > _TENTH * max(abs(a), abs(b))


_OPEN = 0.1
"""What "almost two weeks" leaves open beside its interval: lengths of time are told in large units."""


def _apart(one: Row, other: Row) -> bool:
    """``apart``, and for lengths of time further than a word of approximation leaves open."""
    if not apart(one, other):
        return False
    if one.family != "[time]" or one.mention.modifier == other.mention.modifier == "=":
        return True
    gap = max(one.low - other.high, other.low - one.high)
    return gap > _OPEN * min(
        abs(end) for row in (one, other) for end in (row.low, row.high) if math.isfinite(end)
    )


def judge(one: Profile, other: Profile, articles: tuple[Article, Article], known: Known) -> Verdict:
    """Judge two facts on one matter; ``articles`` are theirs, ``known`` what the articles of the story give."""
    a, b = one.row, other.row
    category = categorise(a, b)
    if category == "unit_slip":
        return Verdict("conflict", category, f"{a.mention.unit} and {b.mention.unit} are two units")
    if category == "age" and apart(a, b) and _birthday(a, b, articles):
        return Verdict("equivalent", category, "birthdays between the reports explain it")
    loose = not _apart(a, b)
    if loose and not apart_by_a_tenth(a, b):
        if apart_strictly(a, b):
            return Verdict("equivalent", category, "the printed figures meet only at their loosest reading")
        return Verdict("equivalent", category, _equivalence(a, b))
    if reason := scope_reason(one, other, whole=_one_whole(a, b, articles)):
        return Verdict("scope_difference", category, reason)
    if known.both_given(a, b):
        return Verdict("scope_difference", category, "one source gives both figures")
    if verdict := _tally(a, b, articles, category):
        return verdict
    if _attributed(a, b):
        reason = f"{a.fact.holder} and {b.fact.holder} give different figures"
        return Verdict("attributed_disagreement", category, reason)
    if loose:
        return Verdict(
            "conflict", "strict", "more than a tenth apart as printed; only a loose reading joins them"
        )
    return Verdict("conflict", category, "no rounding brings them together")


def _equivalence(one: Row, other: Row) -> str:
    if one.mention.value == other.mention.value and one.mention.unit == other.mention.unit:
        return "the same figure"
    if math.isinf(one.low) or math.isinf(one.high) or math.isinf(other.low) or math.isinf(other.high):
        return "one bound allows the other figure"
    return "both round from one value"


_OF_THE = 16
"""Characters between a part and its whole: " of the ", " out of his "."""


def _one_whole(one: Row, other: Row, articles: tuple[Article, Article]) -> bool:
    """Whether both count a part of a printed whole, and the wholes are one: "11 of 14 counts", "12 of 14 counts"."""
    if (
        one.fact.role is not None
        and None not in (one.fact.agent, other.fact.agent)
        and one.fact.agent != other.fact.agent
    ):
        return False  # two who did so many of as many each
    wholes = [_whole(row, article) for row, article in zip((one, other), articles, strict=True)]
    return wholes[0] is not None and wholes[0] == wholes[1]


def _whole(row: Row, article: Article) -> object:
    """The number of the whole that a part is told to be of."""
    if not row.mention.partitive:
        return None
    end = row.mention.end
    at = bisect_left(article.mentions, end, key=lambda mention: mention.start)
    after = article.mentions[at] if at < len(article.mentions) else None
    told = isinstance(after, NumberMention) and after.start - end <= _OF_THE and after.modifier == "="
    return after.value if told and isinstance(after, NumberMention) else None


def scope_reason(one: Profile, other: Profile, *, whole: bool = False) -> str:
    """Why two figures that differ may hold in different scopes; empty where nothing says so.

    ``whole`` says that both are parts of one whole.
    """
    a, b = one.row, other.row
    if a.fact.hypothetical != b.fact.hypothetical:
        return "one is planned, feared or possible, the other told as it is"
    periods = (one.window ^ other.window) & set(read_table("facts", "frames")["periods"])
    if periods:
        return f"one is told for the {min(periods)}"
    if a.fact.earlier != b.fact.earlier and not (a.fact.lead and b.fact.lead):
        return "one speaks of an earlier time"
    if _a_part(a, b) or _a_part(b, a):
        return f"“{a.mention.text}” and “{b.mention.text}”: one counts a part of a set"
    if a.mention.partitive and b.mention.partitive and not whole:
        return f"“{a.mention.text}” and “{b.mention.text}” count parts of a set"
    if a.family == "[count]":
        if _other_people(one, other) and not _implied(one, other):
            return f"“{a.mention.text}” and “{b.mention.text}” count different people"
        if a.fact.restricted and b.fact.restricted and not set(a.fact.complement) & set(b.fact.complement):
            return f"“{a.mention.text}” and “{b.mention.text}” count members of two wholes"
        words, others = _set_words(a), _set_words(b)
        if words and others and not words & others:
            return f"“{a.mention.text}” and “{b.mention.text}” count different sets"
    if one.scope and other.scope and not one.scope & other.scope:
        return f"one holds in {' '.join(a.fact.scope)}, the other in {' '.join(b.fact.scope)}"
    if (
        one.noun == "share"
        and one.anchor
        and other.anchor
        and one.anchor - one.names != other.anchor - other.names
    ):
        return f"one is a share of {' '.join(a.fact.anchor)}, the other of {' '.join(b.fact.anchor)}"
    return ""


_KINDS_OF_PEOPLE = frozenset(
    {
        "child",
        "man",
        "woman",
        "student",
        "tourist",
        "soldier",
        "policeman",
        "employee",
    }
)


def _other_people(one: Profile, other: Profile) -> bool:
    """Whether a kind of people is counted beside another kind, or beside people of whom it may be a part."""
    kinds = _KINDS_OF_PEOPLE | (_ABOARD if "carry" in (one.role, other.role) else frozenset())
    if one.noun == other.noun or not {one.noun, other.noun} & kinds:
        return False
    kind, people = (one, other) if other.noun == "person" else (other, one)
    return people.noun != "person" or kind.row.low < people.row.high


def _implied(one: Profile, other: Profile) -> bool:
    """Whether the noun of one says of people what the predicate of the other does: "employs 3,400 people", "employees"."""
    told: dict[str, str] = read_table("language", "roles")["implied"]
    return any(
        broad.noun == "person"
        and broad.role == told.get(narrow.noun or "")
        and narrow.role in (None, broad.role)
        for broad, narrow in ((one, other), (other, one))
    )


_ABOARD = frozenset({"passenger", "crewman"})
"""Kinds of the people that a vessel carries."""


def _a_part(part: Row, whole: Row) -> bool:
    """Whether the first counts a part, and the second, which does not, gives more: no part is larger than its whole."""
    told = (part.fact.part and not whole.fact.part) or (part.fact.restricted and not whole.fact.restricted)
    return told and part.high < whole.low


def _set_words(row: Row) -> set[str]:
    """Words that say which of its kind are counted: "female", "life" in "life sentences"."""
    return {word for word in row.fact.modifiers if word != "other" and not word.endswith(("ed", "ing"))}


def _tally(one: Row, other: Row, articles: tuple[Article, Article], category: Category) -> Verdict | None:
    """An update by date where a tally grows or falls; undecided where nothing tells which came later."""
    if not _moves(one) or not _moves(other):
        return None
    first, second = articles[0].published, articles[1].published
    if first is None or second is None or first == second:
        words = "a tally that grows as reports come in; nothing tells that they speak of one moment"
        return Verdict("undecided", category, words)
    later, earlier = (one, other) if first > second else (other, one)
    if one.fact.role in falling() or later.low >= earlier.low:
        words = f"later report: {max(first, second).isoformat()} against {min(first, second).isoformat()}"
        return Verdict("update", category, words)
    return None


def _moves(row: Row) -> bool:
    """Whether a count is a tally that reports to come may change."""
    if row.family != "[count]" or row.fact.role not in growing() | falling():
        return False
    few = row.high < _FEW_THINGS and row.fact.noun not in people_nouns() and row.fact.role not in falling()
    return not few and not (row.fact.when and not row.fact.lead and _past(row))


def _past(row: Row) -> bool:
    """Whether the fact's own words date it to a year: a tally of long ago no longer grows."""
    return any(len(word) == 4 and word.isdecimal() for word in row.fact.when)


_UNNAMED = frozenset(
    {
        "police",
        "officials",
        "authorities",
        "witnesses",
        "sources",
        "residents",
        "reports",
        "they",
        "he",
        "she",
    }
)


def _attributed(one: Row, other: Row) -> bool:
    """Whether two named holders disagree on something that is estimated rather than known."""
    a, b = one.fact.holder, other.fact.holder
    if not a or not b or a.lower() == b.lower() or not (a[:1].isupper() and b[:1].isupper()):
        return False
    if {name.lower().removeprefix("the ") for name in (a, b)} & _UNNAMED:
        return False
    return one.fact.noun == "magnitude" or "~" in (one.mention.modifier, other.mention.modifier)


def _birthday(one: Row, other: Row, articles: tuple[Article, Article]) -> bool:
    """Whether two ages differ by no more than a birthday, and the years between the reports."""
    first, second = articles[0].published, articles[1].published
    years = abs(first.year - second.year) if first and second else 0
    return max(one.low, other.low) - min(one.high, other.high) <= 1 + years


class Known:
    """The exact figures that the articles of each story give of one kind of thing: noun, fate and time."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        """Cost is linear in the facts."""
        self._figures: defaultdict[tuple[object, ...], list[Row]] = defaultdict(list)
        for profile in profiles:
            row: Row = profile.row
            if not row.mention.vague and row.mention.modifier == "=":
                self._figures[self._key(row, row)].append(row)

    @staticmethod
    def _key(figure: Row, thing: Row) -> tuple[object, ...]:
        """Key of a figure as a figure of a thing."""
        fact = thing.fact
        about = (fact.noun, fact.role, "other" in fact.modifiers, fact.earlier)
        return (thing.story, thing.family, about, figure.strict_low, figure.strict_high)

    def both_given(self, one: Row, other: Row) -> bool:
        """Whether an article gives both figures, exactly, of one subject, by one holder: these are of two things."""
        if one.article == other.article:
            return False
        for thing in (one, other):
            first, second = (self._figures.get(self._key(figure, thing), ()) for figure in (one, other))
            if any(a.article == b.article and _one_voice(a.fact, b.fact) for a in first for b in second):
                return True
        return False


def _one_voice(one: Fact, other: Fact) -> bool:
    """Whether two facts of one article are of one subject, as far as it is told, and by one holder."""
    subjects = not one.subject or not other.subject or one.subject == other.subject
    return subjects and (one.holder is None or other.holder is None or one.holder == other.holder)


def categorise(one: Row, other: Row) -> Category:
    """Which kind of difference it is: a slip of unit or magnitude, a bound, a vague word, or the plain one."""
    a, b = one.mention, other.mention
    if a.kind == "age":
        return "age"
    if a.kind == "ordinal":
        return "ordinal"
    if unit_slip(a, b):
        return "unit_slip"
    if magnitude_slip(one, other):
        return "magnitude_slip"
    if a.vague or b.vague:
        return "vague"
    if "<" in (a.modifier, b.modifier) or ">" in (a.modifier, b.modifier):
        return "bound"
    if one.family == "[time]":
        return "duration"
    if a.kind == b.kind == "percent":
        return "share"
    return "count" if one.family == "[count]" else "quantity"


def magnitude_slip(one: Row, other: Row) -> bool:
    """Whether two figures differ by a slip: the same digits at another power of ten, or two digits swapped."""
    a, b = one.mention.value, other.mention.value
    if isinstance(a, tuple) or isinstance(b, tuple) or a == b or min(a, b) <= 0 or not apart(one, other):
        return False
    if significant(a) == significant(b):
        return len(significant(a)) >= 2 or abs(math.log10(a / b)) >= 2.5
    return digits_swapped(one.mention, other.mention)
