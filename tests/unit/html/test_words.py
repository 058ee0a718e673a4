"""Words for numbers, dates and sources, and a difference of wordings."""

from __future__ import annotations

import pytest

from atodds.clipping import clipped
from atodds.model import Run, SourceSummary
from atodds.reports.html import words
from atodds.reports.html.diff import diff
from atodds.reports.html.segments import segments
from atodds.reports.html.sources import Sources


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (3.4e9, "3.4 billion"),
        (-2.5e6, "−2.5 million"),
        (374_500_000, "374.5 million"),
        (7e12, "7 trillion"),
        (31_382.0, "31,382"),
        (123_456.7, "123,457"),
        (0.25, "0.25"),
        (0.00001, "1e−05"),
        (0, "0"),
    ],
)
def test_a_figure_is_printed_as_a_person_would(value: float, said: str) -> None:
    assert words.figure(value) == said


@pytest.mark.parametrize(
    ("earliest", "latest", "granularity", "said"),
    [
        ("2024-05-13", "2024-05-13", "day", "13 May 2024"),
        ("2024-05-26", "2024-05-29", "day", "26–29 May 2024"),
        ("2024-05-26", "2024-06-01", "week", "26 May – 1 June 2024"),
        ("2023-12-26", "2024-01-01", "week", "26 December 2023 – 1 January 2024"),
        ("2022-02-01", "2022-02-28", "month", "February 2022"),
        ("2022-01-01", "2022-12-31", "year", "2022"),
        ("2024-05-13T07:37", "2024-05-13T07:37", "minute", "13 May 2024, 07:37"),
        ("2024-05-13T00:00", "2024-05-13T05:59", "part_of_day", "13 May 2024, 00:00–05:59"),
        ("0044 BC", "0044 BC", "year", "0044 BC"),
        ("then", "later", "day", "then to later"),
    ],
)
def test_a_moment_is_told_in_words(earliest: str, latest: str, granularity: str, said: str) -> None:
    assert words.moment(earliest, latest, granularity) == said


def test_counts_and_lists_are_words() -> None:
    assert words.count(1, "story", "stories") == "one story"
    assert words.count(1200, "source") == "1,200 sources"
    assert [words.listed(one) for one in ([], ["a"], ["a", "b", "c"])] == ["", "a", "a, b and c"]
    assert clipped("one two three", 9) == "one two …"
    assert clipped("x" * 20, 9) == "xxxxxxxxx …"


@pytest.mark.parametrize(
    ("ids", "labels"),
    [
        (["000_b8.txt", "001_01.txt"], ["000", "001"]),
        (["10_13ecb.json", "10_1ecb.json"], ["13ecb", "1ecb"]),
        (["000_001_h", "000_002_h", "001_001_h"], ["000_001", "000_002", "001_001"]),
        (["a", "a-b"], ["a", "a-b"]),
        (["same", "same"], ["same", "same"]),
        (["_", "__"], ["_", "__"]),
        (["x" * 30 + "1", "x" * 30 + "2"], ["x" * 30 + "1", "x" * 30 + "2"]),
        ([""], [""]),
    ],
)
def test_labels_are_as_short_as_tells_the_sources_apart(ids: list[str], labels: list[str]) -> None:
    run = Run(atodds_version="0", sources=tuple(SourceSummary(id=one, path=f"p/{one}") for one in ids))
    assert [one.label for one in Sources(run).all] == labels


def test_a_difference_marks_the_words_that_one_wording_alone_has() -> None:
    made = diff("“We will go, now.”", '"we shall go now"')
    assert [run.text for run in made.first] == ["“We", "will", "go, now.”"]
    assert [run.text for run in made.second] == ['"we', "shall", 'go now"']
    assert [run.marked for run in made.first] == [run.marked for run in made.second] == [False, True, False]
    assert (made.shared, made.longest, made.common) == (3, 4, False)


def test_where_little_is_shared_the_shared_words_of_content_are_marked() -> None:
    made = diff(
        "Support has been to adapt as conditions change.", "As the conditions have altered, so we do to it."
    )
    assert made.common
    assert [run.text for run in made.first if run.marked] == ["as conditions"]
    assert [run.text for run in made.second if run.marked] == ["conditions"]


def test_a_very_long_difference_is_cut() -> None:
    made = diff("word " * 5000, "word " * 5000)
    assert made.longest == made.shared == 200


def test_segments_join_up_to_the_stretch() -> None:
    spans = [(2, 6), (4, 9), (4, 5), (20, 30), (3, 3)]
    cut = list(segments(spans, 0, 10))
    assert cut == [(0, 2, ()), (2, 4, (0,)), (4, 5, (0, 1, 2)), (5, 6, (0, 1)), (6, 9, (1,)), (9, 10, ())]


def test_many_sources_are_counted_and_some_are_named() -> None:
    names = [f"s{number}" for number in range(1, 501)]
    assert words.some(names[:3]) == "s1, s2 and s3"
    assert words.some(names) == "500 sources (s1, s2, s3 …)"
