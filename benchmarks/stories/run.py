"""How well articles are grouped into stories: B-cubed against the clusters of a public news corpus, all mixed.

Run it from the project: ``python -m benchmarks.stories.run``. It reads ``../shared/corpora/ecbplus`` and skips,
saying so, where that folder is not there. B-cubed: Bagga & Baldwin 1998.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

import atodds
from atodds.comparison.stories import group

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "ecbplus"


def b_cubed(gold: Sequence[str], found: Sequence[int]) -> tuple[float, float, float]:
    """Precision, recall and F1, each averaged over the articles."""
    clusters, stories = Counter(gold), Counter(found)
    both = Counter(zip(gold, found, strict=True))
    precision = sum(number * number / stories[story] for (_, story), number in both.items()) / len(gold)
    recall = sum(number * number / clusters[cluster] for (cluster, _), number in both.items()) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main() -> None:
    """Group the whole corpus, then every cluster alone, and print the scores."""
    if not CORPUS.is_dir():
        print(f"skipped: {CORPUS} is not there")
        return
    articles = atodds.read(sorted(CORPUS.glob("*/*.json")))
    gold = [Path(article.path).parent.name for article in articles]
    start = perf_counter()
    found = group(articles)
    seconds = perf_counter() - start
    precision, recall, f1 = b_cubed(gold, found)
    print(
        f"{len(articles)} articles of {len(set(gold))} clusters, mixed: {len(set(found))} stories in {seconds:.2f} s"
    )
    print(f"B-cubed precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    alone = []
    for cluster in sorted(set(gold)):
        members = [article for article, name in zip(articles, gold, strict=True) if name == cluster]
        alone.append(b_cubed([cluster] * len(members), group(members))[2])
    print(f"each cluster alone: mean F1 {sum(alone) / len(alone):.3f}, lowest {min(alone):.3f}")


if __name__ == "__main__":
    main()
