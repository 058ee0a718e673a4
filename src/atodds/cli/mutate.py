"""``atodds mutate``: plant known errors into copies of the sources and see which of them the checks catch."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..api import check, read
from ..model import Run, Source
from ..mutation import HARMFUL, HARMLESS, Way, measure
from ..mutation.measure import Score
from ..mutation.telling import TITLES, by_cause, rules_of, total
from ..reports.summary import count
from ..workspace import open_workspace
from ..writing import write_whole
from .output import put, visible
from .paths import given_paths


def run(
    paths: Sequence[str],
    form: str,
    output: Path | None,
    seed: int,
    workspace: Path | None,
    report: Path | None,
) -> None:
    """Mutate the sources as near-copies and as facts restated in them, print what was caught and write its page.

    ``report``: where the page goes; None for none.
    """
    opened = open_workspace(workspace)
    articles = read(*given_paths(paths, opened.root, opened.settings.sources), workspace=opened)

    def checked(sources: Sequence[Source]) -> Run:
        return check(list(sources), workspace=opened, baseline=False, workers=1)

    scores = {way: measure(articles, checked, seed=seed, way=way) for way in TITLES}
    put(_json(scores) if form == "json" else _text(scores, len(articles), seed), output)
    if report is not None:
        _page(report, scores, len(articles), seed)


def _page(path: Path, scores: Mapping[Way, dict[str, Score]], sources: int, seed: int) -> None:
    from ..reports.html.mutation import mutation_page

    up = "index.html" if path.with_name("index.html").is_file() else ""
    write_whole(path, mutation_page(scores, sources, seed, up))
    print(visible(f"Page: {path}"), file=sys.stderr)


def _json(scores: Mapping[Way, dict[str, Score]]) -> str:
    told = {
        way: {
            kind: {
                "planted": score.planted,
                "caught": score.caught,
                "harmless": kind in HARMLESS,
                "rules": dict(sorted(score.rules.items())),
                "missed": [miss._asdict() for miss in score.missed],
            }
            for kind, score in kinds.items()
        }
        for way, kinds in scores.items()
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _text(scores: Mapping[Way, dict[str, Score]], sources: int, seed: int) -> str:
    lines = [
        f"Known errors planted into {count(sources, 'source')}, one of each kind a source (seed {seed})."
    ]
    for way, kinds in scores.items():
        lines += ["", f"{TITLES[way]}:"]
        for title, part in (("errors caught", HARMFUL), ("harmless edits taken for errors", HARMLESS)):
            some = [(kind, kinds[kind]) for kind in part if kinds[kind].planted]
            lines.append(f"  {title}: {total([score for _, score in some])}")
            lines += [
                f"    {kind:20} {score.caught:4} of {score.planted:<4} {rules_of(score)}".rstrip()
                for kind, score in some
            ]
        missed = by_cause({kind: kinds[kind] for kind in HARMFUL})
        lines += ["  not caught, by cause:"] * bool(missed)
        lines += [f"    {len(some):4} {why}" for why, some in missed]
    return "\n".join(lines) + "\n"
