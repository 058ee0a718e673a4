"""Word documents, PDFs and mail: their text, what they say of themselves, and the page or paragraph of each stretch.

Word needs python-docx and PDF needs pypdf, the ``documents`` extra; mail needs nothing.
"""

from __future__ import annotations

import logging
import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, NamedTuple

from ..errors import SourceError
from ..model.source import MAIL, PDF, WORD, MediaType, Place
from .decoding import clean
from .metadata import Metadata, line, loose_day
from .reflow import DocumentPage, reflowed

_LIMIT = 200 * 1024 * 1024
"""Bytes that a Word document may unfold to: ten times the largest source, so that pictures are let in and a bomb is not."""
_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)


class ReadDocument(NamedTuple):
    """The text of a document, what it says of itself, and where its pages or paragraphs begin."""

    text: str
    metadata: Metadata
    places: tuple[Place, ...]


def read_document(data: bytes, kind: MediaType, shown: str, notes: list[str]) -> ReadDocument:
    """Read a document; what of it is not read is appended to ``notes``.

    Raises SourceError where it is damaged, locked or without text, or where the library for it is not installed.
    """
    if not data.strip():
        raise SourceError(f"{shown}: empty; remove the file or put the article into it")
    try:
        found = _READERS[kind](data, shown, notes)
    except SourceError:
        raise
    except Exception as problem:  # the libraries raise whatever a damaged file leads them to
        raise SourceError(
            f"{shown}: {_NAMES[kind]} cannot be read ({type(problem).__name__}: {_short(problem)}); "
            "it may be damaged: save its text as .txt"
        ) from problem
    if not found.text.strip():
        raise SourceError(f"{shown}: no text found in {_NAMES[kind]}; save its text as .txt")
    return found


def _short(problem: Exception) -> str:
    return " ".join(str(problem).split())[:120] or "no reason given"


def _needs(package: str, what: str, problem: ImportError, shown: str) -> SourceError:
    if problem.name and problem.name.split(".")[0] == package:
        library = {"docx": "python-docx"}.get(package, package)
        return SourceError(f"{shown}: reading {what} needs {library}; run: pip install 'atodds[documents]'")
    return SourceError(
        f"{shown}: {what} cannot be read: {package} is installed, but not to be imported: {problem}"
    )


def _joined(parts: Iterator[tuple[str, str]], metadata: Metadata) -> ReadDocument:
    """Paragraphs with their places, an empty line between them."""
    texts, places, at = [], [], 0
    for name, paragraph in parts:
        places.append(Place(start=at, name=name))
        texts.append(clean(paragraph))
        at += len(texts[-1]) + 2
    return ReadDocument("\n\n".join(texts), metadata, tuple(places))


def _pdf(data: bytes, shown: str, notes: list[str]) -> ReadDocument:
    try:
        import pypdf
    except ImportError as problem:
        raise _needs("pypdf", "PDF", problem, shown) from problem
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    reader = pypdf.PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise SourceError(
            f"{shown}: the PDF is locked with a password; save it without one, or its text as .txt"
        )
    pages = _pages(reader, shown, notes)
    metadata = Metadata()
    told = reader.metadata
    if told is not None:
        metadata.add({"title": line(told.title), "author": line(told.author)}, "extracted")
    text, starts = reflowed(pages)
    return ReadDocument(
        text, metadata, tuple(Place(start=start, name=f"page {number}") for number, start in starts)
    )


def _pages(reader: Any, shown: str, notes: list[str]) -> list[DocumentPage]:
    """The pages of a PDF; SourceError where none of them has text."""
    pages = [DocumentPage(number, page.extract_text() or "") for number, page in enumerate(reader.pages, 1)]
    blank = [str(page.number) for page in pages if not page.text.strip()]
    if pages and len(blank) == len(pages):
        raise SourceError(
            f"{shown}: the PDF holds pictures of text and no text (a scan); run it through character recognition, "
            "or save its text as .txt"
        )
    if blank:
        notes.append(f"{shown}: no text on page {', '.join(blank)}; pictures are not read")
    return pages


def _word(data: bytes, shown: str, _: list[str]) -> ReadDocument:
    try:
        import docx
        from docx.oxml import parse_xml
    except ImportError as problem:
        raise _needs("docx", "Word documents", problem, shown) from problem
    with zipfile.ZipFile(BytesIO(data)) as archive:
        if sum(member.file_size for member in archive.infolist()) > _LIMIT:
            raise SourceError(f"{shown}: unfolds to more than {_LIMIT // 1024**2} MB; save its text as .txt")
        kept = {name: archive.read(name) for name in _NOTES if name in archive.namelist()}
    opened = docx.Document(BytesIO(data))
    body = opened.element.body
    parts = [*_paragraphs(body), *_boxes(body)]
    for name, content in kept.items():
        parts += _notes(parse_xml(content), _NOTES[name])
    metadata = Metadata()
    told = opened.core_properties
    author = None if told.author == "python-docx" else line(told.author)
    metadata.add({"title": line(told.title), "author": author}, "extracted")
    return _joined(iter(parts), metadata)


