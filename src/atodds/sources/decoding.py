"""Bytes -> text, whatever the encoding; what is not text is refused."""

from __future__ import annotations

import codecs
import re
import sys
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from ..errors import SourceError

LIMIT = 20 * 1024 * 1024
"""The largest source that is read, in bytes: a book has a tenth of that, and a text of ten megabytes takes minutes."""

_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "an archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def read_bytes(path: Path, shown: str) -> bytes:
    """The content of a file, or a ``SourceError`` that says why not."""
    try:
        with path.open("rb") as handle:
            data = handle.read(LIMIT + 1)
    except PermissionError as problem:
        raise SourceError(f"{shown}: may not be read; change its permissions (chmod u+r)") from problem
    except OSError as problem:
        raise SourceError(f"{shown}: cannot be read ({problem.strerror or problem})") from problem
    return _within_limit(data, shown)


def read_stream(stream: TextIO | BinaryIO | None) -> bytes:
    """The content of standard input."""
    raw: Any = getattr(stream, "buffer", stream) if stream is not None else getattr(sys.stdin, "buffer", None)
    if raw is None:
        raise SourceError("-: there is no standard input; pipe an article into the command")
    return _within_limit(raw.read(LIMIT + 1), "-")


def _within_limit(data: bytes, shown: str) -> bytes:
    if len(data) > LIMIT:
        raise SourceError(
            f"{shown}: larger than {LIMIT // 1024 // 1024} MB, the limit for a source; split it into articles"
        )
    return data


def decode(data: bytes, shown: str) -> tuple[str, str | None]:
    """The text and, where the encoding had to be guessed, a note; newlines stay as they are.

    UTF-8 (with or without its mark) and marked UTF-16 or UTF-32 are read as such; else a text that is mostly
    UTF-8 keeps its sound characters, and any other is read as Windows-1252.
    """
    for start, name in _MAGIC:
        if data.startswith(start):
            raise SourceError(f"{shown}: not text but {name}; save the article as .txt, .md or .html")
    text, note = _decoded(data, shown)
    sample = text[:100_000]
    if len(_CONTROL.findall(sample)) * 200 > len(sample) or "\0" in text:
        raise SourceError(f"{shown}: not text (it holds control characters); save the article as UTF-8 text")
    if not text.strip():
        raise SourceError(f"{shown}: empty; remove the file or put the article into it")
    return text, note


def _decoded(data: bytes, shown: str) -> tuple[str, str | None]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, "replace")
            return text, _broken(text, shown, encoding.upper())
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    mostly = data.decode("utf-8", "replace")
    if mostly.count("\ufffd") <= len(_MULTIBYTE.findall(data)):
        return mostly, _broken(mostly, shown, "UTF-8")
    return data.decode("cp1252", "replace"), f"{shown}: not UTF-8, read as Windows-1252"


def _broken(text: str, shown: str, encoding: str) -> str | None:
    lost = text.count("\ufffd")
    return f"{shown}: {lost} characters are not valid {encoding} and were replaced" if lost else None


def clean(text: str) -> str:
    """The text with lone surrogates replaced one for one, so that it can be written anywhere."""
    return _SURROGATE.sub("\ufffd", text)
