"""What the clock of a match shows, and ordinals and lengths of time that are something else."""

from __future__ import annotations

import pytest

from atodds.quantities.printed import MATCH_MINUTE
from tests.unit.quantities.reading import marks

_MATCH = "Orsa's goalkeeper was beaten twice. "


def _minutes(text: str) -> list[tuple[float, str]]:
    found = [mark for mark in marks(text) if mark.fields.get("noun") == MATCH_MINUTE]
    return [(mark.fields["value"], text[mark.start : mark.end]) for mark in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brask scored in the 118th minute.", [(118, "118th minute")]),
        ("Lund scored in the 66th and 72nd minutes.", [(66, "66th"), (72, "72nd minutes")]),
        ("Holt's 67th-minute penalty settled it.", [(67, "67th-minute")]),
        (_MATCH + "Brask turned in the corner in the 118th, and Selby won.", [(118, "118th")]),
        (_MATCH + "Lund equalised after 23 minutes.", [(23, "23 minutes")]),
        (
            "Brask (12), Lund (67, 80 mins) and Holt (90+3) scored.",
            [(12, "12"), (67, "67"), (80, "80 mins"), (93, "90+3")],
        ),
    ],
)
def test_minutes_of_a_match(text: str, expected: list[tuple[float, str]]) -> None:
    assert _minutes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Holt homered in the 14th, and the pitcher left.",
        "He was born in the 14th district.",
        "She finished in the 12th position.",
        "They scored in the second minute of added time.",
        "The miners were brought up after 23 minutes.",
        "Brask (34) and Holt (29) signed for Selby.",
        "The film is in its 14th week.",
        _MATCH + "Lund lives in the 14th arrondissement.",
    ],
)
def test_other_figures(text: str) -> None:
    assert _minutes(text) == []
