"""Web pages: main text and metadata by trafilatura, the ``html`` extra."""

from __future__ import annotations

import logging
import re
from typing import Any

from ..errors import SourceError
from .decoding import clean
from .metadata import Metadata, line, loose_day

_LANGUAGE = re.compile(r"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z]{2,3})", re.IGNORECASE)
_DEEP = 2000
"""Elements within each other beyond which a page is no article, and its parser's stack would end."""
_TAG = re.compile(
    r"<(/?)(?:div|span|table|tr|td|p|ul|ol|li|b|i|em|strong|font|a|section|article|blockquote)\b", re.I
)


def read_page(text: str, shown: str) -> tuple[str, Metadata]:
    """The main text of a page, its headline on top, and what the page says of itself."""
    try:
        import trafilatura
    except ImportError as problem:
        raise SourceError(f"{shown}: {_missing(problem)}") from problem
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    if _depth(text) > _DEEP:
        raise SourceError(f"{shown}: nested too deeply to be an article; save its text as .txt")
    page = _extracted(trafilatura, text, shown)
    body = clean(page.text or "").strip() if page is not None else ""
    if not body:
        raise SourceError(f"{shown}: no article text found in the page; save its text as .txt")
    metadata = Metadata()
    metadata.add(_fields(page, text), "extracted")
    title = metadata.values.get("title")
    if title and not body.casefold().startswith(title.casefold()):
        body = f"{title}\n\n{body}"
    return body, metadata


def _missing(problem: ImportError) -> str:
    """Why pages cannot be read: the extra is not installed, or what it needs is broken, in its own words."""
    if problem.name == "trafilatura":
        return "reading HTML needs trafilatura; run: pip install 'atodds[html]'"
    return f"HTML cannot be read: trafilatura is installed, but not to be imported: {problem}"


def _depth(text: str) -> int:
    """How far opening tags outnumber closing ones at most; parsers recurse into that."""
    depth = deepest = 0
    for found in _TAG.finditer(text):
        depth = max(0, depth - 1) if found.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _extracted(trafilatura: Any, text: str, shown: str) -> Any:
    """The page's document; dates are bounded by fixed years so that today's date changes nothing."""
    bounds = {
        "original_date": True,
        "extensive_search": True,
        "min_date": "1970-01-01",
        "max_date": "2199-12-31",
    }
    try:
        return trafilatura.bare_extraction(
            text,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            deduplicate=False,
            date_extraction_params=bounds,
        )
    except (RecursionError, ValueError, TypeError, AttributeError, IndexError, LookupError) as problem:
        deep = isinstance(problem, RecursionError)
        why = "its elements are nested too deeply" if deep else f"{type(problem).__name__}: {problem}"
        raise SourceError(f"{shown}: the page cannot be read: {why}; save its text as .txt") from problem


def _fields(page: Any, text: str) -> dict[str, Any]:
    language = _LANGUAGE.search(text, 0, 20_000)
    return {
        "title": line(page.title),
        "publisher": line(page.sitename),
        "author": line(page.author),
        "published": loose_day(page.date),
        "address": line(page.url),
        "language": language.group(1).lower() if language else None,
    }
