"""Names that only begin sentences are names where another article has them inside one."""

from __future__ import annotations

from atodds.comparison.stories import group, words_of
from tests.unit.comparison.comparing import articles

_FIRST = (
    "A judge in Marl sent the former manager Ada Lindqvist to prison for ten years over money missing from the Orrin credit "
    "union. Members of the union in Marl wept as Thomas Okafor, the judge, read the sentence."
)
_SECOND = (
    "Lindqvist looked straight ahead. Okafor spoke for an hour about the members of the credit union and their money. "
    "Marl had not seen such a sentence from a judge before."
)
_OTHER = (
    "Rovers beat the champions in a cup tie that Petra Holm decided with a late goal. Supporters sang through the night in "
    "Tarnby after the whistle."
)


def test_capitals_that_open_sentences_are_told_apart_from_names() -> None:
    words = words_of(articles(_SECOND)[0])
    assert {"lindqvist", "okafor", "marl"} <= set(words.capitals)
    assert not set(words.capitals) & set(words.names)


def test_a_report_that_opens_its_sentences_with_the_names_is_of_the_story() -> None:
    assert group(articles(_FIRST, _SECOND, _OTHER)) == (0, 0, 1)
