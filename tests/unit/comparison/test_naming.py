"""Matters are called as a person would call them."""

from __future__ import annotations

import pytest

from atodds import Source, check

OPENINGS = ("Flood cuts off the valley of Besko\n\n", "A dam held as the valley of Besko was flooded\n\n")


def called(one: str, other: str) -> list[str]:
    """The matters of two articles of a sentence each."""
    texts = (opening + said for opening, said in zip(OPENINGS, (one, other), strict=True))
    run = check(
        [Source.from_text(text, id=f"s{number}") for number, text in enumerate(texts)], baseline=False
    )
    return [one.matter for one in run.comparisons if one.kind != "copy" and "text" not in one.matter]


@pytest.mark.parametrize(
    ("one", "other", "matter"),
    [
        ("The Mirrav dam is {} metres high.", ("84", "96"), "height of the Mirrav dam"),
        ("The bridge across the Wula is {} metres long.", ("340", "420"), "length of the bridge across the Wula"),
        ("The Gogo power station produces {} megawatts.", ("372", "420"), "power of the Gogo power station"),
        ("The Gomir stadium has {} seats.", ("8,120", "9,230"), "number of seats (the Gomir stadium)"),
        ("The Vozan mill cost ${} million.", ("46", "58"), "cost of the Vozan mill"),
        ("The robbers stole jewels worth ${} million.", ("46", "58"), "value"),
        ("The flood killed {} people.", ("46", "58"), "number of people killed"),
    ],
)  # fmt: skip
def test_a_matter_is_called_by_what_all_its_sources_say(
    one: str, other: tuple[str, str], matter: str
) -> None:
    assert matter in called(*(one.format(value) for value in other))


@pytest.mark.parametrize(
    ("said", "values", "never"),
    [
        ("The four robbers sold {} stolen rings at the market.", ("40", "60"), "robbers sold"),
        ("The council paid ${} million before finalizing the sale.", ("4", "6"), "finalizing"),
        ("Shells struck the town {} kilometres from the border.", ("19", "31"), "struck"),
        ("The pirates took a ship worth ${} million.", ("3", "5"), "in worth"),
    ],
)
def test_what_no_person_would_write_is_not_written(said: str, values: tuple[str, str], never: str) -> None:
    matters = called(*(said.format(value) for value in values))
    assert matters
    assert not any(never in matter for matter in matters)
