"""Rules on what an article says in its own words of what it quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....language.cutting import terms
from ....language.lemmas import lemma
from ....language.phrases import longest
from ....language.tables import cached
from ....model import Article, AttributionMention, Finding, QuotationMention
from ...context import Context
from ...contract import contract
from ...finding_builder import evidence, finding
from ...rule import Rule
from ...words import group, words

_REACH = 600
"""Characters between a paraphrase and the quotation that it is held against. 420 and 780 change nothing on the 526 workshop
articles and in the rules' examples."""


class Said(NamedTuple):
    """A quantifier and its noun: "most of the players"."""

    start: int
    end: int
    whole: bool
    """It takes in all, or none; else a part."""
    noun: tuple[str, str]
    """The lemmas of the first and the second word behind it: a noun, or an adjective and its noun."""
    sure: bool
    """The first word is the noun: it stands in the plural, or behind "every"."""


@contract("outside", "inside", "speaker")
def overstates(rule: Rule, context: Context) -> Iterator[Finding]:
    """A quantifier that takes in all where the words between the marks, by the same speaker, take in a part."""
    for article in context.articles:
        for quotation in article.mentions:
            if isinstance(quotation, QuotationMention) and quotation.speaker:
                pair = _more_told(article, quotation)
                if pair is not None:
                    yield _finding(rule, article, pair, quotation.speaker)


def _more_told(article: Article, quotation: QuotationMention) -> tuple[Said, Said] | None:
    """The first paraphrase near a quotation that says more than it does, and what it says more of."""
    inside = list(_said(article.text, quotation.start, quotation.end))
    parts = [said for said in inside if not said.whole and not _told_whole(inside, said)]
    for outside in _paraphrased(article, quotation) if parts else ():
        part = next((said for said in parts if _one_noun(outside, said)), None)
        if part is not None:
            return outside, part
    return None


def _told_whole(inside: Sequence[Said], part: Said) -> bool:
    """Whether the quotation itself takes in all of the thing elsewhere."""
    return any(said.whole and _one_noun(said, part) for said in inside)


def _paraphrased(article: Article, quotation: QuotationMention) -> Iterator[Said]:
    """What takes in all in the clauses near a quotation that are credited to its speaker."""
    for credit in article.beginning(quotation.start - _REACH, quotation.end + _REACH):
        if isinstance(credit, AttributionMention) and _one_speaker(credit.holder, quotation.speaker):
            yield from _own_words(article, credit)


def _one_speaker(holder: str, speaker: str | None) -> bool:
    """Whether a credit and a quotation name one speaker: by the last word, a surname or an office."""
    first, second = words(holder), words(speaker or "")
    return bool(first and second) and first[-1] == second[-1]


def _own_words(article: Article, credit: AttributionMention) -> Iterator[Said]:
    """What takes in all, in a credited clause outside of all quotation marks."""
    if credit.content is None:
        return
    start, end = credit.content.start, credit.content.end
    inside = [
        quotation for quotation in article.beginning(start, end) if isinstance(quotation, QuotationMention)
    ]
    for said in _said(article.text, start, end):
        if said.whole and not any(
            quotation.start < said.end and said.start < quotation.end for quotation in inside
        ):
            yield said


def _said(text: str, start: int, end: int) -> Iterator[Said]:
    """The quantifiers between two places, with what stands behind them."""
    cut = terms(text, start, end)
    lower = [word.group().lower() for word in cut]
    at = 0
    while at < len(lower):
        size, whole = _quantifier(lower, at)
        first = at + size
        while size and first < len(lower) and lower[first] in group("quantifiers", "between"):
            first += 1
        if size and first < len(lower):
            noun = (lemma(lower[first]), lemma(lower[first + 1]) if first + 1 < len(lower) else "")
            sure = lower[first] != noun[0] or lower[at] in group("quantifiers", "each")
            yield Said(cut[at].start(), cut[first].end(), whole, noun, sure)
        at += size or 1


def _quantifier(lower: Sequence[str], at: int) -> tuple[int, bool]:
    """Words of the quantifier at a place, 0 where there is none, and whether it takes in all."""
    for size in range(_longest(), 0, -1) if lower[at] in _first_words() else ():
        kind = _kinds().get(" ".join(lower[at : at + size]))
        if kind is not None:
            nearly = at > 0 and lower[at - 1] in group("quantifiers", "nearly")
            return size, kind == "whole" and not nearly
    return 0, False


@cached
def _kinds() -> dict[str, str]:
    return {phrase: kind for kind in ("whole", "part") for phrase in group("quantifiers", kind)}


@cached
def _longest() -> int:
    """Words of the longest quantifier: "a lot of"."""
    return longest(_kinds())


@cached
def _first_words() -> frozenset[str]:
    """The words with which a quantifier begins."""
    return frozenset(phrase.partition(" ")[0] for phrase in _kinds())


def _one_noun(one: Said, other: Said) -> bool:
    """Whether two quantifiers are of one noun, with the same adjective if any."""
    return one.noun[0] == other.noun[0] and (one.sure or other.sure or one.noun[1] == other.noun[1] != "")


def _finding(rule: Rule, article: Article, pair: tuple[Said, Said], speaker: str) -> Finding:
    passages = [evidence(article, one.start, one.end, side=side) for side, one in enumerate(pair)]
    values = {"outside": passages[0].text, "inside": passages[1].text, "speaker": speaker}
    return finding(rule, passages, values)
