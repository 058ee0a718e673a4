"""The tables of facts, the pairs that share a key in them, and what contradicts."""

from __future__ import annotations

import math

import pytest

from atodds.comparison.candidates import contradict, keys, meeting, turned
from atodds.comparison.profiles import Profile, profiles
from atodds.comparison.table import Row, rows, unit_slip
from atodds.comparison.times import times
from atodds.model import NumberMention
from tests.unit.comparison.comparing import articles, judged


def table(*texts: str, stories: tuple[int, ...] | None = None) -> list[Row]:
    given = articles(*texts)
    return rows(given, stories or (0,) * len(given), range(len(given)))


def seen(*texts: str, stories: tuple[int, ...] | None = None) -> list[Profile]:
    given = articles(*texts)
    return profiles(rows(given, stories or (0,) * len(given), range(len(given))), given)


def pairs(*texts: str, stories: tuple[int, ...] | None = None) -> list[tuple[str, str]]:
    made = seen(*texts, stories=stories)
    return [
        (made[a].row.mention.text, made[b].row.mention.text)
        for a, b in sorted(pair for met in meeting(made) for pair in met)
    ]


def test_a_row_is_in_the_base_unit() -> None:
    (row,) = table("The tanker lies 2 kilometres from the cape.")
    assert (row.family, row.unit) == ("[length]", "metre")
    assert (row.strict_low, row.strict_high) == (1500.0, 2500.0)


def test_open_ends_are_infinite() -> None:
    (row,) = table("Police arrested at least 12 people.")
    assert (row.low, row.high) == (12.0, math.inf)


@pytest.mark.parametrize(
    ("texts", "families"),
    [
        (("The fund is worth NZ$1.5 billion.", "The fund is worth $1.2 billion."), {"NZD"}),
        (("A loss of A$84.6 million a year was told.", "A loss of $84.6 million was told."), {"AUD"}),
        (
            ("A loss of A$84.6 million (US$55 million) was told.", "A loss of $84.6 million was told."),
            {"AUD", "USD"},
        ),
        (("The fine was £4,000.", "The fine was $4,000."), {"GBP", "USD"}),
        (("The fine was C$4,000 or A$4,400.", "The fine was $4,000."), {"AUD", "CAD", "USD"}),
        (("The mill was sold for US$40 million.", "The mill was sold for $44 million."), {"USD"}),
    ],
)
def test_a_bare_sign_is_the_one_currency_of_its_name_that_the_story_prints(
    texts: tuple[str, ...], families: set[str]
) -> None:
    assert {row.family for row in table(*texts)} == families


def test_small_counts_are_exact_and_large_ones_rounded() -> None:
    small, large = table("Police arrested 40 farmers and 2,000 drivers.")
    assert (small.low, small.high) == (40.0, 40.0)
    assert large.low < 2000.0 < large.high
    assert large.low == int(large.low)


def test_a_plain_share_is_as_exact_as_printed() -> None:
    (row,) = table("Turnout was 60 percent of voters.")
    assert (row.low, row.high) == (59.5, 60.5)


@pytest.mark.parametrize(
    "text",
    [
        "Three officials said the plant would close.",
        "Police did not arrest 12 people.",
        "One of the robbers fled.",
        "It was the third.",
    ],
)
def test_what_states_nothing_comparable_has_no_row(text: str) -> None:
    assert table(text) == []


def test_a_restatement_has_no_row() -> None:
    assert [row.mention.text for row in table("The mine is 20 kilometres (12 miles) from the border.")] == [
        "20 kilometres"
    ]


@pytest.mark.parametrize(
    ("text", "family", "first_key"),
    [
        ("Four robbers fled.", "[count]", "noun robber"),
        ("The flood killed 12 people.", "[count]", "noun person"),
        ("The house cost $3 million.", "USD", "any"),
        ("The quake struck at a depth of 12 miles.", "[length]", "any"),
        ("It is the country's second-largest city.", "[ordinal]", "noun city"),
        ("Anna Berg, 34, won.", "[age]", "any"),
    ],
)
def test_family_and_keys(text: str, family: str, first_key: str) -> None:
    (profile,) = seen(text)
    assert profile.row.family == family
    assert next(iter(keys(profile))) == first_key


