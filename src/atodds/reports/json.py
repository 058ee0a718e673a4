"""The run as one JSON object, as its published schema says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ..model import Article, Run


def json_report(run: Run) -> str:
    """The run as indented JSON; equal runs give equal bytes."""
    return run.model_dump_json(indent=2)


_ONE_BY_ONE = {
    "sources": "source",
    "findings": "finding",
    "comparisons": "comparison",
    "judgements": "judgement",
    "corroboration": "corroboration",
    "errors": "error",
    "matters": "matter",
    "people": "person",
    "timeline": "date",
    "stories": "story",
    "fixed": "fixed",
}
"""Lists of a run, and what one of each is called on its line."""


def jsonl_report(run: Run) -> str:
    """The run as a line for each thing that was found: an object with one key, which says what it is.

    The first line is ``{"run": …}`` with all that is no list, the last ones are ``{"document": …}`` with path and fields.
    Equal runs give equal bytes.
    """
    head = run.model_dump_json(exclude={*_ONE_BY_ONE, "documents"})
    return "".join(f"{line}\n" for line in ('{"run":' + head + "}", *_lines(run)))


def _lines(run: Run) -> Iterator[str]:
    for name, one in _ONE_BY_ONE.items():
        for value in getattr(run, name):
            told = (
                json.dumps(value, ensure_ascii=False) if isinstance(value, str) else value.model_dump_json()
            )
            yield f'{{"{one}":{told}}}'
    for path, fields in run.documents.items():
        yield json.dumps(
            {"document": {"source": path, "fields": fields}}, ensure_ascii=False, separators=(",", ":")
        )


def jsonl_articles(articles: Iterable[Article]) -> str:
    """One article document a line."""
    return "".join(f"{article.model_dump_json()}\n" for article in articles)


def json_articles(articles: Iterable[Article]) -> str:
    """The article documents as one JSON list."""
    return "[" + ",\n".join(article.model_dump_json() for article in articles) + "]"
