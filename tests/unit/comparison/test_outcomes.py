"""Five outcomes, each with its reason in words."""

from __future__ import annotations

import pytest

from atodds.model.mention import DesignatorMention
from tests.unit.comparison.comparing import articles, judged, only

RAID = "{} robbers burst into the Vantier store in Lansing and smashed its cases."
TOLL = "The flood at Kessing has killed {} people and cut the road to the valley."
TANKER = "The tanker Mirelle lies {} from Cape Sorrow with a cargo of oil."
AUCTION = "The Trelawney painting was sold for {} at the auction in Bath."


def test_conflict() -> None:
    one = only(RAID.format("Four"), RAID.format("Three"))
    assert (one.category, one.outcome, one.strong) == ("count", "conflict", True)
    assert one.reason == "no rounding brings them together"


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("14 miles", "14 miles", "the same figure"),
        ("14 miles", "23 kilometres", "both round from one value"),
        ("20 miles", "22 miles", "the printed figures meet only at their loosest reading"),
        ("more than 10 miles", "14 miles", "one bound allows the other figure"),
    ],
)
def test_equivalent(first: str, second: str, reason: str) -> None:
    one = only(TANKER.format(first), TANKER.format(second))
    assert (one.outcome, one.reason) == ("equivalent", reason)


CROWD = "The rally in Kessing on Sunday drew {} people, the mayor said."
FIRM = "The bakery Orrin paid {} for the mill at Kessing."


@pytest.mark.parametrize(
    ("form", "first", "second", "outcome"),
    [
        (CROWD, "at least three", "170,000", "scope_difference"),
        (FIRM, "more than $2 million", "$9 million", "scope_difference"),
        (TANKER, "up to 200 miles", "12 miles", "scope_difference"),
        (CROWD, "more than 2,000", "2,300", "equivalent"),
        (FIRM, "more than $2 million", "$2.4 million", "equivalent"),
        (TANKER, "up to 200 miles", "190 miles", "equivalent"),
    ],
)
def test_an_open_bound_makes_no_figures_equal_that_are_far_apart(
    form: str, first: str, second: str, outcome: str
) -> None:
    one = only(form.format(first), form.format(second))
    assert one.outcome == outcome
    assert len({passage.side for passage in one.passages}) == (2 if outcome == "scope_difference" else 1)


def test_update_by_a_later_report() -> None:
    one = only(TOLL.format(12), TOLL.format(19), dates=("2023-05-02", "2023-05-04"))
    assert (one.outcome, one.reason) == ("update", "later report: 2023-05-04 against 2023-05-02")


def test_a_tally_that_falls_in_a_later_report_is_no_update() -> None:
    one = only(TOLL.format(19), TOLL.format(12), dates=("2023-05-02", "2023-05-04"))
    assert one.outcome == "conflict"


@pytest.mark.parametrize("dates", [(), ("2023-05-02",), ("2023-05-02", "2023-05-02")])
def test_a_tally_without_two_dates_is_undecided(dates: tuple[str, ...]) -> None:
    one = only(TOLL.format(12), TOLL.format(19), dates=dates)
    assert one.outcome == "undecided"
    assert "nothing tells that they speak of one moment" in one.reason


def test_a_state_that_is_left_in_steps_is_an_update_by_date() -> None:
    text = "The avalanche at Brenn left {} skiers missing on the north face."
    one = only(text.format(14), text.format(9), dates=("2023-05-02", "2023-05-04"))
    assert (one.outcome, one.reason) == ("update", "later report: 2023-05-04 against 2023-05-02")


@pytest.mark.parametrize(
    ("first", "second"), [("about 17 miles", "32 kilometres"), ("200 metres", "240 metres")]
)
def test_what_only_a_loose_reading_joins_is_a_conflict_of_its_own_kind(first: str, second: str) -> None:
    one = only(TANKER.format(first), TANKER.format(second))
    assert (one.category, one.outcome) == ("strict", "conflict")
    assert [part.side for part in one.passages] == [0, 1]


def test_what_does_not_grow_is_no_update() -> None:
    one = only(RAID.format("Three"), RAID.format("Four"), dates=("2023-05-02", "2023-05-04"))
    assert one.outcome == "conflict"


def test_few_things_do_not_grow() -> None:
    texts = [
        f"The storm damaged {number} cables under the bay of Kessing on Monday."
        for number in ("two", "three")
    ]
    assert only(*texts).outcome == "conflict"


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            "Floods destroyed 40 barns in Marl after the dam at Kessing broke.",
            "Floods destroyed 25 barns in Arden after the dam at Kessing broke.",
            "one holds in marl, the other in arden",
        ),
        (
            "Doctors in Lansing treated 12 women after the tram crash in the tunnel.",
            "Doctors in Lansing treated 20 people after the tram crash in the tunnel.",
            "“12 women” and “20 people” count different people",
        ),
        (
            "The court in Tolosa heard 12 female witnesses against the banker.",
            "The court in Tolosa heard 30 expert witnesses against the banker.",
            "“12 female witnesses” and “30 expert witnesses” count different sets",
        ),
    ],
)
def test_scope_difference(first: str, second: str, reason: str) -> None:
    one = only(first, second)
    assert (one.outcome, one.reason) == ("scope_difference", reason)


