"""Hostile text: no crash, no overlap, cost in proportion to length, the same marks whatever the hash seed."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atodds.annotations import Annotations, MentionDraft
from atodds.quantities import read
from tests.unit.quantities.reading import marks

_PIECES = [
    "1", "12", "2024", ",", ".", " ", "-", "–", "(", ")", "[", "/", ":", "$", "£", "%", "½", "e", "x", "^", "m", "bn", "km", "one", "two", "hundred", "million",
    "and", "of", "the", "a", "per", "to", "or", "half", "third", "dozens", "people", "miles", "pm", "May", "Street", "U.S.", "'", "s", "\n", "о", "٣", "²", "over", "in", "out", "point",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=30), st.booleans())
def test_no_text_breaks_the_reader(pieces: list[str], spaced: bool) -> None:
    marks((" " if spaced else "").join(pieces))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_no_characters_break_the_reader(text: str) -> None:
    marks(text)


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1,",
        "12,345,",
        "1.",
        "(",
        "a",
        "1 ",
        "one ",
        "hundred ",
        "1-",
        "1 and ",
        "$",
        "$1 to ",
        "of ",
        "2 of the ",
        "U.S. ",
        "three senior ",
        "1/",
        "per day ",
        "about ",
        "up to 1 ",
        "5 m ",
        "A-1-",
        "1-a-",
        "1-2-",
        "1 of 1 ",
        "1 million ",
        "1 U.",
        "one million ",
        "1 the people's ",
    ],
)
def test_cost_grows_with_the_text_only(unit: str) -> None:
    small, large = (min(_cost(unit * (size // len(unit))) for _ in range(2)) for size in (1_500, 12_000))
    assert large < 8 * 4 * max(small, 0.002)


def _cost(text: str) -> float:
    draft = Annotations.of_text(text)
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        read(draft)
        return time.process_time() - start
    finally:
        gc.enable()


def test_marks_do_not_depend_on_the_hash_seed() -> None:
    text = "up to 200 miles (320 km), $5bn and 12 senior U.S. officials, 5 exabytes per day, 24 dead, 3.5–4.0 TeV"
    code = f"from atodds.annotations import Annotations; from atodds.quantities import read; print(read(Annotations.of_text({text!r})))"
    seen = set()
    for seed in ("0", "1"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        seen.add(
            subprocess.run(
                [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
            ).stdout
        )
    assert len(seen) == 1


def test_sentences_bound_a_reading() -> None:
    text = "He saw three. Officials said so."
    draft = Annotations(text, [("paragraph", 0, len(text), None)], [(0, 13, 0), (14, len(text), 0)])
    assert [text[mark.start : mark.end] for mark in read(draft)] == ["three"]


def test_text_between_sentences_is_read() -> None:
    text = "12 dogs. 13 cats. 14 birds"
    draft = Annotations(text, [("paragraph", 0, len(text), None)], [(9, 17, 0)])
    assert [text[mark.start : mark.end] for mark in read(draft)] == ["12 dogs", "13 cats", "14 birds"]


def test_a_new_line_ends_a_noun_phrase_but_not_a_wrapped_one() -> None:
    assert [mark.fields.get("noun") for mark in marks("He saw three\nOfficials left")] == [None]
    assert [mark.fields.get("noun") for mark in marks("He saw three\nofficials there")] == ["official"]


def test_a_bare_number_inside_a_time_is_left_out() -> None:
    text = "It began at eleven sharp and five left"
    draft = Annotations.of_text(text)
    draft.marks.append(MentionDraft("time", 12, 24, {"form": "clock", "granularity": "hour"}))
    assert [text[mark.start : mark.end] for mark in read(draft)] == ["five"]
