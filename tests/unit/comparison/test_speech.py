"""Quotations across sources: the same words, other words, another mouth."""

from __future__ import annotations

import pytest

from atodds.rules.kinds.across.wording import content, words
from tests.unit.comparison.comparing import judged, matters, only, passages

SAID = "“{},” Anna Berg told Reuters in Kessing on Monday. The river Sanna rose again."
WHOLE = "We lost everything that we had in the flood"


def wording(first: str, second: str) -> str:
    return only(SAID.format(first), SAID.format(second), category="quotation").outcome


@pytest.mark.parametrize(
    "other",
    [
        "We lost everything that we owned in the flood",
        "We lost nothing that we had in the flood",
        "We saved everything that we had in the flood",
    ],
)
def test_an_altered_word(other: str) -> None:
    assert wording(WHOLE, other) == "conflict"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (WHOLE, WHOLE),
        (WHOLE, "We lost everything that we had"),
        ("We'll rebuild the mill before the winter", "We will rebuild the mill before the winter"),
        ("We realised the harbour was our home", "We realized the harbor was our home"),
        ("We lost everything that we had in the flood", "We lost everything that we had in that flood"),
        (
            "We lost everything that we had in the flood",
            "We lost everything [of value] that we had in the flood",
        ),
        ("We lost everything that we had in the flood", "We lost everything … that we had in the flood"),
    ],
)
def test_the_same_words(first: str, second: str) -> None:
    assert wording(first, second) == "equivalent"


def test_the_reason_names_the_words() -> None:
    one = only(SAID.format(WHOLE), SAID.format(WHOLE.replace("had", "owned")), category="quotation")
    assert one.reason == "the words differ: owned"
    assert one.values["speaker"] == "Anna Berg"
    assert one.matter == "what Anna Berg said"


def test_small_words_alone_are_no_alteration() -> None:
    one = only(SAID.format(WHOLE), SAID.format(WHOLE.replace("that we had", "we had")), category="quotation")
    assert (one.outcome, one.reason) == ("equivalent", "they differ in small words only")


@pytest.mark.parametrize(("first", "second"), [("It is over now", "It was over then")])
def test_short_quotations_are_not_compared(first: str, second: str) -> None:
    assert judged(SAID.format(first), SAID.format(second), category="quotation") == []


def test_another_remark_is_not_compared() -> None:
    assert judged(SAID.format(WHOLE), SAID.format("Nobody in Orsa would pay to mend it in time")) == []


def test_titles_are_no_speech() -> None:
    text = "The film “{}” opens in Kessing on Monday, the cinema in Kessing wrote."
    assert (
        judged(text.format("The Long Way Home From The War"), text.format("The Short Way Home From The War"))
        == []
    )


def test_other_words_on_one_occasion() -> None:
    one = only(
        SAID.format("The dam was old and nobody would pay to mend it"),
        SAID.format("Nobody would pay a cent to mend a dam so old"),
        category="quotation",
    )
    assert one.outcome == "conflict"
    assert "one occasion" in one.reason


def test_other_words_on_another_occasion() -> None:
    first = "“The dam was old and nobody would pay to mend it,” Anna Berg said in Kessing."
    second = "“Nobody would pay a cent to mend a dam so old,” Anna Berg said at a hearing."
    flood = " The dam broke and the flood took barns."
    found = judged(first + flood, second + flood, category="quotation")
    assert [one for one in found if one.outcome == "conflict"] == []


def test_wordings_are_sides() -> None:
    given = matters(SAID.format(WHOLE), SAID.format(WHOLE.replace("had", "owned")), SAID.format(WHOLE))
    one = next(one for one in given.judged if one.category == "quotation")
    assert [(article, side) for article, _, side in passages(given, one)] == [(0, 0), (2, 0), (1, 1)]
    assert one.passages[0].reading == "said by Anna Berg"


def test_one_quotation_in_two_mouths() -> None:
    text = "“We will not yield one metre of this river to the builders,” {} said in Beledo on Friday."
    found = judged(text.format("Carla Voss"), text.format("Otto Hahn"), category="misattribution")
    assert [one.values["speakers"] for one in found] == ["Carla Voss and Otto Hahn"]
    assert found[0].outcome == "conflict"
    assert judged(text.format("Carla Voss"), text.format("Voss"), category="misattribution") == []
    assert judged(text.format("Carla Voss"), text.format("the minister"), category="misattribution") == []


def test_a_common_phrase_in_two_mouths_is_none() -> None:
    text = "“We are very sorry,” {} said in Beledo on Friday after the crash on the bridge."
    assert judged(text.format("Carla Voss"), text.format("Otto Hahn"), category="misattribution") == []


def test_words_are_plain() -> None:
    assert words("I can’t realise the harbour’s end") == words("I cannot realize the harbor end")
    assert words("We (the council) agree [with them]") == ["we", "agree"]
    assert words("I ' m done") == ["i", "am", "done"]


def test_content_is_without_small_words() -> None:
    assert content("The dams of the river were broken") == content("broke dam river")