@pytest.mark.parametrize(
    ("counted", "outcome"),
    [
        ("With 27 of 31 wards reporting", "scope_difference"),
        ("With 80 percent of precincts counted", "scope_difference"),
        ("With all 31 wards counted", "conflict"),
        ("With 100 percent of precincts reporting", "conflict"),
    ],
)
def test_votes_counted_so_far_are_a_part_of_all(counted: str, outcome: str) -> None:
    found = judged(
        f"{counted}, the mayor's bridge plan in Port Allard had 16,210 votes on Tuesday.",
        "The mayor's bridge plan in Port Allard was approved on Tuesday with 18,742 votes.",
        category="count",
    )
    assert [one.outcome for one in found] == [outcome]


TRIED = "The doctor Adrian Pell {} of supplying athletes, Leeds Crown Court heard."


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("denies six counts", "was found guilty on five counts", "scope_difference"),
        ("faced 12 counts", "was acquitted of three counts", "scope_difference"),
        ("was found guilty on five counts", "was convicted on seven counts", "conflict"),
        ("denies five counts", "was found guilty on six counts", "conflict"),
    ],
)
def test_who_is_convicted_of_some_was_charged_with_more(first: str, second: str, outcome: str) -> None:
    found = judged(TRIED.format(first), TRIED.format(second), category="count")
    assert [one.outcome for one in found] == [outcome]


TRIAL = "The study of the vaccine {} in Ghana and Malawi, the institute said on Thursday."


def test_words_behind_the_smaller_count_alone_leave_it_open_whether_it_is_a_part() -> None:
    one = only(
        TRIAL.format("followed 5,180 children aged five to 36 months"),
        TRIAL.format("followed 5,810 children"),
        category="magnitude_slip",
    )
    assert one.outcome == "undecided"


def test_a_row_of_things_is_no_set_of_its_own() -> None:
    one = only(
        "Wales beat Fiji in Cardiff on Saturday and halted a run of five successive losses.",
        "Wales beat Fiji in Cardiff, and the win on Saturday ended a run of seven straight losses.",
        category="count",
    )
    assert one.outcome == "conflict"


def test_a_length_that_is_told_with_a_word_of_approximation_is_not_taken_at_its_digits() -> None:
    text = "The search for a coach lasted {}, Ashbury State said on Tuesday."
    assert only(text.format("16 days"), text.format("a little more than two weeks")).outcome == "equivalent"
    assert only(text.format("26 days"), text.format("a little more than two weeks")).outcome == "conflict"


def test_one_source_that_gives_both_figures_tells_two_things() -> None:
    both = "The raid in Lansing was the work of four robbers. In a raid in Orsa, three robbers broke in."
    found = judged(both, "Three robbers raided the store in Lansing and broke in.")
    apart = [one for one in found if one.outcome == "scope_difference"]
    assert [one.reason for one in apart] == ["one source gives both figures"]
    assert not [one for one in found if one.outcome == "conflict"]


def test_attributed_disagreement() -> None:
    text = "The {} said an earthquake of magnitude {} struck Temba on Monday."
    one = only(text.format("Orsa Institute", 6.1), text.format("Nord Survey", 5.4))
    assert one.outcome == "attributed_disagreement"
    assert one.reason == "Orsa Institute and Nord Survey give different figures"


@pytest.mark.parametrize("holders", [("Orsa Institute", "Orsa Institute"), ("police", "firefighters")])
def test_one_holder_or_a_nameless_one_disagrees_with_nobody(holders: tuple[str, str]) -> None:
    text = "An earthquake of magnitude {} struck Temba on Monday, the {} said."
    assert only(text.format(6.1, holders[0]), text.format(5.4, holders[1])).outcome == "conflict"


@pytest.mark.parametrize(
    ("first", "second", "category"),
    [
        ("$3.4 million", "$3.4 billion", "magnitude_slip"),
        ("$3.45 million", "$3.54 million", "magnitude_slip"),
        ("$3.45 million", "$4.5 million", "quantity"),
        ("over $3.4 million", "$3.1 million", "bound"),
    ],
)
def test_the_kind_of_conflict(first: str, second: str, category: str) -> None:
    one = only(AUCTION.format(first), AUCTION.format(second))
    assert (one.category, one.outcome) == (category, "conflict")


