"""Statements that two sources make in words of their own stand side by side; what is apart in them is left to others."""

from __future__ import annotations

import pytest

import atodds
from atodds import Source
from atodds.facts.statements import statements
from tests.unit.comparison.comparing import articles, judged, matters


def told(*texts: str) -> list[list[str]]:
    """The passages of each matter of statements."""
    given = articles(*texts)
    found = judged(*texts, category="statement")
    assert all((one.outcome, one.strong, one.listed) == ("equivalent", False, True) for one in found)
    return [[given[part.article].text[part.start : part.end] for part in one.passages] for one in found]


@pytest.mark.parametrize(
    ("first", "second", "passages"),
    [
        (  # disaster
            "The river burst its banks at Orsa. Soldiers carried pensioners out of the flooded hospital in rubber boats.",
            "Orsa lay under water. Pensioners were carried from the flooded hospital by soldiers with rubber boats.",
            ["Soldiers carried pensioners out of the flooded hospital in rubber boats", "Pensioners were carried from the flooded hospital by soldiers with rubber boats"],
        ),
        (  # court
            "The trial opened in Velm. The accountant hid the forged invoices behind a boiler, the prosecutor said.",
            "A court in Velm heard the case. Behind a boiler the accountant had hidden the forged invoices.",
            ["The accountant hid the forged invoices behind a boiler, the prosecutor said", "Behind a boiler the accountant had hidden the forged invoices"],
        ),
        (  # markets
            "Tarnow Mills cut its dividend. Weak demand for woollen carpets weighed on the mill, the board said.",
            "No dividend for owners of Tarnow Mills. The board blamed weak demand for woollen carpets.",
            ["Weak demand for woollen carpets weighed on the mill, the board said", "The board blamed weak demand for woollen carpets"],
        ),
    ],
)  # fmt: skip
def test_one_thing_in_other_words_stands_side_by_side(first: str, second: str, passages: list[str]) -> None:
    assert passages in told(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (  # a trap from politics: one sentence of two people
            "In Velm the governor Petra Lind opened the rebuilt tram depot with a silver spanner.",
            "In Velm the minister Otto Falk opened the rebuilt tram depot with a silver spanner.",
        ),
        (  # a trap from science: one sentence of two counts
            "Researchers in Orsa fitted 14 grey seals with satellite transmitters before the winter storms.",
            "Researchers in Orsa fitted 41 grey seals with satellite transmitters before the winter storms.",
        ),
        (  # sport: two things of one match
            "Rosvik won the cup in Orsa on penalties after the goalkeeper saved the last kick.",
            "Fans queued in Orsa since dawn, and the gates of the stadium stayed shut.",
        ),
    ],
)
def test_what_is_apart_or_another_thing_does_not(first: str, second: str) -> None:
    assert told(first, second) == []


def test_nothing_meets_within_one_article_or_in_a_copy() -> None:
    text = (
        "Soldiers carried pensioners out of the flooded hospital in rubber boats. "
        "The pensioners were carried out of the flooded hospital by soldiers in boats. "
    )
    assert told(text) == []
    more = "".join(
        f"The mayor of Orsa thanked helper number {number} for bread and soup. " for number in range(20, 40)
    )
    copied = matters(text + more, text + more)
    assert copied.sources.copied
    assert not [one for one in copied.judged if one.category == "statement"]


def test_a_clause_with_little_of_its_own_is_part_of_its_neighbour() -> None:
    (article,) = articles(
        "The mayor, Petra Lind, opened the rebuilt bridge, and two dozen anglers cheered loudly."
    )
    found = list(statements(article))
    assert [article.text[one.start : one.end] for one in found] == [
        "The mayor, Petra Lind",
        "opened the rebuilt bridge",
        "and two dozen anglers cheered loudly",
    ]
    assert [sorted(one.figures) for one in found] == [[], [], ["2"]]


def test_of_a_large_story_the_first_statements_of_each_article_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("atodds.comparison.statements._MANY", 4)
    lead = "Soldiers carried pensioners out of the flooded hospital in rubber boats. "
    late = "Bakers gave bread and soup to the homeless families in the station. "
    later = "In the station bakers gave the homeless families soup and bread. "
    other = "Pensioners were carried out of the flooded hospital by soldiers with rubber boats. "
    rest = "The mayor thanked the divers for their work. Schools stay shut until the water falls. "
    between = "Divers searched the cellars until dusk. Nobody answered the calls of the rescuers. "
    assert len(told(lead + rest + late, other + between + later)) == 1
    monkeypatch.undo()
    assert len(told(lead + rest + late, other + between + later)) == 2


def test_articles_behind_the_first_ones_are_left_out_and_that_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lead = "Soldiers carried pensioners out of the flooded hospital in Orsa in rubber boats."
    other = "The mayor of Orsa spoke of the flooded hospital and of pensioners in rubber boats."
    again = "Pensioners were carried out of the flooded hospital in Orsa by soldiers with rubber boats."
    texts = (lead, other, again)
    assert any(again[:-1] in passages for passages in told(*texts))
    for place in ("comparison.statements", "runs.assembling"):
        monkeypatch.setattr(f"atodds.{place}.MOST", 2)
    assert not any(again[:-1] in passages for passages in told(*texts))
    sources = [Source.from_text(text, id=name) for name, text in zip("abc", texts, strict=True)]
    notes = atodds.check(sources, baseline=False, workers=1).coverage.notes
    assert "1 of the stories hold more than 2 articles: the statements of the first 2 were compared" in notes
