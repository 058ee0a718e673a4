"""What the event is called that a date or clock time dates: in the source's own words, as a person would say it."""

from __future__ import annotations

import pytest

from atodds import Source, check

CASES = [
    ("The ferry Aurora sank off Lindholm {on}, the navy said.", "{of} the sinking of the ferry Aurora"),
    ("Police arrested the baker in Orlo {on}, a spokesman said.", "{of} the arrest of the baker"),
    ("Voters in Orlo {on} approved the new tunnel, the clerk said.", "{of} the approval of the new tunnel"),
    ("The sentencing of Bo Tarn, a baker from Orlo, was {on}.", "{of} the sentencing of Bo Tarn"),
    ("After the strike, the tunnel at Orlo was closed {on}.", "{of} the closure of the tunnel at Orlo"),
    ("Captain Bo Tarn, 45, was arrested in Orlo {on}, the clerk said.", "{of} the arrest of captain Bo Tarn"),
    ("The mayor, Ida Roth, closed the pool at Orlo {on}, the clerk said.", "{of} the closure of the pool"),
    ("In a statement, the club said it will open the pool at Orlo {on}.", "{of} the opening of the pool"),
    ("A strong quake struck the coast of Temba {on}, the survey said.", "{of} the quake"),
    (
        "Nobody saw who shot the goalkeeper Jan Holt {on} in Marl.",
        "{of} the shooting of the goalkeeper Jan Holt",
    ),
    ("Forty-six were arrested in Orlo {on} by the harbour police.", "{of} the arrest"),
]


@pytest.mark.parametrize(("text", "name"), CASES)
def test_a_dated_event_is_called_by_its_own_words(text: str, name: str) -> None:
    assert name.format(of="date of") in _matters(text, "date", ("on June 3, 2024", "on June 4, 2024"))


@pytest.mark.parametrize(("text", "name"), CASES[:5])
def test_so_is_one_that_has_a_clock_time(text: str, name: str) -> None:
    assert name.format(of="time of") in _matters(text, "clock", ("at 3:10 p.m.", "at 3:40 p.m."))


def test_a_verb_without_a_noun_of_its_own_is_told_in_its_clause() -> None:
    text = "The navy foiled a raid on the oil port of Temba {on}, the admiral said."
    assert "when the navy foiled a raid" in _matters(text, "date", ("on June 3, 2024", "on June 4, 2024"))


def test_what_no_words_tell_is_called_by_a_shared_name() -> None:
    text = "Ida Roth, the mayor of Orlo, checked the gates {on}."
    (matter,) = _matters(text, "date", ("on June 3, 2024", "on June 3, 2024"))
    assert matter in ("date (Ida Roth)", "when Ida Roth checked the gates")


def _matters(text: str, kind: str, times: tuple[str, str]) -> list[str]:
    sources = [
        Source.from_text(text.format(on=time), id=f"{number}.txt", published="2024-06-20")
        for number, time in enumerate(times)
    ]
    run = check(*sources, baseline=False, workers=1)
    return [one.matter for one in run.comparisons if one.kind == kind]
