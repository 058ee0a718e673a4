"""Each ready document is filled from invented news of several fields, and stays open where the words are a trap."""

from __future__ import annotations

from typing import Any

import pytest

import atodds
from atodds import Source
from atodds.declared.loading import names, ready
from atodds.documents import fill, selections

CASES = [
    # disaster
    ("disaster", "A flood killed 12 people in Sorn on Monday.", "dead", "12 people"),
    ("disaster", "A landslide buried Orne, leaving 40 people injured.", "injured", "40 people"),
    ("disaster", "A magnitude 5.8 earthquake shook Lenk on Friday.", "magnitude", "magnitude 5.8"),
    ("disaster", "The storm destroyed 120 homes in Kelm.", "homes_destroyed", "120 homes"),
    ("disaster", "A quake hit Lenk in 1977. That earthquake killed 900 people last year.", "dead", None),
    ("disaster", "A flood hit Sorn.\n\nThe aftershock had a magnitude of 4.1.", "magnitude", None),
    # attack
    ("attack", "A bomb killed three people at a market in Dorn.", "dead", "three people"),
    ("attack", "Four robbers raided a jeweller in Halm.", "assailants", "Four robbers"),
    ("attack", "A bus crash left 17 people injured near Pell.", "injured", "17 people"),
    (
        "attack",
        "Pirates boarded the Selma.\n\nThe crew seized seven rifles.",
        "weapons",
        ["rifle: seven rifles"],
    ),
    ("attack", "Dozens riot over the fatal shooting of a boy.", "dead", None),
    ("attack", "Two of the robbers fled.", "assailants", None),
    # trial
    ("trial", "Anna Holm pleaded not guilty on Monday.", "plea", ["Holm: Anna Holm pleaded not guilty"]),
    ("trial", "Peter Rask was convicted of armed robbery in Lund.", "charges", "armed robbery"),
    ("trial", "The broker was sentenced to 12 years in prison.", "sentence", "12 years"),
    ("trial", "Rask, a clerk, faces 11 counts.", "counts", "11 counts"),
    ("trial", "A court sentenced the 26-year-old woman.", "sentence", None),
    ("trial", "Peter Rask could be sentenced to 12 years if he is tried.", "sentence", None),
    # match
    ("match", "The Falcons beat the Rams 24-17 on Sunday.", "score", "24-17"),
    ("match", "Joan Price scored 31 points for the Falcons.", "points", ["price: 31 points"]),
    ("match", "United won the final 3-1.", "score", "3-1"),
    ("match", "Lena Moor finished with 18 points.", "points", ["moor: 18 points"]),
    ("match", "Bruno Kell (58-3) stopped Ade Moss in a victory.", "score", None),
    ("match", "The Rams fired their coach after a 9-14 start.", "score", None),
    # deal
    ("deal", "Vantor agreed to buy Helix for $4.2 billion.", "price", "$4.2 billion"),
    ("deal", "Vantor will pay $35 a share for Helix.", "per_share", "$35 a share"),
    ("deal", "Ravel acquired a 60 percent stake in Morrow.", "stake", "60 percent"),
    ("deal", "Morrow employs 3,400 workers.", "staff", "3,400 workers"),
    ("deal", "Vantor agreed to buy Helix for $35 a share.", "price", None),
    ("deal", "Helix had revenue of $9 billion last year.", "price", None),
    # product
    ("product", "The tablet costs $499.", "price", "$499"),
    ("product", "It has a 9.7-inch screen.", "size", "9.7-inch"),
    ("product", "The kettle costs 40 euros.", "price", "40 euros"),
    ("product", "The phone goes on sale on 3 April 2011.", "release", "3 April 2011"),
    ("product", "The company cost its owners $4 million in 2003.", "price", None),
    ("product", "The tablet stands 9 inches tall.", "size", None),
    # vote
    ("vote", "Turnout was 61 percent.", "turnout", "61 percent"),
    ("vote", "Maria Lopez won 54 percent of the vote.", "shares", ["lopez: 54 percent"]),
    ("vote", "The Green Party won 41 seats.", "seats", ["green: 41 seats"]),
    ("vote", "Parliament passed the bill by a vote of 220-187.", "result", "220-187"),
    ("vote", "The vote is valid only with a turnout of 50 percent.", "turnout", None),
    ("vote", "The Rams won 24-17.", "result", None),
]


def _stated(name: str, text: str, title: str | None = None) -> dict[str, Any]:
    from atodds.declared.comparing import printed

    (article,) = atodds.read([Source.from_text(text, id="a", title=title, published="2011-03-14")])
    return printed(fill(ready(name), [article])[0]["a"])


@pytest.mark.parametrize(("name", "text", "field", "expected"), CASES)
def test_a_field_holds_what_the_article_states_of_its_own_story(
    name: str, text: str, field: str, expected: object
) -> None:
    assert _stated(name, text)[field] == expected


def test_every_kind_has_its_cases_and_every_field_a_selection() -> None:
    assert {name for name, *_ in CASES} == set(names())
    assert all(selections(ready(name)) for name in names())


def test_passages_that_differ_leave_the_field_open() -> None:
    text = "A flood killed 12 people in Sorn.\n\nIn Pell the flood killed 30 people."
    assert _stated("disaster", text)["dead"] is None
    title = "Flood kills 42 people in Sorn"
    assert _stated("disaster", f"{title}\n\n{text}", title)["dead"] == "42 people"


def test_a_value_out_of_bounds_is_a_problem() -> None:
    (article,) = atodds.read([Source.from_text("A magnitude 61 earthquake shook Lenk.", id="a")])
    documents, (problem,) = fill(ready("disaster"), [article])
    assert documents["a"]["magnitude"] is None
    assert (problem.field, problem.message) == ("magnitude", "'magnitude 61' is not between 0 and 10")
