"""What the sources say befell one person: plea, verdict, condition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from ....comparison import ComparedSources
from ....comparison.judged import Category, Judged, Passage
from ....comparison.people.persons import Person, Said
from ....language.lemmas import empty_words, lemma
from ....language.words import letters
from ....model import Article, Finding, Outcome, TimeMention
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report

_COURT = ("plea", "verdict")
_GRAVE = frozenset({("life", "alive", "dead")})
"""Opposites that are an error; the others depend on the moment, and are a warning."""
_OPEN = frozenset(
    {
        ("life", "dead", "in hospital"),
        ("custody", "at large", "in custody"),
        ("office", "resigned", "stays"),
        ("office", "dismissed", "stays"),
        ("charging", "charged", "not charged"),
    }
)
"""What one may be after the other."""
_ALONGSIDE = frozenset({("life", "alive", "in hospital")})
_DAYS = 3
"""Days between two articles from which what one may be after the other is an update. 2 and 4 change nothing on 89 articles
of news and in the rules' examples."""


def pleas(compared: ComparedSources) -> Iterator[Judged]:
    """Persons who plead, or are found, one thing in one source and the opposite in another."""
    for person in compared.persons:
        for attribute in _COURT:
            for pair in _pairs(person.of(attribute)):
                yield _judged(person, "court", pair, _court(compared.articles, pair))


def conditions(compared: ComparedSources) -> Iterator[Judged]:
    """Persons who are one thing in one source and its opposite in another: alive and dead, armed and unarmed."""
    for person in compared.persons:
        by_attribute: defaultdict[str, list[Said]] = defaultdict(list)
        for said in person.said:
            by_attribute[said.trait.attribute].append(said)
        for attribute in sorted(_conditions() & by_attribute.keys()):
            for pair in _pairs(by_attribute[attribute]):
                verdict = _condition(compared.articles, attribute, pair)
                if verdict is not None:
                    yield _judged(person, "condition", pair, verdict)


def _conditions() -> set[str]:
    from ....language.tables import read_table

    return {row["attribute"] for row in read_table("facts", "persons")["condition"]}


SaidPair = tuple[Sequence[Said], Sequence[Said]]
Verdict = tuple[Outcome, bool, str]


def _pairs(said: Sequence[Said]) -> Iterator[SaidPair]:
    """Two values that two sources give; a source that gives both tells of a change, and is left out."""
    values: defaultdict[str, list[Said]] = defaultdict(list)
    for saying in said:
        values[saying.trait.value].append(saying)
    for pair in combinations(sorted(values), 2):
        places = [{held.article for held in values[value]} for value in pair]
        both = places[0] & places[1]
        sides = [[held for held in values[value] if held.article not in both] for value in pair]
        if sides[0] and sides[1]:
            yield sides[0], sides[1]


def _court(articles: Sequence[Article], pair: SaidPair) -> Verdict:
    if _about_others(pair):
        return "scope_difference", False, "the charges differ"
    if _later(articles, pair):
        return "update", False, "the sources are of different days"
    return "conflict", True, "only one of the two can be"


def _about_others(pair: SaidPair) -> bool:
    """Whether both sides tell what they are about, charges or moments, and nothing in common."""
    about = [[_content(said.trait.about) for said in side] for side in pair]
    known = [[words for words in side if words] for side in about]
    return bool(known[0] and known[1]) and not any(words & other for words in known[0] for other in known[1])


def _content(text: str) -> frozenset[str]:
    empty = empty_words()
    return frozenset(lemma(word) for word in letters(text.casefold(), 3) if word not in empty)


def _condition(articles: Sequence[Article], attribute: str, pair: SaidPair) -> Verdict | None:
    key = (attribute, *sorted((pair[0][0].trait.value, pair[1][0].trait.value)))
    if key in _ALONGSIDE:
        return None
    if key in _OPEN:
        return "undecided", False, "one may have followed the other"
    if _later(articles, pair):
        return "update", False, "the sources are of different days"
    if _about_others(pair):
        return "undecided", False, "they may be of two moments"
    return "conflict", key in _GRAVE, "only one of the two can be, at one moment"


def _later(articles: Sequence[Article], pair: SaidPair) -> bool:
    """Whether every passage of one side is of another day than every one of the other."""
    days = [[_days(articles[said.article], said) for said in side] for side in pair]
    known = [[span for span in side if span] for side in days]
    if not known[0] or not known[1]:
        return False
    return all(abs(first - other) > _DAYS for first in known[0] for other in known[1])


def _days(article: Article, said: Said) -> int:
    """The day that the sentence or the article gives, as a number; 0 where there is none."""
    for mention in article.mentions:
        near = said.trait.start - 60 <= mention.start <= said.trait.end + 60
        if near and isinstance(mention, TimeMention) and mention.earliest and mention.granularity == "day":
            return _ordinal(mention.earliest)
    return article.published.toordinal() if article.published else 0


def _ordinal(moment: str) -> int:
    import datetime as dt

    return dt.date.fromisoformat(moment[:10]).toordinal()


def _judged(person: Person, category: Category, pair: SaidPair, verdict: Verdict) -> Judged:
    outcome, strong, reason = verdict
    attribute = pair[0][0].trait.attribute
    return Judged(
        category=category,
        matter=f"the {attribute} of {person.name}",
        outcome=outcome,
        reason=reason,
        passages=tuple(
            Passage(member.article, member.trait.start, member.trait.end, member.trait.value, side)
            for side, members in enumerate(pair)
            for member in members
        ),
        strong=strong,
        score=0.9 if outcome == "conflict" else 0.5,
        values=_values(person, pair),
    )


def _values(person: Person, pair: SaidPair) -> dict[str, str]:
    return {"name": person.name, "first": pair[0][0].trait.value, "second": pair[1][0].trait.value}


@contract("matter", "reason", "name", "first", "second", parameters=Judging)
def opposite_pleas(rule: Rule, context: Context) -> Iterator[Finding]:
    """One person with two pleas, or two verdicts, on one charge."""
    yield from report(rule, context, pleas)


@contract("matter", "reason", "name", "first", "second", parameters=Judging)
def opposite_conditions(rule: Rule, context: Context) -> Iterator[Finding]:
    """One person in two conditions of which one excludes the other."""
    yield from report(rule, context, conditions)
