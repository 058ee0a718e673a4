"""The conditions, pleas and charges that sentences tell of a named person, whom a pronoun or an age may stand for."""

from __future__ import annotations

import pytest

from atodds.facts.persons import traits
from tests.unit.facts.reading import article


def _said(text: str) -> dict[str, str]:
    return {trait.attribute: trait.value for trait in traits(article(text))}


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("The judge ordered Ann Lee held until May.", "custody", "in custody"),
        ("The judge allowed Ann Lee to remain free until May.", "custody", "at large"),
        ("Ann Lee, 39, spoke. She is not under suspicion, police said.", "suspicion", "no suspect"),
        ("Ann Lee spoke. She was born in Selby. She lives in Harn.", "residence", "Harn"),
        ("Ann Lee, from Harn, denied the charge.", "plea", "not guilty"),
        ("Ann Lee won 48 games. On Monday the 29-year-old pleaded guilty.", "plea", "guilty"),
        ("Ann Lee, the nurse, is on trial for murder in the first degree.", "charge", "first-degree murder"),
        ("Ann Lee faces life if she is convicted of second-degree murder.", "charge", "second-degree murder"),
        ("Sen. Ann Lee, R-Ky., said so.", "party", "Republican"),
        ("Senator Ann Lee (D-Ohio) said so.", "party", "Democrat"),
        ("Labour MP Ann Lee said so.", "party", "Labour"),
        ("Ann Lee fell. The 58-year-old Democrat was unhurt.", "party", "Democrat"),
        ("Ann Lee, the Democratic nominee, won.", "party", "Democrat"),
        ("Father-of-two Peter Lee died.", "children", "Father-of-two"),
        ("Ann Lee, 43, a former boxer and mother of two, said so.", "children", "mother of two"),
        ("Ann Lee graduated from Orrin University in 1990.", "university", "Orrin University"),
        ("Ann Lee, who studies physics, said so.", "role", "student of physics"),
        ("Ann Lee admitted mistakes but ruled out stepping down.", "office", "stays"),
    ],
)
def test_what_befell_a_person_is_read(text: str, attribute: str, value: str) -> None:
    assert _said(text).get(attribute) == value


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Ann Lee met Bob Ray. He pleaded guilty.", "plea"),
        ("Ann Lee denied that the charge was true.", "plea"),
        ("Ann Lee spoke. A 29-year-old pleaded guilty.", "plea"),
        ("Ann Lee may be charged.", "charging"),
        ("Green Bay coach Ann Lee said so.", "party"),
        ("The former Republican Ann Lee won.", "party"),
        ("Conservative columnist Ann Lee said so.", "party"),
        ("Ann Lee and the father of three, 43, spoke.", "children"),
        ("In a statement read by his attorney on Friday, Ann Lee said so.", "role"),
        ("When he saw the driver, Bob Lee, 34, ran.", "role"),
    ],
)
def test_what_may_be_of_another_is_not_read(text: str, attribute: str) -> None:
    assert attribute not in _said(text)
