"""What the sources of a story say of one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from ....comparison import ComparedSources
from ....comparison.judged import Judged, Passage
from ....comparison.people.persons import Person, Said
from ....language.calendar import printed_years
from ....model import Article, Finding, NumberMention, Outcome, TimeMention
from ...context import Context
from ...contract import contract
from ...rule import Rule
from ...words import has
from .comparisons import Judging, report

_BIRTHDAY = 1.0
"""Years by which two ages of one person differ where a birthday lies between. On 89 articles of news and in the rules'
examples, 0.7 changes 4 of the examples, 1.3 nothing."""
_CLOSE = 5
"""Characters between an age and the time of the birthday: " in ", " on ". 3 and 7 change nothing on the seven articles of 54
clusters that tell of a birthday."""
_GENERATION = 20
"""Years apart from which two ages with no digit in common may be a father's and a son's. On 673 articles of news and in the
rules' examples, 14 changes 1 of the findings and comparisons and 2 of the examples, 26 nothing."""


def ages(compared: ComparedSources) -> Iterator[Judged]:
    """Persons whose age two sources give, one or two; a source that gives both is left out."""
    for person, told in _told(compared):
        both = _with_both(told)
        left = [said for said in told if said.article not in both]
        if len({said.article for said in left}) > 1:
            yield _aged(compared.articles, person, left)


def ages_within(compared: ComparedSources) -> Iterator[Judged]:
    """Persons to whom one article gives two ages."""
    if not any(_several_ages(article) for article in compared.articles):
        return
    for person, told in _told(compared):
        for place in sorted(_with_both(told)):
            yield _aged(compared.articles, person, [said for said in told if said.article == place])


def _several_ages(article: Article) -> bool:
    """Whether an article prints two ages, of whomever."""
    ages = {
        number.value
        for number in article.mentions
        if isinstance(number, NumberMention) and number.kind == "age"
    }
    return len(ages) > 1


def _told(compared: ComparedSources) -> Iterator[tuple[Person, list[Said]]]:
    for person in compared.persons:
        told = [said for said in person.of("age") if said.trait.number is not None]
        yield person, [said for said in told if not _another_time(compared.articles, said)]


def _another_time(articles: Sequence[Article], said: Said) -> bool:
    """Whether the words at an age put it into another time than the article's."""
    around = _around(articles, said)
    if has("ages", "past", around):
        return True
    end = said.trait.end
    following = (
        articles[said.article].beginning(end, end + _CLOSE) if has("ages", "birthdays", around) else ()
    )
    return any(isinstance(time, TimeMention) and printed_years(time.text.split()) for time in following)


def _with_both(told: Sequence[Said]) -> set[int]:
    values: defaultdict[int, set[float | None]] = defaultdict(set)
    for said in told:
        values[said.article].add(said.trait.number)
    return {place for place, given in values.items() if len(given) > 1}


def _around(articles: Sequence[Article], said: Said) -> str:
    """An age with its name, and the words right before."""
    text, trait = articles[said.article].text, said.trait
    return text[max(0, trait.start - 12) : trait.end].rsplit("\n", 1)[-1]


def _aged(articles: Sequence[Article], person: Person, told: Sequence[Said]) -> Judged:
    sides: defaultdict[float, list[Said]] = defaultdict(list)
    for said in told:
        sides[said.trait.number or 0.0].append(said)
    gap = max(sides) - min(sides)
    apart = gap > _BIRTHDAY + _years_between(articles, told)
    outcome, reason = _birthday(articles, told, gap) if not apart else ("conflict", f"{gap:g} years apart")
    return Judged(
        category="person_age",
        matter=f"the age of {person.name}",
        outcome=outcome,
        reason=reason,
        passages=tuple(
            Passage(saying.article, saying.trait.start, saying.trait.end, saying.trait.value, number)
            for number, value in enumerate(sides)
            for saying in sides[value]
        ),
        strong=apart and (gap <= _GENERATION or _shares_digit(sides)),
        score=0.95 if apart else 0.6,
        values=_values(person, [members[0].trait.value for members in sides.values()]),
    )


def _birthday(articles: Sequence[Article], told: Sequence[Said], gap: float) -> tuple[Outcome, str]:
    """What two ages are that a birthday could explain."""
    if gap == 0:
        return "equivalent", "one age"
    if _one_moment(articles, told):
        return "conflict", "no birthday lies between the reports"
    return "undecided", "a birthday may lie between the reports"


def _shares_digit(values: Collection[float]) -> bool:
    return bool(set(f"{min(values):g}") & set(f"{max(values):g}"))


def _years_between(articles: Sequence[Article], told: Sequence[Said]) -> float:
    dates = [date for said in told if (date := articles[said.article].published) is not None]
    return (max(dates) - min(dates)).days / 365 if dates else 0.0


def _one_moment(articles: Sequence[Article], told: Sequence[Said]) -> bool:
    """Whether no birthday can lie between: all of one day, or one article, or the person is dead."""
    if len({said.article for said in told}) == 1:
        return True
    dates = {articles[said.article].published for said in told}
    return None not in dates and len(dates) == 1


def _values(person: Person, said: Sequence[str]) -> dict[str, str]:
    return {
        "name": person.name,
        "figures": ", ".join(f"“{value}”" for value in said),
        "first": said[0],
        "second": said[-1],
        "what": person.name,
    }


@contract("matter", "reason", "name", "figures", "first", "second", "what", parameters=Judging)
def age_conflicts(rule: Rule, context: Context) -> Iterator[Finding]:
    """One person with two ages in two sources: ``undecided`` where a birthday may lie between.

    Parameters as of ``comparisons.judged``.
    """
    yield from report(rule, context, ages)
