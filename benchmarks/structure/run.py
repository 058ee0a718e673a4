"""Structure: furniture and permissions against the labels, sentences against ECB+, and the speed of every reader.

Run from the repository root: ``python -m benchmarks.structure.run``. Without ../shared it says so and stops.
"""

from __future__ import annotations

import importlib
import json
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

from atodds.annotations import Annotations
from atodds.facts import bind
from atodds.model import Article, Source
from atodds.pipeline import draft_of, read_article
from atodds.segmentation import segment
from atodds.segmentation.sentences import split
from atodds.sources import load

SHARED = Path(__file__).parents[2].parent / "shared"
READERS = ("temporal", "quantities", "entities", "quotation", "attribution", "permissions")
# The labels' own words for a polarity -> those of ``model.Polarity`` that mean the same.
POLARITIES = {
    "permitted": ("permitted",),
    "permitted_conditionally": ("permitted",),
    "prohibited": ("prohibited",),
    "prohibited (previously)": ("prohibited", "restricted"),
    "restricted_to": ("restricted",),
    "no_change_expected": ("unchanged",),
    "not_sought": ("not_sought",),
    "requested": ("requested",),
    "advocated": ("advocated",),
    "advocated (without restrictions)": ("advocated",),
    "advocated (denial criticised)": ("advocated",),
    "advocated (relaxation)": ("advocated",),
}


def main() -> int:
    """Print the tables; 0 always, since the bars are held by tests."""
    if not SHARED.is_dir():
        print(f"no labels at {SHARED}: skipped")
        return 0
    sources = {source.id: source for source in load([SHARED / "seeds"])}
    furniture(sources)
    permissions(sources)
    articles = list(load([SHARED / "corpora" / "ecbplus"]))
    sentences(articles)
    speed(articles)
    return 0


def furniture(sources: dict[str, Source]) -> None:
    """Every boilerplate span found, no body lost, every structural span of its kind."""
    gold = json.loads((SHARED / "gold" / "seeds" / "furniture.json").read_text(encoding="utf-8"))
    spans = [(label, covered(sources[label["article"]], label)) for label in gold["boilerplate"]]
    found = sum(share == 1.0 for _, share in spans)
    print(f"furniture: {found} of {len(spans)} spans found whole")
    lost = sum(body_lost(source, gold["boilerplate"]) for source in sources.values())
    print(f"furniture: {lost} characters of body lost")
    kinds = {"headline": "headline", "dateline": "dateline", "subheading": "subhead"}
    right = sum(
        kinds[label["kind"]] in kinds_at(sources[label["article"]], label) for label in gold["structural"]
    )
    print(f"structure: {right} of {len(gold['structural'])} headlines, datelines and subheads")


def _blocks(source: Source) -> list[tuple[str, int, int]]:
    blocks, _ = segment(source.text, title=source.title)
    return [(kind, start, end) for kind, start, end, _, _ in blocks]


def _cut(source: Source) -> set[int]:
    return {
        place
        for kind, start, end in _blocks(source)
        if kind in ("furniture", "caption")
        for place in range(start, end)
        if not source.text[place].isspace()
    }


def covered(source: Source, label: dict[str, Any]) -> float:
    """The share of a labelled span that was cut, blanks aside."""
    places = [at for at in range(label["start"], label["end"]) if not source.text[at].isspace()]
    return sum(at in _cut(source) for at in places) / len(places)


def body_lost(source: Source, labels: list[dict[str, Any]]) -> int:
    """How many characters were cut outside any label."""
    labelled = {at for x in labels if x["article"] == source.id for at in range(x["start"], x["end"])}
    return len(_cut(source) - labelled)


def kinds_at(source: Source, label: dict[str, Any]) -> list[str]:
    """The kinds of block that stand exactly where the label does."""
    return [kind for kind, start, end in _blocks(source) if (start, end) == (label["start"], label["end"])]


def permissions(sources: dict[str, Source]) -> None:
    """Recall and precision by overlap with equal polarity, on the two articles that have labels."""
    rows = json.loads((SHARED / "gold" / "seeds" / "mentions.json").read_text(encoding="utf-8"))
    gold = [row for row in rows if row["category"] == "permission" and row["polarity"] in POLARITIES]
    names = sorted({row["article"] for row in gold})
    articles = {name: read_article(sources[name]) for name in names}
    ours = {name: permission_mentions(articles[name]) for name in names}
    hit = sum(any(_same(row, m) for m in ours[row["article"]]) for row in gold)
    right = sum(
        any(_same(row, m) for row in gold if row["article"] == name) for name in names for m in ours[name]
    )
    made = sum(map(len, ours.values()))
    print(
        f"permissions: recall {hit}/{len(gold)} = {hit / len(gold):.2f}, precision {right}/{made} = {right / made:.2f}"
    )


def permission_mentions(article: Article) -> list[Any]:
    """The permissions outside furniture."""
    apart = [block for block in article.blocks if block.kind in ("furniture", "caption")]
    return [
        m for m in article.mentions if m.kind == "permission" and not any(block.covers(m) for block in apart)
    ]


def _same(row: dict[str, Any], mention: Any) -> bool:
    overlaps = bool(mention.start < row["end"] and row["start"] < mention.end)
    return overlaps and mention.polarity in POLARITIES[row["polarity"]]


def sentences(articles: list[Source]) -> None:
    """ECB+ has one sentence a line: breaks found when the lines are joined by blanks, and breaks within lines."""
    joins = found = lines = inside = 0
    for source in articles:
        rows = [row for row in source.text.split("\n") if row.strip()]
        lines += len(rows)
        inside += sum(len(split(row, 0, len(row))) > 1 for row in rows)
        joined = " ".join(rows)
        starts = {start for start, _ in split(joined, 0, len(joined))}
        at = 0
        for before, row in pairwise(rows):
            at += len(before) + 1
            if before.rstrip()[-1] in ".!?":
                joins, found = joins + 1, found + (at + len(row) - len(row.lstrip()) in starts)
    print(
        f"sentences: {found}/{joins} = {found / joins:.3f} of breaks found; {inside} of {lines} lines broken inside"
    )


def speed(articles: list[Source]) -> None:
    """Seconds of one core per 5,000 characters, reader by reader; the whole is read_article."""
    characters = sum(len(source.text) for source in articles)
    read_article(articles[0])
    begun = time.process_time()
    for source in articles:
        segment(source.text, title=source.title)
    spent = time.process_time() - begun
    print(f"segment: {characters / spent / 1e6:.1f} MB/s")
    took = dict.fromkeys((*READERS, "bind"), 0.0)
    for source in articles:
        draft, _ = draft_of(source)
        for reader in READERS:
            took[reader] += _timed(draft, reader)
        begun = time.process_time()
        bind(draft)
        took["bind"] += time.process_time() - begun
    for reader, seconds in took.items():
        print(f"{reader:12} {seconds / characters * 5000 * 1000:6.2f} ms per 5,000 characters")
    begun = time.process_time()
    for source in articles:
        read_article(source)
    spent = time.process_time() - begun
    print(f"{'whole':12} {spent / characters * 5000 * 1000:6.2f} ms per 5,000 characters")


def _timed(draft: Annotations, reader: str) -> float:
    module = importlib.import_module(f"atodds.{reader}")
    begun = time.process_time()
    draft.marks.extend(module.read(draft))
    draft.marks.sort(key=lambda mark: (mark.start, mark.end, mark.kind))
    return time.process_time() - begun


if __name__ == "__main__":
    raise SystemExit(main())