def test_people_meet_whatever_they_are_called() -> None:
    assert pairs("The flood killed 12 tourists.", "The flood killed 14.") == [("12 tourists", "14")]


def test_pairs_are_of_one_story_and_never_of_one_sentence() -> None:
    two = ("Four robbers fled. Four robbers slept.", "Three robbers fled.")
    assert pairs(*two) == [
        ("Four robbers", "Four robbers"),
        ("Four robbers", "Three robbers"),
        ("Four robbers", "Three robbers"),
    ]
    assert pairs(*two, stories=(0, 1)) == [("Four robbers", "Four robbers")]
    assert pairs("Four robbers met three robbers.") == []


def test_pairs_of_a_large_story_need_a_key_in_common(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(pairs("Four robbers fled.", "Three houses fell.")) == 1
    monkeypatch.setattr("atodds.comparison.candidates._MANY", 2)
    assert pairs("Four robbers fled.", "Three houses fell.") == []
    assert pairs("The house cost $3 million.", "The house cost 3 million euros.") == []


def test_dates_and_clock_times_are_rows_of_their_own() -> None:
    given = articles("The raid on the bank began at 6:15 p.m. on 3 May 2021, police said.")
    made = times(given, (0,), (0,))
    assert [(row.family, row.low) for row in made] == [("[clock]", 18 * 60 + 15.0), ("[date]", 737913.0)]


def contradicted(first: str, second: str) -> bool:
    one, other = seen(first, second)
    return contradict(one, other)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The flood in Kessing killed 12 people.", "The flood in Kessing hurt 40 people."),
        ("The tanker lies 14 miles from Cape Sorrow.", "The tanker lies 40 miles from Dunmore port."),
        ("The tanker lies 14 miles north of Cape Sorrow.", "The tanker lies 40 miles south of Cape Sorrow."),
        ("Norcell earned a profit of $4 million.", "Norcell had revenue of $60 million."),
        ("Norcell pays drivers $4 an hour in Holm.", "Norcell pays drivers $90 a day in Holm."),
        ("Three robbers fled the Vantier store.", "Two other robbers fled the Vantier store."),
        ("The shaft in Marl is 40 metres deep.", "The shaft in Marl is 12 metres wide."),
    ],
)
def test_what_contradicts(first: str, second: str) -> None:
    assert contradicted(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The tanker lies 55 miles north of Cape Sorrow.", "The tanker lies 55 miles south of Cape Sorrow."),
        ("The mill in Marl burned 43 barns in 1998.", "The mill in Marl burned 43 barns in 2004."),
        ("Norcell paid drivers $47 million in 2019.", "Norcell paid drivers $47 million in 2021."),
        (
            "Researchers followed 708 volunteers in Canada and Spain.",
            "In Canada and Spain 708 people were randomised.",
        ),
        ("The post pays $169,300 a year.", "The salary of the post is $169,300."),
        ("The fair sold 22,140 tickets.", "The fair drew 22,140 visitors."),
    ],
)
def test_one_telling_figure_may_be_told_of_another_year_side_noun_or_rate(first: str, second: str) -> None:
    assert not contradicted(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The tanker lies 40 miles north of Cape Sorrow.", "The tanker lies 40 miles south of Cape Sorrow."),
        ("The flood in Kessing killed 43 people.", "The flood in Kessing hurt 43 people."),
        ("The storm killed 12 people.", "The storm injured 12 people."),
        ("Researchers followed 708 people in Canada.", "Researchers used 912 tubes in Canada."),
        ("The post pays $169,300 a year.", "The post pays $141,000 a month."),
    ],
)
def test_a_figure_of_one_digit_of_another_fate_or_another_figure_is_still_parted(
    first: str, second: str
) -> None:
    assert contradicted(first, second)


def test_what_does_not() -> None:
    assert not contradicted("The flood killed 12 people.", "The flood killed 40 villagers.")
    assert not contradicted("It lies 20 km north of Tallow.", "It lies 55 km northwest of Tallow.")


