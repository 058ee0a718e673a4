"""The little of Markdown that shapes an article: headings, rules, pictures, quotations."""

from __future__ import annotations

import re

_HEADING = re.compile(r"(#{1,6})[ \t]+")
_RULE = re.compile(r"(?:[-*_=][ \t]?){3,200}\Z")
_PICTURE = re.compile(r"!\[[^\]]{0,500}\]\([^)]{0,2000}\)\Z")
_QUOTE = re.compile(r">[ \t]?(?=\S)")


def heading_level(text: str) -> tuple[int, int]:
    """The level of a heading (0: none) and the length of its marker."""
    found = _HEADING.match(text)
    return (len(found.group(1)), found.end()) if found else (0, 0)


def is_rule(text: str) -> bool:
    """Whether the line is a rule across the page, or underlines a heading."""
    return _RULE.match(text) is not None


def shape(text: str) -> tuple[str | None, int, int]:
    """The kind of block a line is by its markup (None: by its words), and the markup's lengths."""
    level, skip = heading_level(text)
    if level:
        return "subhead", skip, 0
    if _PICTURE.match(text):
        return "caption", 2, 0
    quote = _QUOTE.match(text)
    if quote is not None:
        return "paragraph", quote.end(), 0
    if text.startswith("**") and text.endswith("**") and 4 < len(text) <= 90 and "**" not in text[2:-2]:
        return "subhead", 2, 0
    return None, 0, 0
