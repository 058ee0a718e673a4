"""The texts that use is measured on: the workshop clusters, and the examples of all rules."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import atodds
from atodds import Source
from atodds.api import context_of
from atodds.pipeline import read_articles
from atodds.rules.rule import Rule
from atodds.runners import direct
from atodds.sources import load as loaded
from atodds.workspace import Workspace, open_workspace
from benchmarks.composed import load
from benchmarks.corpus import clusters


def workspace() -> Workspace:
    """This project's own."""
    return open_workspace(Path(__file__).resolve().parents[2])


def texts(limit: int | None = None) -> list[list[Source]]:
    """The clusters, at most so many."""
    return [sources for _, sources in clusters()][:limit]


def others() -> list[list[Source]]:
    """Texts beside the news: this project's seeds, the composed clusters and wire stories."""
    composed = [
        [Source.from_text(one["text"], id=one["id"]) for one in cluster["articles"]]
        for cluster in load.clusters().values()
    ]
    wire = [[Source.from_text(path.read_text(encoding="utf-8"), id=path.stem)] for path in load.wire()]
    return [list(loaded(["seeds"]).sources), *composed, *wire]


def on_news(sample: Sequence[Sequence[Source]]) -> Counter[tuple[str, str, str]]:
    """(suite, code, severity) of every finding on the clusters."""
    found: Counter[tuple[str, str, str]] = Counter()
    for sources in sample:
        run = atodds.check(sources, workspace=workspace(), baseline=False, workers=1)
        found.update((finding.suite, finding.rule, finding.severity) for finding in run.findings)
    return found


def on_examples(rules: Sequence[Rule]) -> Counter[tuple[str, str]]:
    """(suite, code) of every finding of a rule on its own examples."""
    found: Counter[tuple[str, str]] = Counter()
    opened = workspace()
    for rule in rules:
        for example in (*rule.examples.flagged, *rule.examples.clean):
            articles = list(read_articles(example.as_sources(), workers=1))
            found[rule.suite, rule.code] += len(direct.evaluate(rule, context_of(articles, opened)))
    return found


def digest(sample: Sequence[Sequence[Source]], rules: Sequence[Rule]) -> str:
    """One word for everything that is found: it changes where a finding does."""
    told = [sorted(on_news(sample).items()), sorted(on_examples(rules).items())]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:12]
