"""The numbers of the five seeds against their labels: recall by category, and precision, by overlap.

Run it from the project: ``python -m benchmarks.quantities.seeds``. It reads ``../shared/gold/seeds`` and skips,
saying so, where that folder is not there. A label counts where its words print a number: "U.S. officials" and
"an official" are labelled as counts of several and of one, but print none; the readers of credits carry those.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import atodds
from atodds.model import Article, NumberMention, TimeMention

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "gold" / "seeds" / "mentions.json"
CATEGORIES = ("quantity", "count", "money", "ordinal_superlative")
NUMBERED = (*CATEGORIES, "day_count", "time")


def printed(label: dict[str, Any]) -> bool:
    """Whether the label's words print a number or rank."""
    if label["category"] == "count":
        article = "indefinite article" in (label.get("note") or "")
        return (
            bool(label.get("n") or label.get("n_min"))
            and not article
            and not label["text"].startswith("both ")
        )
    if label["category"] == "ordinal_superlative":
        return label.get("kind") in ("ordinal", "ordinal+superlative") or label["text"][:1].isdigit()
    return True


def readings(article: Article) -> Iterator[NumberMention | TimeMention]:
    """Number mentions, and anniversaries, which the reader of times carries."""
    for mention in article.mentions:
        if isinstance(mention, NumberMention) or (
            isinstance(mention, TimeMention) and mention.form == "anniversary"
        ):
            yield mention


def main() -> None:
    """Print recall by category, precision, and what was missed."""
    if not GOLD.is_file():
        print(f"skipped: {GOLD} is not there")
        return
    labels = json.loads(GOLD.read_text(encoding="utf-8"))
    articles = {Path(article.path).name: article for article in atodds.read(ROOT / "seeds")}
    for category in CATEGORIES:
        own = [label for label in labels if label["category"] == category and printed(label)]
        missed = [
            label
            for label in own
            if not any(
                m.start < label["end"] and label["start"] < m.end
                for m in readings(articles[label["article"]])
            )
        ]
        left = sum(label["category"] == category for label in labels) - len(own)
        print(
            f"{category:20s} {len(own) - len(missed)} of {len(own)} ({left} labels print no number)", end=""
        )
        print("".join(f"; missed {label['text']!r}" for label in missed))
    found = [(name, m) for name, a in articles.items() for m in a.mentions if isinstance(m, NumberMention)]
    right = sum(
        any(
            g["article"] == name and g["start"] < m.end and m.start < g["end"]
            for g in labels
            if g["category"] in NUMBERED
        )
        for name, m in found
    )
    print(f"precision            {right} of {len(found)}")


if __name__ == "__main__":
    main()
