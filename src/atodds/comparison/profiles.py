"""A fact as the score sees it: weighted words around it, who, where and when, prepared once for all its pairs."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from ..language.calendar import month_stems, printed_years
from ..language.lemmas import canonical_roles, meaning
from ..model import Article, Fact, NameMention, NumberMention
from .rarity import StoryRarity
from .table import Stated, printed_value, significant

_FAINT = 0.5
"""Weight of a word of the sentence's other clauses, against 1 for a word of the fact's own. On 61 articles of news and
in the rules' examples, 0.35 changes 9 of the findings and matters, 0.65 3 of the findings and matters."""


class Words(dict[str, float]):
    """Words and their weights, which stay as they are made."""

    @cached_property
    def total(self) -> float:
        """The sum of the weights."""
        return sum(self.values())


Company: TypeAlias = Mapping[tuple[str, str], tuple[float, float]]
"""Family and noun -> strict interval of the first figure of it in a sentence."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared of a fact. Words are meanings; each weighs its rarity."""

    row: Stated[Any]
    near: Words
    clause: Words
    sentence: Words
    names: frozenset[str]
    subject: frozenset[str]
    anchor: frozenset[str]
    modifiers: frozenset[str]
    scope: frozenset[str]
    years: frozenset[str]
    months: frozenset[str]
    window: frozenset[str]
    holder: str
    role: str | None
    known_role: bool
    noun: str | None
    noun_weight: float
    value: float | None
    """The printed figure in the base unit; None for an interval that is open or wide."""
    digits: str
    printed: float | None
    """The value as it is printed, that of a bound too; None for a range, and for what is vague."""
    places: int
    """Its significant digits."""
    step: float
    """The share of it that one unit of its last significant digit is; 0 where nothing tells."""
    beside: frozenset[tuple[str, ...]]
    """Subjects, places and names of the other figures of its family and noun in its article."""
    position: float
    """Where in its article it stands, 0 to 1."""
    company: Company
    """The figures of its sentence, its own among them."""
    named: frozenset[str]
    """Words of all names of its article."""


def profiles(rows: Sequence[Stated[Any]], articles: Sequence[Article]) -> list[Profile]:
    """A profile for every row, in order."""
    rarity = StoryRarity((row.story, row.article, _all_words(row.fact)) for row in rows)
    like: defaultdict[tuple[object, ...], set[tuple[str, ...]]] = defaultdict(set)
    sentences: defaultdict[tuple[int, int], dict[tuple[str, str], tuple[float, float]]] = defaultdict(dict)
    for row in rows:
        like[_kind(row)].update((row.fact.subject, row.fact.scope))
        if row.fact.noun or row.family != "[count]":
            told = sentences[row.article, row.fact.sentence]
            told.setdefault((row.family, row.fact.noun or ""), (row.strict_low, row.strict_high))
    named = {place: _named(articles[place]) for place in {row.article for row in rows}}
    return [
        _profile(
            row,
            articles[row.article],
            rarity.of(row.story),
            like[_kind(row)],
            sentences[row.article, row.fact.sentence],
            named[row.article],
        )
        for row in rows
    ]


def _named(article: Article) -> frozenset[str]:
    """The words of an article's names, and those with a capital in its sentences of facts."""
    names = {
        word.strip(".,’'").lower()
        for mention in article.mentions
        if isinstance(mention, NameMention)
        for word in f"{mention.text} {mention.entity}".split()
    }
    return frozenset(names.union(*(fact.names for fact in article.facts)))


def _kind(row: Stated[Any]) -> tuple[object, ...]:
    return row.article, row.family, row.fact.noun if row.family == "[count]" else None


def _all_words(fact: Fact) -> list[str]:
    told = filter(None, (fact.noun, fact.role))
    return [*fact.near, *fact.clause, *fact.context, *fact.names, *fact.complement, *told]


def _profile(
    row: Stated[Any],
    article: Article,
    rarity: Mapping[str, float],
    like: set[tuple[str, ...]],
    company: Company,
    named: frozenset[str],
) -> Profile:
    fact = row.fact
    own = _weighted((*fact.clause, *fact.own_names, *fact.complement, *fact.subject), rarity)
    rest = _weighted((*fact.context, *fact.names), rarity)
    mention = row.mention
    figure = _figure(row)
    told = _told(row, figure)
    figures = _digits(mention, told)
    return Profile(
        row=row,
        near=_weighted(fact.near, rarity),
        clause=own,
        sentence=Words({word: _FAINT * weight for word, weight in rest.items()} | own),
        names=frozenset(fact.own_names),
        subject=frozenset(fact.subject),
        anchor=frozenset(map(meaning, fact.anchor)),
        modifiers=frozenset(word for word in fact.modifiers if word != "other"),
        scope=frozenset(fact.scope),
        years=_years(fact),
        months=frozenset(word[:3] for word in fact.when if word[:3] in month_stems()),
        window=frozenset(fact.window),
        holder=(fact.holder or "").lower(),
        role=fact.role,
        known_role=fact.role in canonical_roles(),
        noun=fact.noun if isinstance(mention, NumberMention) else None,
        noun_weight=rarity.get(fact.noun or "", 0.5),
        value=figure,
        digits="" if figure is None else figures,
        printed=told,
        places=len(figures),
        step=1 / int(figures) if figures.isdecimal() else 0.0,
        beside=frozenset(like - {fact.subject, fact.scope, ()}),
        position=fact.start / max(1, len(article.text)),
        company=company,
        named=named,
    )  # fmt: skip


def _weighted(words: Iterable[str], rarity: Mapping[str, float]) -> Words:
    return Words((word, rarity.get(word, 0.5)) for word in words)


def _years(fact: Fact) -> frozenset[str]:
    printed = frozenset(year for year in printed_years(fact.when) if 1500 <= int(year) < 2100)
    if printed or not fact.earliest or not fact.latest or fact.earliest[:4] != fact.latest[:4]:
        return printed
    return frozenset({fact.earliest[:4]})


def _digits(mention: object, figure: float | None) -> str:
    """The significant digits of a printed figure; empty for a range and a time."""
    if figure is None or not isinstance(mention, NumberMention) or isinstance(mention.value, tuple):
        return ""
    return significant(abs(mention.value))


def _told(row: Stated[Any], figure: float | None) -> float | None:
    """The value that is printed, of a bound too; None for what is vague."""
    mention = row.mention
    if not isinstance(mention, NumberMention) or isinstance(mention.value, tuple) or mention.vague:
        return figure
    return printed_value(row)


def _figure(row: Stated[Any]) -> float | None:
    if not math.isfinite(row.strict_low) or not math.isfinite(row.strict_high):
        return None
    middle = (row.strict_low + row.strict_high) / 2
    mention = row.mention
    if isinstance(mention, NumberMention) and mention.vague:
        return None
    return middle
