"""Where two sentences differ, and which of them are one sentence said again with one thing changed."""

from __future__ import annotations

import random
from difflib import SequenceMatcher

import pytest

from atodds import Source
from atodds.comparison.repeats import altered_repeats
from atodds.comparison.stretches import stretches
from atodds.pipeline import read_article


def test_two_rows_differ_where_difflib_says_so() -> None:
    rng = random.Random(5)
    for _ in range(3000):
        first = [rng.choice("abcdefgh") for _ in range(rng.randint(0, 14))]
        other = [rng.choice("abcdefghxyz") if rng.random() < 0.2 else word for word in first]
        if rng.random() < 0.3:
            del other[rng.randint(0, len(other)) :]
        told = SequenceMatcher(None, first, other, autojunk=False).get_opcodes()
        assert list(stretches(first, other)) == [tuple(places) for tag, *places in told if tag != "equal"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The ministry said the dam held {} million cubic metres of water behind its wall.",
            [("40 million cubic metres", "50 million cubic metres", "number")],
        ),
        ("The {} closed the northern harbour in Orsa on Monday because of the heavy {} there.", []),
    ],
)
def test_a_sentence_said_again_differs_in_one_thing(text: str, found: list[tuple[str, str, str]]) -> None:
    one, two = (text.format(*words) for words in ((40, "storm"), (50, "flood")))
    whole = f"{one} It was a quiet night in the town. {two}"
    repeats = altered_repeats(read_article(Source.from_text(whole, published="2014-03-04")))
    told = [
        (whole[made.start : made.end], whole[made.other_start : made.other_end], made.kind)
        for made, _ in repeats
    ]
    assert told == found
