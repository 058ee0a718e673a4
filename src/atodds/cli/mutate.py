"""``atodds mutate``: plant known errors into copies of the sources and see which of them the checks catch."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..api import check, read
from ..model import Finding, Source
from ..mutation import HARMFUL, HARMLESS, Way, measure
from ..mutation.measure import Score
from ..workspace import open_workspace
from .output import put
from .paths import given_paths


def run(paths: Sequence[str], form: str, output: Path | None, seed: int, workspace: Path | None) -> None:
    """Mutate the sources as near-copies and as facts restated in them, and print what was caught."""
    opened = open_workspace(workspace)
    articles = read(*given_paths(paths, opened.seeds), workspace=opened)

    def findings(sources: Sequence[Source]) -> Sequence[Finding]:
        return check(list(sources), workspace=opened, baseline=False, workers=1).findings

    scores = {way: measure(articles, findings, seed=seed, way=way) for way in _WAYS}
    put(_json(scores) if form == "json" else _text(scores, len(articles), seed), output)


def _json(scores: Mapping[Way, dict[str, Score]]) -> str:
    told = {
        way: {
            kind: {
                "planted": score.planted,
                "caught": score.caught,
                "harmless": kind in HARMLESS,
                "rules": dict(sorted(score.rules.items())),
                "missed": [{"source": source, "change": change} for source, change in score.missed],
            }
            for kind, score in kinds.items()
        }
        for way, kinds in scores.items()
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _text(scores: Mapping[Way, dict[str, Score]], sources: int, seed: int) -> str:
    lines = [f"Known errors planted into {sources} sources, one of each kind a source (seed {seed})."]
    for way, kinds in scores.items():
        lines += ["", f"{_WAYS[way]}:"]
        for title, part in (("errors caught", HARMFUL), ("harmless edits taken for errors", HARMLESS)):
            some = [(kind, kinds[kind]) for kind in part if kinds[kind].planted]
            lines.append(f"  {title}: {_sum([score for _, score in some])}")
            lines += [
                f"    {kind:20} {score.caught:4} of {score.planted:<4} {_rules(score)}".rstrip()
                for kind, score in some
            ]
    return "\n".join(lines) + "\n"


_WAYS: Mapping[Way, str] = {
    "near-copy": "As a near-copy beside the source",
    "restated": "As a sentence said again in the same source",
    "shortened": "As a sentence said again in fewer words in the same source",
}


def _sum(scores: Sequence[Score]) -> str:
    caught, planted = sum(score.caught for score in scores), sum(score.planted for score in scores)
    return f"{caught} of {planted} ({100 * caught / planted:.0f} %)" if planted else "none could be planted"


def _rules(score: Score) -> str:
    return ", ".join(
        f"{rule} {count}" for rule, count in sorted(score.rules.items(), key=lambda one: (-one[1], one[0]))
    )
