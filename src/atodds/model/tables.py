"""A run's facts and sources as tables: for pandas, for Great Expectations, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from .article import Article
from .fact import Fact
from .mention import NumberMention, TimeMention

if TYPE_CHECKING:
    import pandas as pd  # type: ignore[import-untyped]

TableName = Literal["facts", "sources"]
Row: TypeAlias = "dict[str, object]"
Stories = Mapping[str, str]
"""The label of an article's story, by the article's path."""

FACTS = {
    "article": "object",
    "story": "object",
    "subject": "object",
    "measure": "object",
    "predicate": "object",
    "value": "float64",
    "low": "float64",
    "high": "float64",
    "unit": "object",
    "dimension": "object",
    "when": "object",
    "place": "object",
    "holder": "object",
    "start": "int64",
    "end": "int64",
    "line": "int64",
    "kind": "object",
    "text": "object",
}
"""Columns of the facts, with pandas' type of each. ``article`` is its path; ``low`` and ``high`` are the loosest interval,
NaN where it is open; a printed range has no ``value``; ``when`` is an ISO date, or two with a slash between them."""
SOURCES = {
    "article": "object",
    "title": "object",
    "publisher": "object",
    "author": "object",
    "published": "object",
    "address": "object",
    "language": "object",
    "media_type": "object",
    "story": "object",
    "characters": "int64",
    "sentences": "int64",
    "mentions": "int64",
    "facts": "int64",
}
"""Columns of the sources; ``published`` is an ISO date."""


def fact_rows(articles: Iterable[Article], stories: Stories) -> Iterator[Row]:
    """One row a fact, in reading order."""
    for article in articles:
        for fact in article.facts:
            yield _fact(article, fact, stories.get(article.path))


def source_rows(articles: Iterable[Article], stories: Stories) -> Iterator[Row]:
    """One row an article."""
    for article in articles:
        yield {
            "article": article.path,
            "title": article.title,
            "publisher": article.publisher,
            "author": article.author,
            "published": article.published.isoformat() if article.published else None,
            "address": article.address,
            "language": article.language,
            "media_type": article.media_type,
            "story": stories.get(article.path),
            "characters": len(article.text),
            "sentences": len(article.sentences),
            "mentions": len(article.mentions),
            "facts": len(article.facts),
        }


def frame(table: TableName, articles: Sequence[Article], stories: Stories) -> pd.DataFrame:
    """A table as a pandas frame."""
    make, _ = TABLES[table]
    return framed(table, make(articles, stories))


def framed(table: TableName, rows: Iterable[Row]) -> pd.DataFrame:
    """Rows of a table as a pandas frame; pandas is imported here and nowhere earlier."""
    import pandas as pd

    _, types = TABLES[table]
    cells = [[_cell(row[name]) for name in types] for row in rows]
    return pd.DataFrame(cells, columns=list(types)).astype(types)


TABLES: Mapping[TableName, tuple[Callable[[Iterable[Article], Stories], Iterator[Row]], dict[str, str]]] = {
    "facts": (fact_rows, FACTS),
    "sources": (source_rows, SOURCES),
}


def _cell(value: object) -> object:
    """A text with half a surrogate pair cannot be written as UTF-8."""
    return value.encode("utf-8", "backslashreplace").decode("utf-8") if isinstance(value, str) else value


def _fact(article: Article, fact: Fact, story: str | None) -> Row:
    mention = article.mentions[fact.mention]
    row: dict[str, Any] = {
        "article": article.path,
        "story": story,
        "subject": " ".join(fact.subject) or fact.agent,
        "measure": fact.noun,
        "predicate": fact.role,
        "when": _when(mention if isinstance(mention, TimeMention) else fact),
        "place": ", ".join(fact.scope) or None,
        "holder": fact.holder,
        "start": fact.start,
        "end": fact.end,
        "line": article.line(fact.start),
        "kind": fact.kind,
        "text": article.text[fact.start : fact.end],
    }
    if not isinstance(mention, NumberMention):
        return row | dict.fromkeys(("value", "low", "high", "unit", "dimension"))
    printed = None if isinstance(mention.value, tuple) else mention.value
    own = {name: getattr(mention, name) for name in ("low", "high", "unit", "dimension")}
    return row | {"kind": mention.kind, "value": printed} | own


def _when(passage: Fact | TimeMention) -> str | None:
    if passage.earliest is None and passage.latest is None:
        return None
    return (
        passage.earliest
        if passage.earliest == passage.latest
        else f"{passage.earliest or ''}/{passage.latest or ''}"
    )
