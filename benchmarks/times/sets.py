"""The labelled sets of times, each as texts with spans and values, and what counts as the right value."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

SHARED = Path(__file__).resolve().parents[3] / "shared"
SEEDS_PUBLISHED = dt.date(2024, 5, 31)
_ISO = re.compile(r"~?(\d{4}-\d{2}(?:-\d{2})?)(?:/(\d{4}-\d{2}(?:-\d{2})?))?")
_CHAT = re.compile(
    r"cortana|schedul|\booo\b|show (?:me )?sales|\bbook\b|skype|set up|arrange|query|www\.|xlsx|\$[A-Z]"
    r"|meet me|\bmeet\b",
    re.IGNORECASE,
)
_UNUSED = re.compile(
    r"\b(?:nineteen|two thousand|otd|eod|ampm|week \d+|w/c|cy ?\d|q\d|h\d|tonite|noonish|mid night|\d+[hY])\b"
    r"|\bthe \d+(?:st|nd|rd|th)$|^\w+ \d+(?:st|nd|rd|th)$|^the (?:day|week|month)$|^in the mornings?$"
    r"|(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])|past (?:seven|eight)|^all |thirty|forty|twenty fourth|friday 23",
)
# Forms that news does not print: chat abbreviations, numbers of weeks, clock times in words, dates without a year
# in digits.


class Gold(NamedTuple):
    """A labelled time: its span, its type and what it resolves to."""

    start: int
    end: int
    kind: str
    values: tuple[dict[str, str], ...]


class Case(NamedTuple):
    """A text with its publication date and its labelled times."""

    text: str
    published: dt.date | None
    gold: tuple[Gold, ...]


def seeds() -> Iterator[Case]:
    """The five seed articles: times and day counts."""
    labels = json.loads((SHARED / "gold/seeds/mentions.json").read_text(encoding="utf-8"))
    chosen = [one for one in labels if one["category"] in ("time", "day_count")]
    for name in sorted({one["article"] for one in chosen}):
        with (SHARED / "seeds" / name).open(encoding="utf-8", newline="") as file:
            text = file.read()
        gold = tuple(
            Gold(one["start"], one["end"], one.get("kind", one["category"]), _seed_values(one))
            for one in chosen
            if one["article"] == name
        )
        yield Case(text, SEEDS_PUBLISHED, gold)


def _seed_values(label: dict[str, Any]) -> tuple[dict[str, str], ...]:
    found = _ISO.match(str(label.get("normalised", "")))
    if found is None or "anniversary" in label.get("kind", ""):
        return ()
    first, last = found.group(1), found.group(2) or found.group(1)
    return (
        {"start": first if len(first) > 7 else first + "-01", "end": last if len(last) > 7 else last + "-31"},
    )


def coreference() -> Iterator[Case]:
    """The annotated news articles: every TIME mention, without values."""
    folder = SHARED / "corpora/ecbplus"
    for line in (folder / "coreference.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        article = json.loads((folder / row["cluster"] / f"{row['id']}.json").read_text(encoding="utf-8"))
        starts = [0]
        for sentence in article["sentences"]:
            starts.append(starts[-1] + len(sentence) + 1)
        gold = tuple(
            Gold(
                starts[one["sentence"]] + one["start"], starts[one["sentence"]] + one["end"], one["type"], ()
            )
            for one in row["mentions"]
            if one["type"].startswith("TIME")
        )
        yield Case("\n".join(article["sentences"]), None, gold)


def specification() -> Iterator[Case]:
    """The date cases of Recognizers-Text that news uses: no orders, no open ends, no recurrences."""
    path = SHARED / "corpora/quantities/recognizers.datetime.datetimemodel.gold.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        when = (row["context"] or {}).get("ReferenceDateTime")
        gold = tuple(
            Gold(
                one["start"],
                one["end"],
                one["type"].split(".")[-1],
                tuple(one["resolution"].get("values", ())),
            )
            for one in row["quantities"]
            if _is_news(row, one)
        )
        if gold:
            yield Case(row["text"], dt.date.fromisoformat(when[:10]) if when else None, gold)


def _is_news(row: dict[str, Any], label: dict[str, Any]) -> bool:
    kind = label["type"].split(".")[-1]
    if kind not in ("date", "daterange", "datetime", "datetimerange", "time", "timerange", "duration"):
        return False
    if "python" in row["not_supported"] or _CHAT.search(row["text"]) or _UNUSED.search(label["text"]):
        return False
    values = label["resolution"].get("values", [])
    return not any(("start" in one) != ("end" in one) for one in values)


def right(kind: str, values: tuple[dict[str, str], ...], fields: dict[str, Any]) -> bool:
    """Whether the fields are one of the labelled values; an inexact moment must hold it, within a month."""
    return any(_is_right(kind, one, fields) for one in values)


def _is_right(kind: str, value: dict[str, str], fields: dict[str, Any]) -> bool:
    first, last = fields.get("earliest", ""), fields.get("latest", "")
    if value.get("value") == "not resolved":
        return not first
    if kind == "duration":
        low, high = fields.get("days", (1.0, 0.0))
        return bool(low * 86399 <= float(value["value"]) <= high * 86401)
    if kind == "time":
        return str(fields.get("clock", ""))[:5] == value.get("value", "")[:5]
    if kind == "timerange":
        return fields.get("clock") == f"{value.get('start', '')[:5]}/{value.get('end', '')[:5]}"
    if kind in ("date", "datetime"):
        day = value.get("value", "")[:10]
        near = (
            bool(first) and (dt.date.fromisoformat(last[:10]) - dt.date.fromisoformat(first[:10])).days <= 31
        )
        clock = value.get("value", "")[11:16]
        same_clock = kind == "date" or clock in ("", "00:00") or str(fields.get("clock", clock))[:5] == clock
        return near and first[:10] <= day <= last[:10] and same_clock
    return (
        bool(first)
        and first[:10] == value.get("start", "")[:10]
        and _ends(last[:10], value.get("end", "")[:10])
    )


def _ends(ours: str, theirs: str) -> bool:
    """Their end is the first day after, or, in a range, the first day of the last month or year."""
    if not theirs:
        return False
    before = (dt.date.fromisoformat(theirs) - dt.timedelta(1)).isoformat()
    return (
        ours in (before, theirs)
        or (theirs.endswith("-01") and ours[:7] == theirs[:7])
        or (theirs.endswith("-01-01") and ours[:4] == theirs[:4])
    )
