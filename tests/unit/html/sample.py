"""A run made by hand from the five seeds: what a reader of the report must be able to see."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from atodds.model import (
    Article,
    Axis,
    Block,
    Cell,
    Coverage,
    Evidence,
    FactRef,
    Finding,
    MatterRow,
    NumberMention,
    PermissionMention,
    QuotationMention,
    Reading,
    Run,
    Sentence,
    Skipped,
    SourceCoverage,
    SourceSummary,
    TimelineEntry,
    TimeMention,
)
from atodds.rules.rule import Documentation, Rule

SEEDS = Path(__file__).parents[3] / "seeds"
PUBLISHERS = (None, None, "Example Wire", None, "The Example Post")
_END = re.compile(r"(?<=[.?!”\"])\s")


def article_of(text: str, path: str, **known: object) -> Article:
    """A rough article: a block a line, a sentence where a mark ends it."""
    blocks, sentences, lead_in, at = [], [], None, 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        if not line.strip():
            continue
        kind = "list_item" if line.startswith("- ") else "lead_in" if line.endswith(":") else "paragraph"
        if not re.search(r"[.?!:”\"]$", line) and kind == "paragraph":
            kind = "headline" if not blocks else "subhead" if len(line) < 60 else "furniture"
        lead_in = len(blocks) if kind == "lead_in" else lead_in if kind == "list_item" else None
        reason = "unpunctuated tail" if kind == "furniture" else None
        blocks.append(
            Block.model_validate(
                {
                    "kind": kind,
                    "start": start,
                    "end": start + len(line),
                    "reason": reason,
                    "lead_in": lead_in if kind == "list_item" else None,
                }
            )
        )
        cuts = [0, *(found.end() for found in _END.finditer(line)), len(line)]
        for low, high in zip(cuts, cuts[1:], strict=False):
            body = line[low:high].rstrip()
            if body:
                sentences.append(
                    Sentence(start=start + low, end=start + low + len(body), block=len(blocks) - 1)
                )
    stem = Path(path).stem
    return Article.model_validate(
        {"id": stem, "path": path, "text": text, "blocks": blocks, "sentences": sentences, **known}
    )


def seed_articles() -> list[Article]:
    """The five seeds as rough articles, with a few mentions."""
    made = []
    for number, path in enumerate(sorted(SEEDS.glob("*.txt"))):
        text = path.read_text(encoding="utf-8")
        known = {
            "publisher": PUBLISHERS[number],
            "published": dt.date(2024, 5, 31) if number in (0, 2) else None,
        }
        made.append(article_of(text, f"seeds/{path.name}", **known))
    return [_with_mentions(article) for article in made]


def _with_mentions(article: Article) -> Article:
    found: list[object] = []
    for phrase, unit, low, high in (
        ("19 miles", "mile", 18.5, 19.5),
        ("20 kilometers", "kilometre", 15.0, 25.0),
        ("up to 200 miles", "mile", None, 250.0),
        ("two others", "other", 2.0, 2.0),
    ):
        at = article.text.find(phrase)
        if at >= 0:
            found.append(
                NumberMention(
                    kind="quantity", start=at, end=at + len(phrase), text=phrase, value=high or 0.0,
                    unit=unit, low=low, high=high, about="distance border",
                )
            )  # fmt: skip
    for quote in re.finditer(r"“[^”]+”|\"[^\"]+\"", article.text):
        found.append(
            QuotationMention(
                kind="quotation",
                start=quote.start(),
                end=quote.end(),
                text=quote.group(),
                quoted=quote.group()[1:-1],
            )
        )
    for phrase, polarity in (
        ("the prohibition on targeting aircraft on the ground inside Russia remains", "prohibited"),
        ("Strike Russian bombers preparing to launch attacks on Ukrainian territory", "permitted"),
    ):
        at = article.text.find(phrase)
        if at >= 0:
            found.append(
                PermissionMention.model_validate(
                    {
                        "kind": "permission", "start": at, "end": at + len(phrase), "text": phrase, "polarity": polarity,
                        "actor": "United States", "grantee": "Ukraine", "action": "strike",
                        "target": "aircraft on the ground" if polarity == "prohibited" else "bombers preparing to launch",
                        "area": "inside Russia" if polarity == "prohibited" else None,
                    }
                )
            )  # fmt: skip
    at = article.text.find("May 13")
    if at >= 0:
        found.append(
            TimeMention(
                kind="time", start=at, end=at + 6, text="May 13", form="date", granularity="day",
                earliest="2024-05-13", latest="2024-05-13", resolution="publication",
            )
        )  # fmt: skip
    return article.model_copy(update={"mentions": tuple(sorted(found, key=lambda one: one.start))})  # type: ignore[attr-defined]


def passage(article: Article, words: str, side: int = 0, reading: str = "") -> Evidence:
    """The first place where the words stand."""
    start = article.text.index(words)
    return Evidence(
        source=article.path, start=start, end=start + len(words), text=words, side=side, reading=reading,
        line=article.text.count("\n", 0, start) + 1,
    )  # fmt: skip


def finding(
    rule: str, name: str, severity: str, message: str, evidence: list[Evidence], **more: object
) -> Finding:
    """A finding with a fingerprint made from its rule and words."""
    print_ = f"{sum(ord(char) * (7 + place) for place, char in enumerate(rule + message)):012x}"[-12:]
    return Finding.model_validate(
        {
            "rule": rule, "name": name, "suite": "cross-source", "severity": severity, "message": message,
            "fingerprint": print_, "evidence": evidence, **more,
        }
    )  # fmt: skip


def seed_findings(a: list[Article]) -> list[Finding]:
    """The findings that the main job must show."""
    return [
        _distance(a),
        _quotation(a),
        _marks(a),
        _sources(a),
        _reach(a),
        _permission(a),
        _tail(a),
        *_notes(a),
    ]


def _distance(a: list[Article]) -> Finding:
    miles = "18.5–19.5 miles = 29.8–31.4 km"
    km = Reading(evidence=0, low=29.77, high=31.38, strict_low=29.77, strict_high=31.38, value=30.58)
    return finding(
        "Q102", "quantity-conflict", "error",
        "19 miles and 20 kilometers are at least 4.8 km apart; no rounding brings them together.",
        [
            passage(a[1], "19 miles", 0, miles),
            passage(a[3], "19 miles", 0, miles),
            passage(a[4], "20 kilometers (12 miles)", 1, "15–25 km at its loosest, 19.5–20.5 km at its strictest"),
        ],
        outcome="conflict", matter="distance of Kharkiv from the Russian border", witnesses=(2, 1),
        unknown="Which is right is not known; they may measure from different points.",
        axis=Axis(
            unit="km",
            readings=(
                km, km.model_copy(update={"evidence": 1}),
                Reading(evidence=2, low=15, high=25, strict_low=19.5, strict_high=20.5, value=20),
            ),
        ),
    )  # fmt: skip


def _quotation(a: list[Article]) -> Finding:
    first = '"A hallmark of U.S. support for Ukraine has been to adapt as conditions change. As battlefields and Russian strategies evolve, so have we,"'
    second = (
        "“As the conditions have changed, as the battlefield has changed, as what Russia does has changed in terms of "
        "how it’s pursuing its aggression and escalation, we’ve adapted and adjusted, too, and I’m confident we’ll "
        "continue to do that,”"
    )
    return finding(
        "W301", "quotation-altered", "error", "Two wordings of one statement by Blinken stand between quotation marks.",
        [
            passage(a[0], first, 0), passage(a[0], "\"I am confident we will continue to do that.\"", 0),
            passage(a[4], second, 1),
        ],
        outcome="conflict", matter="what Blinken said in Moldova", witnesses=(1, 1),
        unknown="Which wording he used is not known; one of them may be a paraphrase.",
    )  # fmt: skip


def _marks(a: list[Article]) -> Finding:
    return finding(
        "W303", "quotation-marks-unbalanced", "error", "A closing mark stands without an opening one.",
        [
            passage(a[4], "“We should remember what it is.”", 0),
            passage(a[4], "This is an aggressive war that Moscow has chosen to wage on Ukraine.”", 1),
        ],
        suite="internal", unknown="Where the quotation ends is not known.",
    )  # fmt: skip


def _sources(a: list[Article]) -> Finding:
    return finding(
        "Q104", "source-count-differs", "warning",
        "The sources count two, three (and two others) and four officials for one decision.",
        [
            passage(a[0], "two U.S. officials", 0, "2 officials"),
            passage(a[2], "three U.S. officials and two others", 1, "3 officials and 2 others"),
            passage(a[3], "four US officials", 2, "4 officials"),
            passage(a[4], "four U.S. officials", 2, "4 officials"),
        ],
        outcome="scope_difference", matter="officials who confirmed the decision", witnesses=(1, 1, 2),
        unknown="Each outlet counts its own sources. The same people may be among them.",
        axis=Axis(
            unit="officials",
            readings=tuple(
                Reading(evidence=index, low=value, high=value, strict_low=value, strict_high=value, value=value)
                for index, value in enumerate((2.0, 3.0, 4.0, 4.0))
            ),
        ),
    )  # fmt: skip


def _reach(a: list[Article]) -> Finding:
    known = Evidence(
        source="range of the missile", start=0, end=0, line=0, text="at most 300 km (as of 2024-05-01)", side=1,
        reading="up to 300 km", reference="Example Handbook of Missiles, 2024",
    )  # fmt: skip
    return finding(
        "Q105", "beyond-reference", "warning", "“up to 200 miles” is 21.9 km beyond the reference.",
        [passage(a[0], "up to 200 miles", 0, "up to 200 miles = up to 321.9 km"), known],
        suite="reference", matter="range of the missile", unknown="Some variants reach less far.", status="known",
        axis=Axis(
            unit="km",
            readings=(
                Reading(evidence=0, low=None, high=402, strict_low=None, strict_high=321.9, value=321.9),
                Reading(evidence=1, low=None, high=300, strict_low=None, strict_high=300, value=300),
            ),
        ),
    )  # fmt: skip


def _permission(a: list[Article]) -> Finding:
    return finding(
        "W304", "permission-conflict", "warning", "One source permits what the other says is prohibited.",
        [
            passage(a[0], "the prohibition on targeting aircraft on the ground inside Russia remains", 0),
            passage(a[2], "Strike Russian bombers preparing to launch attacks on Ukrainian territory", 1),
        ],
        outcome="conflict", matter="strikes on aircraft", witnesses=(1, 1),
        unknown="Bombers that prepare to launch may be on the ground or in the air.",
    )  # fmt: skip


def _tail(a: list[Article]) -> Finding:
    return finding(
        "W303", "quotation-marks-unbalanced", "warning", "The words after the closing mark read like more of the quotation.",
        [passage(a[4], "Credible capability must support political resolve.", 0)],
        suite="internal", status="waived",
    )  # fmt: skip


def _notes(a: list[Article]) -> list[Finding]:
    title = "Biden Permits Limited Use of US Arms for Ukrainian Strikes Inside Russia, Say Officials"
    return [
        finding(
            "N401", "name-variant", "info", "One person is spelled Zelensky and Zelenskyy.",
            [passage(a[1], "Zelensky", 0), passage(a[2], "Zelenskyy", 1), passage(a[4], "Zelenskyy", 1)],
        ),
        finding("N406", "house-style-mixed", "info", "004 writes both US and U.S.",
                [passage(a[4], "U.S. officials", 0), passage(a[4], "US military", 1)], suite="internal"),
        finding("P503", "repeated-text", "info", "The title stands twice.", [passage(a[3], title, 0)], suite="internal"),
        finding("P505", "no-date", "info", "001 has no date.", [passage(a[1], "on Thursday", 0)], suite="internal"),
        finding("P505", "no-date", "info", "003 has no date.", [passage(a[3], "May 30", 0)], suite="internal"),
    ]  # fmt: skip


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
                id=one.id, path=one.path, title=one.title, publisher=one.publisher, published=one.published,
                provenance={"published": "assumed"} if one.published else {}, characters=len(one.text),
            )
            for one in a
        ),
        findings=tuple(seed_findings(a)),
        coverage=Coverage(
            sources=tuple(
                SourceCoverage(source=one.path, seen=9 + n, read=8 + n, bound=5 + n, compared=2 + n % 2, facts=20 + n)
                for n, one in enumerate(a)
            ),
            skipped=(
                Skipped(source=a[0].path, start=4183, end=4185, text="87 Lives", reason="stands in furniture"),
                Skipped(source=a[4].path, start=100, end=110, text="one hand", reason="figure of speech"),
            ),
            notes=("seeds/notes.bin could not be read: not text.",),
            rules_run=("Q101", "Q102"),
            rules_without_candidates=("Q101",),
        ),
        matters=(
            MatterRow(
                matter="distance of Kharkiv from the Russian border", declared=True, outcome="conflict",
                cells=(
                    _cell(a[1], "19 miles", "29.8–31.4 km", "agree"), _cell(a[3], "19 miles", "29.8–31.4 km", "agree"),
                    _cell(a[4], "20 kilometers (12 miles)", "15–25 km", "differ"),
                ),
            ),
            MatterRow(
                matter="officials who confirmed the decision", outcome="scope_difference",
                cells=(
                    _cell(a[0], "two U.S. officials", "2", "differ"),
                    _cell(a[2], "three U.S. officials and two others", "3 + 2", "near"),
                    _cell(a[3], "four US officials", "4", "agree"), _cell(a[4], "four U.S. officials", "4", "agree"),
                ),
            ),
            MatterRow(matter="range of the missile", cells=(_cell(a[0], "up to 200 miles", "≤ 322 km", "alone"),)),
            MatterRow(matter="meeting with counterparts", cells=(_cell(a[4], "May 13", "13 May 2024", "alone"),)),
        ),
        timeline=(
            TimelineEntry(
                earliest="2024-05-13", latest="2024-05-13", granularity="day",
                passage=FactRef(source=a[4].path, start=start, end=start + 6, text="May 13"),
            ),
            TimelineEntry(
                earliest="2022-02-01", latest="2022-02-28", granularity="month",
                passage=FactRef(source=a[4].path, start=a[4].text.index("February 2022"),
                                end=a[4].text.index("February 2022") + 13, text="February 2022"),
            ),
        ),
        stories=("Limited strikes",),
        documents={one.path: {"border_distance": "19 miles" if n == 1 else None} for n, one in enumerate(a)},
        articles=tuple(a),
    )  # fmt: skip


def rule(code: str, name: str, severity: str = "error") -> Rule:
    """A rule with a documentation of its own."""
    return Rule.model_validate(
        {
            "code": code, "name": name, "suite": "cross-source", "kind": "numbers.any", "severity": severity,
            "message": "",
            "documentation": Documentation(
                what="Compares figures that two sources give for one thing.",
                why="A reader who sees both can not know which to believe.",
                example="One source says 19 miles, another 20 kilometers.", instead="Check the map and give one figure.",
            ),
        }
    )  # fmt: skip


RULES = (
    rule("Q102", "quantity-conflict"), rule("W301", "quotation-altered"), rule("Q104", "source-count-differs", "warning"),
    rule("N401", "name-variant", "info"), rule("P505", "no-date", "info"),
)  # fmt: skip
