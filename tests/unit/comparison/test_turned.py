"""One figure told as its opposite, of another fate or in another currency; and parties that are swapped."""

from __future__ import annotations

import pytest

from atodds import Source, check
from tests.unit.comparison.comparing import judged, only

AIRLINE = "The airline Nordvia posted a quarterly {} of ${} million after its merger with Skylet."
SHARES = "Shares of the chip maker Tessium {} {} percent in Seoul on Friday after its forecast."
BOMB = "A bomb {} {} people at the bus station in Qaranta on Sunday, the police said."
BID = "{} bought {} for a sum that neither of the two firms would name."


def test_a_profit_is_no_loss() -> None:
    one = only(AIRLINE.format("profit", 374), AIRLINE.format("loss", 374), category="sign")
    assert one.outcome == "conflict"
    assert {one.values["figure"], *(part.side for part in one.passages)} == {"$374 million", 0, 1}


def test_a_rise_is_no_fall() -> None:
    one = only(SHARES.format("rose", 12.8), SHARES.format("fell", 12.8), category="sign")
    assert one.reason == "one figure, told as up and as down"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (AIRLINE.format("profit", 374), AIRLINE.format("loss", 372)),
        (AIRLINE.format("profit", 374), AIRLINE.format("profit", 374)),
        (SHARES.format("rose", 12.8), SHARES.format("fell", 3.1)),
        (
            AIRLINE.format("profit", 374),
            AIRLINE.format("profit", 374) + " A loss of $374 million stood in the books in spring.",
        ),
        (
            "Shares of Tessium rose 12.8 percent in Seoul in 2019.",
            "Shares of Tessium fell 12.8 percent in Seoul in 2021.",
        ),
    ],
)
def test_figures_that_are_not_turned(first: str, second: str) -> None:
    assert judged(first, second, category="sign") == []


def test_the_dead_are_not_the_wounded() -> None:
    one = only(BOMB.format("killed", 60), BOMB.format("wounded", 60), category="role")
    assert one.outcome == "conflict"
    assert one.witnesses == (1, 1)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (BOMB.format("killed", 6), BOMB.format("wounded", 6)),
        (BOMB.format("killed", 60), BOMB.format("wounded", 61)),
        (BOMB.format("killed", "at least 60"), BOMB.format("wounded", 60)),
        (BOMB.format("killed", 60) + " It wounded 60 others.", BOMB.format("wounded", 60)),
    ],
)
def test_fates_that_may_both_hold(first: str, second: str) -> None:
    assert judged(first, second, category="role") == []


def test_two_currencies_of_one_matter_meet() -> None:
    text = "Norcell bought the mill at Ostrow for {}, the two firms said on Monday."
    one = only(text.format("40 million euros"), text.format("44 million dollars"), category="currency")
    assert (one.values["first"], one.values["second"]) == ("40 million euros", "44 million dollars")
    assert judged(text.format("40 million euros"), text.format("40 million euros"), category="currency") == []


def test_currencies_of_one_matter_are_one_entry_however_many_sources_tell_it() -> None:
    text = "Norcell bought the mill at Ostrow for {}, the two firms said on Monday."
    told = [text.format(amount) for amount in ("40 million euros", "40 million euros", "44 million dollars")]
    one = only(*told, "On Monday " + text.format("44 million dollars"), category="currency")
    assert [part.side for part in one.passages] == [0, 0, 1, 1]
    assert one.outcome == "equivalent"


def test_a_rate_that_was_not_is_told_once_a_matter() -> None:
    text = "Robbers stole jewels worth {} from the jeweller Aurelle in Lyon on Thursday."
    amounts = ("85 million euros", "US$208 million", "85 million euros", "US$208 million", "US$108 million")
    sources = [
        Source.from_text(text.format(amount), id=f"{number}.txt", published="2008-12-05")
        for number, amount in enumerate(amounts)
    ]
    (found,) = check(*sources, select=["Q116"], baseline=False, workers=1).findings
    assert {(one.side, one.text) for one in found.evidence} == {
        (0, "85 million euros"),
        (1, "US$208 million"),
    }


def test_swapped_parties() -> None:
    one = only(BID.format("Norcell", "Voltane"), BID.format("Voltane", "Norcell"), category="parties")
    assert one.outcome == "conflict"
    assert (one.values["first"], one.values["second"]) == ("Norcell", "Voltane")


def test_a_passive_tells_it_the_other_way_round() -> None:
    passive = "{} was bought by {} for a sum that neither of the two firms would name."
    assert (
        judged(BID.format("Norcell", "Voltane"), passive.format("Voltane", "Norcell"), category="parties")
        == []
    )
    found = judged(BID.format("Norcell", "Voltane"), passive.format("Norcell", "Voltane"), category="parties")
    assert len(found) == 1


def test_a_source_that_tells_both_ways_swaps_nothing() -> None:
    both = BID.format("Norcell", "Voltane") + " Years ago, Voltane bought Norcell from its founder."
    assert judged(both, BID.format("Voltane", "Norcell"), category="parties") == []


def test_three_names_are_three_deeds() -> None:
    assert judged(BID.format("Norcell", "Voltane"), BID.format("Voltane", "Skylet"), category="parties") == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Bookmakers in Orsa have lengthened the odds on the track after lukewarm reviews.",
         "Bookmakers in Orsa have shortened the odds on the track after lukewarm reviews."),  # markets
        ("His older brother Erik Brand coached the line at Vell.",
         "His younger brother Erik Brand coached the line at Vell."),  # sport
        ("The reactor in Tarn strengthens the case for nuclear power, the agency said.",
         "The reactor in Tarn weakens the case for nuclear power, the agency said."),  # science
    ],
)  # fmt: skip
def test_words_that_turn_it_round_are_listed(first: str, second: str) -> None:
    one = only(first, second, category="opposite")
    assert (one.outcome, one.strong) == ("undecided", False)


@pytest.mark.parametrize(
    ("first", "second"),
    [  # traps: other words beside them, both in one source, forms of one word
        ("Bookmakers in Orsa lengthened the odds on the track.", "The club in Orsa shortened the season by a week."),
        ("The older brother Erik Brand and the younger brother Olaf Brand coached the line at Vell.",
         "The younger brother Olaf Brand coached the line at Vell."),
        ("The bank in Tarn raises its rate in June.", "The bank in Tarn raised its rate in June."),
    ],
)  # fmt: skip
def test_words_of_two_things_are_not(first: str, second: str) -> None:
    assert judged(first, second, category="opposite") == []