@pytest.mark.parametrize(
    ("first", "second", "category"),
    [
        ("13 miles", "13 nautical miles", "unit_slip"),
        ("1.2 miles", "12 miles", "magnitude_slip"),
        ("14 miles", "30 miles", "quantity"),
    ],
)
def test_the_kind_of_conflict_of_measures(first: str, second: str, category: str) -> None:
    one = only(TANKER.format(first), TANKER.format(second))
    assert (one.category, one.outcome) == (category, "conflict")


def test_a_slip_of_units_says_which() -> None:
    one = only(TANKER.format("13 miles"), TANKER.format("13 nautical miles"))
    assert one.reason == "mile and nautical mile are two units"


def test_vague_words_conflict_vaguely() -> None:
    one = only(RAID.format("Dozens of"), RAID.format("Four"))
    assert (one.category, one.outcome) == ("vague", "conflict")


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("Holm landed 28 of his 68 punches thrown in the sixth round.", "Holm landed 178 of 369 punches thrown in all.", "scope_difference"),
        ("Holm threw 64 punches in the fifth round.", "Holm threw 81 punches in the sixth round.", "scope_difference"),
        ("Brask shares closed down 3.9 percent on Monday.", "Brask shares plunged 5.4 percent on Monday.", "scope_difference"),
        ("The Lorne index fell 2.1 percent in early trading.", "The Lorne index fell 3.4 percent.", "scope_difference"),
        ("Brask shares closed down 3.9 percent on Monday.", "Brask shares closed down 5.4 percent on Monday.", "conflict"),
        ("Holm threw 64 punches in the sixth round.", "Holm threw 81 punches in the sixth round.", "conflict"),
        ("Brask shares fell 3.9 percent on Monday.", "Brask shares fell 5.4 percent on Monday.", "conflict"),
    ],
)  # fmt: skip
def test_a_round_and_the_close_of_trading_are_windows(first: str, second: str, outcome: str) -> None:
    assert {one.outcome for one in judged(first, second) if one.strong} == {outcome}


def test_both_figures_in_one_source_excuse_only_of_the_same_subject() -> None:
    one = judged(
        "Richard Carter had 12 points for Drake on Friday. Seth Holm had 14 points.",
        "Richard Carter scored 14 points for Drake on Friday.",
    )
    assert ("conflict", True) in [(found.outcome, found.strong) for found in one]
    other = judged(
        "Richard Carter had 12 points in Lorne. In Selby Richard Carter had 14 points.",
        "Richard Carter scored 14 points for Drake on Friday.",
    )
    assert not [found for found in other if found.outcome == "conflict"]


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("Ann Holm, who turned 52 in May, looked straight ahead.", True),
        ("Ann Holm, who turned 55 last week, left by the back door.", True),
        ("Ann Holm, who turned 18 in 1994, looked straight ahead.", False),
    ],
)
def test_a_birthday_of_this_year_tells_the_age(second: str, told: bool) -> None:
    found = judged("Ann Holm, 51, pleaded guilty on Monday.", second, category="person_age")
    assert bool(found) is told


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("The motion was rejected by 88 to 70 on Monday.", True),
        ("Prices were adopted by 20 to 30 firms.", False),
        ("The firm was approved for 12 to 15 flights.", False),
    ],
)
def test_a_vote_in_words_is_a_result(text: str, score: bool) -> None:
    mentions = articles(text)[0].mentions
    assert any(isinstance(one, DesignatorMention) and one.form == "score" for one in mentions) is score


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The Ferravkel dam is 84 metres high and was opened in 1971.",
            "The Ravbavo dam is 252 metres high.",
        ),
        ("Holm Tower is 84 metres tall, the city said.", "Brask Tower is 112 metres tall, the city said."),
        ("The Lindau bridge carries 12,000 cars a day.", "The Velm bridge carries 19,000 cars a day."),
    ],
)
def test_things_of_two_names_are_two(first: str, second: str) -> None:
    pad = "The Kestrel inquiry into the Harlow works was opened at Northmoor on Tuesday by the Aldersby commission."
    found = judged(f"{first} {pad}", f"{second} {pad}")
    assert {one.outcome for one in found if one.category in ("quantity", "count")} <= {
        "scope_difference",
        "equivalent",
    }


def test_a_thing_of_one_name_is_one() -> None:
    pad = "It feeds the Kestrel works at Northmoor, which opened on Tuesday."
    found = judged(
        f"The Ferravkel dam is 84 metres high. {pad}", f"The Ferravkel dam is 252 metres high. {pad}"
    )
    assert [one.outcome for one in found if one.category == "quantity"] == ["conflict"]


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        (
            "Beledo is the country's second-largest city.",
            "Beledo is the country's third-largest city.",
            "conflict",
        ),
        (
            "Her second marriage failed, Ann Holm said.",
            "Her third marriage failed, Ann Holm said.",
            "undecided",
        ),
    ],
)
def test_a_bare_place_in_a_row_is_no_rank(first: str, second: str, outcome: str) -> None:
    assert {one.outcome for one in judged(first, second, category="ordinal")} <= {outcome}
