"""``python -m benchmarks.composed FOLDER``: write clusters and stories for the scorer of labelled pairs, a folder each."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

from .load import Cluster, clusters, stories

Sides: TypeAlias = tuple[dict[str, Any], dict[str, Any]]
PARTS = ("exam", "workshop")
"""What is only measured, and what is learned from: every second cluster by name, and the stories that say so."""


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


def write(name: str, articles: dict[str, list[str]], target: Path) -> None:
    """Write the articles of a cluster or story, given as their lines by id."""
    target.joinpath(name).mkdir(parents=True, exist_ok=True)
    for given, lines in articles.items():
        row = {"id": f"{name}_{given}", "cluster": name, "sentences": lines}
        path = target / name / f"{row['id']}.json"
        path.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")


def rows(name: str, part: str, labels: list[dict[str, Any]], sides: list[Sides]) -> list[dict[str, Any]]:
    """The rows of ``pairs.jsonl`` for labels whose two sides are given."""
    return [
        {
            "id": f"{name}-{at:02}",
            "part": part,
            "relation": label["relation"],
            "type": label["type"],
            "soft": label.get("soft", False),
            "a": a,
            "b": b,
        }
        for at, (label, (a, b)) in enumerate(zip(labels, sides, strict=True))
    ]


def export(name: str, cluster: Cluster, part: str, target: Path) -> list[dict[str, Any]]:
    """Write a cluster's articles; its labels as rows of ``pairs.jsonl``."""
    by_id = {article["id"]: article for article in cluster["articles"]}
    write(name, {given: lines_of(article) for given, article in by_id.items()}, target)
    sides = [
        (
            place(name, by_id[label["a"]["article"]], label["a"]),
            place(name, by_id[label["b"]["article"]], label["b"]),
        )
        for label in cluster["labels"]
    ]
    return rows(name, part, cluster["labels"], sides)


def export_story(name: str, story: Cluster, target: Path) -> list[dict[str, Any]]:
    """Write a story's articles; its labels as rows of ``pairs.jsonl``."""
    write(name, {article["id"]: article["sentences"] for article in story["articles"]}, target)

    def passage(side: dict[str, Any]) -> dict[str, Any]:
        doc = f"{name}_{side['article']}"
        told = {key: side[key] for key in ("sentence", "start", "end")}
        return {"cluster": name, "doc": doc, "file": f"{name}/{doc}.json", **told}

    sides = [(passage(label["a"]), passage(label["b"])) for label in story["labels"]]
    return rows(name, story["part"], story["labels"], sides)


def export_all(target: Path) -> list[dict[str, Any]]:
    """Write every cluster and story below a folder, with their ``pairs.jsonl``; its rows."""
    made = [
        row
        for at, (name, cluster) in enumerate(clusters().items())
        for row in export(name, cluster, PARTS[at % 2], target)
    ]
    made += [row for name, story in stories().items() for row in export_story(name, story, target)]
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in made)
    target.joinpath("pairs.jsonl").write_text(text, encoding="utf-8")
    return made


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("usage: python -m benchmarks.composed FOLDER", file=sys.stderr)
        return 2
    target = Path(arguments[0])
    print(f"{len(export_all(target))} pairs at {target / 'pairs.jsonl'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
