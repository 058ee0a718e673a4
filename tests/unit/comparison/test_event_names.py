"""What the event is called that a date or clock time dates: in the source's own words, as a person would say it."""

from __future__ import annotations

import pytest

from atodds import Source, check

CASES = [
    ("The ferry Aurora sank off Lindholm on {}, the navy said.", "when the ferry Aurora sank"),
    ("Police arrested the baker in Orlo on {}, a spokesman said.", "when police arrested"),
    ("Voters in Orlo on {} approved the new tunnel, the clerk said.", "when voters in Orlo approved"),
    ("The sentencing of Bo Tarn, a baker from Orlo, was on {}.", "date of the sentencing"),
    ("After the strike, the tunnel at Orlo was closed on {}.", "when the tunnel at Orlo was closed"),
    ("Captain Bo Tarn, 45, was arrested in Orlo on {}, the clerk said.", "when captain Bo Tarn was arrested"),
    ("The mayor, Ida Roth, closed the pool at Orlo on {}, the clerk said.", "when the mayor closed"),
    ("In a statement, the club said it will open the pool at Orlo on {}.", "when it will open"),
]


@pytest.mark.parametrize(("text", "name"), CASES)
def test_a_dated_event_is_called_by_its_own_words(text: str, name: str) -> None:
    days = ("June 3, 2024", "June 4, 2024")
    sources = [
        Source.from_text(text.format(day), id=f"{number}.txt", published="2024-06-20")
        for number, day in enumerate(days)
    ]
    run = check(*sources, baseline=False, workers=1)
    assert name in [one.matter for one in run.comparisons if one.kind == "date"]
