"""Quotations across sources: the same words, other words, another mouth."""

from __future__ import annotations

import pytest

from atodds.quotation.wording import content, words
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
        (
            "We lost everything that we had in the flood",
            "We lost everything [of value] that we had in the flood",
        ),
        ("We lost everything that we had in the flood", "We lost everything … that we had in the flood"),
    ],
)
def test_the_same_words(first: str, second: str) -> None:
    assert wording(first, second) == "equivalent"


@pytest.mark.parametrize(
    ("first", "second", "strong"),
    [
        (WHOLE, "We lost everything that we had in the summer flood", False),
        (
            "The man is dangerous and has to be found as soon as we can",
            "The man has to be found as soon as we can",
            False,
        ),
        (WHOLE, "We never lost everything that we had in the flood", True),
        (WHOLE, "We lost everything that we had in the Kessing flood", True),
        (
            "We lost everything that 40 of us had in the flood",
            "We lost everything that of us had in the flood",
            True,
        ),
        (WHOLE, "We lost everything that we owned in the flood", True),
    ],
)
def test_a_trimmed_quotation_is_no_error_unless_a_denial_name_or_number_is_gone(
    first: str, second: str, strong: bool
) -> None:
    assert only(SAID.format(first), SAID.format(second), category="quotation").strong is strong


def test_the_reason_names_the_words() -> None:
    one = only(SAID.format(WHOLE), SAID.format(WHOLE.replace("had", "owned")), category="quotation")
    assert one.reason == "other words: “had” against “owned”"
    assert one.values["speaker"] == "Anna Berg"
    assert one.matter == "what Anna Berg said"


def test_small_words_alone_are_no_alteration() -> None:
    other = SAID.format(WHOLE.replace("that we had", "we had"))
    assert judged(SAID.format(WHOLE), other, category="quotation") == []
    assert only(SAID.format(WHOLE), other).category == "quotation_varied"


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
    assert one.outcome == "undecided"
    assert "in other words" in one.reason


def test_one_statement_that_ends_to_the_letter_and_begins_in_other_words() -> None:
    one = only(
        SAID.format("The mark of this harbour is to mend whatever storms break, and I am certain we will continue to do that"),
        SAID.format("Piers broke as storms came, walls broke as ice came, our harbour fell and was mended by dawn each time, and I’m certain we’ll continue to do that"),
        category="quotation",
    )  # fmt: skip
    assert (one.outcome, one.strong) == ("conflict", False)
    assert "The mark of this harbour is …" in one.reason


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
    assert words("It is O.K. with the F.B.I.") == words("It is OK with the FBI")
    assert words("We (the council) agree [with them]") == ["we", "agree"]
    assert words("I ' m done") == ["i", "am", "done"]


def test_content_is_without_small_words() -> None:
    assert content("The dams of the river were broken") == content("broke dam river")


COURT, CLUB, LAB = (
    "“{}” the lawyer Dana Orr told the court in Harn on Friday.",
    "“{}” coach Petra Lind said after the match in Rosvik on Friday.",
    "“{}” the geologist Lea Marsh wrote in a report on the slide at Tarn on Friday.",
)


@pytest.mark.parametrize(
    ("frame", "first", "second"),
    [
        (COURT, "The U.N. sent no one to read the data base of the mill,", "The UN sent no-one to read the database of the mill,"),
        (COURT, "The World Food Office paid him 20 per cent of it,", "The WFO paid him twenty percent of it,"),
        (CLUB, "Well, Mr. Falk is the best keeper of this league,", "Falk is the best keeper of this league,"),
        (CLUB, "The bus left at 6.40 p.m. with the whole team aboard,", "The bus left at 18:40 with the whole team aboard,"),
        (LAB, "The slope moved two hundred and fifty metres in a day,", "The slope moved 250 meters in a day,"),
        (
            LAB,
            "The slope . . . will move again before the snow has melted,",
            "The slope, which lost its trees in the fire of the year before last, will move again before the snow has melted,",
        ),
    ],
)  # fmt: skip
def test_house_style_and_ellipsis(frame: str, first: str, second: str) -> None:
    found = [one for one in judged(frame.format(first), frame.format(second)) if one.outcome == "conflict"]
    assert [one for one in found if one.category == "quotation"] == []


