"""Nothing that a text holds may raise: mutated news by a fixed seed, and the kinds of text that once did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import pytest

import atodds
import atodds.workspace
from atodds import Source
from atodds.model import NumberMention
from benchmarks.fuzz.inputs import batches
from benchmarks.fuzz.run import falls
from tests.support import REPOSITORY

_PARTS, _IN_ALL = 4, 2000


@pytest.fixture(scope="module")
def workspace() -> atodds.workspace.Workspace:
    return atodds.workspace.open_workspace(REPOSITORY)


@pytest.mark.parametrize("part", range(_PARTS))
def test_mutated_news_raises_nothing(part: int, workspace: atodds.workspace.Workspace) -> None:
    own: Iterator[list[Source]] = batches(seed=20 + part, number=_IN_ALL // _PARTS)
    found = [(fall.error.message, fall.texts[:1]) for fall in islice(falls(own, workspace), 3)]
    assert not found


def test_equal_seeds_give_equal_inputs() -> None:
    first, second, other = (list(batches(seed, 40)) for seed in (1, 1, 2))
    assert first == second != other


def _values(text: str) -> list[object]:
    (article,) = atodds.read(Source.from_text(text))
    return [one.value for one in article.mentions if isinstance(one, NumberMention)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Over 40 swimmers crossed the bay.", 40),
        ("Under 18 voters in the village stayed at home.", 18),
        ("The panel fined Above 12", 12),
        ("The fare rose.² Drivers said 3 routes were cut.", 3),
        ("The clinic saw 3.① cases and 7 visitors.", 7),
        ("⑨ members and 5 guests voted.", 5),
        ("Almost ٤٠ boats sailed; 8 boats came back.", 8),
    ],
)
def test_first_words_last_words_and_odd_digits_are_read_past(text: str, value: float) -> None:
    run = atodds.check(Source.from_text(text), workspace=REPOSITORY, baseline=False)
    assert run.errors == ()
    assert value in _values(text)


@pytest.mark.parametrize("published", ["0001-01-01", "0001-01-03", "9999-12-31", "9999-12-29"])
def test_days_at_the_edge_of_the_calendar(published: str) -> None:
    text = (
        "The fair opens in January and closed in December. It will meet on Monday, next week, and three years ago "
        "it met yesterday, last Friday at 6 p.m., in the past decade and on 31 December 9999. By 1 January 0001 they will."
    )
    run = atodds.check(Source.from_text(text, published=published), workspace=REPOSITORY, baseline=False)
    assert run.errors == ()


def test_stories_without_a_word_that_tells_them_are_compared() -> None:
    texts = ("It is 5 miles.", "It is 6 miles.", "", "…", "7", "It is.")
    run = atodds.check(
        *(Source.from_text(text, id=f"{place}") for place, text in enumerate(texts)),
        workspace=REPOSITORY,
        baseline=False,
    )
    assert run.errors == ()


def test_a_lone_surrogate_is_replaced_and_offsets_keep() -> None:
    source = Source.from_text("The \ud800 bridge is 9 km long.", title="\udfff", publisher="\ud800")
    assert (source.text[4], source.title, len(source.text)) == ("\ufffd", "\ufffd", 26)
    run = atodds.check(source, workspace=REPOSITORY, baseline=False)
    assert run.errors == ()
    assert run.model_dump_json()


def test_texts_without_an_id_are_numbered() -> None:
    run = atodds.check(
        Source.from_text("One mill burned."),
        Source.from_text("Two mills burned."),
        [Source.from_text("Two mills burned.")],
        workspace=REPOSITORY,
        baseline=False,
    )
    assert [source.id for source in run.sources] == ["text", "text~2", "text~3"]
    assert [source.path for source in run.sources] == ["text", "text~2", "text~3"]


def test_no_code_takes_for_a_number_what_int_refuses() -> None:
    taken = re.compile(r"\bis(?:digit|numeric)\b")
    paths = (REPOSITORY / "src").rglob("*.py")
    assert [path.name for path in paths if taken.search(path.read_text(encoding="utf-8"))] == []
