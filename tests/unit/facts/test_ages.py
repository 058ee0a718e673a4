"""The age of a person by a word for them, at the head of a sentence, or in words."""

from __future__ import annotations

import pytest

import atodds
from atodds import Source
from atodds.facts.persons import traits


def ages(text: str) -> list[tuple[str, str]]:
    """The names that ages are told of, with the ages as printed."""
    (article,) = atodds.read([Source.from_text(text, id="a")], workers=1)
    name = {mention.start: mention.text for mention in article.mentions if mention.kind == "person"}
    return [(name[trait.bearer], trait.value) for trait in traits(article) if trait.attribute == "age"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chief minister Arun Deshal won the vote. Shops were open. The 68-year-old chief minister spoke.", [("Arun Deshal", "68-year-old")]),
        ("Goalkeeper Ana Lima saved two kicks. Fans sang. The 31-year-old goalkeeper has 40 caps.", [("Ana Lima", "31-year-old")]),
        ("Callum Deakin scored. The 25-year-old struck again late.", [("Callum Deakin", "25-year-old")]),
        ("Mercy Kosgei won the race. The 29-year-old from Iten led early.", [("Mercy Kosgei", "29-year-old")]),
        ("Jo Maddern took an early lead. The 47-year-old vet, who lives near Wirrabee, won.", [("Jo Maddern", "47-year-old")]),
        ("Arun Deshal took the oath on Monday. At 71, Deshal is the oldest to hold the post.", [("Deshal", "71")]),
        ("The man at the controls was Oskar Wendt, a 49-year-old with two decades on the line.", [("Oskar Wendt", "49-year-old")]),
        ("Her niece, Asmita Tamal, nine, was pulled out of the rubble.", [("Asmita Tamal", "nine")]),
    ],
)  # fmt: skip
def test_an_age_is_told_of_whom_the_words_mean(text: str, told: list[tuple[str, str]]) -> None:
    assert ages(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutor, Lena Grau, won't say. He's 39 and lives near Holm.",
        "Goalkeeper Ana Lima saved two. Goalkeeper Eva Holt saved none. Fans sang. The 31-year-old goalkeeper left.",
        "Lionel Rossi, two, and Luis Tavares, three, scored all the goals.",
        "Norcell, a 49-year-old firm, closed its mill in Holm.",
        "Holm's Mount Ebal, a 40-year-old landmark, burned down on Friday.",
        "At 71, Route 9 turns north, and the bridge is shut.",
    ],
)
def test_an_age_of_another_or_no_age_is_not(text: str) -> None:
    assert ages(text) == []
