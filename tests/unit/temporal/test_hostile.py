from __future__ import annotations

import datetime as dt
import gc
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atodds.annotations import Annotations
from atodds.model import TimeMention
from atodds.temporal import read

PIECES = """
May may 30 2024 Tuesday , . : - / at 7 37 a.m. GMT from to the last week two weeks ago later early
next year of end twenty 80th anniversary Day 823 between and noon $ ( ) 1e9 99999999999 first
quarter Christmas 2008-09 half a before in ’s February 9999 0 1000 century summer 24 hours 31 12
this past few days until will since over
"""
WORDS = st.lists(st.sampled_from(PIECES.split()), max_size=30).map(" ".join)
DATES = st.one_of(st.none(), st.dates())


@settings(max_examples=150, deadline=None)
@given(st.one_of(WORDS, st.text(max_size=120)), DATES)
def test_any_text_yields_valid_ordered_mentions(text: str, published: dt.date | None) -> None:
    end = 0
    for mark in read(Annotations.of_text(text, published)):
        assert mark.start >= end
        end = mark.end
        mention = TimeMention(kind="time", start=mark.start, end=mark.end, **mark.fields)
        assert mention.text == text[mark.start : mark.end]
        assert (mention.earliest is None) == (mention.latest is None)
        if mention.earliest is not None and mention.latest is not None:
            assert mention.earliest[:10] <= mention.latest[:10]
            assert mention.resolution != "unresolved"


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "May ",
        "a ",
        "early ",
        "1-",
        "12:",
        "the last ",
        "twenty-",
        "end of ",
        "2, ",
        "first ",
        "last week of ",
        "five years before May 3 ",
        "7.30 ",
        "two and a half ",
    ],
)
def test_cost_is_linear(piece: str) -> None:
    def cost(count: int) -> float:
        draft = Annotations.of_text(piece * count, dt.date(2024, 5, 31))
        gc.collect()
        gc.disable()
        try:
            started = time.process_time()
            read(draft)
            return time.process_time() - started
        finally:
            gc.enable()

    cost(200)
    small, large = cost(2_000), cost(16_000)
    assert large < 24 * max(small, 0.004)
