"""One file's bytes -> the texts in it, each with its metadata."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import NamedTuple

from ..errors import SourceError
from ..model.source import MAIL, PDF, WORD, MediaType, Place
from .decoding import decode
from .files import Found
from .metadata import Metadata


class FileArticle(NamedTuple):
    """One article out of a file; ``number`` is set where the file holds several (from 1)."""

    text: str
    media_type: MediaType
    metadata: Metadata
    number: int | None = None
    places: tuple[Place, ...] = ()
    """Where the pages or paragraphs of a document begin."""


_TYPES: dict[str, MediaType] = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".json": "application/json",
    ".jsonl": "application/json",
    ".txt": "text/plain",
    ".text": "text/plain",
}
_DOCUMENTS: dict[str, MediaType] = {".pdf": PDF, ".docx": WORD, ".eml": MAIL}
_REFUSED = {
    "XML": (".xml", ".rss", ".atom", ".rdf", ".nitf", ".newsml", ".svg", ".docbook", ".opml"),
    "a table": (".csv", ".tsv", ".xls", ".xlsx", ".ods", ".parquet"),
    "a mailbox": (".mbox", ".msg", ".emlx"),
    "a saved page with its parts": (".mht", ".mhtml", ".webarchive", ".maff"),
    "an office document": (".doc", ".odt", ".rtf", ".pages", ".epub"),
    "PostScript": (".ps", ".eps"),
    "markup": (".tex", ".rst", ".adoc", ".asciidoc", ".org", ".wiki", ".textile", ".sgml", ".sgm"),
    "data or settings": (".yml", ".yaml", ".toml", ".ini", ".sql", ".log", ".ndjson"),
    "a program": (".py", ".js", ".css", ".sh", ".php", ".ipynb"),
    "subtitles": (".srt", ".vtt"),
}
"""Text that is no prose, by the ends of its files' names."""
_READ_INSTEAD = "; save the article's text as .txt, .md, .html or .json"
_MARKUP = re.compile(
    r"\s*<(?:\?xml|!--|!\[CDATA|/?[a-zA-Z][\w:.-]*(?:\s{1,9}[\w:.-]{1,60}\s{0,9}=[^<>]{0,500})?/?>)"
)
_PAGE = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)
_OBJECT = re.compile(r'\s*[\[{]\s*(?:\{\s*)?"')


def parse(found: Found, data: bytes, stated: Metadata) -> tuple[list[FileArticle], list[str]]:
    """The articles in a file, and notes; what is ``stated`` (in sidecars) goes before the file's own."""
    _refuse_name(found)
    if (document := _document_kind(found, data)) is not None:
        return _document(found, data, stated, document)
    text, note = decode(data, found.shown)
    notes = [note] if note else []
    kind = _kind(found, text)
    if kind == "application/json":
        from .json_articles import read_json

        by_line = found.file.suffix.lower() == ".jsonl"
        texts = read_json(text, found.shown, notes, by_line=by_line)
        several = len(texts) > 1
        return [
            FileArticle(body, kind, _merged(stated, own), number if several else None)
            for number, (body, own) in enumerate(texts, 1)
        ], notes
    if kind == "text/html":
        from .pages import read_page

        body, own = read_page(text, found.shown)
        return [FileArticle(body, kind, _merged(stated, own))], notes
    from .sidecar import front_matter

    return [FileArticle(text, kind, _merged(stated, front_matter(text, found.shown)))], notes


def _document_kind(found: Found, data: bytes) -> MediaType | None:
    """By suffix; for standard input by the first bytes."""
    suffix = PurePath(found.file).suffix.lower()
    if suffix in _DOCUMENTS:
        return _DOCUMENTS[suffix]
    piped: dict[bytes, MediaType] = {b"%PDF": PDF, b"PK\x03\x04": WORD}
    return piped.get(data[:4]) if found.shown == "-" else None


def _document(
    found: Found, data: bytes, stated: Metadata, kind: MediaType
) -> tuple[list[FileArticle], list[str]]:
    from .documents import read_document

    notes: list[str] = []
    read = read_document(data, kind, found.shown, notes)
    return [FileArticle(read.text, kind, _merged(stated, read.metadata), places=read.places)], notes


def _refuse_name(found: Found) -> None:
    """SourceError for a kind of file that would be read as prose and is none."""
    suffix = PurePath(found.file).suffix.lower()
    for what, suffixes in _REFUSED.items():
        if suffix in suffixes:
            raise SourceError(f"{found.shown}: {what} ({suffix}), which is not read{_READ_INSTEAD}")


def _kind(found: Found, text: str) -> MediaType:
    """By suffix; without one that is known, by the first characters."""
    kind = _TYPES.get(PurePath(found.file).suffix.lower())
    if kind is not None:
        return kind
    if _PAGE.match(text):
        return "text/html"
    if _MARKUP.match(text):
        raise SourceError(f"{found.shown}: markup that is not HTML, which is not read{_READ_INSTEAD}")
    return "application/json" if _OBJECT.match(text) and text.rstrip()[-1:] in "]}" else "text/plain"


def _merged(stated: Metadata, own: Metadata) -> Metadata:
    """What is stated beside the file, else what the file says, else what is assumed."""
    result = Metadata()
    for name, value in stated.values.items():
        if stated.provenance[name] == "stated":
            result.values[name], result.provenance[name] = value, "stated"
    result.update(own)
    result.update(stated)
    return result
