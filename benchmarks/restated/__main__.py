"""How many errors in restated facts are found: ``python -m benchmarks.restated [--missed] [--fit]``.

Prints by field how many of the planted errors a new error or warning touches, and what is found in the stories without error.
``--fit`` fits the weights of the score on these stories and on the workshop clusters, and writes them.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence

import atodds
from atodds import Source
from atodds.model import Finding
from benchmarks.corpus import clusters

from .fit import WEIGHTS, fitted
from .load import Slip, stories


def found(texts: Sequence[str]) -> list[list[Finding]]:
    """The errors and warnings of the internal suite, for each text by itself."""
    sources = [Source.from_text(text, id=str(at), published="2024-06-15") for at, text in enumerate(texts)]
    made: list[list[Finding]] = [[] for _ in texts]
    for one in atodds.check(sources, suites=("internal",), baseline=False, workers=1).findings:
        if one.severity != "info":
            made[int(one.evidence[0].source)].append(one)
    return made


def caught(slips: Sequence[Slip]) -> list[bool]:
    """For each text with an error, whether a finding touches it."""
    return [
        any(
            passage.start <= slip.end and slip.start <= passage.end
            for one in made
            for passage in one.evidence
        )
        for slip, made in zip(slips, found([slip.text for slip in slips]), strict=True)
    ]


def report(*, missed: bool) -> Iterator[str]:
    """The figures, line by line."""
    told = list(stories())
    yield from (
        f"without error: {one.rule} {one.message}"
        for own in found([story.text for story in told])
        for one in own
    )
    planted: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    slips = [(story.field, slip) for story in told for slip in story.slips]
    for (field, slip), hit in zip(slips, caught([slip for _, slip in slips]), strict=True):
        planted[field] += 1
        hits[field] += hit
        if missed and not hit:
            yield f"{field}: {slip.right} → {slip.text[slip.start : slip.end]}"
    yield from (f"{field:10} {hits[field]:4} of {planted[field]}" for field in sorted(planted))
    yield f"{'all':10} {hits.total():4} of {planted.total()}"


def main() -> None:
    """Print the figures, or fit the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--fit", action="store_true")
    given = parser.parse_args()
    if given.fit:
        texts = [Source.from_text(story.text, id=str(at)) for at, story in enumerate(stories())]
        WEIGHTS.write_text(
            fitted(atodds.read([*texts, *(one for _, part in clusters() for one in part)])), encoding="utf-8"
        )
    for line in report(missed=given.missed):
        print(line)


if __name__ == "__main__":
    main()
