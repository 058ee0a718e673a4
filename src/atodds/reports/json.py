"""The run as one JSON object, as its published schema says."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Article, Run


def json_report(run: Run) -> str:
    """The run as indented JSON; equal runs give equal bytes."""
    return run.model_dump_json(indent=2)


def jsonl_articles(articles: Iterable[Article]) -> str:
    """One article document a line."""
    return "".join(f"{article.model_dump_json()}\n" for article in articles)


def json_articles(articles: Iterable[Article]) -> str:
    """The article documents as one JSON list."""
    return "[" + ",\n".join(article.model_dump_json() for article in articles) + "]"
