"""Whether two number facts are about one thing: what must agree, what must not contradict, how much they share."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ..language.lemmas import (
    canonical_roles,
    growing,
    meaning,
    of_money,
    of_people,
    people_nouns,
    tallied_nouns,
)
from ..model import Fact
from .table import Row, digits_swapped, unit_slip

Strength = Literal["strong", "weak", "scope"]
_YEAR = re.compile(r"^(?:1[5-9]|20)\d\d$")
_MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"}
)  # fmt: skip
_SAME_PLACE = 2
"""Names in common from which two months are rather one event with a wrong date than two events."""
_LEADS = 0.15
"""What two leads must share to count one thing when they name it by one noun."""
_NAMELESS = 0.5
"""What a count must share with another where its sentence names nobody and nothing ("He presided three times")."""
_TALLIES = 0.6
"""What two counts of a thing that is counted in many ways must share."""
_GENERIC = frozenset({"person", "victim"})


class Binding(NamedTuple):
    """How two facts belong together; ``reason`` says what keeps a "scope" binding apart."""

    strength: Strength
    shared: float
    reason: str = ""


@dataclass(frozen=True)
class Weights:
    """How telling a word is in a story: rare among its articles is telling."""

    rarity: dict[int, dict[str, float]]
    common: dict[int, frozenset[str]]
    """Words that at least half of a story's articles use of their numbers: they tell nothing apart."""

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Weights:
        """Inverse document frequencies of the words of facts, one table a story."""
        holders: defaultdict[int, defaultdict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        members: defaultdict[int, set[int]] = defaultdict(set)
        for row in rows:
            members[row.story].add(row.article)
            for word in _words(row.fact):
                holders[row.story][word].add(row.article)
        rarity = {
            story: {
                word: math.log(1 + len(members[story]) / len(articles)) for word, articles in words.items()
            }
            for story, words in holders.items()
        }
        common = {
            story: frozenset(
                word
                for word, articles in words.items()
                if len(articles) > 1 and 2 * len(articles) >= len(members[story])
            )
            for story, words in holders.items()
        }
        return cls(rarity, common)

    def total(self, story: int, words: Mapping[str, float]) -> float:
        """Sum of the weights of the words, each as near as it stands."""
        table = self.rarity.get(story, {})
        return math.fsum(table.get(word, 1.0) * nearness for word, nearness in words.items())


_FAINT = 0.5
"""Weight of a word of the sentence's other clauses."""


def _words(fact: Fact) -> dict[str, float]:
    """The words that say what a fact is about, with how near they stand."""
    own = (*fact.clause, *map(meaning, fact.anchor), *fact.names)
    return {**dict.fromkeys(fact.context, _FAINT), **dict.fromkeys(own, 1.0)}


def bind(one: Row, other: Row, weights: Weights) -> Binding | None:
    """Judge a candidate pair; None where the two are about different things."""
    if different_times(one.fact, other.fact):
        return None
    common = shared(one, other, weights)
    if unit_slip(one.mention, other.mention):
        return Binding("strong" if common >= 0.4 else "weak", common) if common >= 0.1 else None
    if _swapped_figures(one, other, common):
        return Binding("weak", common)
    if not _agree(one, other):
        return None
    reason = _scope_reason(one, other, weights)
    if reason:
        return Binding("scope", common, reason)
    strength = _strength(one, other, common)
    return Binding(strength, common) if strength else None


_SLIPPED = 0.05
"""What two long figures with two digits swapped must share: the figures themselves say the rest."""


def _swapped_figures(one: Row, other: Row, common: float) -> bool:
    """Whether two counts of one thing are the same long figure but for two swapped digits."""
    a, b = one.fact, other.fact
    nouns = a.noun == b.noun or None in (a.noun, b.noun)
    return (
        one.family == "[count]"
        and nouns
        and common >= _SLIPPED
        and digits_swapped(one.mention, other.mention)
    )


def _agree(one: Row, other: Row) -> bool:
    """Whether noun, role, kind of set and anchor do not contradict."""
    a, b = one.fact, other.fact
    if ("other" in a.modifiers) != ("other" in b.modifiers) or one.mention.change != other.mention.change:
        return False
    if one.mention.per != other.mention.per:
        return False
    if one.family == "[count]":
        return _nouns_agree(a, b) and _roles_agree(a, b)
    if a.noun != b.noun and not (one.family == "[time]" and None in (a.noun, b.noun)):
        return False
    if one.family == "[age]":
        return _anchors_meet(a, b)
    if a.noun == "distance":
        return _anchors_agree(a, b)
    if a.noun in ("money", "share"):
        untold = a.role is None and one.mention.change is not None
        return (a.role == b.role and not untold) or (_anchors_meet(a, b) and _roles_agree(a, b))
    return True


def _nouns_agree(a: Fact, b: Fact) -> bool:
    if a.noun == b.noun:
        return a.noun is not None
    same_role = a.role is not None and a.role == b.role and a.role in of_people()
    one_generic = a.noun in _GENERIC or b.noun in _GENERIC or a.noun is None or b.noun is None
    others = {a.noun, b.noun} - _GENERIC - {None}
    return same_role and one_generic and others <= people_nouns()


def _roles_agree(a: Fact, b: Fact) -> bool:
    known = canonical_roles()
    return a.role == b.role or a.role not in known or b.role not in known


def _anchors_agree(a: Fact, b: Fact) -> bool:
    """Whether two distances start at the same thing."""
    return _anchors_meet(a, b) and a.direction == b.direction


def _anchors_meet(a: Fact, b: Fact) -> bool:
    return bool(_anchor(a) & _anchor(b))


def _anchor(fact: Fact) -> set[str]:
    return {meaning(word) for word in fact.anchor}


def _years(fact: Fact) -> set[str]:
    return {word for word in fact.when if _YEAR.match(word)}


def _resolved_year(fact: Fact) -> set[str]:
    return (
        {fact.earliest[:4]}
        if fact.earliest and fact.latest and fact.earliest[:4] == fact.latest[:4]
        else set()
    )


def _months(fact: Fact) -> set[str]:
    return {word.strip(".") for word in fact.when} & _MONTHS


def different_times(a: Fact, b: Fact) -> bool:
    """Whether the two facts hold at times that their own words tell apart."""
    years, others = _years(a), _years(b)
    told, others_told = years or _resolved_year(a), others or _resolved_year(b)
    if told and others_told:
        if not told & others_told:
            return True
    elif (years or others) and not (a.lead and b.lead):
        return True
    months, other_months = _months(a), _months(b)
    if months and other_months:
        return not months & other_months and len(set(a.names) & set(b.names)) < _SAME_PLACE
    other = b if a.earlier else a
    return a.earlier != b.earlier and not (a.lead and b.lead) and not _months(other)


def _scope_reason(one: Row, other: Row, weights: Weights) -> str:
    """Why two like facts may hold in different scopes; empty where nothing says so."""
    a, b = one.fact, other.fact
    if one.family == "[count]" and a.noun != b.noun and {a.noun, b.noun} & _KINDS_OF_PEOPLE:
        return f"“{one.mention.text}” and “{other.mention.text}” count different people"
    if one.mention.partitive != other.mention.partitive and _smaller_part(one, other):
        return f"“{one.mention.text}” and “{other.mention.text}”: one counts a part of a set"
    words, others = _set_words(one), _set_words(other)
    if one.family == "[count]" and words and others and not words & others:
        return f"“{one.mention.text}” and “{other.mention.text}” count different sets"
    if a.scope and b.scope and not set(a.scope) & set(b.scope):
        return f"one holds in {' '.join(a.scope)}, the other in {' '.join(b.scope)}"
    names, other_names = (
        set(fact.own_names) - weights.common.get(one.story, frozenset()) - _holder(fact) for fact in (a, b)
    )
    if names and other_names and not names & other_names:
        return f"one is told of {_listed(names)}, the other of {_listed(other_names)}"
    capitals = {word for word in one.mention.modifiers if word[:1].isupper()}
    other_capitals = {word for word in other.mention.modifiers if word[:1].isupper()}
    if capitals != other_capitals and one.family == "[count]":
        return f"“{one.mention.text}” and “{other.mention.text}” name different sets"
    if a.noun == "share" and a.anchor and b.anchor and _anchor(a) - set(a.names) != _anchor(b) - set(b.names):
        return f"one is a share of {' '.join(a.anchor)}, the other of {' '.join(b.anchor)}"
    return ""


_KINDS_OF_PEOPLE = frozenset(
    {"child", "man", "woman", "student", "tourist", "soldier", "policeman", "employee"}
)


def _holder(fact: Fact) -> set[str]:
    """The words of who says so: another holder is no other subject."""
    return set((fact.holder or "").lower().split())


def _smaller_part(one: Row, other: Row) -> bool:
    """Whether the one that counts a part of a set gives the smaller figure."""
    part, whole = (one, other) if one.mention.partitive else (other, one)
    return part.high < whole.low


def _set_words(row: Row) -> set[str]:
    """Words that say which of its kind are counted: "female", "life" in "life sentences"."""
    return {word for word in row.fact.modifiers if word != "other" and not word.endswith(("ed", "ing"))}


def _listed(names: set[str]) -> str:
    return " ".join(name.title() for name in sorted(names)[:3])


def shared(one: Row, other: Row, weights: Weights) -> float:
    """Share of the telling words of the poorer passage that the other has too, 0 to 1."""
    words, others = _words(one.fact), _words(other.fact)
    both = {word: max(nearness, others[word]) for word, nearness in words.items() if word in others}
    least = min(weights.total(one.story, words), weights.total(other.story, others))
    return min(1.0, weights.total(one.story, both) / least) if least else 0.0


def _strength(one: Row, other: Row, shared: float) -> Strength | None:
    a, b = one.fact, other.fact
    same_role = a.role is not None and a.role == b.role
    if one.family == "[count]":
        return _count_strength(one, other, shared, same_role)
    if one.family == "[age]":
        return "strong"
    if one.family == "[time]":
        least = 0.3 if a.role == "sentence" else 0.5
        alike = shared >= least and a.role == b.role and one.mention.unit == other.mention.unit
        return "weak" if alike and (a.role == "sentence" or _one_thing(a, b)) else None
    if one.family == "[ordinal]":
        best = "est" in one.mention.text and "est" in other.mention.text and shared >= 0.3
        return "strong" if best else ("weak" if shared >= 0.5 else None)
    if a.noun == "magnitude":
        if a.lead and b.lead:
            return "strong"
        return "weak" if a.lead == b.lead and shared >= 0.35 else None
    if a.noun == "money":
        known = same_role and a.role in of_money()
        least = 0.35 if same_role or _anchors_meet(a, b) else _UNTOLD
        return "strong" if known and shared >= 0.2 else ("weak" if shared >= least else None)
    if a.noun == "distance":
        return "strong" if shared >= 0.15 else None
    if a.noun == "share" and a.role is None and not _anchors_meet(a, b):
        return "weak" if shared >= _UNTOLD else None
    return "strong" if shared >= 0.5 else ("weak" if shared >= 0.25 else None)


_UNTOLD = 0.7
"""What two amounts must share where nothing tells what they are amounts of."""
_ONE_THING = 0.6
"""Share of the words of both clauses that two lengths of time of one thing have in common."""


def _one_thing(a: Fact, b: Fact) -> bool:
    """Whether two clauses say nearly the same: what lasts is their subject, and all that tells them apart."""
    words, others = set(a.clause), set(b.clause)
    return len(words & others) >= _ONE_THING * max(len(words), len(others), 1)


def _count_strength(one: Row, other: Row, shared: float, same_role: bool) -> Strength | None:
    a, b = one.fact, other.fact
    same_noun = a.noun == b.noun and a.noun not in _GENERIC
    if not (a.names or a.lead) or not (b.names or b.lead):
        return "weak" if same_role and shared >= _NAMELESS else None
    if a.noun in tallied_nouns():
        return "weak" if same_role and shared >= _TALLIES else None
    if a.role in growing() or _set_words(one) != _set_words(other):
        enough = (same_role and shared >= 0.2) or (same_noun and shared >= 0.5)
        return "weak" if enough else None
    if same_role and shared >= 0.25:
        return "strong"
    if same_noun and shared >= 0.4:
        return "strong" if (a.lead and b.lead) or shared >= 0.6 else "weak"
    if same_role and (shared >= 0.12 or (a.lead and b.lead)):
        return "weak"
    if one.mention.noun == other.mention.noun and same_noun and a.lead and b.lead and shared >= _LEADS:
        return "weak"
    return None
