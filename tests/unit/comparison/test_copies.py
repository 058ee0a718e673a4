"""Near-copies are one witness; what one copy changed is shown."""

from __future__ import annotations

import pytest

from atodds.comparison.copies import containment
from tests.unit.comparison.comparing import judged, matters, passages

AGENCY = (
    "Drivers of the Holm tramway will walk out for 24 hours on Friday after talks on a new contract broke down, "
    "their union said. The company offered a rise of 3 percent, less than the union wants for its 900 members. "
    "Commuters were told to cycle, and schools will open an hour late, the city council said on its website."
)
OTHER = (
    "A walkout will stop the trams of Holm on Friday. The union of the drivers wants more than the 3 percent that "
    "the company put on the table in the last round, and says that its members have lost patience with the talks."
)


def copied(*texts: str) -> dict[int, int]:
    return matters(*texts).copied


def test_most_of_the_text_makes_a_copy() -> None:
    cut = AGENCY.rsplit(". ", 1)[0] + ". A spokesman for the company did not pick up the telephone."
    assert copied(AGENCY, OTHER, cut) == {2: 0}


def test_a_copy_of_a_copy_belongs_to_the_first() -> None:
    assert copied(AGENCY, AGENCY + " It rained.", AGENCY) == {1: 0, 2: 0}


def test_a_short_text_is_no_copy() -> None:
    assert copied("A fire broke out in Holm.", "A fire broke out in Holm.") == {}


def test_containment_is_of_the_shorter() -> None:
    assert containment(frozenset("ab"), frozenset("abcd")) == 1.0
    assert containment(frozenset("ab"), frozenset("bc")) == 0.5
    assert containment(frozenset(), frozenset("a")) == 0.0


def test_copies_count_as_one_witness() -> None:
    robbers = "Four robbers burst into the Vantier store in Lansing and smashed its cases with hammers. "
    rest = (
        "They fled on scooters through the market and across the footbridge over the Sanna before the first "
        "patrol came, a florist who saw them said."
    )
    given = matters(
        robbers + rest,
        robbers + rest,
        "Three robbers burst into the Vantier store in Lansing and smashed its cases.",
    )
    one = next(one for one in given.judged if one.category == "count")
    assert one.witnesses == (1, 1)
    assert [article for article, _, _ in passages(given, one)] == [0, 1, 2]
    assert given.sources.copies == {"b": "a"}


def test_a_copy_is_told_once() -> None:
    one = judged(AGENCY, AGENCY, category="near_copy")[0]
    assert one.outcome == "equivalent"
    assert one.values == {"original": "a", "copy": "b"}
    assert one.reason == "they share most of their text and count as one witness"


@pytest.mark.parametrize(
    ("before", "after", "first", "second"),
    [
        ("900 members", "800 members", "900 members", "800 members"),
        ("Holm tramway", "Norrvik tramway", "Holm", "Norrvik"),
    ],
)
def test_an_altered_figure_or_name_is_shown(before: str, after: str, first: str, second: str) -> None:
    found = judged(AGENCY, AGENCY.replace(before, after), category="altered_copy")
    assert [(one.values["first"], one.values["second"]) for one in found] == [(first, second)]
    assert found[0].outcome == "conflict"
    assert found[0].witnesses == (1, 1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("broke down", "collapsed"),
        ("900 members", "900 drivers"),
        ("on its website", "online"),
        ("24 hours", "a day"),
    ],
)
def test_other_words_are_no_alteration(before: str, after: str) -> None:
    assert judged(AGENCY, AGENCY.replace(before, after), category="altered_copy") == []


def test_a_thousands_comma_and_an_accent_are_no_alteration() -> None:
    text = AGENCY.replace("900", "1,900").replace("their union said", "José Maria said")
    assert judged(text, text.replace("1,900", "1900").replace("José", "Jose"), category="altered_copy") == []


@pytest.mark.parametrize(("amount", "altered"), [("R26 million", False), ("$2.9 million", True)])
def test_a_conversion_into_another_currency_is_no_other_amount(amount: str, altered: bool) -> None:
    text = AGENCY + " The strike cost the tramway €2 million ($2.6 million), its director said on Friday."
    found = judged(text, text.replace("$2.6 million", amount), category="altered_copy")
    assert bool(found) is altered


def test_a_changed_sentence_of_two_reports_is_no_alteration() -> None:
    assert judged(AGENCY, OTHER, category="altered_copy") == []
