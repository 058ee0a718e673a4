"""A run made by hand from the five seeds: what a reader of the report must be able to see."""

from __future__ import annotations

from atodds.model import (
    Article,
    Cell,
    Coverage,
    FactRef,
    MatterRow,
    Run,
    Skipped,
    SourceCoverage,
    SourceSummary,
    TimelineEntry,
)
from atodds.rules.rule import Documentation, Rule
from tests.unit.html.sample import seed_articles
from tests.unit.html.sample_findings import seed_findings


def _cell(article: Article, words: str, reading: str, agreement: str) -> Cell:
    start = article.text.index(words)
    return Cell(
        source=article.path,
        text=words,
        reading=reading,
        start=start,
        end=start + len(words),
        agreement=agreement,
    )


def seed_run() -> Run:
    """A run over the five seeds with everything that a report can show."""
    a = seed_articles()
    start = a[4].text.index("May 13")
    return Run(
        atodds_version="0.0",
        suites=("internal", "cross-source", "reference"),
        sources=tuple(
            SourceSummary(
                id=one.id,
                path=one.path,
                title=one.title,
                publisher=one.publisher,
                published=one.published,
                provenance={"published": "assumed"} if one.published else {},
                characters=len(one.text),
            )
            for one in a
        ),
        findings=tuple(seed_findings(a)),
        coverage=Coverage(
            sources=tuple(
                SourceCoverage(
                    source=one.path, seen=9 + n, read=8 + n, bound=5 + n, compared=2 + n % 2, facts=20 + n
                )
                for n, one in enumerate(a)
            ),
            skipped=(
                Skipped(
                    source=a[0].path, start=4183, end=4185, text="87 Lives", reason="stands in furniture"
                ),
                Skipped(source=a[4].path, start=100, end=110, text="one hand", reason="figure of speech"),
            ),
            notes=("seeds/notes.bin could not be read: not text.",),
            rules_run=("Q101", "Q102"),
            rules_without_candidates=("Q101",),
        ),
        matters=(
            MatterRow(
                matter="distance of Kharkiv from the Russian border",
                declared=True,
                outcome="conflict",
                cells=(
                    _cell(a[1], "19 miles", "29.8–31.4 km", "agree"),
                    _cell(a[3], "19 miles", "29.8–31.4 km", "agree"),
                    _cell(a[4], "20 kilometers (12 miles)", "15–25 km", "differ"),
                ),
            ),
            MatterRow(
                matter="officials who confirmed the decision",
                outcome="scope_difference",
                cells=(
                    _cell(a[0], "two U.S. officials", "2", "differ"),
                    _cell(a[2], "three U.S. officials and two others", "3 + 2", "near"),
                    _cell(a[3], "four US officials", "4", "agree"),
                    _cell(a[4], "four U.S. officials", "4", "agree"),
                ),
            ),
            MatterRow(
                matter="range of the missile", cells=(_cell(a[0], "up to 200 miles", "≤ 322 km", "alone"),)
            ),
            MatterRow(
                matter="meeting with counterparts", cells=(_cell(a[4], "May 13", "13 May 2024", "alone"),)
            ),
        ),
        timeline=(
            TimelineEntry(
                earliest="2024-05-13",
                latest="2024-05-13",
                granularity="day",
                passage=FactRef(source=a[4].path, start=start, end=start + 6, text="May 13"),
            ),
            TimelineEntry(
                earliest="2022-02-01",
                latest="2022-02-28",
                granularity="month",
                passage=FactRef(
                    source=a[4].path,
                    start=a[4].text.index("February 2022"),
                    end=a[4].text.index("February 2022") + 13,
                    text="February 2022",
                ),
            ),
        ),
        stories=("Limited strikes",),
        documents={one.path: {"border_distance": "19 miles" if n == 1 else None} for n, one in enumerate(a)},
        articles=tuple(a),
    )


def rule(code: str, name: str, severity: str = "error", suite: str = "cross-source") -> Rule:
    """A rule with a documentation of its own."""
    return Rule.model_validate(
        {
            "code": code,
            "name": name,
            "suite": suite,
            "kind": "numbers.any",
            "severity": severity,
            "message": "",
            "documentation": Documentation(
                what="Compares figures that two sources give for one thing.",
                why="A reader who sees both can not know which to believe.",
                example="One source says 19 miles, another 20 kilometers.",
                instead="Check the map and give one figure.",
            ),
        }
    )


RULES = (
    rule("Q102", "quantity-conflict"),
    rule("W301", "quotation-altered"),
    rule("Q104", "source-count-differs", "warning"),
    rule("N401", "name-variant", "info"),
    rule("P505", "no-date", "info", "internal"),
)
