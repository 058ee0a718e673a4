"""The three readers stay linear, and never fail, on texts that nobody would write."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atodds import attribution as attributions
from atodds import entities as names
from atodds import quotation as quotations
from atodds.annotations import Annotations
from atodds.model import AttributionMention, NameMention, QuotationMention

PIECES = [
    '"', "“", "”", "‘", "’", "'", "``", "''", " ", "\n", "said", " said ", "he ", "Anna Holm", "Gen. ", ", ", ". ",
    "the official", "(ABC)", "according to ", "of ", "U.S.", "-", "two others", " and ", "6'4\"", "Holm", "who ", "é",
]  # fmt: skip


def read(text: str) -> Annotations:
    draft = Annotations.of_text(text)
    for reader in (names, quotations, attributions):
        draft.marks = sorted(
            [*draft.marks, *reader.read(draft)], key=lambda mark: (mark.start, mark.end, mark.kind)
        )
    return draft


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_every_mark_is_a_valid_mention(text: str) -> None:
    models = {"quotation": QuotationMention, "attribution": AttributionMention}
    for mark in read(text).marks:
        assert text[mark.start : mark.end] == mark.fields["text"]
        models.get(mark.kind, NameMention)(kind=mark.kind, start=mark.start, end=mark.end, **mark.fields)


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "“a ",
        "Aaa ",
        "he said ",
        "Anna Holm, a b c, ",
        "Bank of ",
        "Army System (AS) ",
        '"Ab,\nsaid\n',
        "O'B'",
        "A-",
    ],
)
def test_time_grows_with_the_text(unit: str) -> None:
    def spent(count: int) -> float:
        best = 9.0
        for _ in range(2):
            draft = Annotations.of_text(unit * count)
            began = time.process_time()
            for reader in (names, quotations, attributions):
                draft.marks = sorted(
                    [*draft.marks, *reader.read(draft)], key=lambda mark: (mark.start, mark.end)
                )
            best = min(best, time.process_time() - began)
        return best

    assert spent(2400) < 24 * spent(300) + 0.05
