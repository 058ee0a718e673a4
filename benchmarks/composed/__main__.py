"""``python -m benchmarks.composed FOLDER``: write the clusters for the scorer of labelled pairs, a folder each."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from .load import Cluster, clusters


def lines_of(article: dict[str, Any]) -> list[str]:
    """Headline, day and paragraphs: the scorer knows no dates but those in the text."""
    day = datetime.fromisoformat(article["published"])
    return [article["title"], f"{day:%B} {day.day}, {day.year}", *article["text"].split("\n")]


def place(name: str, article: dict[str, Any], passage: dict[str, Any]) -> dict[str, Any]:
    """A passage as the scorer wants it: offsets into its paragraph, which is a line."""
    before = article["text"][: passage["start"]]
    start = len(before) - (before.rfind("\n") + 1)
    return {
        "cluster": name,
        "doc": f"{name}_{article['id']}",
        "file": f"{name}/{name}_{article['id']}.json",
        "sentence": before.count("\n") + 2,
        "start": start,
        "end": start + passage["end"] - passage["start"],
    }


def export(name: str, cluster: Cluster, target: Path) -> list[dict[str, Any]]:
    """Write a cluster's articles; its labels as rows of ``pairs.jsonl``."""
    target.joinpath(name).mkdir(parents=True, exist_ok=True)
    by_id = {article["id"]: article for article in cluster["articles"]}
    for article in cluster["articles"]:
        row = {"id": f"{name}_{article['id']}", "cluster": name, "sentences": lines_of(article)}
        path = target / name / f"{row['id']}.json"
        path.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    return [
        {
            "id": f"{name}-{at:02}",
            "relation": label["relation"],
            "type": label["type"],
            "soft": label.get("soft", False),
            **{side: place(name, by_id[label[side]["article"]], label[side]) for side in ("a", "b")},
        }
        for at, label in enumerate(cluster["labels"])
    ]


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("usage: python -m benchmarks.composed FOLDER", file=sys.stderr)
        return 2
    target = Path(arguments[0])
    rows = [row for name, cluster in clusters().items() for row in export(name, cluster, target)]
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    target.joinpath("pairs.jsonl").write_text(text, encoding="utf-8")
    print(f"{len(rows)} pairs at {target / 'pairs.jsonl'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
