"""What fills one slot of one act in two sources: the same thing, one of a kind, or two; listed only."""

from __future__ import annotations

import pytest

from tests.unit.comparison.comparing import judged

TRAM = "A passenger was stabbed on a tram in Rosvik on Monday."


@pytest.mark.parametrize(
    ("first", "second", "sides"),
    [
        (
            f"{TRAM} Police said that the man drew a kitchen knife near the rear doors.",
            f"{TRAM} The accused attacked the passenger with a screwdriver, the court heard.",
            ["knife", "screwdriver"],
        ),
        (
            "A nurse was shot at the Velm market on Friday. The bullet struck her in the back.",
            "A nurse was shot at the Velm market on Friday. She was hit in the chest, her sister said.",
            ["back", "chest"],
        ),
        (
            "Town beat Rovers 2-1 on Saturday. Pinto scored the winner with a header from a corner.",
            "Town beat Rovers 2-1 on Saturday. Pinto scored the winner with a tap-in after a free-kick.",
            ["header", "tap-in"],
        ),
        (
            "Asmita Lind was pulled from the ruins in Orsa. Her left leg was broken in the quake.",
            "Asmita Lind, pulled from the ruins in Orsa, broke her right leg in the quake.",
            ["left leg", "right leg"],
        ),
        (
            "Somali pirates attacked the trawler Ekla off Temba on Sunday and took the crew.",
            "Somali pirates attacked the tanker Ekla off Temba on Sunday and took the crew.",
            ["trawler", "tanker"],
        ),
        (
            "Gunmen on motorcycles attacked the school in Dankura on Monday and took 46 pupils.",
            "Gunmen who came in pick-up trucks attacked the school in Dankura on Monday and took 46 pupils.",
            ["motorcycle", "truck"],
        ),
        (
            "The jet crashed into a field near Marl on Monday. All 12 people aboard survived.",
            "All 12 people aboard survived when the jet crashed into the sea near Marl on Monday.",
            ["field", "sea"],
        ),
        (
            "Sani Yusuf, a guard at the school in Dankura, was shot on Monday by the gang that took the pupils.",
            "The gang that took the pupils in Dankura on Monday killed a guard, Sani Yusuf, who was strangled.",
            ["shot", "strangled"],
        ),
    ],
)
def test_two_things_of_one_kind_in_one_act_are_listed(first: str, second: str, sides: list[str]) -> None:
    found = next(
        matter
        for matter in judged(first, second, category="thing")
        if [part.reading for part in matter.passages] == sides
    )
    assert (found.outcome, found.listed, [part.side for part in found.passages]) == (
        "undecided",
        True,
        [0, 1],
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Stones were thrown at a police lorry in Orsa on Tuesday, and officers opened fire.",
            "Officers opened fire in Orsa on Tuesday after stones were thrown at a police vehicle.",
        ),
        (
            "Gunmen on motorcycles attacked the school in Dankura on Monday and took 46 pupils.",
            "Gunmen on motorbikes attacked the school in Dankura on Monday and took 46 pupils.",
        ),
    ],
)
def test_one_thing_in_two_words_and_a_broader_word_are_at_one(first: str, second: str) -> None:
    found = judged(first, second, category="thing")
    assert found
    assert {matter.outcome for matter in found} == {"equivalent"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (  # one source knows of both
            f"{TRAM} The man drew a knife and a screwdriver.",
            f"{TRAM} The accused attacked the passenger with a screwdriver.",
        ),
        (  # a verb, a unit and a part of another noun
            "The mayor of Orsa faces trial in May. He went back to work 30 feet from the court.",
            "The mayor of Orsa will go on trial in May. A bus driver hit in the chest is a witness.",
        ),
        (  # two deeds
            "A boy was stabbed with a knife at the Velm market on Friday. Rain fell.",
            "In Orsa a statue was broken with a sledgehammer in 1987, and a pistol was sold at the Velm market.",
        ),
        (  # nobody had one
            f"{TRAM} The man had no knife with him.",
            f"{TRAM} The accused attacked the passenger with a screwdriver.",
        ),
        (  # the weather of two days
            "The ferry sank off Marl on Monday in fog, and 12 people were saved.",
            "Rain fell on Marl as the 12 people who were saved from the ferry met the mayor.",
        ),
        (  # hurt is another
            "Ana Ruiz broke her arm in the crash at Marl on Monday.",
            "Ana Ruiz, who was in the crash at Marl on Monday, plays the piano with her left hand.",
        ),
    ],
)
def test_what_may_be_two_things_is_not(first: str, second: str) -> None:
    assert [m for m in judged(first, second, category="thing") if m.outcome != "equivalent"] == []
