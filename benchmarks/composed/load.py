"""The composed news: clusters with planted discrepancies, and clean wire stories."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FIELDS = ("court", "disaster", "markets", "politics", "science", "sport")
RELATIONS = ("CONFLICT", "EQUIVALENT", "UPDATE", "SCOPE_DIFF", "DIFFERENT", "ATTRIBUTED_DISAGREEMENT")

Cluster = dict[str, Any]


def clusters() -> dict[str, Cluster]:
    """Every cluster by name, in order of name."""
    paths = sorted(HERE.glob("clusters/*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in paths}


def stories() -> dict[str, Cluster]:
    """Every story by name: ``part``, ``articles`` (id, sentences) and ``labels``, whose sides name a sentence."""
    paths = sorted(HERE.glob("stories/*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in paths}


def wire() -> list[Path]:
    """The clean stories, one file each; ``sources.yml`` beside them has their dates and headlines."""
    return sorted(HERE.glob("wire/*.txt"))


def problems(cluster: Cluster) -> list[str]:
    """What is wrong with a cluster's form: an unknown field or relation, or a passage that is not at its offsets."""
    found = [] if cluster["field"] in FIELDS else [f"field {cluster['field']!r}"]
    texts = {article["id"]: article["text"] for article in cluster["articles"]}
    for at, label in enumerate(cluster["labels"]):
        if label["relation"] not in RELATIONS:
            found.append(f"labels[{at}].relation {label['relation']!r}")
        for side in ("a", "b"):
            passage = label[side]
            if texts[passage["article"]][passage["start"] : passage["end"]] != passage["text"]:
                found.append(f"labels[{at}].{side} {passage['text']!r} is not at its offsets")
    return found


def write_sources(cluster: Cluster, folder: Path) -> None:
    """Write a cluster as a folder of sources: a text an article, where the labels' offsets hold, and ``sources.yml``."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for article in cluster["articles"]:
        name = f"{article['id']}.txt"
        folder.joinpath(name).write_text(article["text"], encoding="utf-8")
        day = datetime.fromisoformat(article["published"]).date()
        rows.append(f"{name}:\n  published: {day}\n")
        rows += [
            f"  {key}: {json.dumps(article[key], ensure_ascii=False)}\n" for key in ("publisher", "title")
        ]
    folder.joinpath("sources.yml").write_text("".join(rows), encoding="utf-8")
