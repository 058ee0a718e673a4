"""The readings inline: numbers and times in brackets, everything else below its block."""

from __future__ import annotations

import datetime as dt

import pytest

from atodds.model import (
    Article,
    AttributionMention,
    Block,
    DesignatorMention,
    Mention,
    NameMention,
    NumberMention,
    PermissionMention,
    QuotationMention,
    TimeMention,
)
from atodds.reports.annotated import inline, reading_of, reading_report

TEXT = "Ana Ruiz said on Monday that the F-16 flew 40 miles."


def number(start: int = 43) -> NumberMention:
    return NumberMention(
        kind="quantity", start=start, end=start + 8, text="40 miles", value=40, unit="mile", low=39.5, high=40.5,
        strict=(39.5, 40.5), about="f-16 fly",
    )  # fmt: skip


def time(**fields: object) -> TimeMention:
    made = {
        "kind": "time",
        "start": 14,
        "end": 23,
        "text": "on Monday",
        "form": "weekday",
        "granularity": "day",
    }
    return TimeMention.model_validate({**made, **fields})


DESIGNATOR = DesignatorMention(kind="designator", start=33, end=37, text="F-16", form="model")


def test_inline_readings_keep_the_words() -> None:
    told = inline(TEXT, 0, len(TEXT), [number(), time(), DESIGNATOR])
    assert told.startswith(
        "Ana Ruiz said [on Monday → weekday: unresolved] that the [F-16 → no quantity: model] flew [40"
    )
    assert told.endswith(", about f-16 fly].")


def test_overlapping_mentions_are_shown_once() -> None:
    assert inline(TEXT, 0, len(TEXT), [number(), number()]).count("→") == 1


def test_article_has_a_head_its_blocks_and_what_stands_in_them() -> None:
    name = NameMention(kind="person", start=0, end=8, text="Ana Ruiz", entity="Ana Ruiz", role="pilot")
    article = Article(
        id="a", path="a.txt", text=TEXT, publisher="Post", published=dt.date(2024, 5, 31),
        blocks=(Block(kind="caption", start=0, end=len(TEXT)),), mentions=(name, number()),
    )  # fmt: skip
    lines = reading_report([article]).splitlines()
    assert lines[0] == "== a.txt · Post · 2024-05-31"
    assert lines[1].startswith("(caption) Ana Ruiz said on Monday")
    assert lines[2] == "    person “Ana Ruiz”: Ana Ruiz, pilot"


@pytest.mark.parametrize(
    ("mention", "told"),
    [
        (time(earliest="2024-05-27", latest="2024-05-27", resolution="stated"), "weekday: 2024-05-27 (by stated)"),
        (
            time(earliest="2024-05-27", latest="2024-06-02", resolution="publication", form="range"),
            "range: 2024-05-27 to 2024-06-02 (by publication)",
        ),
        (time(form="duration", days=(2, 2)), "duration: 2 days"),
        (time(form="duration", days=(1.5, 2.5)), "duration: 1.5–2.5 days"),
        (
            QuotationMention(kind="quotation", start=0, end=1, text="x", quoted="x", problem="closed_early"),
            "full, speaker not known; closed early",
        ),
        (
            AttributionMention(
                kind="attribution", start=0, end=1, text="x", holder="four officials", holder_kind="anonymous",
                verb="say", strength="confirmed", count=4,
            ),
            "confirmed by four officials (anonymous, 4)",
        ),
        (
            PermissionMention(
                kind="permission", start=0, end=1, text="x", polarity="not_sought", actor="the board", target="ships"
            ),
            "not sought; actor the board; target ships",
        ),
    ],
)  # fmt: skip
def test_reading_in_words(mention: Mention, told: str) -> None:
    assert reading_of(mention) == told


def test_long_text_below_is_cut() -> None:
    quoted = "word " * 40
    quotation = QuotationMention(kind="quotation", start=0, end=len(quoted), text=quoted, quoted=quoted)
    article = Article(
        id="a", path="a", text=quoted, blocks=(Block(kind="paragraph", start=0, end=len(quoted)),), mentions=(quotation,)
    )  # fmt: skip
    below = reading_report([article]).splitlines()[2]
    assert "…”: full" in below
    assert len(below) < 120
