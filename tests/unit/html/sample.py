"""The five seeds as rough articles with a few mentions, without the engine."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from pathlib import Path

from atodds.model import (
    Article,
    Block,
    NumberMention,
    PermissionMention,
    QuotationMention,
    Sentence,
    TimeMention,
)

SEEDS = Path(__file__).parents[3] / "seeds"
PUBLISHERS = (None, None, "Example Wire", None, "The Example Post")
_END = re.compile(r"(?<=[.?!”\"])\s")


def article_of(text: str, path: str, **known: object) -> Article:
    """A rough article: a block a line, a sentence where a mark ends it."""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    lead_in: int | None = None
    at = 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        if not line.strip():
            continue
        kind = "list_item" if line.startswith("- ") else "lead_in" if line.endswith(":") else "paragraph"
        if not re.search(r"[.?!:”\"]$", line) and kind == "paragraph":
            kind = "headline" if not blocks else "subhead" if len(line) < 60 else "furniture"
        lead_in = len(blocks) if kind == "lead_in" else lead_in if kind == "list_item" else None
        reason = "unpunctuated tail" if kind == "furniture" else None
        blocks.append(
            Block.model_validate(
                {
                    "kind": kind,
                    "start": start,
                    "end": start + len(line),
                    "reason": reason,
                    "lead_in": lead_in if kind == "list_item" else None,
                }
            )
        )
        cuts = [0, *(found.end() for found in _END.finditer(line)), len(line)]
        for low, high in itertools.pairwise(cuts):
            body = line[low:high].rstrip()
            if body:
                sentences.append(
                    Sentence(start=start + low, end=start + low + len(body), block=len(blocks) - 1)
                )
    stem = Path(path).stem
    return Article.model_validate(
        {"id": stem, "path": path, "text": text, "blocks": blocks, "sentences": sentences, **known}
    )


def seed_articles() -> list[Article]:
    """The five seeds as rough articles, with a few mentions."""
    made = []
    for number, path in enumerate(sorted(SEEDS.glob("*.txt"))):
        text = path.read_text(encoding="utf-8")
        known = {
            "publisher": PUBLISHERS[number],
            "published": dt.date(2024, 5, 31) if number in (0, 2) else None,
        }
        made.append(article_of(text, f"seeds/{path.name}", **known))
    return [_with_mentions(article) for article in made]


def _with_mentions(article: Article) -> Article:
    found: list[object] = []
    for phrase, unit, low, high in (
        ("19 miles", "mile", 18.5, 19.5),
        ("20 kilometers", "kilometre", 15.0, 25.0),
        ("up to 200 miles", "mile", None, 250.0),
        ("two others", "other", 2.0, 2.0),
    ):
        at = article.text.find(phrase)
        if at >= 0:
            found.append(
                NumberMention(
                    kind="quantity",
                    start=at,
                    end=at + len(phrase),
                    text=phrase,
                    value=high or 0.0,
                    unit=unit,
                    low=low,
                    high=high,
                    about="distance border",
                )
            )
    found.extend(
        QuotationMention(
            kind="quotation",
            start=quote.start(),
            end=quote.end(),
            text=quote.group(),
            quoted=quote.group()[1:-1],
        )
        for quote in re.finditer(r"“[^”]+”|\"[^\"]+\"", article.text)
    )
    for phrase, polarity in (
        ("the prohibition on targeting aircraft on the ground inside Russia remains", "prohibited"),
        ("Strike Russian bombers preparing to launch attacks on Ukrainian territory", "permitted"),
    ):
        at = article.text.find(phrase)
        if at >= 0:
            found.append(
                PermissionMention.model_validate(
                    {
                        "kind": "permission",
                        "start": at,
                        "end": at + len(phrase),
                        "text": phrase,
                        "polarity": polarity,
                        "actor": "United States",
                        "grantee": "Ukraine",
                        "action": "strike",
                        "target": "aircraft on the ground"
                        if polarity == "prohibited"
                        else "bombers preparing to launch",
                        "area": "inside Russia" if polarity == "prohibited" else None,
                    }
                )
            )
    at = article.text.find("May 13")
    if at >= 0:
        found.append(
            TimeMention(
                kind="time",
                start=at,
                end=at + 6,
                text="May 13",
                form="date",
                granularity="day",
                earliest="2024-05-13",
                latest="2024-05-13",
                resolution="publication",
            )
        )
    return article.model_copy(update={"mentions": tuple(sorted(found, key=lambda one: one.start))})