@pytest.mark.parametrize(("one", "other", "apart"), [("north", "south", True), ("north", "northwest", False), ("north", "west", True), (None, "west", False)])  # fmt: skip
def test_neighbouring_points_are_one_direction(one: str | None, other: str | None, apart: bool) -> None:
    assert turned(one, other) is apart


def test_agreeing_figures_are_paired_too() -> None:
    assert pairs("Four robbers fled.", "Four robbers fled.") == [("Four robbers", "Four robbers")]


def test_the_join_keeps_open_ends_apart_from_nothing() -> None:
    assert pairs("At least 4 robbers fled.", "At least 9 robbers fled.") == [("4 robbers", "9 robbers")]


def _measure(value: float, unit: str, dimension: str = "[length]") -> NumberMention:
    return NumberMention(
        start=0, end=1, text="x", kind="quantity", value=value, unit=unit, dimension=dimension
    )


def test_one_number_with_two_units_is_a_slip() -> None:
    assert unit_slip(_measure(13, "mile"), _measure(13, "nautical mile"))
    assert not unit_slip(_measure(13, "mile"), _measure(14, "nautical mile"))
    assert not unit_slip(_measure(13, "mile"), _measure(13, "mile"))
    assert not unit_slip(_measure(13, "mile"), _measure(13, "tonne", "[mass]"))
    assert not unit_slip(_measure(13, "hour", "[time]"), _measure(13, "day", "[time]"))
    assert not unit_slip(_measure(13, "nonsense"), _measure(13, "other nonsense"))


TWO_TELLINGS = [
    "The poll of 1,000 people for Reed News gave a 3.1 percent margin of error."
    " The poll of 520 people in the Herald gave a 4.5 percent margin of error.",
    "The ward with 40 beds treated 12 patients in May. The ward with 95 beds treated 31 patients in May.",
    "The reactor of 900 megawatts took 7 years to build. The reactor of 1,600 megawatts took 16 years to build.",
]


@pytest.mark.parametrize("text", TWO_TELLINGS)
def test_two_figures_of_one_article_beside_two_others_are_of_two_things(text: str) -> None:
    (first, second), (third, fourth) = _by_sentence(text)
    assert contradict(first, third) or contradict(second, fourth)


def test_figures_beside_the_same_other_figure_may_be_one() -> None:
    (first, _), (third, _) = _by_sentence(
        "Three men were killed in the blast that hurt 12 people. Four men were killed in the blast that hurt 12 people."
    )
    assert not contradict(first, third)


def _by_sentence(text: str) -> list[list[Profile]]:
    given = seen(text)
    return [[one for one in given if one.row.fact.sentence == number] for number in (0, 1)]


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        (
            "The glacier at Tollan lost 10 percent of its ice.",
            "The glacier at Tollan had a loss of 12 percent of its ice.",
            False,
        ),
        ("The vaccine cut cases by 74 percent.", "The vaccine stopped 77 percent of cases.", False),
        ("The school pays the coach $2.1 million a year.", "The school pays the coach $2.3 million.", False),
        ("Sales in Orsa rose 4 percent.", "Sales in Orsa fell 6 percent.", True),
        ("The glacier moves 85 metres a year.", "The glacier moves 90 metres a day.", True),
        ("The price of bread rose by 40 cents.", "The price of bread was 60 cents.", True),
    ],
)
def test_a_rate_or_a_change_that_one_article_alone_tells_parts_nothing(
    first: str, second: str, apart: bool
) -> None:
    mine, yours = (one for one in seen(first, second))
    assert contradict(mine, yours) is apart


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        (
            "Gethin Maddocks won his 100th appearance for Wales in Cardiff.",
            "Gethin Maddocks won his hundredth Test for Wales in Cardiff.",
            True,
        ),
        (
            "Gethin Maddocks won his 100th appearance for Wales in Cardiff.",
            "Gethin Maddocks won his 98th Test for Wales in Cardiff.",
            True,
        ),
        ("The third quake of May struck Holm at dawn.", "The club won its fourth match in Holm.", False),
    ],
)
def test_ranks_of_two_nouns_are_compared_where_all_else_is_alike(
    first: str, second: str, together: bool
) -> None:
    found = judged(first, second, category="ordinal")
    assert bool(found) is together
