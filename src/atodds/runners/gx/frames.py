"""The tables that the suites run over, as pandas frames: one row an article, a mention, a number, a fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd  # type: ignore[import-untyped]

from ...model import Article, NumberMention
from ...rules.context import Context
from ...rules.rule import Rule
from ...units import dimension
from ..evaluated import Evaluated

Row = Mapping[str, object]
Key = tuple[str, str]
"""A rule's suite and code: one code may stand in two suites, within an article and across sources."""

_ARTICLES = {
    "id": "object",
    "path": "object",
    "characters": "int64",
    "sentences": "int64",
    "mentions": "int64",
    "bound": "float64",
}
_SPANS = {"start": "int64", "end": "int64", "characters": "int64"}
_MENTIONS = {"article": "object", "kind": "object", **_SPANS, "text": "object", "passage": "object"}
_NUMBERS = {
    "article": "object",
    "kind": "object",
    "unit": "object",
    "dimension": "object",
    "known": "object",
    "value": "float64",
    "low": "float64",
    "high": "float64",
}
_FACTS = {
    "article": "object",
    "kind": "object",
    **_SPANS,
    "mention": "int64",
    "mentions": "int64",
    "sentence": "int64",
    "sentences": "int64",
}


@dataclass
class Held:
    """What rules need beside a frame's columns, carried by the frame, and what came of those that raised.

    pandas copies what a frame carries; a copy of this is itself, so that comparisons are computed once.
    """

    context: Context
    rules: Mapping[Key, Rule]
    failed: dict[Key, Evaluated] = field(default_factory=dict)
    broken: list[Exception] = field(default_factory=list)
    """What ends the run: a rule that is not one that can be run."""

    def __deepcopy__(self, _memo: object) -> Held:
        return self


def articles(context: Context, held: Held) -> pd.DataFrame:
    """One row an article, the batch of the rules; ``bound`` is the share of its numbers that became facts."""
    frame = _frame(map(_article, context.articles), _ARTICLES)
    frame.attrs["held"] = held
    return frame


def mentions(context: Context) -> pd.DataFrame:
    """One row a mention, with the passage that its offsets give."""
    return _frame((row for article in context.articles for row in _mentions(article)), _MENTIONS)


def numbers(context: Context) -> pd.DataFrame:
    """One row a mention with a number; ``known`` is the dimension of its unit. Missing bounds are NaN."""
    return _frame((row for article in context.articles for row in _numbers(article)), _NUMBERS)


def facts(context: Context) -> pd.DataFrame:
    """One row a fact, with the number of mentions it may point at."""
    return _frame((row for article in context.articles for row in _facts(article)), _FACTS)


def _frame(rows: Iterable[Row], types: Mapping[str, str]) -> pd.DataFrame:
    cells = [[_cell(row[name]) for name in types] for row in rows]
    return pd.DataFrame(cells, columns=list(types)).astype(dict(types))


def _cell(value: object) -> object:
    """Great Expectations hashes a frame as UTF-8, which a text with half a surrogate pair is not."""
    return value.encode("utf-8", "backslashreplace").decode("utf-8") if isinstance(value, str) else value


def _article(article: Article) -> Row:
    numbers = {index for index, mention in enumerate(article.mentions) if isinstance(mention, NumberMention)}
    bound = numbers & {fact.mention for fact in article.facts}
    return {
        "id": article.id or None,
        "path": article.path or None,
        "characters": len(article.text),
        "sentences": len(article.sentences),
        "mentions": len(article.mentions),
        "bound": len(bound) / len(numbers) if numbers else None,
    }


def _mentions(article: Article) -> Iterable[Row]:
    for mention in article.mentions:
        yield {
            "article": article.id,
            "kind": mention.kind,
            "start": mention.start,
            "end": mention.end,
            "characters": len(article.text),
            "text": mention.text,
            "passage": article.text[mention.start : mention.end],
        }


def _numbers(article: Article) -> Iterable[Row]:
    for mention in article.mentions:
        if isinstance(mention, NumberMention):
            value = mention.value[0] if isinstance(mention.value, tuple) else mention.value
            told = {name: getattr(mention, name) for name in ("kind", "unit", "dimension", "low", "high")}
            known = dimension(mention.unit) if mention.kind == "quantity" and mention.unit else None
            yield {"article": article.id, "value": value, "known": known, **told}


def _facts(article: Article) -> Iterable[Row]:
    for fact in article.facts:
        yield {
            "article": article.id,
            "kind": fact.kind,
            "start": fact.start,
            "end": fact.end,
            "characters": len(article.text),
            "mention": fact.mention,
            "mentions": len(article.mentions),
            "sentence": fact.sentence,
            "sentences": len(article.sentences),
        }
