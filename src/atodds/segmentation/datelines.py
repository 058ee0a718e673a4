"""Datelines ("WASHINGTON (AP) —") and stamps ("Published: 3 May 2013, 14:20 GMT")."""

from __future__ import annotations

import re

from ..language.tables import cached, lines_of, read_table

_DASH = r"(?:–|—|--|-|―|:|- -|\.\s?-)"
_PART = r"(?:[A-Z][\w.]{1,20}(?: [A-Z0-9][\w.]{0,20}){0,2}|\d{4}|\d{1,2} [A-Z][a-z]{2,8}\.?(?:,? \d{4})?)"
"""A part of a dateline behind its place: a country, a day, a year."""
_CAPITALS = re.compile(
    r"(?P<place>[A-ZÀ-Ý][A-ZÀ-Ý.'’-]{1,30}(?:[ /-][A-ZÀ-Ý][A-ZÀ-Ý.'’]{0,30}){0,4})"
    rf"(?P<more>(?:, {_PART}){{0,3}})"
    r"(?:[ ,]{1,2}(?P<agency>\([^()]{2,30}\)))?"
    rf"\s?(?P<dash>{_DASH})\s{{1,3}}(?=\S)"
)
_MIXED = re.compile(
    r"(?P<place>[A-ZÀ-Ý][\w.'’-]{1,30}(?: [A-ZÀ-Ý][\w.'’-]{0,30}){0,3})"
    rf"(?P<more>(?:, {_PART}){{0,3}})"
    r"[ ,]{1,2}(?P<agency>\([^()]{2,30}\))"
    rf"\s?(?P<dash>{_DASH})\s{{1,3}}(?=\S)"
)
_CITY = re.compile(r"(?P<place>[A-Z][A-Za-z.'’-]{2,20}(?: [A-Z][A-Za-z.'’-]{1,20}){0,2}): (?=[A-Z“\"'])")
_BARE = re.compile(r"\((?P<agency>[^()]{2,30})\)\s?(?:–|—|--|-)\s{1,3}(?=\S)")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_DATED = re.compile(
    rf"(?:on )?(?:{_DAY},? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? ?-?\d{{4}}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}} ?[/.] ?\d{{1,2}} ?[/.] ?\d{{2,4}}"
    rf"|{_MONTH} \d{{1,2}}(?= \d{{1,2}}: ?\d))",
    re.IGNORECASE,
)
_CLOCKED = re.compile(r"\d{1,2}(?::|\.) ?\d{2} ?(?:[ap]\. ?m|[ap]m|gmt|ist|est|edt|bst|uk)", re.IGNORECASE)
_AGO = re.compile(
    r"(?:(?:published|updated|posted)\s)?\d{1,3} (?:min(?:ute)?|hour|hr|day|week)s? ago\Z", re.IGNORECASE
)
_LONGEST_STAMP = 110
"""Characters of a line that is a time stamp; one that says "posted" may have twice as many. 77 and 143 change nothing
on 107 articles of news and in the rules' examples."""
_POSTED = re.compile(r"\bposted (?:in|by|under|to) [^.]{3,80} on [A-Z][a-z]+,? [^.]{3,30}\d{4}\.?\Z")
"""A page's own line: "On behalf of Newman & Lee posted in Accidents on Friday, May 3, 2013."."""
_SPOKEN = 40
"""Characters beside the date of a stamp; with more the line is a sentence that names a day. 28 and 52 change nothing on
107 articles of news and in the rules' examples."""
_LONGEST_PLAIN, _EARLY = 60, 28
"""Characters of a stamp that names no posting, and those before its date. Moved by 30 %, each changes nothing on 107
articles of news and in the rules' examples."""


@cached
def _table() -> tuple[frozenset[str], tuple[str, ...]]:
    data = read_table("segmentation", "furniture")["datelines"]
    return frozenset(data["agencies"]), tuple(data["stamps"])


@cached
def _places() -> frozenset[str]:
    """Cities and countries, as "New Delhi:" may open a report."""
    data = read_table("language", "places")
    rows = [data[name] for name in ("cities", "countries")]
    listed = (name for row in rows for name in (row.split() if isinstance(row, str) else row))
    return frozenset((*listed, *lines_of("language", "cities")))


def dateline_end(text: str) -> int:
    """Where the dateline on top of a paragraph ends (0: there is none), its dash included."""
    found = _CAPITALS.match(text)
    if found is not None:
        by_colon = found.group("dash") == ":"
        long = len(found.group("place")) >= 4 or found.group("more") or found.group("agency")
        if long and not (by_colon and not found.group("more") and not found.group("agency")):
            return found.end("dash")
    if found is None or not found.group("more"):
        city = _CITY.match(text)
        if city is not None and city.group("place").lower() in _places():
            return city.end("place") + 1
    found = _MIXED.match(text) or _BARE.match(text)
    if found is not None and found.group("agency").strip("()") in _table()[0]:
        return len(text[: found.end()].rstrip())
    return 0


def _is_posted(text: str) -> bool:
    return "posted " in text and _POSTED.search(text) is not None


def is_stamp(text: str) -> bool:
    """Whether the line is a date or time of publication and nothing else to speak of."""
    if len(text) > _LONGEST_STAMP:
        return len(text) <= 2 * _LONGEST_STAMP and _is_posted(text)
    if _AGO.match(text) or _is_posted(text) or text.lower().rstrip(":") in _table()[1]:
        return True
    lower = text.lower().lstrip("(•|-– ")
    stamped = lower.startswith(_table()[1])
    if (not stamped and len(text) > _LONGEST_PLAIN) or not any(map(str.isdecimal, text)):
        return False
    if text[-1] in "?!" or (text[-1] == "." and lower[-4:] not in ("a.m.", "p.m.")):
        return False
    dated = _DATED.search(lower)
    if stamped:
        return dated is not None or (len(text) <= _SPOKEN and _CLOCKED.search(lower) is not None)
    if dated is None or dated.start() > _EARLY:
        return False
    return text[0].isdecimal() or len(text) - len(dated.group()) <= _SPOKEN