@pytest.mark.parametrize(
    ("frame", "first", "second", "reason"),
    [
        (COURT, "She paid the clerk 250 marks for the stamp,", "She paid the clerk 350 marks for the stamp,", "“250” against “350”"),
        (CLUB, "We did not deserve to win this one today,", "We did deserve to win this one today,", "“not” stands in one only"),
        (LAB, "The slope will move again before Easter comes,", "The slope will move again before Tuesday comes,", "“Easter” against “Tuesday”"),
    ],
)  # fmt: skip
def test_what_is_altered(frame: str, first: str, second: str, reason: str) -> None:
    one = only(frame.format(first), frame.format(second), category="quotation")
    assert (one.outcome, one.reason, one.strong) == ("conflict", f"other words: {reason}", True)


def test_an_unnamed_speaker_needs_more_words_in_common() -> None:
    named = "“I think there is much hope in the glass works of the valley,” said Ida Moen, a trader, in Harn."
    other = (
        "“There is much worry in the glass works of the valley,” said one trader in Harn, who gave no name."
    )
    assert [one for one in judged(named, other) if one.outcome == "conflict"] == []


def test_a_pronoun_makes_no_second_speaker() -> None:
    words = "“Nobody but me is to blame for what went wrong on that lake,”"
    first = f"Berg ran the ferry. His mate Ole Strand steered it. Much was asked of Berg in court. {words} he said."
    second = f"Nils Berg ran the ferry on the lake. {words} Nils Berg said."
    assert judged(first, second, category="misattribution") == []


def test_a_day_of_the_week_tells_and_a_word_said_twice_does_not() -> None:
    text = "“We will dance here every {} until the roof is mended,” said the cellist, Ida Moen, in Harn."
    one = only(text.format("Saturday"), text.format("Sunday"), category="quotation")
    assert (one.outcome, one.values["speaker"]) == ("conflict", "Ida Moen")
    twice = "“We felt nothing{} that frightened anybody in the shaft,” coach Petra Lind said in Rosvik."
    found = judged(twice.format(", absolutely nothing,"), twice.format(""))
    assert {one.category for one in found} <= {"quotation_varied"}


FRAME = " The inquiry on the Harlow works of Northmoor opened in Aldersby on Tuesday."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The mayor, Ellen Brandt, said the city “will rebuild every one of these homes before winter.”",
            "“We will rebuild each of those houses before the winter comes,” Mayor Ellen Brandt said.",
        ),
        (
            "A statement described the offer as “wholly inadequate and opportunistic.”",
            "The board rejected the bid as “totally inadequate, opportunistic and reckless.”",
        ),
        (
            "“There was a loud bang and then everything went dark,” a witness told the radio.",
            "“I heard a loud bang, then everything went black,” one passenger told the Herald.",
        ),
    ],
)
def test_few_telling_words_in_one_order_are_likely_one_statement(first: str, second: str) -> None:
    one = only(first + FRAME, second + FRAME, category="quotation")
    assert (one.outcome, one.strong, one.reason) == (
        "undecided",
        False,
        "much the same was said, in other words",
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("“There were people screaming everywhere,” said Ana Ruiz.", "“There was glass everywhere and people bled,” said Mark Tull."),
        ("Analysts called the results “better than expected.”", "“The turnout was better than expected,” organisers said."),
        ("“I am very proud of my team,” said the captain, Lee Wu.", "“I am very proud of this town,” said Mayor Joan Pike."),
    ],
)  # fmt: skip
def test_common_words_are_no_statement(first: str, second: str) -> None:
    assert judged(first + FRAME, second + FRAME, category="quotation") == []


def test_a_part_of_a_statement_is_the_same_words() -> None:
    first = "The tremor was “an emergency response,” the warden said in Aldersby."
    second = "“It takes an emergency response to clear a shaft,” the warden said in Aldersby."
    assert {one.outcome for one in judged(first + FRAME, second + FRAME)} <= {"equivalent"}


def test_a_surname_is_whom_another_article_names_in_full() -> None:
    first = "Coach Dale Rourke called it “the worst half of football I have ever seen.”"
    second = "“That was the worst half of basketball I've seen,” Rourke said."
    one = only(first + FRAME, second + FRAME, category="quotation")
    assert (one.outcome, one.strong, one.values["speaker"]) == ("conflict", True, "Dale Rourke")
