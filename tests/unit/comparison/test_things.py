"""Things of one kind that fill one role: listed where the sentences else tell the same."""

from __future__ import annotations

import pytest

from tests.unit.comparison.comparing import judged


@pytest.mark.parametrize(
    ("first", "second", "terms"),
    [
        (
            "The gunmen held up the Velm jewel store on Monday with a pistol and fled with diamonds.",
            "Robbers armed with a rifle held up the Velm jewel store on Monday and fled with diamonds.",
            ("pistol", "rifle"),
        ),
        (
            "The ferry hit a sandbank off Coll Point on Monday with 270 passengers aboard.",
            "The ferry struck rocks off Coll Point on Monday with 270 passengers aboard.",
            ("sandbank", "rocks"),
        ),
        (
            "The champion scored in the Orsa final on Sunday wearing a black mask over a broken nose.",
            "Over his broken nose the champion wore a black helmet when he scored in the Orsa final on Sunday.",
            ("mask", "helmet"),
        ),
    ],
)
def test_two_things_in_sentences_that_else_tell_the_same_are_listed(
    first: str, second: str, terms: tuple[str, str]
) -> None:
    found = [
        one for one in judged(first, second, category="opposite") if one.matter.startswith(" or ".join(terms))
    ]
    assert [(one.outcome, one.strong) for one in found] == [("undecided", False)]
    assert [part.reading for part in found[0].passages] == list(terms)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (  # a source that tells of both knows of two things
            "The gunmen held up the Velm jewel store on Monday with a pistol and a rifle and fled with diamonds.",
            "Robbers armed with a rifle held up the Velm jewel store on Monday and fled with diamonds.",
        ),
        (  # two deeds
            "The ferry hit a sandbank off Coll Point on Monday with 270 passengers aboard.",
            "In 1987 a trawler was lost on the rocks near Selby, the keeper of the harbour museum said.",
        ),
        (  # one word in common is little
            "A pistol was found in the river on Monday, the police in Orsa said.",
            "Hunters may carry a rifle from Monday on, the ministry said.",
        ),
    ],
)
def test_two_things_of_two_stories_or_of_one_source_are_not(first: str, second: str) -> None:
    assert judged(first, second, category="opposite") == []
