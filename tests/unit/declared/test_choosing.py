"""The kind of a story is told by its own words; where no kind stands out there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

import atodds
from atodds import Source
from atodds.declared.choosing import kind_of
from atodds.declared.loading import names

WIRE = Path(__file__).parents[3] / "benchmarks" / "composed" / "wire"
TOLD = {
    "court_murder_plea": "trial",
    "court_fraud_sentence": "trial",
    "disaster_quake_small": "disaster",
    "markets_merger": "deal",
    "politics_election_result": "vote",
    "sport_basketball_recap": "match",
}
OTHER = ("science_bees", "science_comet", "politics_minister_visit", "markets_wheat", "science_vaccine_trial")


@pytest.mark.parametrize(("name", "kind"), TOLD.items())
def test_a_plain_story_has_its_kind(name: str, kind: str) -> None:
    (article,) = atodds.read([WIRE / f"{name}.txt"], workers=1)
    assert kind_of(article) == kind


@pytest.mark.parametrize("name", OTHER)
def test_news_of_another_kind_has_none(name: str) -> None:
    (article,) = atodds.read([WIRE / f"{name}.txt"], workers=1)
    assert kind_of(article) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The drug trial met its goal, and shares of the company jumped.",
        "The jury of the film festival gave its prize to a director from Oslo.",
        "The heart attack killed the actor, his agent said.",
    ],
)
def test_a_word_or_two_choose_nothing(text: str) -> None:
    (article,) = atodds.read([Source.from_text(text, id="a")])
    assert kind_of(article) is None


def test_the_lexicon_names_the_ready_documents() -> None:
    from atodds.language.tables import read_table

    assert set(read_table("declared", "kinds")["kind"]) == set(names())
