"""Articles in JSON: one object, a list of them, or one a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..errors import SourceError
from .decoding import clean
from .metadata import Metadata, line, loose_day

_BODY = ("text", "sentences", "body", "articleBody", "article_body", "content", "maintext", "full_text")
_NAMES = {
    "title": ("title", "headline", "name"),
    "publisher": ("publisher", "source", "outlet", "site_name", "source_domain", "site"),
    "author": ("author", "authors", "byline", "creator"),
    "address": ("url", "address", "link", "canonical_url"),
    "language": ("language", "lang", "inLanguage"),
}
_DATES = (
    "published",
    "date",
    "datePublished",
    "date_published",
    "publishedAt",
    "published_at",
    "date_publish",
    "pubDate",
)
_LISTS = ("articles", "items", "documents", "results")


def read_json(
    text: str, shown: str, notes: list[str], *, by_line: bool = False
) -> list[tuple[str, Metadata]]:
    """The articles in a JSON document, each a text with its metadata; ``SourceError`` where there is none."""
    objects = _lines(text, shown) if by_line else _objects(_parsed(text, shown, 1), shown)
    found: list[tuple[str, Metadata]] = []
    for number, each in enumerate(objects, 1):
        body = _body(each) if isinstance(each, Mapping) else None
        if body is not None and isinstance(each, Mapping):
            found.append((body, _metadata(each)))
        elif len(objects) > 1:
            notes.append(f"{shown}: passed over entry {number}: it has no text")
    if not found:
        raise SourceError(f"{shown}: no article in the JSON; give its text as one of: {', '.join(_BODY)}")
    return found


def _parsed(text: str, shown: str, first: int) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as problem:
        where = problem.lineno + first - 1
        raise SourceError(
            f"{shown}: line {where}: not JSON ({problem.msg}); mend the file or remove it"
        ) from problem
    except RecursionError as problem:
        raise SourceError(
            f"{shown}: line {first}: JSON nested too deeply to be read; an article is an object with a text"
        ) from problem
    except ValueError as problem:
        raise SourceError(
            f"{shown}: line {first}: JSON that cannot be read: a number in it is too long; mend the file or remove it"
        ) from problem


def _lines(text: str, shown: str) -> list[Any]:
    return [_parsed(row, shown, number) for number, row in enumerate(text.split("\n"), 1) if row.strip()]


def _objects(value: Any, shown: str) -> list[Any]:
    if isinstance(value, list):
        return value
    if isinstance(value, Mapping):
        inner = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), None)
        return inner if inner is not None and _body(value) is None else [value]
    raise SourceError(f"{shown}: the JSON holds no object; an article is an object with a text")


def _body(value: Mapping[str, Any]) -> str | None:
    """The article's text: a string as it is, sentences or paragraphs one a line."""
    for key in _BODY:
        body = value.get(key)
        if isinstance(body, list):
            rows = [row for row in body if isinstance(row, str)]
            body = "\n".join(rows) if len(rows) == len(body) else None
        if isinstance(body, str) and body.strip():
            return clean(body)
    return None


def _metadata(value: Mapping[str, Any]) -> Metadata:
    given: dict[str, Any] = {}
    for name, keys in _NAMES.items():
        given[name] = next((text for text in (line(value.get(key)) for key in keys) if text), None)
    given["published"] = next((when for when in (loose_day(value.get(key)) for key in _DATES) if when), None)
    metadata = Metadata()
    metadata.add(given, "stated")
    return metadata
