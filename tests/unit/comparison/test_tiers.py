"""What is reported, what is listed, and what keeps aligned figures from being held against each other."""

from __future__ import annotations

import pytest

from atodds.comparison.judged import Judged
from tests.unit.comparison.comparing import judged, only

LINES = "Farmers stacked sandbags.", "Soldiers brought bread.", "The mayor wept.", "It rained on."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Norcell would buy the Orrin mill for $2.6 billion, the firms said.",
            "Norcell would buy the Orrin mill for $2.9 billion, the firms said.",
        ),
        ("The bank could cut 400 jobs in Orsa.", "The bank could cut 650 jobs in Orsa."),
        (
            "Strong winds may fell 40 pylons in Marl.",
            "Strong winds may fell 70 pylons in Marl.",
        ),
    ],
)
def test_plans_and_fears_are_compared_with_their_like(first: str, second: str) -> None:
    assert only(first, second).outcome == "conflict"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The mill in Marl burned 40 barns in 1998.", "The mill in Marl burned 12 barns in 2004."),
        ("The mill in Marl burned 4 barns in 1998.", "The mill in Marl burned 4 barns in 2004."),
        ("Petra Lind scored 14 points for Rosvik.", "Karin Holm scored 19 points for Rosvik."),
    ],
)
def test_two_times_or_persons_never_conflict(first: str, second: str) -> None:
    figures = [one for one in judged(first, second) if one.category != "date"]
    assert {one.outcome for one in figures} <= {"scope_difference"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The bank could cut 400 jobs in Orsa.", "The bank cut 650 jobs in Orsa."),
        ("Previously, floods in Kessing had destroyed 40 barns.", "Floods in Kessing destroyed 12 barns."),
        ("Petra Lind scored 140 points for Rosvik this season.", "Petra Lind scored 190 points for Rosvik."),
    ],
)
def test_what_may_be_a_plan_or_another_time_is_listed_and_never_reported(first: str, second: str) -> None:
    texts = ["\n\n".join((*LINES, text)) for text in (first, second)]
    figures = [one for one in judged(*texts) if one.category == "count"]
    assert [(one.outcome, one.strong) for one in figures] == [("undecided", False)]


def test_the_persons_are_named_in_the_reason() -> None:
    found = judged("Petra Lind scored 14 points for Rosvik.", "Karin Holm scored 14 points for Rosvik.")
    assert [one.reason for one in found] == ["one is told of Petra Lind, the other of Karin Holm"]


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            "Norcell employs 4,000 people in its plant at the port of Orsa. Tarnby lies by Norcell.",
            "Vantix employs 3,000 people in its plant at the port of Orsa. Tarnby lies by Vantix.",
            "one is told of Norcell, the other of Vantix",
        ),
        (
            "Velm University enrolled 12,000 students this year, its rector said.",
            "Tarn University enrolled 9,000 students this year, its rector said.",
            "one is told of Velm, the other of Tarn",
        ),
        (
            "Delphin will pay $38 a share for the Orrin mill. So Delphin said.",
            "Tarnex will pay $41 a share for the Orrin mill. So Tarnex said.",
            "one is told of Delphin, the other of Tarnex",
        ),
    ],
)
def test_two_firms_or_bodies_that_act_never_conflict(first: str, second: str, reason: str) -> None:
    found = [one for one in judged(first, second) if one.category != "date"]
    assert [(one.outcome, one.reason) for one in found] == [("scope_difference", reason)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Norcell employs 4,000 people in its plant at the port of Orsa.",
            "Norcell, based in Tarnby, employs 3,000 people in its plant at the port of Orsa.",
        ),
        (
            "The Reds beat Velm and drew 40,000 people to the ground of Norcell in Orsa.",
            "Norcell drew 30,000 people to the ground in Orsa, where the Reds, as its team is called, beat Velm.",
        ),
        (
            "Velm Road Authority closed 14 bridges in the valley of Orsa on Monday.",
            "VRA closed 19 bridges in the valley of Orsa on Monday.",
        ),
        (
            "Turnout was 61 percent in the vote at Orsa on Sunday, the office said.",
            "Participation reached 48 percent in the vote at Orsa on Sunday, the office said.",
        ),
    ],
)
def test_one_firm_by_two_names_may(first: str, second: str) -> None:
    assert "conflict" in {one.outcome for one in judged(first, second) if one.category != "date"}


def _figures(one: Judged, *texts: str) -> set[str]:
    return {texts[part.article][part.start : part.end] for part in one.passages}


def test_what_is_reported_holds_the_sure_figures_and_the_rest_is_listed_beside_it() -> None:
    texts = (
        "Two undersea cables between Marl and Orsa were damaged on Friday, the operator said.",
        "Three undersea cables between Marl and Orsa were damaged on Friday, the operator said.",
        "Ferries were late. Cables, as many as four of them, serve the region around Orsa.",
    )
    found = judged(*texts)
    reported = [one for one in found if not one.listed]
    assert [_figures(one, *texts) for one in reported] == [{"Two undersea cables", "Three undersea cables"}]


def test_a_refused_link_is_listed_and_never_reported() -> None:
    """Five figures of one matter are one too many: the last stands in a row of its own, below what is reported."""
    line = "Police in Orsa seized {} crates of tea from the harbour store on Monday."
    texts = [line.format(count) for count in ("nine", "twelve", "fourteen", "seventeen", "nineteen")]
    found = judged(*texts)
    held = {figure for one in found for figure in _figures(one, *texts)}
    assert len(held) == len(texts)
    assert any(one.listed for one in found)


def test_bare_figures_of_which_no_source_says_what_they_count_are_no_error() -> None:
    first, second = (
        f"Rosvik made {runs} for four before tea at Kessing Oval on Monday." for runs in (312, 126)
    )
    assert all(matter.listed for matter in judged(first, second) if matter.category == "count")
    first, second = (f"Rosvik made {runs} runs before tea at Kessing Oval on Monday." for runs in (312, 126))
    assert not all(matter.listed for matter in judged(first, second) if matter.category == "count")
