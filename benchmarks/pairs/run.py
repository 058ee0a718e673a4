"""Score the comparisons on hand-picked pairs of passages from real news clusters.

Run it from the project: ``python benchmarks/pairs/run.py``. It reads ``../shared/corpora/ecbplus`` and skips, saying
so, where that folder is not there. A pair counts as found where one finding at error or warning has a passage in
both of its spans' sentences that touches the span.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import atodds
from atodds.model import Finding, Run

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "ecbplus"


class Place(NamedTuple):
    """A span of one document, as offsets into its text."""

    path: str
    start: int
    end: int


def pairs() -> Iterator[dict[str, Any]]:
    """The labelled pairs."""
    for line in (CORPUS / "gold_pairs.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def place(side: dict[str, Any], run: Run) -> Place:
    """Where a side of a pair stands in the article as read."""
    article = next(article for article in run.articles if article.path.endswith(side["file"]))
    at = article.text.find(side["text"])
    start = article.text.find(side["span"], max(at, 0))
    return Place(article.path, start, start + len(side["span"]))


def touches(finding: Finding, where: Place) -> bool:
    """Whether a passage of the finding overlaps the span."""
    return any(
        passage.source == where.path and passage.start < where.end and where.start < passage.end
        for passage in finding.evidence
    )


def both(findings: Sequence[Finding], one: Place, other: Place) -> list[Finding]:
    """The findings with a passage in each of the two spans."""
    return [finding for finding in findings if touches(finding, one) and touches(finding, other)]


def opposed(finding: Finding, pair: dict[str, Any], run: Run) -> bool:
    """Whether the finding sets the two spans against each other, rather than both against a third passage."""
    sides = []
    for key in "ab":
        where = place(pair[key], run)
        sides.append(
            {
                passage.side
                for passage in finding.evidence
                if passage.source == where.path and passage.start < where.end and where.start < passage.end
            }
        )
    return not sides[0] & sides[1]


def main() -> None:
    """Print every pair with what was found, and the two rates."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print only what is wrong")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print(f"skipped: {CORPUS} is not there")
        return
    tally: Counter[str] = Counter()
    runs: dict[str, Run] = {}
    for pair in pairs():
        folders = tuple(dict.fromkeys((pair["a"]["cluster"], pair["b"]["cluster"])))
        key = " ".join(folders)
        if key not in runs:
            runs[key] = atodds.check([CORPUS / folder for folder in folders], baseline=False)
        report(pair, runs[key], tally, options.misses)
    conflicts, others = tally["conflict"], tally["other"]
    print(
        f"conflicts found at error or warning: {tally['found']} of {conflicts} ({tally['found'] / conflicts:.0%})"
    )
    print(f"other relations called conflict: {tally['wrong']} of {others} ({tally['wrong'] / others:.0%})")


def report(pair: dict[str, Any], run: Run, tally: Counter[str], misses: bool) -> None:
    """Judge one pair and print it."""
    found = both(run.findings, place(pair["a"], run), place(pair["b"], run))
    raised = [finding for finding in found if finding.severity in ("error", "warning")]
    conflict = pair["relation"] == "CONFLICT"
    if conflict:
        tally["conflict"] += 1
        tally["found"] += bool(raised)
        right = bool(raised)
    else:
        tally["other"] += 1
        wrong = any(
            finding.outcome in ("conflict", None) and opposed(finding, pair, run) for finding in raised
        )
        tally["wrong"] += wrong
        right = not wrong
    if not (right and misses):
        said = ", ".join(f"{f.rule} {f.severity} {f.outcome}" for f in found) or outcome(pair, run)
        mark = "ok  " if right else "MISS" if conflict else "WRONG"
        print(f"{mark} {pair['id']} {pair['relation']:12s} {pair['type']:16s} {said}")
        if not right:
            print(f"       {pair['a']['span']!r} / {pair['b']['span']!r}")


def outcome(pair: dict[str, Any], run: Run) -> str:
    """What the comparisons say of the pair, where no finding does."""
    one, other = place(pair["a"], run), place(pair["b"], run)
    for comparison in run.comparisons:
        spans = [(fact.source, fact.start, fact.end) for fact in comparison.facts]
        if all(any(s == w.path and a < w.end and w.start < b for s, a, b in spans) for w in (one, other)):
            return f"compared: {comparison.outcome} ({comparison.reason})"
    return "not compared"


if __name__ == "__main__":
    main()
