"""What a source's text may do to the page: nothing. Control and bidi override characters become visible."""

from __future__ import annotations

from urllib.parse import urlsplit

_UNICODE_SPACE = "\u0085\u2028\u2029"
_OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_REPLACEMENT = "\ufffd"


def _table() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"}
    table |= dict.fromkeys([0x7F, *range(0x80, 0xA0)], _REPLACEMENT)
    table |= dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT)
    table |= dict.fromkeys((0xFEFF, 0xFFFE, 0xFFFF, 0xFFF9, 0xFFFA, 0xFFFB), _REPLACEMENT)
    table |= dict.fromkeys(map(ord, _OVERRIDES), _REPLACEMENT)
    table |= dict.fromkeys(map(ord, _UNICODE_SPACE), " ")
    return table


_TABLE = _table()


def clean(text: str) -> str:
    """The text with control characters, lone surrogates and bidi overrides made visible.

    What is left can be encoded as UTF-8 and can not turn round the direction of what stands beside it.
    """
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_TABLE)


def link(address: str | None) -> str | None:
    """The address if it is a plain http(s) address that a reader may follow, else None."""
    if not address or any(ord(char) < 0x21 or ord(char) > 0x7E for char in address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        return None
    return address
