"""Cost stays linear in the text, and a sentence without end is cut."""

from __future__ import annotations

from time import process_time

import pytest

from atodds import Source
from atodds.pipeline import read_article
from atodds.segmentation.sentences import split
from benchmarks.growth import KINDS, text_of
from benchmarks.scale.story import measure


def _seconds(kind: str, size: int) -> float:
    source = Source.from_text(text_of(kind, size))
    begun = process_time()
    read_article(source)
    return process_time() - begun


@pytest.mark.parametrize(
    "kind",
    ["straight marks", "unclosed quotations", "weekdays", "numbers", "shares", "ages", "units", "names"],
)
def test_eight_times_the_text_costs_no_square_of_it(kind: str) -> None:
    _seconds(kind, 1000)
    small, large = _seconds(kind, 3_000), _seconds(kind, 24_000)
    assert (
        large < 24 * small + 2
    )  # linear 8, the square 64; what was mended took minutes, and the machine may be busy


def test_every_kind_of_text_can_be_made() -> None:
    assert all(250 < len(text_of(kind, 500)) <= 500 for kind in KINDS if kind != "news")


def test_a_long_sentence_is_cut_at_a_pause_or_between_words_and_others_are_left() -> None:
    ordinary = "Mills, " * 140 + "and a barn burned."
    assert split(ordinary, 0, len(ordinary)) == [(0, len(ordinary))]

    listed = "a mill, a barn " * 200
    pieces = [listed[start:end] for start, end in split(listed, 0, len(listed))]
    assert all(piece.endswith("mill,") for piece in pieces[:-1])
    assert "".join(pieces).replace(" ", "") == listed.replace(" ", "")

    unbroken = '"' * 1000
    assert split(unbroken, 0, 1000) == [(0, 300), (300, 600), (600, 900), (900, 1000)]


def test_figures_on_both_sides_of_a_cut_are_read() -> None:
    article = read_article(Source.from_text("5 mills, " * 400))
    assert sum(mention.kind == "count" for mention in article.mentions) == 400
    assert len(article.sentences) > 1


def test_four_times_the_articles_of_one_story_cost_no_cube_of_it() -> None:
    measure(8, corpus=False)
    small, large = (measure(number, corpus=False)["seconds"] for number in (30, 120))
    assert large < 24 * small + 2  # 12 times measured; the cube is 64
