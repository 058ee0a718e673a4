"""Where sentences end."""

from __future__ import annotations

import pytest

from atodds.segmentation.sentences import split


@pytest.mark.parametrize(
    "text",
    [
        "He left.| She stayed.",
        "In the U.S. Army he met Gen. CQ Brown and Lt. Col. Smith.| They left.",
        "It is allowed in the U.S.| The rest is not.",
        "Talks ended at 9 a.m.| Lyons left at 5 p.m. ET with Mr. Ray.",
        "Talks ended at 9 a. m.| Lyons left at 5 p.m. Thursday.",
        "George W. Bush and J. K. Rowling met.| They ate.",
        "Article No. 5 says so.| The answer was no.| Blinken left.",
        "On Jan. 5 it rose 3.5 points vs. Germany.| In May.| It fell.",
        "We know what it is.”|This is a war.",
        "“I agree.| It is hard,” he said.| “Yes.”| He left.",
        '"Why now?" Blinken asked.| "I see!" she said.| Then they left.',
        "Yahoo! Finance said so.| What now?| Nothing.",
        "Shares of Acme Inc. rose.| Acme Corp.| The end.",
        "It cost $5.| 12 men came.| €3 was left.",
        "He was ill.| Then came calif.| And more (in Calif.) High School.",
        "`` It is lost, '' he said. ''| Next came he.",
        'He said "go. "| Then they left.',
        "That is the end.|The war goes on.",
        "See example.com for more.| (This too.)| Good.[12]| Fine.",
        "1. Salt and pepper",
        "Plan B.| It works, i.e. it runs.",
        "They left...| And then came back.",
        "He pointed a. 38-caliber revolver at D. A. Lowell.",
        "In Wash.| “Special” came.",
        "and so on. but no.",
    ],
)
def test_breaks(text: str) -> None:
    bare, expected = "", []
    for part in text.split("|"):
        lead = len(part) - len(part.lstrip())
        expected.append((len(bare) + lead, len(bare) + len(part)))
        bare += part
    assert [bare[start:end] for start, end in split(bare, 0, len(bare))] == [
        bare[start:end] for start, end in expected
    ]
