"""Rules on amounts restated in another currency."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ....facts.beside.sentences import years
from ....intervals import Range, likely
from ....model import Article, Finding, NumberMention
from ...context import Context
from ...contract import contract
from ...figures import SentenceView, main_unit
from ...finding_builder import figures, finding
from ...rule import Rule
from ...words import lexicon

SLACK = 0.05
"""Share by which a rate may lie beyond its year's lowest and highest. 0.035 and 0.065 change nothing on 336 articles of news
and in the rules' examples."""


@contract("first", "second", "low", "high")
def conflict(rule: Rule, context: Context) -> Iterator[Finding]:
    """An amount and its restatement ("85m euros ($208m)") at a rate that the two currencies did not have."""
    for article in context.articles:
        rates = Rates(article)
        by_start = {
            m.start: m for m in article.mentions if isinstance(m, NumberMention) and m.kind == "money"
        }
        for line in context.lines(article):
            for second in line.numbers:
                first = by_start.get(second.restates) if second.restates is not None else None
                if first is None or second.kind != "money" or first.start < line.start:
                    continue
                band = rates.band(line, first, second)
                if band is not None:
                    context.held(article, first, second)
                ratio = likely(second).scaled(main_unit(second)).over(likely(first).scaled(main_unit(first)))
                if band is not None and ratio is not None and ratio.apart(band.widened(SLACK)):
                    yield _finding(rule, article, first, second, band)


@dataclass(frozen=True)
class Rates:
    """What one unit of a currency may have been in another where an article was written."""

    article: Article

    def band(self, line: SentenceView, first: NumberMention, second: NumberMention) -> Range | None:
        """What one unit of the first currency may be in the second; None where the currencies are not known."""
        found: list[Range] = []
        for one in self._codes(first):
            for other in self._codes(second):
                if one == other or (rate := _rate(one, other, _years(self.article, line))) is None:
                    return None
                found.append(rate)
        return Range(min(rate.low for rate in found), max(rate.high for rate in found)) if found else None

    def _codes(self, mention: NumberMention) -> tuple[str, ...]:
        """The currencies that the sign may stand for; none where it may be anything."""
        if mention.currency is None:
            return ()
        if not mention.ambiguous:
            return (mention.currency,)
        return self._dollars if mention.currency == "USD" else ()

    @cached_property
    def _dollars(self) -> tuple[str, ...]:
        """The dollars that the article may mean: its words are looked through once."""
        article = self.article
        told = " ".join((article.text, article.publisher or "", article.address or "")).casefold()
        dollars = lexicon("rates")["dollars"]
        cued = [
            code for code, cues in dollars.items() if code != "always" and any(cue in told for cue in cues)
        ]
        return (*dollars["always"], *cued)


def _years(article: Article, line: SentenceView) -> tuple[int, ...]:
    """The years whose rates may have been used; empty where the article has no date."""
    if article.published is None:
        return ()
    return (article.published.year, article.published.year - 1, *years(line.text))


def _rate(first: str, other: str, years: tuple[int, ...]) -> Range | None:
    """Units of the second currency for one of the first: the years' widest, within the pair's own band."""
    tables = lexicon("rates")
    kept = years or tuple(range(1999, 2026))
    bands = [band for year in kept if (band := _cross(first, other, year)) is not None]
    if not bands or len(bands) < len(years):
        return None
    low, high = min(band.low for band in bands), max(band.high for band in bands)
    pairs = tables["pairs"]
    if pair := pairs.get(f"{first}_{other}"):
        low, high = max(low, pair[0]), min(high, pair[1])
    elif pair := pairs.get(f"{other}_{first}"):
        low, high = max(low, 1 / pair[1]), min(high, 1 / pair[0])
    return Range(low, high) if 0 < low <= high < math.inf else None


def _cross(one: str, other: str, year: int) -> Range | None:
    first, second = _per_dollar(one, year), _per_dollar(other, year)
    return None if first is None or second is None else second.over(first)


def _per_dollar(code: str, year: int) -> Range | None:
    tables = lexicon("rates")
    band = tables["years"].get(code, {}).get(str(year)) or (
        tables["whole"].get(code) if 1999 <= year <= 2026 else None
    )
    return Range(*band) if band else None


def _finding(
    rule: Rule, article: Article, first: NumberMention, second: NumberMention, band: Range
) -> Finding:
    values = {
        "first": first.text,
        "second": second.text,
        "low": f"{band.low:.3g}",
        "high": f"{band.high:.3g}",
    }
    return finding(rule, figures(article, (first,), (second,)), values, outcome="conflict")
