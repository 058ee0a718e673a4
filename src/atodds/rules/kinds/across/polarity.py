"""What one source counts and another says there was none of: "12 killed" against "no casualties"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....comparison import ComparedSources
from ....comparison.features import nouns_meet
from ....comparison.judged import Judged, Passage
from ....comparison.table import Row
from ....facts.beside.sentences import denied, of_another_time
from ....language.lemmas import canonical_noun, people_nouns
from ....language.nouns import singular
from ....language.tables import read_table
from ....language.words import letters
from ....model import Article, Finding
from ....quantities.describe import describe
from ...context import Context
from ...contract import contract
from ...rule import Rule
from .comparisons import Judging, report

_LEAD = 5
"""Sentences of the text in which a denial is one of what the article is of. 3 and 7 change nothing on 89 articles of news
and in the rules' examples."""


class Denial(NamedTuple):
    """A passage that says there was none; ``early`` where it only does not know yet."""

    article: int
    start: int
    end: int
    roles: frozenset[str]
    noun: str | None
    """The people that are denied: "no children were hurt"; None for everybody."""
    early: bool


def conflicts(compared: ComparedSources) -> Iterator[Judged]:
    """Denials in the leads, each against the first source of its story that counts what it denies."""
    for place, article in enumerate(compared.articles):
        for denial in _denials(place, article):
            row = next((row for row in compared.table if _counts(row, denial, compared.stories)), None)
            if row is not None:
                yield _judged(denial, row, compared.articles)


def _denials(place: int, article: Article) -> Iterator[Denial]:
    body = [
        s for s in article.sentences if article.blocks[s.block].kind in ("paragraph", "lead_in", "headline")
    ]
    lexicon = read_table("rules", "polarity")
    for sentence in body[:_LEAD]:
        text = article.text[sentence.start : sentence.end]
        if of_another_time(text):
            continue
        for start, behind, said in denied(text):
            words = said.split()
            if words[:1] and words[0] in lexicon["early"]["idle"]:
                continue
            at = next((i for i, word in enumerate(words) if word in lexicon["denied"]), None)
            if at is not None:
                end = behind + said.index(words[at]) + len(words[at])
                yield Denial(
                    place,
                    sentence.start + start,
                    sentence.start + end,
                    frozenset(lexicon["denied"][words[at]]),
                    _noun(words[:at]),
                    _early(words, text[behind + len(said) :]),
                )


def _noun(words: Sequence[str]) -> str | None:
    """The canonical noun of the people that a denial names, where it names any kind of them."""
    nouns = (canonical_noun(singular(word)) for word in words)
    return next((noun for noun in nouns if noun in people_nouns()), None)


def _early(words: Sequence[str], rest: str) -> bool:
    """Whether the denial only says that nothing is known yet."""
    early = set(read_table("rules", "polarity")["early"]["words"])
    return bool(set(words) & early) or bool(set(letters(rest.lower())[:3]) & {"yet", "far"})


def _counts(row: Row, denial: Denial, stories: Sequence[int]) -> bool:
    return (
        row.story == stories[denial.article]
        and row.article != denial.article
        and row.fact.lead
        and not row.fact.earlier
        and not _elsewhen(row)
        and row.fact.role in denial.roles
        and (None in (denial.noun, row.fact.noun) or _meet(str(denial.noun), str(row.fact.noun)))
        and row.low > 0
    )


def _meet(none: str, counted: str) -> bool:
    return none == counted or nouns_meet(none, counted)


def _elsewhen(row: Row) -> bool:
    """Whether the count is dated by more than a day of the week."""
    return of_another_time(" ".join(row.fact.when))


def _judged(denial: Denial, row: Row, articles: Sequence[Article]) -> Judged:
    none, some = articles[denial.article].published, articles[row.article].published
    later = bool(none and some and none < some)
    return Judged(
        category="polarity",
        matter=f"whether anything or anyone is to be counted ({row.fact.role})",
        outcome="update" if later or denial.early else "conflict",
        reason="an early report that knew of none"
        if denial.early
        else "one source counts what the other denies",
        passages=(
            Passage(denial.article, denial.start, denial.end, "none", 0),
            Passage(row.article, row.fact.start, row.fact.end, describe(row.mention), 1),
        ),
        strong=bool(none and some),
        witnesses=(1, 1),
        values={"none": articles[denial.article].text[denial.start : denial.end], "some": row.mention.text},
    )


@contract("matter", "reason", "none", "some", parameters=Judging)
def denials(rule: Rule, context: Context) -> Iterator[Finding]:
    """What one source counts and another says there was none of."""
    yield from report(rule, context, conflicts)