def _w(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"


_NOTES = {"word/footnotes.xml": "footnote", "word/endnotes.xml": "endnote"}
_PRINTED = {_w("tab"): "\t", _w("br"): "\n", _w("cr"): "\n", _w("noBreakHyphen"): "-"}


def _paragraphs(body: Any) -> Iterator[tuple[str, str]]:
    """Each paragraph that prints something, also in tables, counted from 1; list items with a dash before them."""
    number = 0
    for entry in body.iter(_w("p")):
        if next(entry.iterancestors(_w("txbxContent")), None) is not None:
            continue
        printed = "".join(_runs(entry)).strip()
        if printed:
            number += 1
            listed = entry.find(f"{_w('pPr')}/{_w('numPr')}") is not None or _style(entry).startswith("List")
            yield f"paragraph {number}", f"- {printed}" if listed else printed


def _boxes(body: Any) -> Iterator[tuple[str, str]]:
    """Each paragraph of a text box, the boxes counted from 1; what is kept beside it for older programs is the same."""
    fallback = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
    boxes = [
        entry for entry in body.iter(_w("txbxContent")) if next(entry.iterancestors(fallback), None) is None
    ]
    for number, box in enumerate(boxes, start=1):
        for entry in box.iter(_w("p")):
            inside = next(entry.iterancestors(_w("txbxContent")), None)
            if inside is box and (printed := "".join(_runs(entry)).strip()):
                yield f"text box {number}", printed


def _notes(root: Any, kind: str) -> Iterator[tuple[str, str]]:
    """Each paragraph of a note at the foot or end, the notes counted from 1; the lines that part them aside."""
    notes = [entry for entry in root if entry.get(_w("type"), "normal") == "normal"]
    for number, note in enumerate(notes, start=1):
        for entry in note.iter(_w("p")):
            if printed := "".join(_runs(entry)).strip():
                yield f"{kind} {number}", printed


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{_w('pPr')}/{_w('pStyle')}")
    return str(found.get(_w("val"), "")) if found is not None else ""


def _runs(paragraph: Any) -> Iterator[str]:
    """What a paragraph prints, with what was inserted and without what was deleted under tracked changes."""
    for entry in paragraph.iter(_w("t"), *_PRINTED):
        box = next(entry.iterancestors(_w("txbxContent")), None)
        if box is None or next(paragraph.iterancestors(_w("txbxContent")), None) is box:
            in_tabs = next(entry.iterancestors(_w("tabs")), None) is not None
            yield "" if in_tabs else _PRINTED.get(entry.tag, entry.text or "")


def _mail(data: bytes, shown: str, notes: list[str]) -> ReadDocument:
    from email import message_from_bytes, policy

    told: Any = message_from_bytes(data, policy=policy.default)
    if not any(told.get(name) for name in ("from", "subject", "date", "message-id")):
        raise SourceError(f"{shown}: no mail: it has neither sender, subject nor date; save its text as .txt")
    text = _body(told, shown)
    left = [
        str(attachment.get_filename() or attachment.get_content_type())
        for attachment in told.iter_attachments()
    ]
    if left:
        notes.append(f"{shown}: attachments are not read: {', '.join(left)}; save them beside it")
    metadata = _head(told)
    paragraphs = [paragraph.strip("\n") for paragraph in re.split(r"\n[ \t]*\n", text) if paragraph.strip()]
    subject = metadata.values.get("title")
    parts = [("subject", str(subject))] if subject else []
    parts += [(f"paragraph {number}", one) for number, one in enumerate(paragraphs, 1)]
    return _joined(iter(parts), metadata)


def _body(told: Any, shown: str) -> str:
    """The text of a mail, of its page where it has no other; SourceError where it has none."""
    body = told.get_body(preferencelist=("plain", "html"))
    if body is None:
        raise SourceError(f"{shown}: the mail has no text of its own; save what is attached to it beside it")
    text = str(body.get_content()).replace("\r\n", "\n")
    if body.get_content_subtype() == "html":
        from .pages import read_page

        text, _ = read_page(text, shown)
    return text


def _head(told: Any) -> Metadata:
    """What a mail says of itself: its subject without "Re:", who sent it, and the day."""
    from email.utils import parseaddr

    name, address = parseaddr(str(told.get("from") or ""))
    metadata = Metadata()
    metadata.add(
        {
            "title": line(_REPLY.sub("", str(told.get("subject") or "").strip(), count=1)),
            "author": line(name or address),
            "published": loose_day(str(told.get("date") or "")),
        },
        "extracted",
    )
    return metadata


_Reader = Callable[[bytes, str, list[str]], ReadDocument]
_READERS: dict[MediaType, _Reader] = {PDF: _pdf, WORD: _word, MAIL: _mail}
_NAMES: dict[MediaType, str] = {PDF: "the PDF", WORD: "the Word document", MAIL: "the mail"}
